import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  behind,
  engineer,
  finding,
  manager,
  open,
  sameSpan,
  setCursor,
  settled,
  textAt,
  whenDiagnostics,
} from './support/example.ts';
import { screenshot, see } from './support/remote-control.ts';

describe('faults in the editor', () => {
  it('are underlined on their exact characters', async () => {
    const editor = await open(engineer);
    const { document } = editor;
    const expected = {
      mojibake: 'â€™',
      'removed-tool': 'execute/awaitTerminal',
      'renamed-tool': 'problems',
      'unknown-field': 'argumet-hint',
      'unknown-tool': 'edit/editFile',
    };
    for (const [rule, text] of Object.entries(expected)) {
      assert.equal(textAt(document, await finding(document.uri, rule)), text, rule);
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await settled(document.uri);
    await setCursor(editor, behind(document, 'problems'));
    await see('.squiggly-info');
    await screenshot('faults');
  });

  it('tell which program refuses a file that VS Code reads', async () => {
    const { document } = await open(manager);
    const colon = await finding(document.uri, 'yaml-strict');
    assert.equal(colon.severity, vscode.DiagnosticSeverity.Error);
    assert.match(colon.message, /Copilot CLI/);
    assert.equal(colon.source, 'agent-authoring');
    await screenshot('refused-by-cli');
  });

  it('are not put into Problems a second time beside VS Code’s own', async () => {
    const { document } = await open(engineer);
    // Both know that this agent and this file do not exist. VS Code says so later, and then only it does.
    for (const text of ['release-manager', '../skills/api-desing/SKILL.md']) {
      const end = behind(document, text);
      const place = new vscode.Range(end.translate(0, -text.length), end);
      const [only] = await whenDiagnostics(document.uri, all => {
        const there = all.filter(
          ({ range, severity }) => severity <= vscode.DiagnosticSeverity.Warning && sameSpan(range, place),
        );
        return there.length === 1 && there.some(isBuiltin) ? there : undefined;
      });
      assert.equal(only?.severity, vscode.DiagnosticSeverity.Warning);
    }
    await screenshot('no-doubled-problem');
  });

  it('leave their repair where only VS Code’s own marker stands', async () => {
    const { document } = await open(engineer);
    const marker = await whenDiagnostics(document.uri, all =>
      all.find(one => isBuiltin(one) && textAt(document, one) === 'release-manager'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      marker.range,
    );
    assert.ok(
      actions.some(({ title }) => title === 'Change to “Release Manager”'),
      actions.map(({ title }) => title).join(),
    );
  });
});

/** VS Code's own validator names no source. */
function isBuiltin({ source, severity }: vscode.Diagnostic): boolean {
  return !source && severity <= vscode.DiagnosticSeverity.Warning;
}
