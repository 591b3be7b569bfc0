/** A zero-based line and a zero-based UTF-16 character in it, as in the Language Server Protocol. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Translates offsets of one text to lines and back. Lines end with LF, CRLF or a lone CR, as the protocol says. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which the line begins; the text's length for a line past the end. */
  lineStart(line: number): number {
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
}

/** The first line end from `offset` on, else the last one before it, so that a mixed text keeps its neighbours' style; LF for one line. */
export function lineEnding(text: string, offset = 0): '\n' | '\r\n' {
  const after = text.indexOf('\n', offset);
  const lf = after === -1 ? text.lastIndexOf('\n') : after;
  return lf > 0 && text.charCodeAt(lf - 1) === 13 ? '\r\n' : '\n';
}
