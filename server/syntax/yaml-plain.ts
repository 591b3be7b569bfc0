import { span } from '../text/span.ts';
import { isBlank } from './characters.ts';
import type { Scalar } from './value.ts';
import { isDash, readKey } from './yaml-key.ts';
import { afterLine, fault, isBreak, lineEnd, type Reading, skipBlanks, trimEnd } from './yaml-reading.ts';
import { fold, meaningOf } from './yaml-scalar.ts';

/**
 * Reads a plain scalar, over the further lines that are indented more than its parent and are no keys, and moves to the
 * next line. VS Code takes any first character and any later `: ` for text; strict YAML does not.
 */
export function readPlain(r: Reading, start: number, parentColumn: number): Scalar {
  let end = contentEnd(r, start);
  const firstLineEnd = end;
  const hasComment = end < trimEnd(r.text, end, lineEnd(r, end));
  r.at = afterLine(r, end);
  while (!hasComment) {
    const next = continuation(r, parentColumn);
    if (next === undefined) break;
    end = contentEnd(r, next);
    const isLast = end < trimEnd(r.text, end, lineEnd(r, end));
    r.at = afterLine(r, end);
    if (isLast) break;
  }
  const content = span(start, end);
  const text = fold(r.text.slice(start, end));
  noteFaults(r, start, firstLineEnd);
  return { type: 'scalar', span: content, content, text, style: 'plain', meaning: meaningOf(text) };
}

/** The end of the text on this line, before a comment and without blanks. */
function contentEnd(r: Reading, start: number): number {
  const end = lineEnd(r, start);
  const line = r.text.slice(start, end);
  for (let at = line.indexOf('#', 1); at !== -1; at = line.indexOf('#', at + 1)) {
    if (isBlank(line.charCodeAt(at - 1))) return trimEnd(r.text, start, start + at);
  }
  return trimEnd(r.text, start, end);
}

/** The first character of the line that continues a plain scalar; empty lines before it count only when there is one. */
function continuation(r: Reading, parentColumn: number): number | undefined {
  let at = r.at;
  for (;;) {
    if (at >= r.end) return undefined;
    const first = skipBlanks(r, at);
    if (first >= r.end) return undefined;
    if (!isBreak(r.text.charCodeAt(first))) {
      if (first - at <= parentColumn || r.text[first] === '#' || readKey(r, first) !== undefined)
        return undefined;
      if (/^["'[{].*:/.test(r.text.slice(first, lineEnd(r, first)))) r.sure = false;
      return first;
    }
    at = afterLine(r, first);
  }
}

const FREE_START = /[\p{L}\p{N}_./$("'‘’“”<^~;=+\\]/u;

function noteFaults(r: Reading, start: number, end: number): void {
  const first = r.text[start] ?? '';
  const place = span(start, end);
  if ('@`%*|>,]}'.includes(first)) {
    fault(r, 'reserved-start', place, `“${first}” at the start of a value needs quotes`);
    return;
  }
  if ('&!'.includes(first)) {
    fault(r, 'reserved-start', place, `“${first}” at the start of a value needs quotes`, { maybe: true });
  } else if ((first === '-' || first === '?') && isIndicator(r, start)) {
    fault(r, 'reserved-start', place, `“${first}” at the start of a value needs quotes`, { maybe: true });
  } else if (!FREE_START.test(first) && first.charCodeAt(0) < 128) r.sure = false;
  const line = r.text.slice(start, end);
  for (let at = line.indexOf(':'); at !== -1; at = line.indexOf(':', at + 1)) {
    if (at + 1 < line.length && !isBlank(line.charCodeAt(at + 1))) continue;
    fault(r, 'colon-in-value', place, 'a colon before a blank ends a key, so the value needs quotes');
    return;
  }
}

function isIndicator(r: Reading, start: number): boolean {
  return isDash(r, start) || isBlank(r.text.charCodeAt(start + 1));
}
