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
    // What is known of the cursor here is a moment old: whoever types fast is a few letters further, or not there yet.
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || editor.selection.active.line !== position.line) return;
    // A list that is open would not be asked for anew. `auto` is as if by typing: where nothing fits by now, nothing is said.
    void vscode.commands.executeCommand('hideSuggestWidget');
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  },
};
