import { type Span, span } from '../text/span.ts';
import type { Fence, Heading } from './body.ts';
import { isBlank, isDigit } from './characters.ts';
import { type HtmlBlockEnd, htmlBlockAt } from './html.ts';
import { LineCursor } from './line-cursor.ts';
import { definitionAt } from './link-parts.ts';
import { Run } from './run.ts';

/** What the lines alone decide. Inline Markdown is read afterwards, when every definition is known. */
export interface Blocks {
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  /** Code blocks, fences and raw HTML. */
  readonly code: readonly Span[];
  /** Paragraphs and headings that may hold inline Markdown of interest. */
  readonly runs: readonly Run[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

export interface Definition {
  /** Where its destination stands. */
  readonly span: Span;
}

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
  readonly #stack: Container[] = [];
  #leaf: Leaf | undefined;
  readonly #headings: Heading[] = [];
  readonly #fences: Fence[] = [];
  readonly #code: Span[] = [];
  readonly #runs: Run[] = [];
  readonly #definitions = new Map<string, Definition>();
  /** The last line that is known to be no thematic break: the character that was asked for, and where it ended. */
  #noBreak = { code: 0, at: -1 };

  constructor(text: string, start: number) {
    this.#text = text;
    this.#line = new LineCursor(text, start);
  }

  scan(): Blocks {
    while (this.#line.nextLine()) this.#readLine();
    this.#closeLeaf();
    return {
      headings: this.#headings,
      fences: this.#fences,
      code: this.#code,
      runs: this.#runs,
      definitions: this.#definitions,
    };
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
        const close = line.indent <= 3 ? this.#closingFence(leaf.code, leaf.length) : undefined;
        if (close === undefined) leaf.lastEnd = line.nextLineStart;
        else this.#closeFence(leaf, close);
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
        const width = this.#listMarkerWidth(code, paragraph !== undefined);
        if (width !== undefined) {
          close();
          this.#passListMarker(width.marker, width.columns);
          this.#push({ kind: 'item', width: line.indent + width.columns, empty: true });
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
    const text = this.#text;
    const { content, lineEnd } = this.#line;
    let at = content;
    while (text.charCodeAt(at) === 35 && at < lineEnd) at++;
    const level = at - content;
    if (level > 6 || (at < lineEnd && !isBlank(text.charCodeAt(at)))) return false;
    close();
    this.#touch();
    let start = at;
    while (start < lineEnd && isBlank(text.charCodeAt(start))) start++;
    const lineTextEnd = trimmedEnd(text, start, lineEnd);
    let end = lineTextEnd;
    while (end > start && text.charCodeAt(end - 1) === 35) end--;
    if (end < lineTextEnd && end > start && !isBlank(text.charCodeAt(end - 1))) end = lineTextEnd;
    end = trimmedEnd(text, start, end);
    this.#addHeading(level, span(content, Math.max(lineTextEnd, at)), [span(start, end)]);
    return true;
  }

  #readSetextHeading(paragraph: Leaf & { kind: 'paragraph' }, code: number): boolean {
    const text = this.#text;
    const { content, lineEnd } = this.#line;
    let at = content;
    while (at < lineEnd && text.charCodeAt(at) === code) at++;
    const end = at;
    while (at < lineEnd && isBlank(text.charCodeAt(at))) at++;
    if (at < lineEnd) return false;
    const lines = this.#takeDefinitions(paragraph.lines);
    if (lines.length === 0) {
      paragraph.lines.length = 0;
      if (code === 45) return false;
      paragraph.lines.push(span(content, lineEnd));
      return true;
    }
    this.#leaf = undefined;
    const first = lines[0] ?? span(content, content);
    const last = lines.at(-1) ?? first;
    const trimmed = span(last.start, trimmedEnd(text, last.start, last.end));
    this.#addHeading(code === 61 ? 1 : 2, span(first.start, end), [...lines.slice(0, -1), trimmed]);
    return true;
  }

  #addHeading(level: number, whole: Span, lines: readonly Span[]): void {
    const titleSpan = span(lines[0]?.start ?? whole.end, lines.at(-1)?.end ?? whole.end);
    const title = this.#text.slice(titleSpan.start, titleSpan.end);
    this.#headings.push({ level: level as Heading['level'], span: whole, titleSpan, title });
    this.#addRun(lines);
  }

  #openFence(close: () => void): boolean {
    const text = this.#text;
    const { content, lineEnd, nextLineStart } = this.#line;
    const code = text.charCodeAt(content);
    let at = content;
    while (at < lineEnd && text.charCodeAt(at) === code) at++;
    if (at - content < 3) return false;
    if (code === 96) {
      const backtick = text.indexOf('`', at);
      if (backtick !== -1 && backtick < lineEnd) return false;
    }
    close();
    const open = span(content, trimmedEnd(text, at, lineEnd));
    this.#begin({
      kind: 'fence',
      open,
      code,
      length: at - content,
      contentStart: nextLineStart,
      lastEnd: nextLineStart,
    });
    return true;
  }

  #closingFence(code: number, length: number): Span | undefined {
    const text = this.#text;
    const { content, lineEnd } = this.#line;
    let at = content;
    while (at < lineEnd && text.charCodeAt(at) === code) at++;
    if (at - content < length) return undefined;
    return trimmedEnd(text, at, lineEnd) === at ? span(content, at) : undefined;
  }

  #closeFence(leaf: Leaf & { kind: 'fence' }, close: Span | undefined): void {
    this.#leaf = undefined;
    const end = close === undefined ? leaf.lastEnd : this.#line.lineStart;
    const marker = this.#text.slice(leaf.open.start, leaf.open.start + leaf.length);
    const info = this.#text.slice(leaf.open.start + leaf.length, leaf.open.end).trim();
    this.#fences.push({ open: leaf.open, marker, info, close, content: span(leaf.contentStart, end) });
    this.#code.push(span(leaf.open.start, close?.end ?? Math.max(leaf.open.end, end)));
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

  /** The length of the list marker here, and the columns from its first character to the item's content. */
  #listMarkerWidth(code: number, inParagraph: boolean): { marker: number; columns: number } | undefined {
    const text = this.#text;
    const { content, lineEnd } = this.#line;
    let at = content;
    if (code === 42 || code === 43 || code === 45) at++;
    else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(at)) && at - content < 10) at++;
      if (at - content > 9) return undefined;
      const delimiter = text.charCodeAt(at);
      if (delimiter !== 46 && delimiter !== 41) return undefined;
      if (inParagraph && Number(text.slice(content, at)) !== 1) return undefined;
      at++;
    } else return undefined;
    if (at < lineEnd && !isBlank(text.charCodeAt(at))) return undefined;
    const empty = trimmedEnd(text, at, lineEnd) === at;
    if (inParagraph && empty) return undefined;
    const marker = at - content;
    if (empty) return { marker, columns: marker + 1 };
    const column = this.#line.column + this.#line.indent + marker;
    let end = column;
    for (; isBlank(text.charCodeAt(at)); at++) end += text.charCodeAt(at) === 9 ? 4 - (end % 4) : 1;
    return { marker, columns: end - column > 4 ? marker + 1 : marker + end - column };
  }

  #passListMarker(marker: number, columns: number): void {
    this.#line.toContent();
    this.#line.pass(marker);
    this.#line.passColumns(columns - marker);
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    switch (leaf?.kind) {
      case 'paragraph': {
        const lines = this.#takeDefinitions(leaf.lines);
        if (lines.length > 0) this.#addRun(lines);
        break;
      }
      case 'fence':
        this.#closeFence(leaf, undefined);
        break;
      case 'indented':
        this.#code.push(span(leaf.start, leaf.end));
        break;
      case 'html':
        if (leaf.raw) this.#code.push(span(leaf.start, leaf.end));
        else this.#addComments(leaf.start, leaf.end);
        break;
    }
  }

  #addComments(start: number, end: number): void {
    for (let at = this.#text.indexOf('<!--', start); at !== -1 && at < end; ) {
      const close = this.#text.indexOf('-->', at + 4);
      const stop = close === -1 || close + 3 > end ? end : close + 3;
      this.#code.push(span(at, stop));
      at = this.#text.indexOf('<!--', stop);
    }
  }

  /** Takes the link definitions from the head of a paragraph and gives the lines that are left. */
  #takeDefinitions(lines: readonly Span[]): readonly Span[] {
    const first = lines[0];
    if (first === undefined || this.#text.charCodeAt(first.start) !== 91) return lines;
    const run = new Run(this.#text, lines);
    let at = 0;
    for (;;) {
      while (isBlank(run.text.charCodeAt(at))) at++;
      const definition = definitionAt(run.text, at);
      if (definition === undefined) break;
      if (!this.#definitions.has(definition.label)) {
        const { start, end } = definition.destination;
        this.#definitions.set(definition.label, { span: run.span(start, end) });
      }
      at = definition.next;
      if (at >= run.text.length) return [];
    }
    if (at === 0) return lines;
    const rest = run.at(at);
    return lines.filter(line => line.start >= rest);
  }

  #addRun(lines: readonly Span[]): void {
    for (const line of lines) {
      for (let at = line.start; at < line.end; at++) {
        const code = this.#text.charCodeAt(at);
        if (code === 91 || code === 96 || code === 60) {
          this.#runs.push(new Run(this.#text, lines));
          return;
        }
      }
    }
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
