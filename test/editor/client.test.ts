import assert from 'node:assert/strict';
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
import { screenshot } from './support/remote-control.ts';

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
});
