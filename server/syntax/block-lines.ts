import { type Span, span } from '../text/span.ts';
import { isBlank, isDigit, isLetter } from './characters.ts';

/** What one line says by itself. All of these ask about the characters from `start`, the first that is no blank, to `end`. */

export interface AtxHeading {
  readonly level: number;
  /** From the first `#` to the last character that is no blank. */
  readonly whole: Span;
  readonly title: Span;
}

export function atxHeadingAt(text: string, start: number, end: number): AtxHeading | undefined {
  let at = start;
  while (text.charCodeAt(at) === 35 && at < end) at++;
  if (at - start > 6 || (at < end && !isBlank(text.charCodeAt(at)))) return undefined;
  let first = at;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  const lineTextEnd = trimmedEnd(text, first, end);
  let last = lineTextEnd;
  while (last > first && text.charCodeAt(last - 1) === 35) last--;
  if (last < lineTextEnd && last > first && !isBlank(text.charCodeAt(last - 1))) last = lineTextEnd;
  return {
    level: at - start,
    whole: span(start, Math.max(lineTextEnd, at)),
    title: span(first, trimmedEnd(text, first, last)),
  };
}

/** The end of a line of nothing but `=` or `-`. */
export function setextUnderlineEnd(text: string, start: number, end: number): number | undefined {
  const code = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return trimmedEnd(text, at, end) === at ? at : undefined;
}

/** The end of the marker that opens a fence; behind backticks stands no other backtick. */
export function openingFenceEnd(text: string, start: number, end: number): number | undefined {
  const code = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  if (at - start < 3) return undefined;
  const backtick = code === 96 ? text.indexOf('`', at) : -1;
  return backtick !== -1 && backtick < end ? undefined : at;
}

/** The end of the marker that closes a fence of this character and length. */
export function closingFenceEnd(text: string, start: number, end: number, code: number, length: number) {
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start >= length && trimmedEnd(text, at, end) === at ? at : undefined;
}

export interface ListMarker {
  readonly length: number;
  /** From the marker's first character to the content of its item. */
  readonly columns: number;
}

/** A bullet or a number at this column. In a paragraph only `1` and an item with content begin a list. */
export function listMarkerAt(
  text: string,
  start: number,
  end: number,
  column: number,
  inParagraph: boolean,
): ListMarker | undefined {
  const at = markerEnd(text, start, inParagraph);
  if (at === undefined || (at < end && !isBlank(text.charCodeAt(at)))) return undefined;
  const length = at - start;
  if (trimmedEnd(text, at, end) === at) return inParagraph ? undefined : { length, columns: length + 1 };
  const first = column + length;
  let last = first;
  for (let i = at; isBlank(text.charCodeAt(i)); i++) last += text.charCodeAt(i) === 9 ? 4 - (last % 4) : 1;
  return { length, columns: last - first > 4 ? length + 1 : length + last - first };
}

function markerEnd(text: string, start: number, inParagraph: boolean): number | undefined {
  const code = text.charCodeAt(start);
  if (code === 42 || code === 43 || code === 45) return start + 1;
  let at = start;
  while (isDigit(text.charCodeAt(at)) && at - start < 10) at++;
  if (at === start || at - start > 9) return undefined;
  const delimiter = text.charCodeAt(at);
  if (delimiter !== 46 && delimiter !== 41) return undefined;
  return inParagraph && Number(text.slice(start, at)) !== 1 ? undefined : at + 1;
}

/** `end` without the blanks before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether what begins here is plain text for certain: nothing that follows can make it the start of another block. */
export function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128 || isLetter(code) || plain.has(code)) return true;
  // Emphasis and code spans are how most items begin.
  if (code === 42) return text.charCodeAt(at + 1) === 42 && isLetter(text.charCodeAt(at + 2));
  return code === 96 && text.charCodeAt(at + 1) !== 96;
}

const plain: ReadonlySet<number> = new Set(
  [...'!"$%&\'(),./:;?@[\\]^{|}'].map(character => character.charCodeAt(0)),
);

/** How many characters of `- `, `* `, `+ ` or `1. ` stand at the margin; 0 where none of these does. */
export function marginMarkerWidth(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  if (isDigit(code)) {
    while (at - start < 9 && isDigit(text.charCodeAt(at))) at++;
    const delimiter = text.charCodeAt(at++);
    if (delimiter !== 46 && delimiter !== 41) return 0;
  } else if (code !== 42 && code !== 43 && code !== 45) return 0;
  return text.charCodeAt(at) === 32 ? at + 1 - start : 0;
}
