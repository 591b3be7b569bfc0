import { type Span, span } from '../text/span.ts';
import type { BlockCollector } from './block-collector.ts';
import { closingFenceEnd, openingFenceEnd, setextUnderlineEnd, trimmedEnd } from './block-lines.ts';
import { type HtmlBlockEnd, htmlBlockAt } from './html.ts';
import type { LineCursor } from './line-cursor.ts';

/** A leaf block of more than one line. Those of one line, ATX headings and thematic breaks, are never open. */
export type Leaf = Paragraph | FencedCode | IndentedCode | HtmlBlock;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: Span[];
}

export interface FencedCode {
  readonly kind: 'fenced code';
  readonly open: Span;
  readonly code: number;
  readonly length: number;
  readonly contentStart: number;
  lastEnd: number;
}

interface IndentedCode {
  readonly kind: 'indented code';
  readonly start: number;
  end: number;
}

interface HtmlBlock {
  readonly kind: 'html';
  readonly start: number;
  end: number;
  readonly until: HtmlBlockEnd;
  readonly raw: boolean;
}

/** The fenced code block that begins in this line. */
export function fencedCodeAt(text: string, line: LineCursor): FencedCode | undefined {
  const { content, lineEnd, nextLineStart } = line;
  const end = openingFenceEnd(text, content, lineEnd);
  if (end === undefined) return undefined;
  return {
    kind: 'fenced code',
    open: span(content, trimmedEnd(text, end, lineEnd)),
    code: text.charCodeAt(content),
    length: end - content,
    contentStart: nextLineStart,
    lastEnd: nextLineStart,
  };
}

/** The HTML block that begins in this line; not every kind of it may interrupt a paragraph. */
export function htmlAt(text: string, line: LineCursor, inParagraph: boolean): HtmlBlock | undefined {
  const { content, lineEnd } = line;
  const block = htmlBlockAt(text.slice(content, lineEnd));
  if (block === undefined || (inParagraph && !block.interruptsParagraph)) return undefined;
  return { kind: 'html', start: content, end: lineEnd, until: block.end, raw: block.raw };
}

/** The one leaf block that is open at the current line, if any. What it held is handed on when it is closed. */
export class OpenLeaf {
  readonly #text: string;
  readonly #line: LineCursor;
  readonly #found: BlockCollector;
  #leaf: Leaf | undefined;

  constructor(text: string, line: LineCursor, found: BlockCollector) {
    this.#text = text;
    this.#line = line;
    this.#found = found;
  }

  get current(): Leaf | undefined {
    return this.#leaf;
  }

  /** Opens a leaf in the current line; the one before it must be closed. */
  begin(leaf: Leaf): void {
    this.#leaf = leaf;
    // What ends an HTML block may stand in its first line.
    if (leaf.kind === 'html' && leaf.until !== 'blank line') this.#endHtmlAt(leaf, leaf.until, leaf.start);
  }

  /** Whether the leaf takes the whole of the current line. A paragraph takes blank lines only: others may begin something else. */
  takeLine(): boolean {
    const leaf = this.#leaf;
    const line = this.#line;
    switch (leaf?.kind) {
      case 'fenced code': {
        const { content, lineEnd } = line;
        const end =
          line.indent <= 3
            ? closingFenceEnd(this.#text, content, lineEnd, leaf.code, leaf.length)
            : undefined;
        if (end === undefined) leaf.lastEnd = line.nextLineStart;
        else this.#closeFence(leaf, span(content, end));
        return true;
      }
      case 'html':
        if (leaf.until !== 'blank line') {
          leaf.end = line.lineEnd;
          this.#endHtmlAt(leaf, leaf.until, line.lineStart);
        } else if (line.blank) this.close();
        else leaf.end = line.lineEnd;
        return true;
      case 'indented code':
        if (line.blank) return true;
        if (line.indent < 4) return false;
        leaf.end = line.lineEnd;
        return true;
      case 'paragraph':
        if (!line.blank) return false;
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** Makes the open paragraph a setext heading, where the current line underlines it; whether the line is used up by that. */
  underline(paragraph: Paragraph): boolean {
    const { content, lineEnd } = this.#line;
    const end = setextUnderlineEnd(this.#text, content, lineEnd);
    if (end === undefined) return false;
    const isEquals = this.#text.charCodeAt(content) === 61;
    const lines = this.#found.takeDefinitions(paragraph.lines);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) {
      // Nothing but definitions stood above it, so it underlines nothing.
      paragraph.lines.length = 0;
      if (!isEquals) return false;
      paragraph.lines.push(span(content, lineEnd));
      return true;
    }
    this.#leaf = undefined;
    const trimmed = span(last.start, trimmedEnd(this.#text, last.start, last.end));
    this.#found.addHeading(isEquals ? 1 : 2, span(first.start, end), [...lines.slice(0, -1), trimmed]);
    return true;
  }

  close(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    switch (leaf?.kind) {
      case 'paragraph': {
        const lines = this.#found.takeDefinitions(leaf.lines);
        if (lines.length > 0) this.#found.addRun(lines);
        break;
      }
      case 'fenced code':
        this.#closeFence(leaf, undefined);
        break;
      case 'indented code':
        this.#found.code.push(span(leaf.start, leaf.end));
        break;
      case 'html':
        if (leaf.raw) this.#found.code.push(span(leaf.start, leaf.end));
        else this.#found.addComments(leaf.start, leaf.end);
        break;
    }
  }

  #closeFence(leaf: FencedCode, close: Span | undefined): void {
    this.#leaf = undefined;
    const { open, length, contentStart } = leaf;
    const end = close === undefined ? leaf.lastEnd : this.#line.lineStart;
    this.#found.fences.push({
      open,
      marker: this.#text.slice(open.start, open.start + length),
      info: this.#text.slice(open.start + length, open.end).trim(),
      close,
      content: span(contentStart, end),
    });
    this.#found.code.push(span(open.start, close?.end ?? Math.max(open.end, end)));
  }

  #endHtmlAt(leaf: HtmlBlock, mark: RegExp, from: number): void {
    if (mark.test(this.#text.slice(from, leaf.end))) this.close();
  }
}
