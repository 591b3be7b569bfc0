import { isPunctuation, isWhitespace } from './characters.ts';

/** A part of a link in the string that was asked: its own characters without delimiters, and where reading goes on. */
export interface LinkPart {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** CommonMark leaves the depth to the reader; a limit keeps texts such as `[a](b[a](b…` linear. */
const deepestParentheses = 32;

/** `<a b>` or `a(b)c`; a raw destination may be empty, which only inline links allow. */
export function destinationAt(text: string, at: number): LinkPart | undefined {
  return text.charCodeAt(at) === 60 ? bracketedDestination(text, at) : rawDestination(text, at);
}

function bracketedDestination(text: string, at: number): LinkPart | undefined {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return { start: at + 1, end: i, next: i + 1 };
    if (code === 60 || code === 10 || code === 13) return undefined;
    if (code === 92 && isPunctuation(text.charCodeAt(i + 1))) i++;
  }
  return undefined;
}

/** What a raw destination is made of but for parentheses and backslashes. Matches everywhere, if only nothing. */
const plainPart = /[^\0- \x7f()\\]*/y;

function rawDestination(text: string, at: number): LinkPart | undefined {
  let depth = 0;
  let i = at;
  for (; i < text.length; i++) {
    plainPart.lastIndex = i;
    plainPart.test(text);
    i = plainPart.lastIndex;
    if (i >= text.length) break;
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 127) break;
    if (code === 92 && isPunctuation(text.charCodeAt(i + 1))) i++;
    else if (code === 40) {
      if (++depth > deepestParentheses) return undefined;
    } else if (code === 41 && --depth < 0) break;
  }
  return depth > 0 ? undefined : { start: at, end: i, next: i };
}

/** `"…"`, `'…'` or `(…)`. */
export function titleAt(text: string, at: number): LinkPart | undefined {
  const open = text.charCodeAt(at);
  if (open !== 34 && open !== 39 && open !== 40) return undefined;
  const close = open === 40 ? 41 : open;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return { start: at + 1, end: i, next: i + 1 };
    if (code === 40 && open === 40) return undefined;
    if (code === 92 && isPunctuation(text.charCodeAt(i + 1))) i++;
  }
  return undefined;
}

/** `[label]`: not blank, at most 999 characters, no bracket that is not escaped. */
export function labelAt(text: string, at: number): LinkPart | undefined {
  if (text.charCodeAt(at) !== 91) return undefined;
  let blank = true;
  for (let i = at + 1; i < text.length && i - at <= 1000; i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return blank ? undefined : { start: at + 1, end: i, next: i + 1 };
    if (code === 91) return undefined;
    if (!isWhitespace(code)) blank = false;
    if (code === 92 && isPunctuation(text.charCodeAt(i + 1))) i++;
  }
  return undefined;
}

/** Two labels name the same definition when this is equal. */
export function normalizedLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}

export interface DefinitionParts {
  readonly label: string;
  readonly destination: LinkPart;
  /** The start of the line after the definition. */
  readonly next: number;
}

/** `[label]: destination "title"` and nothing else on its lines. A footnote (`[^1]: text`) is none. */
export function definitionAt(text: string, at: number): DefinitionParts | undefined {
  const label = labelAt(text, at);
  if (label === undefined || text.charCodeAt(label.next) !== 58 || text.charCodeAt(label.start) === 94)
    return undefined;
  const destination = destinationAt(text, skipWhitespace(text, label.next + 1));
  if (destination === undefined || destination.next === skipWhitespace(text, label.next + 1))
    return undefined;
  const withoutTitle = lineEndAfter(text, destination.next);
  const titleStart = skipWhitespace(text, destination.next);
  const title = titleStart > destination.next ? titleAt(text, titleStart) : undefined;
  const withTitle = title && lineEndAfter(text, title.next);
  const next = withTitle ?? withoutTitle;
  if (next === undefined) return undefined;
  return { label: normalizedLabel(text.slice(label.start, label.end)), destination, next };
}

export function skipWhitespace(text: string, at: number): number {
  let i = at;
  while (isWhitespace(text.charCodeAt(i))) i++;
  return i;
}

/** The start of the next line, where nothing but blanks stands before it; undefined where something does. */
function lineEndAfter(text: string, at: number): number | undefined {
  let i = at;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  if (i === text.length) return i;
  const code = text.charCodeAt(i);
  if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  return code === 10 ? i + 1 : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  num: '#',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  lowbar: '_',
  sol: '/',
};

/** A destination with backslash escapes and entities undone; of the named entities only those that addresses use. */
export function unescaped(written: string): string {
  if (!/[\\&]/.test(written)) return written;
  return written.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/g,
    (whole, escaped?: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (name !== undefined) return entities[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return point === 0 || point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}
