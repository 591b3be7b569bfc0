import { type Span, span } from '../text/span.ts';

/** Whether every code fence of the text is closed for sure. */
export function fencesSurelyClose(text: string, from: number): boolean {
  return closedFences(text, from) !== undefined;
}

/**
 * The code fences of a text where every one is closed for sure, told from the lines with backticks alone; those that may be
 * code for another reason are left out. Undefined means that only reading the Markdown can tell: fences of tildes, behind the
 * mark of a list or a quote, with tabs, beside HTML, or left open.
 */
export function closedFences(text: string, from: number): readonly Span[] | undefined {
  const fences: Span[] = [];
  let at = text.indexOf('```', from);
  if (text.indexOf('~~~', from) !== -1) return undefined;
  if (at === -1) return fences;
  if (text.indexOf('\r', from) !== -1 && /\r(?!\n)/.test(text)) return undefined;
  /** The open fence: its length, its indentation, and where its content starts. */
  let length = 0;
  let indent = 0;
  let content = 0;
  /** Where the last fence was closed. */
  let outside = from;
  while (at !== -1) {
    let end = at + 3;
    while (text.charCodeAt(end) === 96) end++;
    const line = Math.max(from, text.lastIndexOf('\n', at) + 1);
    if (onlySpaces(text, line, at)) {
      const next = lineAfter(text, end);
      if (length === 0) {
        const tick = text.indexOf('`', end);
        if (tick === -1 || tick >= next) {
          if (mayBeInHtml(text, outside, line)) return undefined;
          length = end - at;
          indent = at - line;
          content = next;
        }
      } else if (end - at >= length && text.slice(end, next).trim() === '') {
        // In a list, a line that stands further left ends the item and with it the fence.
        if (indent > 0 && (at - line !== indent || !isIndented(text, content, line, indent)))
          return undefined;
        // A fence at the margin stands in no list, so that four spaces make of this one more line of code.
        if (at - line < 4 || indent > 0) {
          if (indent < 4) fences.push(span(content, line));
          length = 0;
          outside = next;
        }
      }
      // Inside a fence at the margin every line is code, whatever stands before its backticks.
    } else if ((length === 0 || indent > 0) && /^[\s>*+\-\d.)]*$/.test(text.slice(line, at)))
      return undefined;
    at = text.indexOf('```', end);
  }
  return length === 0 ? fences : undefined;
}

/** Whether HTML that begins between two fences may reach the second, which then is none. */
function mayBeInHtml(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf('<', from); at !== -1 && at < to; at = text.indexOf('<', at + 1)) {
    let before = at - 1;
    while (before >= from && marks.has(text.charCodeAt(before))) before--;
    const code = text.charCodeAt(before);
    if (before >= from && code !== 10) continue;
    if (!endsHtml(text.slice(at, to))) return true;
  }
  return false;
}

/** Whether the HTML that this text begins with ends in it for sure. */
function endsHtml(text: string): boolean {
  if (text.startsWith('<!--')) return text.includes('-->');
  const raw = /^<(pre|script|style|textarea)\b/i.exec(text)?.[1];
  if (raw !== undefined) return text.toLowerCase().includes(`</${raw.toLowerCase()}>`);
  return /^<[a-z/]/i.test(text) ? /\n[ \t>]*\r?\n/.test(text) : !/^<[!?]/.test(text);
}

const marks = new Set([...' \t\ufeff>*+-.)0123456789'].map(character => character.charCodeAt(0)));

/** The start of the next line. */
function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function onlySpaces(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

/** Whether each line that is not blank begins with so many spaces. */
function isIndented(text: string, start: number, end: number, indent: number): boolean {
  for (let at = start; at < end; at = lineAfter(text, at)) {
    let first = at;
    while (text.charCodeAt(first) === 32) first++;
    const code = text.charCodeAt(first);
    if (first - at < indent && code !== 10 && code !== 13 && first < end) return false;
  }
  return true;
}
