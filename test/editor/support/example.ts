import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const engineer = '.github/agents/api-engineer.agent.md';
export const manager = '.github/agents/release-manager.agent.md';

/** Opens a file of the example, which is the only workspace folder, with the text that it has on the disk. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the example is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Resolves with the first answer that is not undefined: asked now, and whenever the editor says that diagnostics have changed. */
export function whenDiagnostics<Answer>(
  uri: vscode.Uri,
  answer: (all: readonly vscode.Diagnostic[]) => Answer | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`not seen within 20 s; there is ${describeAll(uri)}`));
    }, 20_000);
    look();

    function look(): void {
      const found = answer(vscode.languages.getDiagnostics(uri));
      if (found === undefined) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(found);
    }
  });
}

/** What this extension says of a document. */
export function ours(all: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return all.filter(({ source }) => source === 'agent-authoring');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a rule speaks, and gives what it says. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return whenDiagnostics(uri, all => ours(all).find(diagnostic => ruleOf(diagnostic) === rule));
}

/** Waits until a rule no longer speaks. */
export async function silence(uri: vscode.Uri, rule: string): Promise<void> {
  await whenDiagnostics(uri, all =>
    ours(all).some(diagnostic => ruleOf(diagnostic) === rule) ? undefined : true,
  );
}

/**
 * Waits until VS Code's own validator has spoken and ours has drawn back where both said the same: each change of markers closes
 * a menu that is open.
 */
export async function settled(uri: vscode.Uri): Promise<void> {
  await whenDiagnostics(uri, all => {
    const builtin = all.filter(({ source }) => !source);
    const problems = builtin.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    const doubled = ours(all).some(
      ({ range, severity }) =>
        severity !== vscode.DiagnosticSeverity.Hint && problems.some(other => sameSpan(range, other.range)),
    );
    return builtin.length > 0 && !doubled ? true : undefined;
  });
}

export function sameSpan(a: vscode.Range, b: vscode.Range): boolean {
  return a.start.line === b.start.line && (a.contains(b) || b.contains(a));
}

/** Resolves with the first text that passes, now or after a change. */
export function whenText(document: vscode.TextDocument, passes: (text: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeTextDocument(look);
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`the text never became it:\n${document.getText()}`));
    }, 15_000);
    look();

    function look(): void {
      const text = document.getText();
      if (!passes(text)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(text);
    }
  });
}

/** The place right after the first occurrence of a text. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `“${text}” stands in the document`);
  return document.positionAt(at + text.length);
}

/** Puts the cursor somewhere and waits until the window has it there: keys come from outside and overtake. */
export async function setCursor(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('revealLine', { lineNumber: position.line, at: 'center' });
}

/** The text of a marker's range. */
export function textAt(document: vscode.TextDocument, { range }: vscode.Diagnostic): string {
  return document.getText(range);
}

function describeAll(uri: vscode.Uri): string {
  return vscode.languages
    .getDiagnostics(uri)
    .sort((a, b) => (b.source ?? '').localeCompare(a.source ?? ''))
    .map(
      diagnostic =>
        `${diagnostic.source ?? 'VS Code'} ${ruleOf(diagnostic)} at ${diagnostic.range.start.line}`,
    )
    .join('; ');
}
