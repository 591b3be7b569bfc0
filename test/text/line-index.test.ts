import assert from 'node:assert/strict';
import { LineIndex, lineEnding } from '../../server/text/line-index.ts';

describe('LineIndex', () => {
  const text = 'ab\r\ncd\rαβ😀\n\nlast';
  const lines = new LineIndex(text);

  it('counts LF, CRLF and a lone CR as one line end each', () => {
    assert.equal(lines.lineCount, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map(line => text.slice(lines.lineStart(line), lines.lineEnd(line))),
      ['ab', 'cd', 'αβ😀', '', 'last'],
    );
  });

  it('translates every offset to a place and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const place = lines.placeAt(offset);
      // The LF of a CRLF is no place that a cursor can stand at.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      assert.equal(lines.offsetAt(place), offset, JSON.stringify(place));
    }
  });

  it('holds places past the end of a line or of the text', () => {
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
  });

  it('tells the line end of a text by its first line', () => {
    assert.equal(lineEnding('a\r\nb'), '\r\n');
    assert.equal(lineEnding('a\nb\r\n'), '\n');
    assert.equal(lineEnding('one line'), '\n');
  });
});
