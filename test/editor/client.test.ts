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
    await finding(uriOf(engineer), 'mojibake');
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

  it('checks again what a file made outside the editor touches', async () => {
    const { document } = await open(engineer);
    await finding(document.uri, 'broken-link');
    const skill = uriOf('.github/skills/api-desing/SKILL.md');
    await vscode.workspace.fs.writeFile(
      skill,
      Buffer.from('---\nname: api-desing\ndescription: Was missing.\n---\n\n# It\n'),
    );
    await silence(document.uri, 'broken-link');
    await vscode.workspace.fs.delete(uriOf('.github/skills/api-desing'), { recursive: true });
    await finding(document.uri, 'broken-link');
  });
});
