import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  engineer,
  finding,
  manager,
  open,
  ours,
  ruleOf,
  textAt,
  whenDiagnostics,
} from './support/example.ts';
import { screenshot } from './support/remote-control.ts';

describe('faults in the editor', () => {
  it('are underlined on their exact characters', async () => {
    const { document } = await open(engineer);
    await finding(document.uri, 'unknown-agent');
    const expected = {
      'broken-link': '../skills/api-desing/SKILL.md',
      mojibake: 'â€™',
      'removed-tool': 'execute/awaitTerminal',
      'renamed-tool': 'problems',
      'unknown-agent': 'release-manager',
      'unknown-field': 'argumet-hint',
      'unknown-tool': 'edit/editFile',
    };
    const found = await whenDiagnostics(document.uri, all => {
      const byRule = Object.fromEntries(
        ours(all).map(diagnostic => [ruleOf(diagnostic), textAt(document, diagnostic)]),
      );
      return Object.keys(expected).every(rule => rule in byRule) ? byRule : undefined;
    });
    for (const [rule, text] of Object.entries(expected)) assert.equal(found[rule], text, rule);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
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
    await finding(document.uri, 'broken-link');
    // VS Code's own validator comes later than ours; its warning about the handoff tells that it is done.
    const all = await whenDiagnostics(document.uri, diagnostics =>
      diagnostics.some(isBuiltinProblem) ? diagnostics : undefined,
    );
    const builtin = all.filter(isBuiltinProblem);
    await whenDiagnostics(document.uri, diagnostics => {
      const doubles = ours(diagnostics).filter(
        own =>
          own.severity !== vscode.DiagnosticSeverity.Hint &&
          builtin.some(other => sameSpan(own.range, other.range)),
      );
      return doubles.length === 0 ? true : undefined;
    });
    await screenshot('no-doubled-problem');
  });
});

function isBuiltinProblem({ source, severity }: vscode.Diagnostic): boolean {
  return !source && severity <= vscode.DiagnosticSeverity.Warning;
}

function sameSpan(a: vscode.Range, b: vscode.Range): boolean {
  return a.start.line === b.start.line && (a.contains(b) || b.contains(a));
}
