import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineer, finding, manager, open, setCursor } from './support/example.ts';
import { press, screenshot, see } from './support/remote-control.ts';

describe('hover on the first line in the editor', () => {
  afterEach(() => press('Escape'));

  it('says what each host makes of the file, and why', async () => {
    const editor = await open(manager);
    await finding(editor.document.uri, 'yaml-strict');
    assert.deepEqual(await hovers(editor), [
      [
        '- **VS Code**: loads',
        '- **Copilot CLI**: refused',
        '  - Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes. `yaml-strict`',
        '- **Copilot cloud**: refused',
        '  - Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes. `yaml-strict`',
        '',
        'VS Code stands for its Local agent here; its Copilot harness reads files as Copilot CLI does.',
      ].join('\n'),
    ]);
    const [shown] = (await show(editor)) ?? [];
    await screenshot('hover-verdict-refused');
    if (shown !== undefined) assert.match(shown, /Copilot CLI: refused/);
  });

  it('fits when there is much to say', async () => {
    const editor = await open(engineer);
    await finding(editor.document.uri, 'removed-tool');
    const [text] = await hovers(editor);
    assert.match(text ?? '', /\*\*VS Code\*\*: loads, parts ignored/);
    await show(editor);
    await screenshot('hover-verdict-many');
  });
});

const start = new vscode.Position(0, 0);

async function hovers(editor: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    start,
  );
  return found.flatMap(({ contents }) =>
    contents.map(part => (typeof part === 'string' ? part : part.value)),
  );
}

async function show(editor: vscode.TextEditor): Promise<readonly string[] | undefined> {
  await setCursor(editor, start);
  await vscode.commands.executeCommand('editor.action.showHover');
  return see('.monaco-hover:not(.hidden) .hover-row:has-text("loads")');
}
