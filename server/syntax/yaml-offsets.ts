/** The block with LF line ends only, and the way back from its offsets to those of the file. */
export class YamlOffsets {
  readonly text: string;
  readonly #start: number;
  /** Where in `text` a line end stands that was one character longer. */
  readonly #shortened: number[] = [];

  constructor(source: string, start: number) {
    this.#start = start;
    this.text = source.replace(/\r\n?/g, (lineEnd, at: number) => {
      if (lineEnd.length === 2) this.#shortened.push(at - this.#shortened.length);
      return '\n';
    });
  }

  of(offset: number): number {
    let low = 0;
    let high = this.#shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shortened[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return this.#start + offset + low;
  }
}
