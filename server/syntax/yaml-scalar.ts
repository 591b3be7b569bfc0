import { span } from '../text/span.ts';
import { isBlank } from './characters.ts';
import type { Scalar } from './value.ts';
import { afterLine, fault, lineEnd, type Reading, skipBlanks, trimEnd } from './yaml-reading.ts';

/** What YAML 1.2's core schema makes of a plain scalar. */
export function meaningOf(text: string): Scalar['meaning'] {
  const first = text.charCodeAt(0);
  if (text.length > 40) return NUMBER.test(text) ? 'number' : 'string';
  if (text === '' || text === '~') return 'null';
  const digitLike = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (digitLike) return NUMBER.test(text) ? 'number' : 'string';
  if (text.length > 5) return 'string';
  if (BOOLEAN.test(text)) return 'boolean';
  return NULL.test(text) ? 'null' : 'string';
}

const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const NULL = /^(?:[Nn]ull|NULL)$/;
const NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The lines of a plain or quoted scalar as one text: a line end becomes a blank, empty lines become line ends. */
export function fold(raw: string): string {
  if (!raw.includes('\n')) return raw;
  const lines = raw.split(/\r?\n/);
  let result = (lines[0] ?? '').replace(/[ \t]+$/, '');
  let empty = 0;
  for (let index = 1; index < lines.length; index++) {
    const isLast = index === lines.length - 1;
    const line = (lines[index] ?? '').replace(isLast ? /^[ \t]+/ : /^[ \t]+|[ \t]+$/g, '');
    if (line === '' && !isLast) empty++;
    else {
      result += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
      empty = 0;
    }
  }
  return result;
}

/**
 * Reads a quoted scalar. Where no quote closes it, it takes all the rest, as VS Code does; where a line in it is indented
 * no further than its parent, strict YAML refuses it.
 */
export function readQuoted(r: Reading, start: number, parentColumn: number): { value: Scalar; end: number } {
  const isDouble = r.text[start] === '"';
  const close = closingQuote(r, start, isDouble);
  const contentEnd = close ?? trimBreaks(r, start + 1, r.end);
  const end = close === undefined ? contentEnd : close + 1;
  const firstLine = lineEnd(r, start);
  if (close === undefined || (close > firstLine && outdented(r, firstLine, end, parentColumn))) {
    const place = span(start, trimEnd(r.text, start, Math.min(firstLine, r.end)));
    fault(r, 'unclosed-quote', place, 'the quote is not closed', { cascades: true });
  }
  const raw = r.text.slice(start + 1, contentEnd);
  const text = isDouble ? readDouble(r, raw) : fold(raw).replaceAll("''", "'");
  const style = isDouble ? 'double' : 'single';
  const value: Scalar = {
    type: 'scalar',
    span: span(start, end),
    content: span(start + 1, contentEnd),
    text,
    style,
    meaning: 'string',
  };
  return { value, end };
}

/** What neither closes a quote nor escapes one. Matches everywhere, if only nothing. */
const unquoted = /[^"'\\]*/y;

function closingQuote(r: Reading, start: number, isDouble: boolean): number | undefined {
  for (let at = start + 1; at < r.end; at++) {
    unquoted.lastIndex = at;
    unquoted.test(r.text);
    at = unquoted.lastIndex;
    if (at >= r.end) return undefined;
    const code = r.text.charCodeAt(at);
    if (isDouble ? code === 34 : code === 39) {
      if (isDouble || r.text.charCodeAt(at + 1) !== 39 || at + 1 >= r.end) return at;
      at++;
    } else if (isDouble && code === 92) at++;
  }
  return undefined;
}

function outdented(r: Reading, firstLine: number, end: number, parentColumn: number): boolean {
  for (let at = afterLine(r, firstLine); at < end; at = afterLine(r, at)) {
    const first = skipBlanks(r, at);
    if (first < lineEnd(r, at) && first - at <= parentColumn) return true;
  }
  return false;
}

function trimBreaks(r: Reading, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(r.text[to - 1] ?? '')) to--;
  return to;
}

