import type { Span } from '../text/span.ts';

/** What the Markdown below the header says, as far as anything asks for it. Code and HTML comments are left out as CommonMark says. */
export interface Body {
  readonly span: Span;
  /** In the order of the text; those inside block quotes and lists too. */
  readonly headings: readonly Heading[];
  /** Inline links, images, reference links with their definition's destination, and autolinks, in the order of the text. */
  readonly links: readonly Link[];
  readonly fences: readonly Fence[];
  /** Spans in which nothing is prose: code spans with their backticks, code blocks, fences, HTML comments. In order, disjoint. */
  readonly code: readonly Span[];
}

export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The whole heading, from its `#` (or the first character of a setext heading) to the end of its last line. */
  readonly span: Span;
  /** The title without `#`s, closing `#`s and outer blanks. */
  readonly titleSpan: Span;
  /** The title as it is written, inline Markdown included. */
  readonly title: string;
}

export interface Link {
  /** From `[` (or `![`, or `<`) to the end of the link. */
  readonly span: Span;
  readonly kind: 'inline' | 'reference' | 'autolink';
  readonly image: boolean;
  readonly textSpan: Span;
  /** The destination as written, without angle brackets and without its title; for a reference link that of its definition. */
  readonly destinationSpan: Span;
  /** The destination with backslash escapes and entities undone, percent escapes kept. */
  readonly destination: string;
}

export interface Fence {
  /** The opening line, from its first backtick or tilde to the end of the info string. */
  readonly open: Span;
  readonly marker: string;
  readonly info: string;
  /** The closing line's marker; undefined where the block ends with the text or with what holds it. */
  readonly close: Span | undefined;
  /** What stands between the two. */
  readonly content: Span;
}
