import { type Span, span } from '../text/span.ts';
import { isBlank } from './characters.ts';
import type { YamlProblem, YamlProblemKind } from './frontmatter.ts';

/** How deep collections may nest before the reader gives up, so that no text can exhaust the stack. */
export const MAX_DEPTH = 64;

/** One pass over a block of YAML: where it stands and what it noticed on the way. */
export interface Reading {
  readonly text: string;
  readonly end: number;
  /** The start of the line that is read next. */
  at: number;
  /** The first character of that line that is neither blank nor comment, once `nextContent` has found it. */
  content: number;
  /** The least column of the comments that `nextContent` passed. */
  commentColumn: number;
  depth: number;
  /** Whether collections were nested deeper than `MAX_DEPTH`; what is deeper was read as text. */
  tooDeep: boolean;
  /** Whether all that was read lies in the subset on which the `yaml` library is known to agree. */
  sure: boolean;
  /** What VS Code's reader objects to. */
  readonly tolerant: YamlProblem[];
  /** What probably makes strict YAML refuse the block, in the order of the text; it counts only once strict YAML does. */
  readonly faults: Fault[];
  /** After a fault that drags others behind it, such as an unclosed quote, no more are noted. */
  cascading: boolean;
}

export interface Fault extends YamlProblem {
  /** Strict YAML may accept this after all. */
  readonly maybe: boolean;
}

export function beginReading(text: string, start: number, end: number): Reading {
  const reading: Reading = {
    text,
    end,
    at: start,
    content: start,
    commentColumn: 1e9,
    depth: 0,
    tooDeep: false,
    sure: true,
    tolerant: [],
    faults: [],
    cascading: false,
  };
  const block = text.slice(start, end);
  if (ODD.test(block) || DOCUMENT_MARK.test(block)) reading.sure = false;
  return reading;
}

/** Tabs, control characters and separators that readers of YAML do not treat alike. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const ODD = /[\t\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;

/** What ends a document or speaks to its reader where it begins a line. */
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)/m;

/** Notes what strict YAML would refuse; `cascades` says that later faults would only be its echo. */
export function fault(
  r: Reading,
  kind: YamlProblemKind,
  place: Span,
  message: string,
  how: { readonly maybe?: boolean; readonly cascades?: boolean } = {},
): void {
  r.sure = false;
  if (r.cascading) return;
  r.faults.push({ kind, span: place, message, maybe: how.maybe ?? false });
  if (how.cascades) r.cascading = true;
}

const MAX_OBJECTIONS = 20;

/** Notes what VS Code's reader objects to; strict YAML may, too. */
export function objection(
  r: Reading,
  kind: YamlProblemKind,
  place: Span,
  message: string,
  how: { readonly maybe?: boolean; readonly cascades?: boolean } = { maybe: true },
): void {
  if (r.tolerant.length < MAX_OBJECTIONS) r.tolerant.push({ kind, span: place, message });
  fault(r, kind, place, message, how);
}

/** Notes that collections are nested further than anybody means. */
export function giveUp(r: Reading, at: number): void {
  fault(r, 'other', span(at, at + 1), TOO_DEEP, { cascades: true });
  r.tooDeep = true;
}

export const TOO_DEEP = 'the collections are nested too deeply';

export const isBreak = (code: number): boolean => code === 10 || code === 13;

/** The end of the line that holds `at`, its line end not counted. */
export function lineEnd(r: Reading, at: number): number {
  let end = r.text.indexOf('\n', at);
  if (end === -1 || end > r.end) end = r.end;
  return end > at && r.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** The start of the next line. */
export function afterLine(r: Reading, at: number): number {
  const end = r.text.indexOf('\n', at);
  return end === -1 || end >= r.end ? r.end : end + 1;
}

/** The first character of a line, or of the rest of one, that is no blank. */
export function skipBlanks(r: Reading, at: number): number {
  let to = at;
  while (to < r.end && isBlank(r.text.charCodeAt(to))) to++;
  return to;
}

/** The end of a piece of text without the blanks that trail it. */
export function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Whether nothing but a line end, or a comment, stands at `at`. */
export function isLineOver(r: Reading, at: number): boolean {
  if (at >= r.end) return true;
  const code = r.text.charCodeAt(at);
  return isBreak(code) || (code === 35 && isBlank(r.text.charCodeAt(at - 1)));
}

/** Goes to the next line with content and returns its column; -1 when there is none. */
export function nextContent(r: Reading): number {
  r.commentColumn = 1e9;
  while (r.at < r.end) {
    const first = skipBlanks(r, r.at);
    if (first >= r.end) break;
    const code = r.text.charCodeAt(first);
    if (!isBreak(code) && code !== 35) {
      r.content = first;
      if (!r.sure) noteTab(r, first);
      return first - r.at;
    }
    if (code === 35) r.commentColumn = Math.min(r.commentColumn, first - r.at);
    r.at = afterLine(r, first);
  }
  r.at = r.end;
  r.content = r.end;
  return -1;
}

function noteTab(r: Reading, first: number): void {
  const lead = r.text.slice(r.at, first);
  if (!lead.includes('\t')) return;
  if (r.faults.at(-1)?.kind === 'tab-indentation' && r.faults.at(-1)?.span.start === r.at) return;
  fault(r, 'tab-indentation', span(r.at, first), 'a tab stands where YAML wants spaces', { maybe: true });
}
