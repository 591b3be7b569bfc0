import { span } from '../text/span.ts';
import type { Field, List, Mapping, Scalar, Value } from './value.ts';
import { readFlow } from './yaml-flow.ts';
import { isDash, type Key, readKey } from './yaml-key.ts';
import { readPlain } from './yaml-plain.ts';
import {
  afterLine,
  beginReading,
  fault,
  giveUp,
  isLineOver,
  lineEnd,
  MAX_DEPTH,
  nextContent,
  objection,
  type Reading,
  skipBlanks,
  trimEnd,
} from './yaml-reading.ts';
import { readBlockScalar, readQuoted } from './yaml-scalar.ts';

/** What VS Code's tolerant reader makes of a block of YAML, and whether a strict one is sure to agree. */
export interface TolerantReading extends Reading {
  readonly value: Value | undefined;
}

/** Reads any text; never throws. Offsets are those of `text`. */
export function readTolerant(text: string, start: number, end: number): TolerantReading {
  const r = beginReading(text, start, end);
  const column = nextContent(r);
  const value = column === -1 ? undefined : readNode(r, column, -1);
  // What is left has no place in a map or list that has already ended.
  while (nextContent(r) !== -1) strayLine(r);
  return { ...r, value };
}

/** Reads what begins at `r.content`, in a parent at `parentColumn`, and leaves `r.at` at the start of a line. */
function readNode(r: Reading, column: number, parentColumn: number): Value {
  if (r.depth >= MAX_DEPTH) {
    giveUp(r, r.content);
    return readPlain(r, r.content, parentColumn);
  }
  r.depth++;
  const value = readDeeper(r, column, parentColumn);
  r.depth--;
  return value;
}

function readDeeper(r: Reading, column: number, parentColumn: number): Value {
  if (isDash(r, r.content)) return readList(r, column);
  return readKey(r, r.content) === undefined ? readInline(r, r.content, parentColumn) : readMap(r, column);
}

function readMap(r: Reading, column: number): Mapping {
  const fields: Field[] = [];
  const start = r.content;
  for (let at = column; at >= column; at = nextContent(r)) {
    const key = isDash(r, r.content) ? undefined : readKey(r, r.content);
    if (at > column && key !== undefined) {
      objection(r, 'stray-line', linePlace(r), 'the line is indented further than the keys before it', {
        cascades: true,
      });
    } else if (key === undefined) {
      fault(r, 'stray-line', linePlace(r), 'the line continues nothing', { cascades: true });
    }
    if (key === undefined) r.at = afterLine(r, r.content);
    else fields.push(readField(r, column, key));
  }
  const end = fields.at(-1)?.span.end ?? start;
  return { type: 'map', style: 'block', span: span(start, end), fields };
}

function readField(r: Reading, column: number, key: Key): Field {
  const { keySpan } = key;
  if (!key.plain) r.sure = false;
  const value = readFieldValue(r, column, key);
  return { key: key.key, keySpan, value, span: span(key.start, value?.span.end ?? key.after) };
}

function readFieldValue(r: Reading, column: number, key: Key): Value | undefined {
  const first = skipBlanks(r, key.after);
  if (!isLineOver(r, first)) return readInline(r, first, column);
  r.at = afterLine(r, first);
  const next = nextContent(r);
  // The library ends a nested collection at a comment that stands further left.
  if (r.commentColumn < column) r.sure = false;
  if (next > column) return readNode(r, next, column);
  if (next === column && isDash(r, r.content)) return readList(r, column);
  if (next === column)
    r.tolerant.push({ kind: 'other', span: key.keySpan, message: `“${key.key}” has no value` });
  return undefined;
}

function readList(r: Reading, column: number): List {
  const items: Value[] = [];
  const start = r.content;
  let end = start;
  for (let at = column; at === column && isDash(r, r.content); at = nextContent(r)) {
    const dash = r.content;
    const item = readListItem(r, column, dash);
    end = Math.max(item.span.end, dash + 1);
    items.push(item);
  }
  return { type: 'list', style: 'block', span: span(start, end), items };
}

function readListItem(r: Reading, column: number, dash: number): Value {
  const lineStart = r.at;
  const first = skipBlanks(r, dash + 1);
  if (!isLineOver(r, first)) {
    r.content = first;
    return readNode(r, first - lineStart, column);
  }
  r.at = afterLine(r, first);
  const next = nextContent(r);
  if (r.commentColumn < column) r.sure = false;
  if (next > column) return readNode(r, next, column);
  objection(r, 'other', span(dash, dash + 1), 'the item has no value');
  return emptyScalar(dash + 1);
}

/** The value of an item with nothing behind its dash. */
export function emptyScalar(at: number): Scalar {
  return {
    type: 'scalar',
    span: span(at, at),
    content: span(at, at),
    text: '',
    style: 'plain',
    meaning: 'null',
  };
}

function readInline(r: Reading, start: number, parentColumn: number): Value {
  const code = r.text.charCodeAt(start);
  if (code === 124 || code === 62) {
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(r.text.slice(start, lineEnd(r, start)))) {
      return readBlockScalar(r, start, parentColumn);
    }
  } else if (code === 34 || code === 39) {
    const { value, end } = readQuoted(r, start, parentColumn);
    finishLine(r, start, end);
    return value;
  } else if (code === 91 || code === 123) {
    const { value, end } = readFlow(r, start, parentColumn);
    finishLine(r, start, end);
    return value;
  }
  return readPlain(r, start, parentColumn);
}

/** Moves to the next line. What stands behind a quoted or bracketed value is lost to VS Code and refused by strict YAML. */
function finishLine(r: Reading, start: number, end: number): void {
  const first = skipBlanks(r, end);
  if (!isLineOver(r, first)) {
    const behind = span(first, trimEnd(r.text, first, lineEnd(r, first)));
    const close = r.text[end - 1] ?? '';
    const message = `text stands behind the “${close}” that closes the value`;
    if (close !== ']' && close !== '}')
      fault(r, 'text-after-quote', behind, 'text stands behind the closing quote');
    // On one line the brackets most likely belong to a text; over several they are meant.
    else if (lineEnd(r, start) >= end) fault(r, 'reserved-start', span(start, behind.end), message);
    else fault(r, 'other', behind, message);
  }
  r.at = afterLine(r, first);
}

function strayLine(r: Reading): void {
  fault(r, 'stray-line', linePlace(r), 'the line continues nothing', { cascades: true });
  r.at = afterLine(r, r.content);
}

function linePlace(r: Reading): { start: number; end: number } {
  return span(r.content, trimEnd(r.text, r.content, lineEnd(r, r.content)));
}
