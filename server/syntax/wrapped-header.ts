import { type Span, span } from '../text/span.ts';
import type { WrappedFrontmatter } from './frontmatter.ts';
import { firstLine, headerEnd, isMark, lineAt } from './header-lines.ts';

/** A line that opens or closes a code fence: its marker and its language. */
export const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*$/;
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

/** The fences around the file or around its header. `start` is after a byte order mark. */
export function wrapped(text: string, start: number): WrappedFrontmatter | undefined {
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
  // A block of code at the start of a body is closed somewhere in the middle of it.
  else if (closing.length === 0 && isClosedWithin(text, from, opening[0]?.marker ?? '')) return undefined;
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

/** Whether a bare fence of `mark` closes one that `opened` opened. */
export function closes(mark: string, opened: string): boolean {
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

function isClosedWithin(text: string, from: number, marker: string): boolean {
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at);
    const [, mark = '', info = ''] = FENCE.exec(text.slice(line.start, line.end)) ?? [];
    if (mark !== '' && info === '' && closes(mark, marker)) return true;
    at = line.next;
  }
  return false;
}
