import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineer, finding, open, uriOf } from './support/example.ts';
import { click, reachable, screenshot, see } from './support/remote-control.ts';

const result = '.claude/agents/api-engineer.md';

describe('a conversion in the editor', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('stands beside its source', async () => {
    await open(engineer);
    await finding(uriOf(engineer), 'removed-tool');
    await vscode.commands.executeCommand('agentAuthoring.convert', 'claude');
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    assert.equal(tab.label, `api-engineer.agent.md → Claude Code: ${result}`);
    assert.equal(tab.input.original.path, uriOf(engineer).path);
    const shown = await vscode.workspace.openTextDocument(tab.input.modified);
    assert.match(shown.getText(), /^---\nname: api-engineer\n/);
    await screenshot('conversion');
  });

  it('is written when it is told to', async function () {
    if (!reachable) this.skip();
    await open(engineer);
    await finding(uriOf(engineer), 'removed-tool');
    await vscode.commands.executeCommand('agentAuthoring.convert', 'claude');
    await vscode.commands.executeCommand('notifications.showList');
    const button = '.notifications-center .monaco-button';
    assert.deepEqual(await see(button), ['Write It']);
    await screenshot('conversion-message');
    const opened = new Promise<vscode.TextDocument>(resolve => {
      const listener = vscode.workspace.onDidOpenTextDocument(document => {
        if (!document.uri.path.endsWith(result) || document.uri.scheme !== 'file') return;
        listener.dispose();
        resolve(document);
      });
    });
    await click(button);
    assert.match((await opened).getText(), /^---\nname: api-engineer\n/);
    await vscode.workspace.fs.delete(uriOf('.claude'), { recursive: true });
  });
});
