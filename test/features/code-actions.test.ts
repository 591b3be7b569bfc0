import assert from 'node:assert/strict';
import { codeActions, fixAll } from '../../server/features/code-actions.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { documentIn, unmark, workspaceOf } from '../support/fixture.ts';

const head = '---\ndescription: x\n';

function actionsAt(marked: string) {
  const { text, cursor = 0 } = unmark(marked);
  const workspace = workspaceOf();
  const document = documentIn(workspace, text);
  return codeActions(document, { start: cursor, end: cursor }, workspace).map(
    ({ report, fix, preferred }) => ({
      rule: report.rule.id,
      title: fix.title,
      preferred,
      text: applyEdits(text, fix.edits),
    }),
  );
}

describe('code actions', () => {
  it('are the fixes of the findings at the cursor', () => {
    const found = actionsAt(`${head}target: vscode\ntools: [serch‸/codebase]\n---\nDo it.\n`);
    assert.deepEqual(
      found.map(({ rule, preferred, text }) => ({ rule, preferred, text })),
      [
        {
          rule: 'unknown-tool',
          preferred: true,
          text: `${head}target: vscode\ntools: [search/codebase]\n---\nDo it.\n`,
        },
      ],
    );
  });

  it('are none elsewhere', () => {
    assert.deepEqual(actionsAt(`${head}target: vsc‸ode\ntools: [serch/codebase]\n---\nDo it.\n`), []);
  });

  it('prefer none where two remedies are equally right', () => {
    const found = actionsAt('---\ndescription: x\nna‸me: a\nname: b\n---\nDo it.\n').filter(
      action => action.rule === 'duplicate-key',
    );
    for (const action of found) assert.equal(action.preferred, false, action.title);
  });

  it('repair everything that is safe at once', () => {
    const workspace = workspaceOf();
    const text = `${head}target: vscode\ntools: [codebase, web/fetch]\n---\nDo it.\n`;
    assert.equal(
      fixAll(documentIn(workspace, text), workspace),
      `${head}target: vscode\ntools: [search/codebase, web/fetch]\n---\nDo it.\n`,
    );
    assert.equal(fixAll(documentIn(workspace, `${head}---\nDo it.\n`), workspace), undefined);
  });
});
