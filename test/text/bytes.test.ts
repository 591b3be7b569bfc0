import assert from 'node:assert/strict';
import { byteLength, offsetAfter } from '../../server/text/bytes.ts';

describe('bytes', () => {
  it('are counted as UTF-8 has them', () => {
    for (const text of ['', 'abc', 'äöü', '“x”', '😀a', 'a\ud800b'])
      assert.equal(byteLength(text), Buffer.byteLength(text), text);
  });

  it('are cut at whole characters', () => {
    assert.equal(offsetAfter('abc', 2), 2);
    assert.equal(offsetAfter('abc', 9), 3);
    assert.equal(offsetAfter('aäb', 2), 1);
    assert.equal(offsetAfter('a😀b', 4), 1);
    assert.equal(offsetAfter('a😀b', 5), 3);
  });
});
