import {
  type AnnotatedTextEdit,
  type ClientCapabilities,
  CreateFile,
  RenameFile,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileChange, Fix } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { rangeOf } from './diagnostics.ts';
import { uriFromPath } from './uri.ts';

/** A fix as the protocol writes it, in the words that this client understands; undefined where it cannot make or move files. */
export function workspaceEditOf(
  fix: Fix,
  text: TextDocument,
  client: ClientCapabilities,
): WorkspaceEdit | undefined {
  const known = client.workspace?.workspaceEdit;
  const files = fix.files ?? [];
  if (!known?.documentChanges) {
    return files.length > 0 ? undefined : { changes: { [text.uri]: textEdits(fix.edits, text) } };
  }
  if (files.some(file => !known.resourceOperations?.includes(file.change === 'create' ? 'create' : 'rename')))
    return undefined;
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
  if (fix.edits.length > 0) {
    const edits =
      known.snippetEditSupport === true ? snippetEdits(fix.edits, text) : textEdits(fix.edits, text);
    changes.push({ textDocument: { uri: text.uri, version: text.version }, edits });
  }
  for (const file of files) changes.push(...fileChanges(file));
  return { documentChanges: changes };
}

export function textEdits(edits: readonly Edit[], text: TextDocument): TextEdit[] {
  return edits.map(edit => ({ range: rangeOf(edit.span, text), newText: edit.text }));
}

function snippetEdits(edits: readonly Edit[], text: TextDocument): (SnippetTextEdit | TextEdit)[] {
  return edits.map(edit => {
    const range = rangeOf(edit.span, text);
    return edit.snippet === undefined
      ? { range, newText: edit.text }
      : { range, snippet: { kind: 'snippet', value: edit.snippet } };
  });
}

function fileChanges(file: FileChange): (CreateFile | RenameFile | TextDocumentEdit)[] {
  if (file.change === 'move') return [RenameFile.create(uriFromPath(file.from), uriFromPath(file.to))];
  const uri = uriFromPath(file.path);
  const start = { line: 0, character: 0 };
  const edit: AnnotatedTextEdit | TextEdit = { range: { start, end: start }, newText: file.text };
  // Where the file has come into being meanwhile the edit fails as a whole: nothing is ever overwritten.
  return [
    CreateFile.create(uri, { overwrite: false }),
    { textDocument: { uri, version: null }, edits: [edit] },
  ];
}
