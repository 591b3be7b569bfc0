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
  const fences: { open: Span; close: Span | undefined }[] = [];
  let from = start;
  let to = text.length;
  let isOwn = false;
  while (fences.length < MAX_FENCES) {
    const first = firstLine(text, from, to);
    const fence = first === undefined ? null : FENCE.exec(text.slice(first.start, first.end));
    if (first === undefined || fence === null) break;
    isOwn ||= OWN_LANGUAGES.has(fence[2]?.toLowerCase() ?? '');
    const close = closingFence(text, first.next, to, fence[1] ?? '');
    fences.push({ open: span(from, first.next), close });
    from = first.next;
    to = close?.start ?? to;
  }
  if (fences.length === 0) return undefined;
  const inner = span(from, to);
  const first = firstLine(text, from, to);
  const hasHeader = first !== undefined && isMark(text, first) && headerEnd(text, first) !== undefined;
  return hasHeader || isOwn ? { state: 'wrapped', fences, inner } : undefined;
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
 * The line that closes the outer fence: the last one of the text, unless the blocks inside need it themselves. Undefined
 * where nobody wrote one.
 */
function closingFence(text: string, from: number, to: number, marker: string): Span | undefined {
  let inside: string | undefined;
  let last: { line: Line; closes: boolean } | undefined;
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    at = line.next;
    const raw = text.slice(line.start, line.end);
    if (raw.trim() === '') continue;
    last = undefined;
    const fence = FENCE.exec(raw);
    if (fence === null) continue;
    const [, mark = '', info = ''] = fence;
    if (inside !== undefined) {
      if (info === '' && mark[0] === inside[0] && mark.length >= inside.length) inside = undefined;
    } else if (info === '' && mark[0] === marker[0] && mark.length >= marker.length) {
      last = { line, closes: true };
      inside = mark;
    } else inside = mark;
  }
  return last === undefined ? undefined : span(last.line.start, to);
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
  let inside: string | undefined;
  if (markFrom(text, start) === undefined) return undefined;
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at);
    const raw = text.slice(line.start, line.end);
    const mark = FENCE.exec(raw)?.[1];
    if (mark !== undefined) {
      if (inside === undefined) inside = mark;
      else if (mark[0] === inside[0] && mark.length >= inside.length) inside = undefined;
    } else if (inside === undefined && isMark(text, line)) {
      const close = headerEnd(text, line);
      if (close === undefined) return undefined;
      return { state: 'displaced', span: span(line.start, close.end), before: span(start, line.start) };
    }
    at = line.next;
  }
  return undefined;
}
