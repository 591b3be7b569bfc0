import assert from 'node:assert/strict';
import { applyEdits } from '../../server/text/edit.ts';

describe('applyEdits', () => {
  it('applies edits in any order', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'E' },
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 2, end: 2 }, text: '--' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'b--cdEf');
  });

  it('keeps two insertions at one place in their order', () => {
    const at = { start: 1, end: 1 };
    assert.equal(
      applyEdits('ab', [
        { span: at, text: '1' },
        { span: at, text: '2' },
      ]),
      'a12b',
    );
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 1, end: 3 }, text: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), RangeError);
  });
});
