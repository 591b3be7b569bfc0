import { span } from '../text/span.ts';
import type { DisplacedFrontmatter, UnopenedFrontmatter, WrappedFrontmatter } from './frontmatter.ts';
import {
  firstLine,
  headerEnd,
  isMark,
  KEY,
  type Line,
  lineAt,
  looksLikeHeader,
  markFrom,
} from './header-lines.ts';
import { closes, FENCE, wrapped } from './wrapped-header.ts';

/** The header of a file that does not begin with `---`, if it has one in another place. `start` is after a byte order mark. */
export function misplacedHeader(
  text: string,
  start: number,
): WrappedFrontmatter | DisplacedFrontmatter | UnopenedFrontmatter | undefined {
  return wrapped(text, start) ?? unopened(text, start) ?? displaced(text, start);
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
  const indented = indentedMark(text, start);
  const end = indented === undefined ? undefined : headerEnd(text, indented);
  if (indented !== undefined && end !== undefined)
    return { state: 'displaced', span: span(indented.start, end.end), before: span(start, indented.start) };
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

/** The first line that is not empty, from its `---` on, where only blanks stand before that. */
function indentedMark(text: string, start: number): Line | undefined {
  const lead = /[ \t\r\n]*[ \t](?=---)/y;
  lead.lastIndex = start;
  if (!lead.test(text)) return undefined;
  const line = lineAt(text, lead.lastIndex);
  return isMark(text, line) ? line : undefined;
}

/** Most pages have thematic breaks at most, and need not be read line by line. */
function hasHeaderSomewhere(text: string, start: number): boolean {
  for (let mark = markFrom(text, start); mark !== undefined; mark = markFrom(text, mark.next)) {
    if (headerEnd(text, mark) !== undefined) return true;
  }
  return false;
}
