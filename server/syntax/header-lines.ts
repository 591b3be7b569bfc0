import type { Span } from '../text/span.ts';

/** One line with its end not counted. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Whether the line is `---` and blanks, as it opens and closes a header. */
export function isMark(text: string, line: Span): boolean {
  if (!text.startsWith('---', line.start)) return false;
  for (let at = line.start + 3; at < line.end; at++) {
    if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return true;
}

export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return { start, end, next: Math.min(end + (isPair ? 2 : 1), text.length) };
}

/** The next line from `start` on that is `---` and blanks. */
export function markFrom(text: string, start: number): Line | undefined {
  for (let at = text.indexOf('---', start); at !== -1; at = text.indexOf('---', at + 1)) {
    const before = at === start ? 10 : text.charCodeAt(at - 1);
    if (before !== 10 && before !== 13) continue;
    const line = lineAt(text, at);
    if (isMark(text, line)) return line;
  }
  return undefined;
}

/** The first line that is not empty. */
export function firstLine(text: string, from: number, to: number): Line | undefined {
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    if (text.slice(line.start, line.end).trim() !== '') return line;
    at = line.next;
  }
  return undefined;
}

/** Keys that a header of this sort really begins with. */
const KNOWN = new Set(
  'name description tools model mode agent applyTo argument-hint handoffs target license allowed-tools metadata title'.split(
    ' ',
  ),
);
/** A key at the start of a line. */
export const KEY = /^([A-Za-z][\w-]*):(?:[ \t]|$)/;
const MAX_LINES = 200;

/** Whether the lines between read like the keys of a header: keys, what is indented below them, list items, comments. */
export function looksLikeHeader(text: string, from: number, to: number): boolean {
  let known = 0;
  let count = 0;
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    at = line.next;
    const raw = text.slice(line.start, Math.min(line.end, to));
    const key = KEY.exec(raw);
    if (key !== null) known += KNOWN.has(key[1] ?? '') ? 1 : 0;
    else if (!/^(?:[ \t]|#|-[ \t]|[\]}]|$)/.test(raw) || count === 0) return false;
    if (++count > MAX_LINES) return false;
  }
  return known > 0;
}

/** The line that closes the header that `open` opens. */
export function headerEnd(text: string, open: Line): Line | undefined {
  const close = markFrom(text, open.next);
  return close !== undefined && looksLikeHeader(text, open.next, close.start) ? close : undefined;
}
