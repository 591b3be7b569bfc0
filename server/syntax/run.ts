import { type Span, span } from '../text/span.ts';

/** The text of one paragraph or heading without what the blocks around it put before its lines, and where it stood. */
export class Run {
  readonly text: string;
  /** Where each piece begins in `text`, and in the document. One piece where nothing had to be cut out. */
  readonly #starts: readonly number[];
  readonly #origins: readonly number[];

  /** The pieces are the lines in order, each from its first character that is no blank. */
  constructor(document: string, pieces: readonly Span[]) {
    const first = pieces[0] ?? span(0, 0);
    const last = pieces.at(-1) ?? first;
    if (onlyBlanksBetween(document, pieces)) {
      this.text = document.slice(first.start, last.end);
      this.#starts = [0];
      this.#origins = [first.start];
      return;
    }
    const starts: number[] = [];
    let text = '';
    for (const piece of pieces) {
      starts.push(text.length);
      text += `${document.slice(piece.start, piece.end)}\n`;
    }
    this.text = text.slice(0, -1);
    this.#starts = starts;
    this.#origins = pieces.map(piece => piece.start);
  }

  /** The offset in the document of an offset in `text`. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return (this.#origins[low] ?? 0) + offset - (this.#starts[low] ?? 0);
  }

  /** The span in the document of a part of `text`. */
  span(start: number, end: number): Span {
    const from = this.at(start);
    return span(from, end === start ? from : this.at(end - 1) + 1);
  }
}

function onlyBlanksBetween(document: string, pieces: readonly Span[]): boolean {
  for (let i = 1; i < pieces.length; i++) {
    const end = pieces[i]?.start ?? 0;
    for (let at = pieces[i - 1]?.end ?? end; at < end; at++) {
      if (document.charCodeAt(at) > 32) return false;
    }
  }
  return true;
}
