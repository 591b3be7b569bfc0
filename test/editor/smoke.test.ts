import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { screenshot } from './support/remote-control.ts';

describe('the window', () => {
  it('opens the example with this extension installed', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.notEqual(vscode.extensions.getExtension('agent-authoring.agent-authoring'), undefined);
    await screenshot('window');
  });
});
