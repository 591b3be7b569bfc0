import assert from 'node:assert/strict';
import { readSource } from '../../server/syntax/read-source.ts';
import { toolInstructions } from '../../server/syntax/tool-instructions.ts';
import { unmark } from '../support/fixture.ts';

function check(marked: string): void {
  const { text, spans } = unmark(marked);
  assert.deepEqual(
    toolInstructions(readSource(text)),
    spans.map(span => ({ span, text: text.slice(span.start, span.end) })),
  );
}

describe('toolInstructions', () => {
  it('takes a code span that says what the tool is to do', () =>
    check('Note: `#tool:⟦memory⟧ write "x"`.\n'));
  it('takes a code span behind “using”', () => check('Write it using `#tool:⟦edit/editFiles⟧`:\n'));
  it('leaves looser forms alone', () => check('Reference tools with `#tool:name` (e.g. `#tool:fetch`).\n'));
  it('leaves prose, fences and longer code alone', () =>
    check('Use #tool:fetch.\n\n```\n#tool:memory read\n```\n\nusing ``#tool:fetch`` or `a #tool:fetch b`\n'));
});
