import * as vscode from 'vscode';
import { type AskAll, labelOf } from './completion-doubles.ts';

/** The labels that VS Code would show at a place. Words of the text do not count: they appear only where nobody else answers. */
export const askAllProviders: AskAll = async (document, position, trigger) => {
  const list = await vscode.commands.executeCommand<vscode.CompletionList | undefined>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return (list?.items ?? []).filter(item => item.kind !== vscode.CompletionItemKind.Text).map(labelOf);
};
