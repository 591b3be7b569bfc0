import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  engineer,
  finding,
  manager,
  open,
  ours,
  silence,
  uriOf,
  whenDiagnostics,
} from './support/example.ts';
import { click, hover, reachable, screenshot, see } from './support/remote-control.ts';

describe('the client', () => {
  it('starts by itself in a workspace with agents', async () => {
    const extension = vscode.extensions.getExtension('agent-authoring.agent-authoring');
    assert.ok(extension);
    await open(engineer);
    await finding(uriOf(engineer), 'removed-tool');
    assert.equal(extension.isActive, true);
    await screenshot('window');
  });

  it('checks again after the restart command', async () => {
    const { document } = await open(manager);
    await finding(document.uri, 'yaml-strict');
    await vscode.commands.executeCommand('agentAuthoring.restart');
    await finding(document.uri, 'yaml-strict');
  });

  it('falls silent when it is switched off, and speaks again', async () => {
    const { document } = await open(manager);
    await finding(document.uri, 'yaml-strict');
    const settings = vscode.workspace.getConfiguration('agentAuthoring');
    await settings.update('enable', false, vscode.ConfigurationTarget.Global);
    await whenDiagnostics(document.uri, all => (ours(all).length === 0 ? true : undefined));
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    await finding(document.uri, 'yaml-strict');
  });

  it('takes the severity of a rule from the settings', async () => {
    const { document } = await open(manager);
    const settings = vscode.workspace.getConfiguration('agentAuthoring');
    await settings.update('rules', { 'yaml-strict': 'off' }, vscode.ConfigurationTarget.Global);
    await silence(document.uri, 'yaml-strict');
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await finding(document.uri, 'yaml-strict');
  });

  it('looks at unsaved files of the editor’s own languages', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'chatagent',
      content: '---\ndescription: Use when: always\n---\n\n# Untitled\n\nDo it.\n',
    });
    await vscode.window.showTextDocument(document);
    await finding(document.uri, 'yaml-strict');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('checks again what a change outside the editor touches', async () => {
    const { document } = await open(engineer);
    await finding(document.uri, 'removed-tool');
    const skill = uriOf('.github/skills/api-design');
    const away = uriOf('../away');
    await vscode.workspace.fs.rename(skill, away);
    await finding(document.uri, 'unknown-skill');
    await vscode.workspace.fs.rename(away, skill);
    await silence(document.uri, 'unknown-skill');
  });

  it('says in the language status how many faults the file has', async function () {
    if (!reachable) this.skip();
    const { document } = await open(manager);
    await finding(document.uri, 'missing-section');
    await hover('#status\\.languageStatus');
    const [item] = (await see('.hover-language-status:has-text("Agent Authoring")')) ?? [];
    await screenshot('status-item');
    assert.match(item ?? '', /2 faults/);
    await hover('.editor-instance .view-lines');
  });

  it('tells once that the server has crashed, and starts it again', async function () {
    const server = serverProcess();
    if (!reachable || server === undefined) this.skip();
    const { document } = await open(manager);
    await finding(document.uri, 'yaml-strict');
    process.kill(server, 'SIGKILL');
    await whenDiagnostics(document.uri, all => (ours(all).length === 0 ? true : undefined));
    await vscode.commands.executeCommand('notifications.showList');
    const notice = '.notifications-center .notification-list-item:has-text("has stopped")';
    const notices = await see(notice);
    assert.equal(notices?.length, 1);
    await screenshot('crash');
    await click(`${notice} .monaco-button:has-text("Restart")`);
    await finding(document.uri, 'yaml-strict');
    assert.notEqual(serverProcess(), server);
    await vscode.commands.executeCommand('notifications.hideList');
  });
});

/** The language server is a child of the extension host, in which the tests run too. Undefined where /proc does not tell. */
function serverProcess(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const ids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const id = ids.find(id => {
    try {
      return (
        readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.cjs') &&
        readFileSync(`/proc/${id}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
      );
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  return id === undefined ? undefined : Number(id);
}
