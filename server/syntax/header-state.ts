import { type Span, span } from '../text/span.ts';
import type { DisplacedFrontmatter, UnopenedFrontmatter, WrappedFrontmatter } from './frontmatter.ts';

/** One line with its end not counted. */
interface Line {
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

/** The header of a file that does not begin with `---`, if it has one in another place. `start` is after a byte order mark. */
export function misplacedHeader(
  text: string,
  start: number,
): WrappedFrontmatter | DisplacedFrontmatter | UnopenedFrontmatter | undefined {
  return wrapped(text, start) ?? unopened(text, start) ?? displaced(text, start);
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*$/;
const MAX_FENCES = 8;
/** Languages of a fence that only ever holds a file of this sort. */
const OWN_LANGUAGES = new Set([
  'chatagent',
  'chatmode',
  'skill',
  'prompt',
  'instructions',
  'chatprompt',
  'chatinstructions',
]);

function wrapped(text: string, start: number): WrappedFrontmatter | undefined {
  const opening: { readonly line: Span; readonly marker: string }[] = [];
  let from = start;
  let isOwn = false;
  while (opening.length < MAX_FENCES) {
    const first = firstLine(text, from, text.length);
    const fence = first === undefined ? null : FENCE.exec(text.slice(first.start, first.end));
    if (first === undefined || fence === null) break;
    isOwn ||= OWN_LANGUAGES.has(fence[2]?.toLowerCase() ?? '');
    opening.push({ line: span(from, first.next), marker: fence[1] ?? '' });
    from = first.next;
  }
  if (opening.length === 0) return undefined;
  const first = firstLine(text, from, text.length);
  const header = first !== undefined && isMark(text, first) ? headerEnd(text, first) : undefined;
  if (header === undefined && !isOwn) return undefined;
  let closing = closingFences(text, from, text.length);
  if (closing.length === 0 && header !== undefined) closing = fencesBehind(text, header.next);
  const fences = pairUp(text, opening, closing);
  const inner = span(from, Math.min(...fences.map(({ close }) => close?.start ?? text.length)));
  return { state: 'wrapped', fences, inner };
}

/** Gives each opening fence, from the outermost on, the last closing one that can be its own. */
function pairUp(
  text: string,
  opening: readonly { readonly line: Span; readonly marker: string }[],
  closing: readonly Span[],
): WrappedFrontmatter['fences'] {
  const left = [...closing];
  return opening.map(({ line, marker }) => {
    const last = left.at(-1);
    const mark = last === undefined ? '' : text.slice(last.start, last.end).trim();
    if (mark[0] !== marker[0] || mark.length < marker.length) return { open: line, close: undefined };
    left.pop();
    return { open: line, close: last };
  });
}

/** The first line that is not empty. */
function firstLine(text: string, from: number, to: number): Line | undefined {
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    if (text.slice(line.start, line.end).trim() !== '') return line;
    at = line.next;
  }
  return undefined;
}

/**
 * The bare fences that end the text, the innermost first, save the one that a block inside needs itself. Each goes up to
 * the next, so that the empty lines between belong to it.
 */
function closingFences(text: string, from: number, to: number): Span[] {
  const bare: { readonly at: number; readonly mark: string }[] = [];
  let inside: string | undefined;
  let insideBefore: string | undefined;
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    const start = at;
    at = line.next;
    const raw = text.slice(line.start, line.end);
    if (raw.trim() === '') continue;
    const [, mark = '', info = ''] = FENCE.exec(raw) ?? [];
    if (mark !== '' && info === '') {
      if (bare.length === 0) insideBefore = inside;
      bare.push({ at: start, mark });
    } else bare.length = 0;
    if (mark === '') continue;
    if (inside === undefined) inside = mark;
    else if (info === '' && closes(mark, inside)) inside = undefined;
  }
  const own = bare[0] !== undefined && insideBefore !== undefined && closes(bare[0].mark, insideBefore);
  if (own) bare.shift();
  return bare.map(({ at }, index) => span(at, bare[index + 1]?.at ?? to));
}

function closes(mark: string, opened: string): boolean {
  return mark[0] === opened[0] && mark.length >= opened.length;
}

/** The bare fences right behind a header: they hold it alone, and the body stands below them. */
function fencesBehind(text: string, from: number): Span[] {
  const found: Span[] = [];
  for (let at = from; ; ) {
    const line = firstLine(text, at, text.length);
    const [, mark = '', info = ''] =
      line === undefined ? [] : (FENCE.exec(text.slice(line.start, line.end)) ?? []);
    if (line === undefined || mark === '' || info !== '' || found.length >= MAX_FENCES) return found;
    found.push(span(line.start, line.next));
    at = line.next;
  }
}

/** Keys that a header of this sort really begins with. */
const KNOWN = new Set(
  'name description tools model mode agent applyTo argument-hint handoffs target license allowed-tools metadata title'.split(
    ' ',
  ),
);
const KEY = /^([A-Za-z][\w-]*):(?:[ \t]|$)/;
const MAX_LINES = 200;

/** Whether the lines between read like the keys of a header: keys, what is indented below them, list items, comments. */
function looksLikeHeader(text: string, from: number, to: number): boolean {
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
function headerEnd(text: string, open: Line): Line | undefined {
  const close = markFrom(text, open.next);
  return close !== undefined && looksLikeHeader(text, open.next, close.start) ? close : undefined;
}

function unopened(text: string, start: number): UnopenedFrontmatter | undefined {
  const first = firstLine(text, start, text.length);
  if (first === undefined || !KEY.test(text.slice(first.start, first.end))) return undefined;
  const close = markFrom(text, first.next);
  if (close === undefined || !looksLikeHeader(text, first.start, close.start)) return undefined;
  return { state: 'unopened', span: span(first.start, close.end) };
}

/** Only the first `---` outside code fences can be meant as a header: any later one is a thematic break. */
function displaced(text: string, start: number): DisplacedFrontmatter | undefined {
  if (!hasHeaderSomewhere(text, start)) return undefined;
  let inside: string | undefined;
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at);
    const raw = text.slice(line.start, line.end);
    const mark = FENCE.exec(raw)?.[1];
    if (mark !== undefined) {
      if (inside === undefined) inside = mark;
      else if (closes(mark, inside)) inside = undefined;
    } else if (inside === undefined && isMark(text, line)) {
      const close = headerEnd(text, line);
      if (close === undefined) return undefined;
      return { state: 'displaced', span: span(line.start, close.end), before: span(start, line.start) };
    }
    at = line.next;
  }
  return undefined;
}

/** Most pages have thematic breaks at most, and need not be read line by line. */
function hasHeaderSomewhere(text: string, start: number): boolean {
  for (let mark = markFrom(text, start); mark !== undefined; mark = markFrom(text, mark.next)) {
    if (headerEnd(text, mark) !== undefined) return true;
  }
  return false;
}
