import type { Span } from '../text/span.ts';
import type { Definition } from './block-collector.ts';
import type { Link } from './body.ts';
import { isPunctuation } from './characters.ts';
import { InlineHtml } from './html.ts';
import {
  destinationAt,
  type LinkPart,
  labelAt,
  normalizedLabel,
  skipWhitespace,
  titleAt,
  unescaped,
} from './link-parts.ts';
import type { Run } from './run.ts';

/** Where the scanner puts what it finds; links in the order of their ends. */
export interface Found {
  readonly links: Link[];
  /** Code spans and inline HTML comments. */
  readonly code: Span[];
}

/** Reads the links, code spans and comments of one paragraph or heading. */
export function scanInline(
  run: Run,
  document: string,
  definitions: ReadonlyMap<string, Definition>,
  found: Found,
): void {
  new InlineScanner(run, document, definitions, found).scan();
}

interface Opener {
  /** Of its `[`, or of the `!` before it. */
  readonly start: number;
  readonly textStart: number;
  readonly image: boolean;
  /** Its text holds another bracket, so that it cannot be a label. */
  nested: boolean;
}

const autolink =
  /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255})>/y;

/** Everything between these is passed over natively. */
const special = /[\\`<[\]]/g;

class InlineScanner {
  readonly #run: Run;
  readonly #text: string;
  readonly #document: string;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #found: Found;
  readonly #openers: Opener[] = [];
  /** Openers of links (not of images) before this index stand before a link, and links do not hold links. */
  #inactiveBelow = 0;
  #html: InlineHtml | undefined;
  #ticks: BacktickRuns | undefined;

  constructor(run: Run, document: string, definitions: ReadonlyMap<string, Definition>, found: Found) {
    this.#run = run;
    this.#text = run.text;
    this.#document = document;
    this.#definitions = definitions;
    this.#found = found;
  }

  scan(): void {
    const text = this.#text;
    for (let from = 0; ; ) {
      special.lastIndex = from;
      if (!special.test(text)) return;
      const at = special.lastIndex - 1;
      switch (text.charCodeAt(at)) {
        case 92:
          from = at + (isPunctuation(text.charCodeAt(at + 1)) ? 2 : 1);
          break;
        case 96:
          from = this.#readBackticks(at);
          break;
        case 60:
          from = this.#readAngle(at);
          break;
        case 91: {
          // A `!` that a backslash escaped stands before `from`.
          const image = at > from && text.charCodeAt(at - 1) === 33;
          this.#open(image ? at - 1 : at, at + 1, image);
          from = at + 1;
          break;
        }
        default:
          from = this.#close(at);
      }
    }
  }

  #readBackticks(at: number): number {
    this.#ticks ??= new BacktickRuns(this.#text);
    const next = endOfBackticks(this.#text, at);
    const close = this.#ticks.after(next, next - at);
    if (close === -1) return next;
    this.#found.code.push(this.#run.span(at, close + next - at));
    return close + next - at;
  }

  #readAngle(at: number): number {
    autolink.lastIndex = at;
    const match = autolink.exec(this.#text);
    if (match !== null) {
      const end = autolink.lastIndex;
      const inner = this.#run.span(at + 1, end - 1);
      this.#found.links.push({
        span: this.#run.span(at, end),
        kind: 'autolink',
        image: false,
        textSpan: inner,
        destinationSpan: inner,
        destination: match[1] ?? '',
      });
      return end;
    }
    this.#html ??= new InlineHtml(this.#text);
    const end = this.#html.endAt(at);
    if (end === -1) return at + 1;
    if (this.#text.startsWith('<!--', at)) this.#found.code.push(this.#run.span(at, end));
    return end;
  }

  #open(start: number, textStart: number, image: boolean): void {
    const before = this.#openers.at(-1);
    if (before !== undefined) before.nested = true;
    this.#openers.push({ start, textStart, image, nested: false });
  }

  /** Reads what follows a `]` and gives the offset where reading goes on. */
  #close(at: number): number {
    const opener = this.#openers.pop();
    if (opener === undefined) return at + 1;
    if (!opener.image && this.#openers.length < this.#inactiveBelow) {
      this.#inactiveBelow = this.#openers.length;
      return at + 1;
    }
    this.#inactiveBelow = Math.min(this.#inactiveBelow, this.#openers.length);
    const next = this.#readInlineLink(opener, at) ?? this.#readReference(opener, at);
    if (next === undefined) return at + 1;
    if (!opener.image) this.#inactiveBelow = this.#openers.length;
    return next;
  }

  #readInlineLink(opener: Opener, close: number): number | undefined {
    const text = this.#text;
    if (text.charCodeAt(close + 1) !== 40) return undefined;
    const destination = destinationAt(text, skipWhitespace(text, close + 2));
    if (destination === undefined) return undefined;
    let next = skipWhitespace(text, destination.next);
    if (next > destination.next) {
      const title = titleAt(text, next);
      if (title !== undefined) next = skipWhitespace(text, title.next);
    }
    if (text.charCodeAt(next) !== 41) return undefined;
    this.#add('inline', opener, close, next + 1, this.#run.span(destination.start, destination.end));
    return next + 1;
  }

  #readReference(opener: Opener, close: number): number | undefined {
    if (this.#definitions.size === 0) return undefined;
    const text = this.#text;
    const full = labelAt(text, close + 1);
    if (full !== undefined) return this.#addReference(opener, close, full, full.next);
    const label = opener.nested ? undefined : labelAt(text, opener.textStart - 1);
    if (label === undefined || label.end !== close) return undefined;
    return this.#addReference(opener, close, label, text.startsWith('[]', close + 1) ? close + 3 : close + 1);
  }

  #addReference(opener: Opener, close: number, label: LinkPart, end: number): number | undefined {
    const definition = this.#definitions.get(normalizedLabel(this.#text.slice(label.start, label.end)));
    if (definition === undefined) return undefined;
    this.#add('reference', opener, close, end, definition.span);
    return end;
  }

  #add(kind: Link['kind'], opener: Opener, close: number, end: number, destinationSpan: Span): void {
    const written = this.#document.slice(destinationSpan.start, destinationSpan.end);
    this.#found.links.push({
      span: this.#run.span(opener.start, end),
      kind,
      image: opener.image,
      textSpan: this.#run.span(opener.textStart, close),
      destinationSpan,
      destination: unescaped(written),
    });
  }
}

/** Answers where a run of backticks of one length comes next, each character being looked at once. */
class BacktickRuns {
  readonly #starts = new Map<number, { readonly starts: number[]; next: number }>();

  constructor(text: string) {
    for (let at = text.indexOf('`'); at !== -1; ) {
      const end = endOfBackticks(text, at);
      const known = this.#starts.get(end - at);
      if (known === undefined) this.#starts.set(end - at, { starts: [at], next: 0 });
      else known.starts.push(at);
      at = text.indexOf('`', end);
    }
  }

  /** Asked with growing offsets only. */
  after(from: number, length: number): number {
    const runs = this.#starts.get(length);
    if (runs === undefined) return -1;
    while ((runs.starts[runs.next] ?? from) < from) runs.next++;
    return runs.starts[runs.next] ?? -1;
  }
}

function endOfBackticks(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 96) end++;
  return end;
}
