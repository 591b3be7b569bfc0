import * as vscode from 'vscode';
import { labelOf, type SuggestingEditor } from './completion-doubles.ts';

export const suggestingEditor: SuggestingEditor = {
  async ask(document, position, triggerCharacter) {
    const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      triggerCharacter,
    );
    // Words of the text do not count: the editor shows them only where nobody has anything else to offer.
    return (list?.items ?? []).filter(item => item.kind !== vscode.CompletionItemKind.Text).map(labelOf);
  },

  suggest(document, position) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || !isAtOrAfter(editor.selection.active, position)) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest');
  },
};

/** Somebody who types fast is a few letters further by now. */
function isAtOrAfter(cursor: vscode.Position, position: vscode.Position): boolean {
  return cursor.line === position.line && cursor.character >= position.character;
}