const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
};

/** Undoes folding and escapes. An escaped line end and an unknown escape are left to the library. */
function readDouble(r: Reading, raw: string): string {
  if (!raw.includes('\\')) return fold(raw);
  const simple = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;
  if (raw.includes('\n') || /\\[^"\\/nt]/.test(raw.replace(/\\\\/g, ''))) r.sure = false;
  const joined = fold(raw.replace(/\\\r?\n[ \t]*/g, ''));
  return joined.replace(simple, (all, x?: string, u?: string, long?: string, letter?: string) => {
    const digits = x ?? u ?? long;
    if (digits !== undefined) {
      const code = Number.parseInt(digits, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    }
    return ESCAPES[letter ?? ''] ?? all;
  });
}

/** Reads a `|` or `>` scalar whose parent stands at `parentColumn`, and moves on to the line after it. */
export function readBlockScalar(r: Reading, start: number, parentColumn: number): Scalar {
  const headerEnd = lineEnd(r, start);
  const header = r.text.slice(start + 1, headerEnd);
  const known = /^([+-]?)([1-9]?)([+-]?)[ \t]*(#.*)?$/.exec(header);
  if (!/^-? *$/.test(header)) r.sure = false;
  const chomp = known?.[1] || known?.[3] || '';
  const lines: string[] = [];
  let indent = known?.[2] ? Math.max(parentColumn, 0) + Number(known[2]) : -1;
  let last = trimEnd(r.text, start, headerEnd);
  let first = last;
  r.at = afterLine(r, start);
  while (r.at < r.end) {
    const content = skipBlanks(r, r.at);
    const end = lineEnd(r, r.at);
    const column = content - r.at;
    if (content < end) {
      if (column <= parentColumn) break;
      if (indent === -1) {
        if (lines.some(line => line.length > column)) r.sure = false;
        indent = column;
        first = content;
      }
      if (column < indent) {
        if (r.text[content] !== '#')
          fault(r, 'stray-line', span(content, end), 'the line is indented too little');
        r.sure = false;
        break;
      }
      if (first === last) first = r.at + indent;
      last = trimEnd(r.text, r.at, end);
    } else if (indent !== -1 && column > indent) r.sure = false;
    lines.push(r.text.slice(r.at, end));
    r.at = afterLine(r, end);
  }
  if (indent === -1 && lines.some(line => line !== '')) r.sure = false;
  const style = r.text[start] === '|' ? 'literal' : 'folded';
  const cut = lines.map(line => line.slice(Math.max(indent, 0)));
  const text = chomped(style === 'literal' ? cut : foldBlock(cut), chomp);
  const content = span(Math.min(first, last), last);
  return { type: 'scalar', span: span(start, last), content, text, style, meaning: 'string' };
}

/** The body of a folded scalar as the lines of a literal one: single line ends between plain lines become blanks. */
function foldBlock(lines: readonly string[]): string[] {
  const result: string[] = [];
  let empty = 0;
  let previous: string | undefined;
  for (const line of lines) {
    if (line === '') {
      empty++;
      continue;
    }
    const isFree = previous === undefined || isBlank(line.charCodeAt(0)) || isBlank(previous.charCodeAt(0));
    for (let count = empty; count > (isFree || empty === 0 ? 0 : 1); count--) result.push('');
    if (!isFree && empty === 0) result.push(`${result.pop() ?? ''} ${line}`);
    else result.push(line);
    previous = line;
    empty = 0;
  }
  for (; empty > 0; empty--) result.push('');
  return result;
}

function chomped(lines: readonly string[], chomp: string): string {
  let count = lines.length;
  while (count > 0 && lines[count - 1] === '') count--;
  const body = lines.slice(0, count).join('\n');
  if (chomp === '-') return body;
  if (chomp === '+') return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  return body === '' ? '' : `${body}\n`;
}
