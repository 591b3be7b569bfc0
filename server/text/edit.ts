import type { Span } from './span.ts';

/** Replaces `span` of a text by `text`. An empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** The same text as an LSP snippet with tab stops, for editors that can place the cursor in it. */
  readonly snippet?: string;
}

/** The text after all edits, which must not overlap. Their order does not matter, save for two insertions at one place. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) throw new RangeError('Edits of one text must not overlap.');
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
