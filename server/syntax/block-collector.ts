import { type Span, span } from '../text/span.ts';
import type { Fence, Heading } from './body.ts';
import { isBlank } from './characters.ts';
import { definitionAt } from './link-parts.ts';
import { Run } from './run.ts';

/** What the lines alone decide. Inline Markdown is read afterwards, when every definition is known. */
export interface Blocks {
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  /** Code blocks, fences and raw HTML. */
  readonly code: readonly Span[];
  /** The lines of paragraphs and headings that may hold inline Markdown of interest. */
  readonly runs: readonly (readonly Span[])[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

export interface Definition {
  /** Where its destination stands. */
  readonly span: Span;
}

/** Gathers what the lines of one text say. */
export class BlockCollector implements Blocks {
  readonly #text: string;
  readonly headings: Heading[] = [];
  readonly fences: Fence[] = [];
  readonly code: Span[] = [];
  readonly runs: (readonly Span[])[] = [];
  readonly definitions = new Map<string, Definition>();
  /** The next `[`, backtick or `<` from the last line that was asked about: found natively, and most lines lie before it. */
  #special = -1;

  constructor(text: string) {
    this.#text = text;
  }

  addHeading(level: number, whole: Span, lines: readonly Span[]): void {
    const titleSpan = span(lines[0]?.start ?? whole.end, lines.at(-1)?.end ?? whole.end);
    const title = this.#text.slice(titleSpan.start, titleSpan.end);
    this.headings.push({ level: level as Heading['level'], span: whole, titleSpan, title });
    this.addRun(lines);
  }

  /** The comments inside a block of HTML whose other parts are prose. */
  addComments(start: number, end: number): void {
    const html = this.#text.slice(start, end);
    for (let at = html.indexOf('<!--'); at !== -1; ) {
      const close = html.indexOf('-->', at + 4);
      const stop = close === -1 ? html.length : close + 3;
      this.code.push(span(start + at, start + stop));
      at = html.indexOf('<!--', stop);
    }
  }

  /** Takes the link definitions from the head of a paragraph and gives the lines that are left. */
  takeDefinitions(lines: readonly Span[]): readonly Span[] {
    const first = lines[0];
    if (first === undefined || this.#text.charCodeAt(first.start) !== 91) return lines;
    const run = new Run(this.#text, lines);
    let at = 0;
    for (;;) {
      while (isBlank(run.text.charCodeAt(at))) at++;
      const definition = definitionAt(run.text, at);
      if (definition === undefined) break;
      if (!this.definitions.has(definition.label)) {
        const { start, end } = definition.destination;
        this.definitions.set(definition.label, { span: run.span(start, end) });
      }
      at = definition.next;
      if (at >= run.text.length) return [];
    }
    if (at === 0) return lines;
    const rest = run.at(at);
    return lines.filter(line => line.start >= rest);
  }

  /** Keeps the lines for the inline scanner, where they hold anything that it looks for. */
  addRun(lines: readonly Span[]): void {
    for (const line of lines) {
      if (this.#special < line.start) this.#special = nextSpecial(this.#text, line.start);
      if (this.#special < line.end) {
        this.runs.push(lines);
        return;
      }
    }
  }
}

const special = /[[`<]/g;

function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}
