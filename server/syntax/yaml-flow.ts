import { span } from '../text/span.ts';
import { isBlank } from './characters.ts';
import type { Field, List, Mapping, Value } from './value.ts';
import { readKey } from './yaml-key.ts';
import {
  afterLine,
  fault,
  giveUp,
  isBreak,
  lineEnd,
  MAX_DEPTH,
  objection,
  type Reading,
  skipBlanks,
  trimEnd,
} from './yaml-reading.ts';
import { fold, meaningOf, readQuoted } from './yaml-scalar.ts';

/** A value and the offset behind it. */
export interface Piece {
  readonly value: Value;
  readonly end: number;
}

const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** Reads a list or map in brackets. One that is not closed ends before the next line that looks like a key of its parent. */
export function readFlow(r: Reading, start: number, parentColumn: number): Piece {
  r.depth++;
  const isMap = r.text.charCodeAt(start) === OPEN_MAP;
  const piece = isMap ? readFlowMap(r, start, parentColumn) : readFlowList(r, start, parentColumn);
  r.depth--;
  return piece;
}

function readFlowList(r: Reading, start: number, parentColumn: number): Piece {
  const items: Value[] = [];
  let at = start + 1;
  let last = at;
  let awaitsItem = true;
  for (;;) {
    const next = skipSpace(r, at, parentColumn);
    if (next === undefined) return unclosed(r, start, last, ']', (end): List => list(start, end, items));
    at = next;
    const code = r.text.charCodeAt(at);
    if (code === CLOSE_LIST) return { value: list(start, at + 1, items), end: at + 1 };
    if (code === COMMA) {
      if (awaitsItem) objection(r, 'other', span(at, at + 1), 'an item is missing before the comma');
      awaitsItem = true;
      last = ++at;
      continue;
    }
    if (code === CLOSE_MAP) {
      objection(r, 'other', span(at, at + 1), 'a “}” closes nothing here');
      at++;
      continue;
    }
    if (!awaitsItem) objection(r, 'other', span(at, at + 1), 'a comma is missing between two items');
    const piece = readItem(r, at, parentColumn);
    const behind = skipBlanks(r, piece.end);
    awaitsItem = false;
    if (r.text.charCodeAt(behind) === COLON && behind < r.end) {
      r.sure = false;
      const pair = readPair(r, piece, behind, parentColumn);
      items.push({ type: 'map', style: 'flow', span: pair.span, fields: [pair] });
      at = pair.span.end;
    } else {
      items.push(piece.value);
      at = piece.end;
    }
    last = at;
  }
}

function readFlowMap(r: Reading, start: number, parentColumn: number): Piece {
  const fields: Field[] = [];
  let at = start + 1;
  let last = at;
  let awaitsKey = true;
  for (;;) {
    const next = skipSpace(r, at, parentColumn);
    if (next === undefined) return unclosed(r, start, last, '}', (end): Mapping => map(start, end, fields));
    at = next;
    const code = r.text.charCodeAt(at);
    if (code === CLOSE_MAP) return { value: map(start, at + 1, fields), end: at + 1 };
    if (code === COMMA || code === CLOSE_LIST || code === COLON) {
      if (code !== COMMA) objection(r, 'other', span(at, at + 1), 'a key is expected here');
      else if (awaitsKey) r.sure = false;
      awaitsKey = true;
      last = ++at;
      continue;
    }
    if (!awaitsKey) r.sure = false;
    awaitsKey = false;
    const piece = readItem(r, at, parentColumn);
    if (piece.value.type !== 'scalar') objection(r, 'other', piece.value.span, 'a key is expected here');
    const colon = skipBlanks(r, piece.end);
    const field = readPair(r, piece, colon, parentColumn);
    if (!isPlainPair(r, piece, field, fields)) r.sure = false;
    fields.push(field);
    at = field.span.end;
    last = at;
  }
}

/** Whether strict YAML is sure to read a pair of a flow map alike: a simple key on one line, a blank behind its colon, a value. */
function isPlainPair(r: Reading, key: Piece, { key: name, value }: Field, before: readonly Field[]): boolean {
  const scalar = key.value;
  if (scalar.type !== 'scalar' || value === undefined || before.some(other => other.key === name))
    return false;
  const isSimple =
    scalar.style !== 'plain' || (scalar.meaning === 'string' && /^[A-Za-z_][\w.-]*$/.test(name));
  const isDirect = r.text.charCodeAt(key.end) === COLON && isBlank(r.text.charCodeAt(key.end + 1));
  return isSimple && isDirect && !/[\r\n]/.test(r.text.slice(scalar.span.start, value.span.start));
}

/** The pair of a key that has been read and, where a colon stands at `colon`, of its value. */
function readPair(r: Reading, key: Piece, colon: number, parentColumn: number): Field {
  const keySpan = key.value.type === 'scalar' ? key.value.content : key.value.span;
  const name = key.value.type === 'scalar' ? key.value.text : r.text.slice(keySpan.start, keySpan.end);
  const { start } = key.value.span;
  if (colon >= r.end || r.text.charCodeAt(colon) !== COLON) {
    return { key: name, keySpan, value: undefined, span: span(start, key.end) };
  }
  const first = skipSpace(r, colon + 1, parentColumn);
  const code = first === undefined ? COMMA : r.text.charCodeAt(first);
  if (first === undefined || code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) {
    return { key: name, keySpan, value: undefined, span: span(start, colon + 1) };
  }
  const piece = readItem(r, first, parentColumn);
  return { key: name, keySpan, value: piece.value, span: span(start, piece.end) };
}

