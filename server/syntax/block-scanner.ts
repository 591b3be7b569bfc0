import { type Span, span } from '../text/span.ts';
import { BlockCollector, type Blocks } from './block-collector.ts';
import {
  atxHeadingAt,
  closingFenceEnd,
  isPlainAt,
  type ListMarker,
  listMarkerAt,
  marginMarkerWidth,
  openingFenceEnd,
  setextUnderlineEnd,
  trimmedEnd,
} from './block-lines.ts';
import { isBlank } from './characters.ts';
import { type HtmlBlockEnd, htmlBlockAt } from './html.ts';
import { LineCursor } from './line-cursor.ts';

/** A quote or a list item that is open at the current line. */
interface Container {
  readonly kind: 'quote' | 'item';
  /** For an item: how many columns its content is indented. */
  readonly width: number;
  empty: boolean;
}

type Leaf =
  | { readonly kind: 'paragraph'; readonly lines: Span[] }
  | {
      readonly kind: 'fence';
      readonly open: Span;
      readonly code: number;
      readonly length: number;
      readonly contentStart: number;
      lastEnd: number;
    }
  | { readonly kind: 'indented'; readonly start: number; end: number }
  | {
      readonly kind: 'html';
      readonly start: number;
      end: number;
      readonly until: HtmlBlockEnd;
      readonly raw: boolean;
    };

/** No author nests deeper; the limit keeps a text of nothing but `>` linear. */
const deepestNesting = 100;

export function scanBlocks(text: string, start: number): Blocks {
  return new BlockScanner(text, start).scan();
}

/** The block structure of CommonMark in one pass over the lines, with a stack of quotes and items and no tree. */
class BlockScanner {
  readonly #text: string;
  readonly #line: LineCursor;
  /** Whether all line ends are LF or CRLF. */
  readonly #isSimplyBroken: boolean;
  readonly #stack: Container[] = [];
  #leaf: Leaf | undefined;
  readonly #found: BlockCollector;
  /** The last line that is known to be no thematic break: the character that was asked for, and where it ended. */
  #noBreak = { code: 0, at: -1 };

  constructor(text: string, start: number) {
    this.#text = text;
    this.#line = new LineCursor(text, start);
    this.#isSimplyBroken = !this.#line.hasCarriageReturn || !/\r(?!\n)/.test(text);
    this.#found = new BlockCollector(text);
  }

  scan(): Blocks {
    this.#passSimpleLines();
    while (this.#line.nextLine()) {
      this.#readLine();
      this.#passSimpleLines();
    }
    this.#closeLeaf();
    return this.#found;
  }

