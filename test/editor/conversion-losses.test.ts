import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineer, finding, manager, open, uriOf } from './support/example.ts';
import { press, reachable, screenshot, see, type } from './support/remote-control.ts';

const command = 'agentAuthoring.convert';

describe('what a conversion loses, in the editor', () => {
  before(function () {
    if (!reachable) this.skip();
  });

  afterEach(async () => {
    await press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is said beside source and result', async () => {
    await open(engineer);
    await finding(uriOf(engineer), 'removed-tool');
    await vscode.commands.executeCommand(command, 'claude');
    await see('.monaco-diff-editor.side-by-side .editor.modified .view-line:has-text("api-engineer")');
    const said = await message('Claude Code');
    await screenshot('conversion-losses');
    assert.equal(
      said,
      'Claude Code has no counterpart of the tool “execute/awaitTerminal”. ' +
        'Claude Code has no counterpart of the tool “problems”. ' +
        'Claude Code has no counterpart of the tool “edit/editFile”. ' +
        'Claude Code loses the handoffs (“handoffs”). “argumet-hint” has no counterpart.',
    );
  });

  it('has to be answered where a limit is among it, and nothing is written without', async () => {
    await open(manager);
    await finding(uriOf(manager), 'yaml-strict');
    await vscode.commands.executeCommand(command, 'codex');
    // VS Code opens no dialog while tests run, and says which one it has refused.
    assert.match(
      (await message('Codex')) ?? '',
      /refused to show dialog in tests.*In Codex it could do more than it may now\./,
    );
    await screenshot('conversion-limit');
    await assert.rejects(async () => vscode.workspace.fs.stat(uriOf('.codex')));
  });

  it('is chosen with the keyboard alone', async () => {
    await open(manager);
    await finding(uriOf(manager), 'yaml-strict');
    const done = vscode.commands.executeCommand(command);
    await see('.quick-input-widget:not(.hidden) .monaco-list-row:has-text("Claude Code")');
    await screenshot('conversion-targets');
    await type('cla');
    await see('.quick-input-widget:not(.hidden) .monaco-list-row.focused:has-text("Claude Code")');
    await press('Enter');
    await done;
    const said = await message('Claude Code');
    await screenshot('conversion-nothing-lost');
    assert.equal(said, 'Claude Code takes all of it.');
  });
});

/** What is said with these words in it; no message comes up by itself while tests run. */
async function message(words: string): Promise<string | undefined> {
  await vscode.commands.executeCommand('notifications.showList');
  const messages = await see(`.notifications-center .notification-list-item-message:has-text("${words}")`);
  return messages?.[0];
}
