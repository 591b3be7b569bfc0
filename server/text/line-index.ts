/** A zero-based line and a zero-based UTF-16 character in it, as in the Language Server Protocol. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Translates offsets of one text to lines and back. Lines end with LF, CRLF or a lone CR, as the protocol says. */
export class LineIndex {
  /** The starts of the lines that have been looked for: most questions are about the first few. */
  readonly #starts: number[] = [0];
  readonly #text: string;
  /** The next of each kind from the last start, or the text's length. */
  #lineFeed: number;
  #carriageReturn: number;

  constructor(text: string) {
    this.#text = text;
    this.#lineFeed = indexOrEnd(text, '\n', 0);
    this.#carriageReturn = indexOrEnd(text, '\r', 0);
  }

  get lineCount(): number {
    while (this.#findNext());
    return this.#starts.length;
  }

  /** The offset at which the line begins; the text's length for a line past the end. */
  lineStart(line: number): number {
    while (this.#starts.length <= line && this.#findNext());
    return this.#starts[line] ?? this.#text.length;
  }

  /** The offset after the line's last character, its line end not counted. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    const start = this.lineStart(line);
    while (end > start && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13))
      end--;
    return end;
  }

  placeAt(offset: number): Place {
    while ((this.#starts.at(-1) ?? 0) <= offset && this.#findNext());
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - this.lineStart(low) };
  }

  /** The offset of a place; a character past the line's end counts as its end. */
  offsetAt(place: Place): number {
    return Math.min(this.lineStart(place.line) + place.character, this.lineEnd(place.line));
  }

  /** Adds the start of one more line; false where the last is known. */
  #findNext(): boolean {
    const text = this.#text;
    let end = Math.min(this.#lineFeed, this.#carriageReturn);
    if (end === text.length) return false;
    if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end++;
    const start = end + 1;
    if (this.#lineFeed < start) this.#lineFeed = indexOrEnd(text, '\n', start);
    if (this.#carriageReturn < start) this.#carriageReturn = indexOrEnd(text, '\r', start);
    this.#starts.push(start);
    return true;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.length : at;
}

/** The first line end from `offset` on, else the last one before it, so that a mixed text keeps its neighbours' style; LF for one line. */
export function lineEnding(text: string, offset = 0): '\n' | '\r\n' {
  const after = text.indexOf('\n', offset);
  const lf = after === -1 ? text.lastIndexOf('\n') : after;
  return lf > 0 && text.charCodeAt(lf - 1) === 13 ? '\r\n' : '\n';
}
