import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineer, finding, manager, open, uriOf } from './support/example.ts';
import { click, press, reachable, screenshot, see, type } from './support/remote-control.ts';

const skill = '.github/skills/api-design/SKILL.md';
/** VS Code has a line of its own above `tools`. */
const lens = '.editor-instance .codelens-decoration:has-text("Copilot CLI")';
const row = '.quick-input-widget:not(.hidden) .quick-input-list .monaco-list-row';
const refused = 'VS Code ✓ · Copilot CLI ✗ 1 · Copilot cloud ✗ 1';
const because =
  'Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes.';

describe('the line above a file in the editor', () => {
  before(function () {
    if (!reachable) this.skip();
  });

  afterEach(async () => {
    await press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says of a clean file that all load it', async () => {
    await open(skill);
    assert.deepEqual(await shown(lens), ['VS Code ✓ · Copilot CLI ✓ · Copilot cloud ✓ · Agent Skills ✓']);
    await screenshot('lens-clean');
  });

  it('says who refuses a file', async () => {
    await open(manager);
    assert.deepEqual(await shown(lens), [refused]);
    await screenshot('lens-refused');
  });

  it('lists the reasons on a click, and the chosen one leads to its place', async () => {
    const editor = await open(manager);
    const { range } = await finding(uriOf(manager), 'yaml-strict');
    await see(lens);
    await click(`${lens} a`);
    assert.deepEqual(await shown(row), [
      'VS Codeloads',
      'Copilot CLIrefused',
      `Line 3yaml-strict ${because}`,
      'Copilot cloudrefused',
      `Line 3yaml-strict ${because}`,
    ]);
    await screenshot('lens-reasons');
    const selected = whenSelected(editor, range);
    await type('yaml');
    await see(`${row}.focused:has-text("yaml-strict")`);
    await press('Enter');
    await selected;
    await screenshot('lens-reason-chosen');
  });

  it('lists every reason of every host', async () => {
    await open(engineer);
    await finding(uriOf(engineer), 'removed-tool');
    await see(
      `${lens}:has-text("VS Code ✓ 3 ignored · Copilot CLI ✓ 5 ignored · Copilot cloud ✓ 4 ignored")`,
    );
    await click(`${lens} a`);
    const rows = await shown(row);
    await screenshot('lens-many-reasons');
    assert.equal(rows[0], 'VS Codeloads, parts ignored');
    assert.match(
      rows[1] ?? '',
      /^Line 4removed-tool VS Code dropped the tool “execute\/awaitTerminal” .*\.$/,
    );
  });

  it('goes away with its switch, and comes back', async () => {
    await open(manager);
    await see(lens);
    const settings = vscode.workspace.getConfiguration('agentAuthoring');
    await settings.update('codeLens.verdict', false, vscode.ConfigurationTarget.Global);
    try {
      await see('.editor-instance:not(:has(.codelens-decoration:has-text("Copilot CLI")))');
      await screenshot('lens-off');
    } finally {
      await settings.update('codeLens.verdict', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.deepEqual(await shown(lens), [refused]);
  });
});

/** What a selector names, without the editor’s own blanks and breaks; a label and its description are parted by a margin alone. */
async function shown(selector: string): Promise<string[]> {
  return ((await see(selector)) ?? []).map(text => text.replace(/\s+/g, ' ').trim());
}

function whenSelected(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor.document !== editor.document || selections[0]?.isEqual(range) !== true) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`selected is ${JSON.stringify(editor.selection)}`));
    }, 10_000);
  });
}
