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

/** A suggestion as the protocol writes it; snippets become plain text for a client that cannot place the cursor. */
export function completionItemOf(item: CompletionItem, text: TextDocument, snippets: boolean): ProtocolItem {
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
  return result;
}
