import type { ListMarker } from './block-lines.ts';
import type { LineCursor } from './line-cursor.ts';

/** A list is nothing but its items here: no reader asks where one list ends and the next begins. */
interface Container {
  readonly kind: 'block quote' | 'list item';
  /** For an item: how many columns its content is indented. */
  readonly width: number;
  empty: boolean;
}

/** The container blocks that are open at the current line, the outermost first: block quotes and list items. */
export class ContainerBlocks {
  readonly #text: string;
  readonly #line: LineCursor;
  readonly #open: Container[] = [];

  constructor(text: string, line: LineCursor) {
    this.#text = text;
    this.#line = line;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Passes what continues the open containers in the current line, and says how many of them it continues. */
  passContinued(): number {
    const line = this.#line;
    for (let i = 0; i < this.#open.length; i++) {
      const container = this.#open[i];
      if (container === undefined) break;
      if (container.kind === 'block quote') {
        if (line.indent > 3 || line.blank || this.#text.charCodeAt(line.content) !== 62) return i;
        this.#passQuoteMarker();
      } else if (line.blank) {
        if (container.empty) return i;
        line.toContent();
      } else if (line.indent >= container.width) {
        line.passColumns(container.width);
      } else return i;
      line.look();
    }
    return this.#open.length;
  }

  /** Opens the block quote whose `>` is the line's next character. */
  openQuote(): void {
    this.#passQuoteMarker();
    this.fill();
    this.#open.push({ kind: 'block quote', width: 0, empty: true });
  }

  /** Opens the list item whose marker comes next in the line. */
  openItem({ length, columns }: ListMarker): void {
    const line = this.#line;
    line.toContent();
    line.pass(length);
    line.passColumns(columns - length);
    this.fill();
    this.#open.push({ kind: 'list item', width: line.indent + columns, empty: true });
  }

  /** Opens an item with content at the margin, in no other container. */
  openOuterItem(width: number): void {
    this.#open.push({ kind: 'list item', width, empty: false });
  }

  /** The innermost container holds something now. */
  fill(): void {
    const container = this.#open.at(-1);
    if (container !== undefined) container.empty = false;
  }

  /** Closes all but the outermost `depth` containers. */
  closeTo(depth: number): void {
    this.#open.length = depth;
  }

  /** Whether an empty line closes one of them: it ends a quote, and an item that holds nothing yet. */
  get endAtEmptyLine(): boolean {
    return this.#open.some(container => container.kind === 'block quote' || container.empty);
  }

  #passQuoteMarker(): void {
    this.#line.toContent();
    this.#line.pass(1);
    if (this.#line.atBlank()) this.#line.passColumns(1);
  }
}