function readItem(r: Reading, start: number, parentColumn: number): Piece {
  const code = r.text.charCodeAt(start);
  if (code === 34 || code === 39) return readQuoted(r, start, parentColumn);
  if (code === OPEN_LIST || code === OPEN_MAP) {
    if (r.depth < MAX_DEPTH) return readFlow(r, start, parentColumn);
    if (!r.tooDeep) giveUp(r, start);
  }
  if (!/[\w./$*]/.test(r.text[start] ?? '') || code === 42) r.sure = false;
  if (code === 64 || code === 96 || code === 37 || code === 42 || code === 38 || code === 33) {
    const end = plainEnd(r, start);
    fault(r, 'reserved-start', span(start, end), `“${r.text[start]}” at the start of a value needs quotes`, {
      maybe: true,
    });
  }
  let end = plainEnd(r, start);
  for (;;) {
    const more = continuation(r, end, parentColumn);
    if (more === undefined) break;
    r.sure = false;
    end = plainEnd(r, more);
  }
  if (end === start) end = start + 1;
  const text = fold(r.text.slice(start, end));
  const content = span(start, end);
  return {
    value: { type: 'scalar', span: content, content, text, style: 'plain', meaning: meaningOf(text) },
    end,
  };
}

/** Where the plain text that goes on at `start` ends on its line. */
function plainEnd(r: Reading, start: number): number {
  let at = start;
  for (; at < r.end; at++) {
    const code = r.text.charCodeAt(at);
    if (isBreak(code) || code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
    if (code === OPEN_LIST || code === OPEN_MAP) {
      r.sure = false;
      if (at === start) continue;
      break;
    }
    if (code === 35 && isBlank(r.text.charCodeAt(at - 1))) break;
    if (code === COLON) {
      const next = r.text.charCodeAt(at + 1);
      if (at + 1 >= r.end || isBlank(next) || isBreak(next)) break;
      if (
        next === COMMA ||
        next === CLOSE_LIST ||
        next === CLOSE_MAP ||
        next === OPEN_LIST ||
        next === OPEN_MAP
      ) {
        r.sure = false;
        break;
      }
    }
  }
  return trimEnd(r.text, start, at);
}

/** Where a plain item goes on in the next line, if it does. */
function continuation(r: Reading, end: number, parentColumn: number): number | undefined {
  const lineOver = skipBlanks(r, end);
  if (lineOver >= r.end || !isBreak(r.text.charCodeAt(lineOver))) return undefined;
  const next = skipSpace(r, lineOver, parentColumn);
  if (next === undefined) return undefined;
  const code = r.text.charCodeAt(next);
  const ends = code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP || code === COLON;
  return ends || code === OPEN_LIST || code === OPEN_MAP || code === 34 || code === 39 ? undefined : next;
}

/**
 * Skips blanks, line ends and comments. Undefined at the end of the block, and before a line that is indented no further
 * than the parent and looks like its next key: there, somebody forgot to close.
 */
function skipSpace(r: Reading, from: number, parentColumn: number): number | undefined {
  let at = skipBlanks(r, from);
  while (at < r.end) {
    const code = r.text.charCodeAt(at);
    if (code === 35 && (isBlank(r.text.charCodeAt(at - 1)) || isBreak(r.text.charCodeAt(at - 1)))) {
      at = lineEnd(r, at);
      if (at >= r.end) return undefined;
    }
    if (!isBreak(r.text.charCodeAt(at))) return at;
    const start = afterLine(r, at);
    at = skipBlanks(r, start);
    if (at < r.end && !isBreak(r.text.charCodeAt(at)) && at - start <= parentColumn) {
      // A closing bracket right below the key is only warned of.
      if (at - start < parentColumn || !isClosing(r.text.charCodeAt(at))) r.sure = false;
      if (readKey(r, at) !== undefined) return undefined;
    }
  }
  return undefined;
}

function isClosing(code: number): boolean {
  return code === CLOSE_LIST || code === CLOSE_MAP;
}

function unclosed<V extends Value>(
  r: Reading,
  start: number,
  last: number,
  close: string,
  make: (end: number) => V,
): Piece {
  const place = span(start, trimEnd(r.text, start, lineEnd(r, start)));
  const message = `the “${r.text[start]}” is not closed by a “${close}”`;
  objection(r, 'unclosed-flow', place, message, { cascades: true });
  return { value: make(last), end: last };
}

function list(start: number, end: number, items: readonly Value[]): List {
  return { type: 'list', style: 'flow', span: span(start, end), items };
}

function map(start: number, end: number, fields: readonly Field[]): Mapping {
  return { type: 'map', style: 'flow', span: span(start, end), fields };
}
