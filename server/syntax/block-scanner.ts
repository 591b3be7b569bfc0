import { span } from '../text/span.ts';
import { BlockCollector, type Blocks } from './block-collector.ts';
import { atxHeadingAt, listMarkerAt } from './block-lines.ts';
import { isBlank } from './characters.ts';
import { ContainerBlocks } from './container-blocks.ts';
import { fencedCodeAt, htmlAt, type Leaf, OpenLeaf } from './leaf-blocks.ts';
import { LineCursor } from './line-cursor.ts';
import { SimpleLines } from './simple-lines.ts';

/** No author nests deeper; the limit keeps a text of nothing but `>` linear. */
const deepestNesting = 100;

export function scanBlocks(text: string, start: number): Blocks {
  return new BlockScanner(text, start).scan();
}

/**
 * The block structure of CommonMark in one pass over the lines, without a tree. Each line first continues the containers that are
 * open, then the open leaf; what neither takes begins blocks of its own.
 */
class BlockScanner {
  readonly #text: string;
  readonly #line: LineCursor;
  readonly #containers: ContainerBlocks;
  readonly #leaf: OpenLeaf;
  readonly #simple: SimpleLines;
  readonly #found: BlockCollector;
  /** The last line that is known to be no thematic break: the character that was asked for, and where another one stood. */
  #noBreak = { code: 0, at: -1 };

  constructor(text: string, start: number) {
    this.#text = text;
    this.#line = new LineCursor(text, start);
    this.#found = new BlockCollector(text);
    this.#containers = new ContainerBlocks(text, this.#line);
    this.#leaf = new OpenLeaf(text, this.#line, this.#found);
    this.#simple = new SimpleLines(text, this.#line, this.#containers, this.#leaf, this.#found);
  }

  scan(): Blocks {
    this.#simple.pass();
    while (this.#line.nextLine()) {
      this.#readLine();
      this.#simple.pass();
    }
    this.#leaf.close();
    return this.#found;
  }

  #readLine(): void {
    const continued = this.#containers.passContinued();
    if (continued === this.#containers.depth && this.#leaf.takeLine()) return;
    this.#startBlocks(continued);
  }

  /** Reads what begins in this line behind the containers that it continues. */
  #startBlocks(continued: number): void {
    const text = this.#text;
    const line = this.#line;
    const leaf = this.#leaf.current;
    const openParagraph = leaf?.kind === 'paragraph' ? leaf : undefined;
    let depth = continued;
    /** Whether containers or leaves that the line does not continue are closed by now. */
    let closed = continued === this.#containers.depth && openParagraph === undefined;
    const close = () => {
      this.#leaf.close();
      if (closed) return;
      closed = true;
      this.#containers.closeTo(depth);
    };
    const begin = (next: Leaf) => {
      close();
      this.#containers.fill();
      this.#leaf.begin(next);
    };
    for (;;) {
      line.look();
      if (line.blank) {
        close();
        return;
      }
      const inParagraph = !closed && openParagraph !== undefined;
      /** The paragraph that this line stands in, all containers continued: only it can become a heading or hold back a list. */
      const paragraph = inParagraph && depth === this.#containers.depth ? openParagraph : undefined;
      if (line.indent >= 4) {
        if (inParagraph) break;
        begin({ kind: 'indented code', start: line.content, end: line.lineEnd });
        return;
      }
      const code = text.charCodeAt(line.content);
      if (code === 62 && depth < deepestNesting) {
        close();
        this.#containers.openQuote();
        depth++;
        continue;
      }
      if (code === 35) {
        const heading = atxHeadingAt(text, line.content, line.lineEnd);
        if (heading !== undefined) {
          close();
          this.#containers.fill();
          this.#found.addHeading(heading.level, heading.whole, [heading.title]);
          return;
        }
      } else if (code === 96 || code === 126) {
        const fence = fencedCodeAt(text, line);
        if (fence !== undefined) {
          begin(fence);
          return;
        }
      } else if (code === 60) {
        const html = htmlAt(text, line, inParagraph);
        if (html !== undefined) {
          begin(html);
          return;
        }
      }
      if (paragraph !== undefined && (code === 61 || code === 45) && this.#leaf.underline(paragraph)) return;
      if ((code === 42 || code === 45 || code === 95) && this.#isThematicBreak(code)) {
        close();
        this.#containers.fill();
        return;
      }
      if (depth < deepestNesting) {
        const column = line.column + line.indent;
        const marker = listMarkerAt(text, line.content, line.lineEnd, column, paragraph !== undefined);
        if (marker !== undefined) {
          close();
          this.#containers.openItem(marker);
          depth++;
          continue;
        }
      }
      break;
    }
    const rest = span(line.content, line.lineEnd);
    // A line that only continues a paragraph needs none of the marks of the blocks around it.
    if (!closed && openParagraph !== undefined) openParagraph.lines.push(rest);
    else begin({ kind: 'paragraph', lines: [rest] });
  }

  /** Each character of a line is looked at once, however many list items begin before it. */
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
}
