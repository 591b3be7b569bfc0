import { type Span, span } from '../text/span.ts';
import type { BlockCollector } from './block-collector.ts';
import { atxHeadingAt, isPlainAt, marginMarkerWidth } from './block-lines.ts';
import type { ContainerBlocks } from './container-blocks.ts';
import type { FencedCode, OpenLeaf } from './leaf-blocks.ts';
import type { LineCursor } from './line-cursor.ts';

/**
 * The quick way over most lines of most texts: passes those that raise no question of indentation, quotes and nesting. It only
 * saves time: the block scanner would read these lines alike.
 */
export class SimpleLines {
  readonly #text: string;
  readonly #line: LineCursor;
  readonly #containers: ContainerBlocks;
  readonly #leaf: OpenLeaf;
  readonly #found: BlockCollector;
  /** Whether all line ends are LF or CRLF; a lone CR would be overlooked here. */
  readonly #isSimplyBroken: boolean;

  constructor(
    text: string,
    line: LineCursor,
    containers: ContainerBlocks,
    leaf: OpenLeaf,
    found: BlockCollector,
  ) {
    this.#text = text;
    this.#line = line;
    this.#containers = containers;
    this.#leaf = leaf;
    this.#found = found;
    this.#isSimplyBroken = !line.hasCarriageReturn || !/\r(?!\n)/.test(text);
  }

  /** Passes the simple lines from the next line on, none or many. */
  pass(): void {
    if (!this.#isSimplyBroken) return;
    const leaf = this.#leaf.current;
    if (leaf === undefined || leaf.kind === 'paragraph') this.#passMarginLines();
    else if (leaf.kind === 'fenced code' && this.#containers.depth === 0) this.#passCode(leaf);
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
      if (this.#containers.endAtEmptyLine) return false;
      this.#leaf.close();
      return true;
    }
    const text = this.#text;
    const open = this.#leaf.current;
    if (isPlainAt(text, start)) {
      if (open?.kind === 'paragraph') open.lines.push(span(start, end));
      else this.#beginParagraph(span(start, end));
      return true;
    }
    if (text.charCodeAt(start) === 35) {
      const heading = atxHeadingAt(text, start, end);
      if (heading === undefined) return false;
      this.#closeAll();
      this.#found.addHeading(heading.level, heading.whole, [heading.title]);
      return true;
    }
    const width = marginMarkerWidth(text, start);
    if (width === 0 || !isPlainAt(text, start + width)) return false;
    // Only some numbers begin a list inside a paragraph.
    if (width > 2 && open !== undefined && this.#containers.depth === 0) return false;
    this.#beginParagraph(span(start + width, end));
    this.#containers.openOuterItem(width);
    return true;
  }

  #beginParagraph(firstLine: Span): void {
    this.#closeAll();
    this.#leaf.begin({ kind: 'paragraph', lines: [firstLine] });
  }

  #closeAll(): void {
    this.#leaf.close();
    this.#containers.closeTo(0);
  }

  /** Goes to the next line that may close the fence. */
  #passCode(fence: FencedCode): void {
    const text = this.#text;
    const mark = text.indexOf(fence.code === 96 ? '```' : '~~~', this.#line.nextLineStart);
    const start = mark === -1 ? text.length : text.lastIndexOf('\n', mark) + 1;
    if (start <= this.#line.nextLineStart) return;
    fence.lastEnd = start;
    this.#line.skipTo(start);
  }
}
