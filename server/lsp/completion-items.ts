import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem as ProtocolItem,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionKind } from '../features/completion-item.ts';
import { rangeOf } from './diagnostics.ts';
import { textEdits } from './workspace-edit.ts';

const kindOf: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  tool: CompletionItemKind.Function,
  'tool-set': CompletionItemKind.Module,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  model: CompletionItemKind.Constant,
  agent: CompletionItemKind.Class,
  skill: CompletionItemKind.Interface,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  heading: CompletionItemKind.Reference,
};

/** What a client can do with a suggestion. */
export interface CompletionAbilities {
  /** Whether it can place the cursor in a snippet; otherwise the text is plain. */
  readonly snippets: boolean;
  /** Its own command that asks for suggestions again. */
  readonly suggestCommand: string | undefined;
}

/** A suggestion as the protocol writes it. */
export function completionItemOf(
  item: CompletionItem,
  text: TextDocument,
  { snippets, suggestCommand }: CompletionAbilities,
): ProtocolItem {
  const { insert, additionalEdits } = item;
  const snippet = snippets ? insert.snippet : undefined;
  const result: ProtocolItem = {
    label: item.label,
    kind: kindOf[item.kind],
    textEdit: { range: rangeOf(insert.span, text), newText: snippet ?? insert.text },
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    detail: item.detail,
    filterText: item.filterText,
    sortText: item.sortText,
  };
  if (item.documentation !== '') {
    result.documentation = { kind: MarkupKind.Markdown, value: item.documentation };
  }
  if (additionalEdits.length > 0) result.additionalTextEdits = textEdits(additionalEdits, text);
  if (item.again && suggestCommand !== undefined) {
    result.command = { title: 'Suggest', command: suggestCommand };
  }
  return result;
}
