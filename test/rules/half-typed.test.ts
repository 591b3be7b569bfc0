import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/rules/check.ts';
import { fixedText } from '../../server/rules/fix.ts';
import { rules } from '../../server/rules/index.ts';
import { applyEdits } from '../../server/text/edit.ts';
import type { Document } from '../../server/workspace/document.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { workspaceOf } from '../support/fixture.ts';
import { readPage } from '../support/rule-page.ts';

const folder = join(__dirname, '../../server/rules');

/** The dresses in which the same text reaches us. */
const dresses: readonly ((text: string) => string)[] = [
  text => text,
  text => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  text => text.replaceAll('\n', '\r'),
];

describe('half-typed texts', function () {
  this.timeout(60_000);

  for (const rule of rules) {
    it(`of the page of ${rule.id} make no rule throw or point outside, and no repair collide or go on`, () => {
      const { bad, good } = readPage(readFileSync(join(folder, `${rule.id}.md`), 'utf8'));
      for (const example of [...bad.slice(0, 2), ...good.slice(0, 1)]) {
        const workspace = workspaceOf(example.files);
        for (const dress of dresses) {
          const text = dress(example.text);
          // Every place in which the author could stop, as long as the text is not so long that it says the same again.
          const step = Math.ceil(text.length / 200);
          for (let end = 0; end <= text.length; end += step) {
            inspect(workspace.read(`/repo/${example.path}`, text.slice(0, end)), workspace);
          }
        }
      }
    });
  }

  it('of no sense at all make no rule throw', () => {
    const workspace = workspaceOf();
    const pieces = [
      '---',
      '---\n',
      '\n',
      '\r',
      'tools:',
      ' [',
      "'",
      '"',
      ',',
      ']',
      '- ',
      '\t',
      '```\n',
      '#tool:',
      '\ufeff',
      '\u{1f600}',
      '\ud83d',
      '`',
      '](',
      '{',
      '}',
      'a: b',
      ': ',
      '&x',
      '*',
      '|\n',
      '<!--',
      '\0',
    ];
    // A fixed walk through the pieces, so that every run sees the same texts.
    let seed = 1;
    for (let round = 0; round < 3000; round++) {
      let text = round % 2 === 0 ? '---\n' : '';
      for (let part = 0; part < 12; part++) {
        seed = (seed * 48271) % 2147483647;
        text += pieces[seed % pieces.length];
      }
      inspect(workspace.read('/repo/.github/agents/x.agent.md', text), workspace);
    }
  });
});

function inspect(document: Document, workspace: Workspace): void {
  const said = JSON.stringify(document.text);
  for (const { rule, span, fixes = [] } of check(document, workspace)) {
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= document.text.length,
      `${rule.id}: ${said}`,
    );
    for (const { title, edits } of fixes) {
      for (const edit of edits)
        assert.ok(edit.span.end <= document.text.length, `${rule.id}: ${title}: ${said}`);
      applyEdits(document.text, edits);
    }
  }
  const fixed = fixedText(document, workspace);
  if (fixed === document.text) return;
  assert.equal(
    fixedText(workspace.read(document.path, fixed), workspace),
    fixed,
    `a second run changes: ${said}`,
  );
}