  /** Passes lines without the questions that indentation, quotes and nesting raise. It only saves time. */
  #passSimpleLines(): void {
    if (!this.#isSimplyBroken) return;
    if (this.#leaf === undefined || this.#leaf.kind === 'paragraph') this.#passMarginLines();
    else if (this.#leaf.kind === 'fence' && this.#stack.length === 0) this.#passCode(this.#leaf);
  }

  #passMarginLines(): void {
    const text = this.#text;
    let start = this.#line.nextLineStart;
    while (start < text.length) {
      const feed = text.indexOf('\n', start);
      const next = feed === -1 ? text.length : feed + 1;
      const end = feed === -1 ? next : feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
      if (!this.#readMarginLine(start, end)) break;
      start = next;
    }
    this.#line.skipTo(start);
  }

  /**
   * Reads a line that is empty, or in which a heading, an item or plain text begins at the margin, so that it continues nothing
   * but a paragraph; false for any other. No leaf but a paragraph is open.
   */
  #readMarginLine(start: number, end: number): boolean {
    if (start === end) {
      // A quote ends here, and so does an item that holds nothing yet.
      if (this.#stack.some(container => container.kind === 'quote' || container.empty)) return false;
      this.#closeLeaf();
      return true;
    }
    const text = this.#text;
    if (isPlainAt(text, start)) {
      if (this.#leaf?.kind === 'paragraph') this.#leaf.lines.push(span(start, end));
      else this.#closeAllAndBegin(span(start, end));
      return true;
    }
    if (text.charCodeAt(start) === 35) {
      const heading = atxHeadingAt(text, start, end);
      if (heading === undefined) return false;
      this.#closeAllAndBegin(undefined);
      this.#found.addHeading(heading.level, heading.whole, [heading.title]);
      return true;
    }
    const width = marginMarkerWidth(text, start);
    if (width === 0 || !isPlainAt(text, start + width)) return false;
    // Only some numbers begin a list inside a paragraph.
    if (width > 2 && this.#leaf !== undefined && this.#stack.length === 0) return false;
    this.#closeAllAndBegin(span(start + width, end));
    this.#stack.push({ kind: 'item', width, empty: false });
    return true;
  }

  #closeAllAndBegin(paragraph: Span | undefined): void {
    this.#closeLeaf();
    this.#stack.length = 0;
    this.#leaf = paragraph && { kind: 'paragraph', lines: [paragraph] };
  }

  /** Goes to the next line that may close the fence. */
  #passCode(fence: Leaf & { kind: 'fence' }): void {
    const text = this.#text;
    const mark = text.indexOf(fence.code === 96 ? '```' : '~~~', this.#line.nextLineStart);
    const start = mark === -1 ? text.length : text.lastIndexOf('\n', mark) + 1;
    if (start <= this.#line.nextLineStart) return;
    fence.lastEnd = start;
    this.#line.skipTo(start);
  }

  #readLine(): void {
    const matched = this.#matchContainers();
    const allMatched = matched === this.#stack.length;
    if (allMatched && this.#continueLeaf()) return;
    this.#startBlocks(matched);
  }

  /** How many of the open containers this line continues. */
  #matchContainers(): number {
    const line = this.#line;
    for (let i = 0; i < this.#stack.length; i++) {
      const container = this.#stack[i];
      if (container === undefined) break;
      if (container.kind === 'quote') {
        if (line.indent > 3 || this.#contentCode() !== 62) return i;
        this.#passQuoteMark();
      } else if (line.blank) {
        if (container.empty) return i;
        line.toContent();
      } else if (line.indent >= container.width) {
        line.passColumns(container.width);
      } else return i;
      line.look();
    }
    return this.#stack.length;
  }

  /** Whether the open leaf takes the whole line. Paragraphs wait until nothing else begins. */
  #continueLeaf(): boolean {
    const leaf = this.#leaf;
    const line = this.#line;
    switch (leaf?.kind) {
      case 'fence': {
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
        if (leaf.until === 'blank line') {
          if (line.blank) {
            this.#closeLeaf();
            return true;
          }
          leaf.end = line.lineEnd;
        } else {
          this.#readHtmlLine(leaf);
        }
        return true;
      case 'indented':
        if (line.blank) return true;
        if (line.indent < 4) return false;
        leaf.end = line.lineEnd;
        return true;
      case 'paragraph':
        if (!line.blank) return false;
        this.#closeLeaf();
        return true;
      default:
        return false;
    }
  }

  /** Reads what begins in this line behind the containers that it continues. */
  #startBlocks(matched: number): void {
    const line = this.#line;
    const openParagraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
    let depth = matched;
    /** Whether containers or leaves that the line does not continue are closed by now. */
    let closed = matched === this.#stack.length && openParagraph === undefined;
    const close = () => {
      if (closed) {
        this.#closeLeaf();
        return;
      }
      closed = true;
      this.#closeLeaf();
      this.#stack.length = depth;
    };
    for (;;) {
      line.look();
      if (line.blank) {
        close();
        return;
      }
      /** The paragraph that this line stands in, all containers matched: only it can become a heading or hold back a list. */
      const paragraph = !closed && depth === this.#stack.length ? openParagraph : undefined;
      if (line.indent >= 4) {
        if (!closed && openParagraph !== undefined) break;
        close();
        this.#begin({ kind: 'indented', start: line.content, end: line.lineEnd });
        return;
      }
      const code = this.#contentCode();
      if (code === 62 && depth < deepestNesting) {
        close();
        this.#passQuoteMark();
        this.#push({ kind: 'quote', width: 0, empty: true });
        depth++;
        continue;
      }
      if (code === 35 && this.#readAtxHeading(close)) return;
      if ((code === 96 || code === 126) && this.#openFence(close)) return;
      if (code === 60 && this.#openHtml(close, !closed && openParagraph !== undefined)) return;
      if (paragraph !== undefined && (code === 61 || code === 45) && this.#readSetextHeading(paragraph, code))
        return;
      if ((code === 42 || code === 45 || code === 95) && this.#isThematicBreak(code)) {
        close();
        this.#touch();
        return;
      }
      if (depth < deepestNesting) {
        const column = line.column + line.indent;
        const inParagraph = paragraph !== undefined;
        const marker = listMarkerAt(this.#text, line.content, line.lineEnd, column, inParagraph);
        if (marker !== undefined) {
          close();
          this.#passListMarker(marker);
          this.#push({ kind: 'item', width: line.indent + marker.columns, empty: true });
          depth++;
          continue;
        }
      }
      break;
    }
    // A line that only continues a paragraph needs none of the marks of the blocks around it.
    if (!closed && openParagraph !== undefined) {
      openParagraph.lines.push(span(line.content, line.lineEnd));
      return;
    }
    close();
    this.#begin({ kind: 'paragraph', lines: [span(line.content, line.lineEnd)] });
  }

  #contentCode(): number {
    return this.#line.blank ? Number.NaN : this.#text.charCodeAt(this.#line.content);
  }

  #passQuoteMark(): void {
    this.#line.toContent();
    this.#line.pass(1);
    if (this.#line.atBlank()) this.#line.passColumns(1);
  }

  #push(container: Container): void {
    this.#touch();
    this.#stack.push(container);
  }

  #begin(leaf: Leaf): void {
    this.#touch();
    this.#leaf = leaf;
  }

  /** The innermost container holds something now. */
  #touch(): void {
    const container = this.#stack.at(-1);
    if (container !== undefined) container.empty = false;
  }

  #readAtxHeading(close: () => void): boolean {
    const heading = atxHeadingAt(this.#text, this.#line.content, this.#line.lineEnd);
    if (heading === undefined) return false;
    close();
    this.#touch();
    this.#found.addHeading(heading.level, heading.whole, [heading.title]);
    return true;
  }

  #readSetextHeading(paragraph: Leaf & { kind: 'paragraph' }, code: number): boolean {
    const { content, lineEnd } = this.#line;
    const end = setextUnderlineEnd(this.#text, content, lineEnd);
    if (end === undefined) return false;
    const lines = this.#found.takeDefinitions(paragraph.lines);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) {
      // Nothing but definitions stood above it, so it underlines nothing.
      paragraph.lines.length = 0;
      if (code === 45) return false;
      paragraph.lines.push(span(content, lineEnd));
      return true;
    }
    this.#leaf = undefined;
    const trimmed = span(last.start, trimmedEnd(this.#text, last.start, last.end));
    this.#found.addHeading(code === 61 ? 1 : 2, span(first.start, end), [...lines.slice(0, -1), trimmed]);
    return true;
  }

  #openFence(close: () => void): boolean {
    const { content, lineEnd, nextLineStart } = this.#line;
    const end = openingFenceEnd(this.#text, content, lineEnd);
    if (end === undefined) return false;
    close();
    this.#begin({
      kind: 'fence',
      open: span(content, trimmedEnd(this.#text, end, lineEnd)),
      code: this.#text.charCodeAt(content),
      length: end - content,
      contentStart: nextLineStart,
      lastEnd: nextLineStart,
    });
    return true;
  }

  #closeFence(leaf: Leaf & { kind: 'fence' }, close: Span | undefined): void {
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

  #openHtml(close: () => void, inParagraph: boolean): boolean {
    const { content, lineStart, lineEnd } = this.#line;
    const block = htmlBlockAt(this.#text.slice(content, lineEnd));
    if (block === undefined || (inParagraph && !block.interruptsParagraph)) return false;
    close();
    const leaf: Leaf = { kind: 'html', start: content, end: lineEnd, until: block.end, raw: block.raw };
    this.#begin(leaf);
    if (leaf.until !== 'blank line') this.#readHtmlLine(leaf, content - lineStart);
    return true;
  }

  /** One line of an HTML block that a mark ends; the mark may stand in the block's first line. */
  #readHtmlLine(leaf: Leaf & { kind: 'html' }, from = 0): void {
    const { lineStart, lineEnd } = this.#line;
    leaf.end = lineEnd;
    if (leaf.until !== 'blank line' && leaf.until.test(this.#text.slice(lineStart + from, lineEnd)))
      this.#closeLeaf();
  }

  #isThematicBreak(code: number): boolean {
    const { content, lineEnd } = this.#line;
    if (this.#noBreak.code === code && content <= this.#noBreak.at && this.#noBreak.at < lineEnd)
      return false;
    let count = 0;
    for (let at = content; at < lineEnd; at++) {
      const here = this.#text.charCodeAt(at);
      if (here === code) count++;
      else if (!isBlank(here)) {
        this.#noBreak = { code, at };
        return false;
      }
    }
    return count >= 3;
  }

  #passListMarker({ length, columns }: ListMarker): void {
    this.#line.toContent();
    this.#line.pass(length);
    this.#line.passColumns(columns - length);
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    switch (leaf?.kind) {
      case 'paragraph': {
        const lines = this.#found.takeDefinitions(leaf.lines);
        if (lines.length > 0) this.#found.addRun(lines);
        break;
      }
      case 'fence':
        this.#closeFence(leaf, undefined);
        break;
      case 'indented':
        this.#found.code.push(span(leaf.start, leaf.end));
        break;
      case 'html':
        if (leaf.raw) this.#found.code.push(span(leaf.start, leaf.end));
        else this.#found.addComments(leaf.start, leaf.end);
        break;
    }
  }
}
