import { isBlank } from './characters.ts';

/** Walks over one line at a time, in offsets and in columns: a tab reaches to the next multiple of four. */
export class LineCursor {
  readonly #text: string;
  /** The next line's start; equal to the text's length when no line is left. */
  #next: number;
  /** The next of each kind from here, or -1: remembered, for a text of many lines may hold none of one kind. */
  #lineFeed: number;
  #carriageReturn: number;
  /** A tab that has been entered but not wholly passed. */
  #tabColumnsLeft = 0;

  lineStart = 0;
  /** The line's end without its line end. */
  lineEnd = 0;
  offset = 0;
  column = 0;
  /** The next character that is no blank, and how many columns stand before it. Set by `look`. */
  content = 0;
  indent = 0;
  blank = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#next = start;
    this.#lineFeed = text.indexOf('\n', start);
    this.#carriageReturn = text.indexOf('\r', start);
  }

  /** Steps to the next line; false at the end of the text. A line end at the very end begins no line of its own. */
  nextLine(): boolean {
    const text = this.#text;
    const start = this.#next;
    if (start >= text.length) return false;
    if (this.#lineFeed !== -1 && this.#lineFeed < start) this.#lineFeed = text.indexOf('\n', start);
    if (this.#carriageReturn !== -1 && this.#carriageReturn < start)
      this.#carriageReturn = text.indexOf('\r', start);
    let end = this.#lineFeed === -1 ? text.length : this.#lineFeed;
    this.#next = Math.min(end + 1, text.length);
    if (this.#carriageReturn !== -1 && this.#carriageReturn < end) {
      if (this.#carriageReturn + 1 < end) this.#next = this.#carriageReturn + 1;
      end = this.#carriageReturn;
    }
    this.lineStart = start;
    this.lineEnd = end;
    this.offset = start;
    this.column = 0;
    this.#tabColumnsLeft = 0;
    this.look();
    return true;
  }

  /** Goes on with the line that begins at `start`, which must lie ahead. */
  skipTo(start: number): void {
    this.#next = start;
  }

  /** Whether a carriage return stands ahead, so that lines do not simply end with a line feed. */
  get hasCarriageReturn(): boolean {
    return this.#carriageReturn !== -1;
  }

  /** The start of the line after this one. */
  get nextLineStart(): number {
    return this.#next;
  }

  /** Finds the next character that is no blank. */
  look(): void {
    let at = this.offset;
    let column = this.column;
    if (this.#tabColumnsLeft > 0) {
      column += this.#tabColumnsLeft;
      at++;
    }
    for (; at < this.lineEnd; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    this.content = at;
    this.indent = column - this.column;
    this.blank = at === this.lineEnd;
  }

  toContent(): void {
    this.column += this.indent;
    this.offset = this.content;
    this.#tabColumnsLeft = 0;
  }

  /** Passes characters that are no blanks. */
  pass(count: number): void {
    this.offset += count;
    this.column += count;
  }

  /** Passes columns of blanks, possibly stopping inside a tab. */
  passColumns(count: number): void {
    for (let left = count; left > 0 && this.offset < this.lineEnd; ) {
      const code = this.#text.charCodeAt(this.offset);
      if (code === 9) {
        const width = this.#tabColumnsLeft > 0 ? this.#tabColumnsLeft : 4 - (this.column % 4);
        const passed = Math.min(width, left);
        this.column += passed;
        left -= passed;
        this.#tabColumnsLeft = width - passed;
        if (this.#tabColumnsLeft === 0) this.offset++;
      } else if (code === 32) {
        this.offset++;
        this.column++;
        left--;
      } else return;
    }
  }

  atBlank(): boolean {
    return this.offset < this.lineEnd && isBlank(this.#text.charCodeAt(this.offset));
  }
}
