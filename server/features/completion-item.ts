import type { Edit } from '../text/edit.ts';

/** One suggestion. What it stands for is in the document's own offsets. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Replaces exactly the half-typed word, behind the cursor too. Its snippet is for editors that can place the cursor. */
  readonly insert: Edit;
  /** One short remark beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is compared with the text that `insert` replaces, up to the cursor. */
  readonly filterText: string;
  readonly sortText: string;
  /** Beside the main one, never touching it: a comma that was missing. */
  readonly additionalEdits: readonly Edit[];
  /** Whether there is something to complete where the cursor comes to stand, so that an editor may ask again at once. */
  readonly again?: boolean;
}

export type CompletionKind =
  | 'tool'
  | 'tool-set'
  | 'field'
  | 'value'
  | 'model'
  | 'agent'
  | 'skill'
  | 'file'
  | 'folder'
  | 'heading';

/** A text for sorting by number: `00042`. */
export function sortKey(index: number): string {
  return String(index).padStart(5, '0');
}
