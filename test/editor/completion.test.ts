import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, engineer, manager, open, setCursor, whenText } from './support/example.ts';
import { press, screenshot, see, type } from './support/remote-control.ts';

const suggestion = '.suggest-widget.visible .monaco-list-row';

describe('completion in the editor', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('completes a tool while it is typed', async () => {
    const editor = await open(engineer);
    await setCursor(editor, behind(editor.document, "'tickets/*'"));
    await type(", 'codeb");
    await see(`${suggestion}.focused:has-text("search/codebase")`);
    await screenshot('complete-tool');
    await press('Enter');
    const text = await whenText(editor.document, changed => changed.includes('search/codebase'));
    assert.match(text, /, 'search', 'tickets\/\*', 'search\/codebase'\]$/m);
  });

  it('completes a tool on a new line of a block list', async () => {
    const editor = await open(manager);
    await setCursor(editor, behind(editor.document, '- execute/runInTerminal'));
    await type('\n- runTe');
    await see(`${suggestion}.focused:has-text("execute/runTests")`);
    await screenshot('complete-tool-in-block-list');
    await press('Enter');
    const text = await whenText(editor.document, changed => changed.includes('runTests'));
    assert.match(text, /^ {2}- execute\/runInTerminal\n {2}- execute\/runTests\n---$/m);
  });

  it('completes a link to a skill', async () => {
    const editor = await open(manager);
    await setCursor(editor, behind(editor.document, 'comes first.'));
    await type('\n\nSee [the skill](api-des');
    await see(`${suggestion}.focused:has-text("api-design/SKILL.md")`);
    await screenshot('complete-skill-link');
    await press('Enter');
    await whenText(editor.document, text => text.includes('See [the skill](../skills/api-design/SKILL.md)'));
  });

  it('shows no label twice', async () => {
    const editor = await open(engineer);
    const place = behind(editor.document, "'tickets/*'");
    await editor.edit(edit => edit.insert(place, ", ''"));
    await setCursor(editor, place.translate(0, 3));
    await press('Control+Space');
    await see(suggestion);
    await screenshot('no-doubled-label');
    await press('Escape');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const offered = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      offered.filter((label, at) => offered.indexOf(label) !== at),
      [],
    );
    // One that VS Code's own provider offers too, and one that it does not know without Copilot.
    for (const expected of ['execute/runTests', 'search/codebase'])
      assert.ok(offered.includes(expected), expected);
  });
});
