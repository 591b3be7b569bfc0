import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, engineer, finding, open, setCursor } from './support/example.ts';
import { press, screenshot, see } from './support/remote-control.ts';

describe('hover in the editor', () => {
  afterEach(() => press('Escape'));

  for (const [what, before, says] of [
    ['a tool that is gone', "'execute/await", /execute\/awaitTerminal[\s\S]*1\.\d+/],
    ['a field', '\nhandof', /handoffs[\s\S]*VS Code/],
    ['a tool set', "'sear", /search/],
  ] as const) {
    it(`explains ${what}`, async () => {
      const editor = await open(engineer);
      await finding(editor.document.uri, 'removed-tool');
      const place = behind(editor.document, before);
      await setCursor(editor, place);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        place,
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map(part => (typeof part === 'string' ? part : part.value)))
        .join('\n');
      assert.match(text, says);
      await vscode.commands.executeCommand('editor.action.showHover');
      await see('.monaco-hover:not(.hidden) .hover-row');
      await screenshot(`hover-${what.replaceAll(' ', '-')}`);
    });
  }
});
