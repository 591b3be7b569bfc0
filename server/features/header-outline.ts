import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { headerContent } from './header-content.ts';

/**
 * What the lines of a header are, read one by one: indentation, dashes and keys. Unlike a YAML reader it loses nothing when
 * one line is half-typed, because a line that begins with a key ends whatever was left open above it.
 */
export interface HeaderOutline {
  readonly content: Span;
  readonly lines: readonly HeaderLine[];
  readonly nodes: readonly OutlineNode[];
}

/** From the header's top: the key of a map, or `item` for any item of a list. */
export type Step = { readonly key: string } | 'item';

/** A key or a dash that begins a block entry. */
export interface OutlineNode {
  readonly is: 'key' | 'dash';
  /** How far it stands from the start of its line, dashes before it counted. */
  readonly column: number;
  /** The key without its quotes; empty for a dash. */
  readonly key: string;
  /** The key without its quotes, or the dash. */
  readonly head: Span;
  /** After the colon or the dash. */
  readonly valueStart: number;
  readonly parent: OutlineNode | undefined;
}

export interface HeaderLine {
  /** Without its line end. */
  readonly span: Span;
  readonly indent: number;
  /** The entries that begin on it, from left to right. */
  readonly nodes: readonly OutlineNode[];
  /** The entries that are open where the line begins, outermost first. */
  readonly open: readonly OutlineNode[];
  /** Set where the line goes on with a flow collection or a block scalar of the innermost open entry. */
  readonly inside: 'flow' | 'literal' | undefined;
}

/** The outline of the document's header; undefined where it has none, not even one that stands at the wrong place. */
export function headerOutline(document: Document): HeaderOutline | undefined {
  const content = headerContent(document);
  return content === undefined ? undefined : outlineOf(document.text, content);
}

/** A key at the start of what is left of a line: plain without a colon in it, or in quotes. */
const keyPattern =
  /^(?:(["'])([^"']*)\1|([^\s#"'[\]{},&*!|>%@`-][^:#[\]{},"]*?|-[^\s:][^:]*?))[ \t]*:(?=[ \t]|$)/;

function outlineOf(text: string, content: Span): HeaderOutline {
  const lines: HeaderLine[] = [];
  const nodes: OutlineNode[] = [];
  let open: OutlineNode[] = [];
  let flow: FlowState | undefined;
  let literal: number | undefined;
  for (const line of linesOf(text, content)) {
    const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    const isBlank = line.start + indent === line.end;
    if (literal !== undefined && !isBlank && indent <= literal) literal = undefined;
    const limit = open.at(-1)?.column ?? 0;
    if (flow !== undefined && startsEntry(text, line, indent, limit)) flow = undefined;
    if (literal !== undefined || flow !== undefined) {
      lines.push({ span: line, indent, nodes: [], open, inside: flow === undefined ? 'literal' : 'flow' });
      if (flow !== undefined) flow = scanFlow(text, line.start, line.end, flow);
      continue;
    }
    const before = open;
    const begun: OutlineNode[] = [];
    for (let at = line.start + indent; at < line.end; ) {
      const node = nodeAt(text, at, line, open);
      if (node === undefined) break;
      open = [...enclosing(open, node), node];
      begun.push(node);
      at = node.valueStart;
      while (at < line.end && (text[at] === ' ' || text[at] === '\t')) at++;
    }
    const owner = begun.length === 0 ? enclosing(open, { is: 'key', column: indent }).at(-1) : undefined;
    if (owner !== undefined && owner === open.at(-1) && /[[{]/.test(text[line.start + indent] ?? '')) {
      lines.push({ span: line, indent, nodes: [], open, inside: 'flow' });
      flow = scanFlow(text, line.start + indent, line.end, { depth: 0 });
      continue;
    }
    nodes.push(...begun);
    lines.push({ span: line, indent, nodes: begun, open: before, inside: undefined });
    const last = begun.at(-1);
    if (last === undefined) continue;
    const valueAt = last.valueStart + blanks(text, last.valueStart, line.end);
    const first = text[valueAt];
    if (valueAt < line.end && (first === '[' || first === '{'))
      flow = scanFlow(text, valueAt, line.end, { depth: 0 });
    else if (valueAt < line.end && /^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(valueAt, line.end)))
      literal = open.findLast(node => node.is === 'key')?.column ?? last.column;
  }
  return { content, lines, nodes };
}

interface FlowState {
  readonly depth: number;
}

/** The state after a part of a flow collection; undefined where it is closed. Quotes end with their line at the latest. */
function scanFlow(text: string, start: number, end: number, state: FlowState): FlowState | undefined {
  let { depth } = state;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') {
      depth--;
      if (depth <= 0) return undefined;
    } else if (character === '#' && (at === start || /\s/.test(text[at - 1] ?? ''))) break;
    else if ((character === '"' || character === "'") && opensToken(text, at)) {
      const close = text.indexOf(character, at + 1);
      if (close !== -1 && close < end) at = close;
    }
  }
  return { depth };
}

function opensToken(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(text[before] ?? '')) before--;
  return /[[{,:]/.test(text[before] ?? '');
}

/** Whether the line begins with a key or a dash no deeper than `limit`, so that it cannot go on with a flow collection. */
function startsEntry(text: string, line: Span, indent: number, limit: number): boolean {
  if (indent > limit) return false;
  const rest = text.slice(line.start + indent, line.end);
  return keyPattern.test(rest) || (indent < limit && /^-(?:[ \t]|$)/.test(rest));
}

function nodeAt(text: string, at: number, line: Span, open: readonly OutlineNode[]): OutlineNode | undefined {
  const rest = text.slice(at, line.end);
  const column = at - line.start;
  if (/^-(?=[ \t]|$)/.test(rest)) {
    const dash = { is: 'dash', column, key: '', head: span(at, at + 1), valueStart: at + 1 } as const;
    return { ...dash, parent: enclosing(open, dash).at(-1) };
  }
  const match = keyPattern.exec(rest);
  if (match === null) return undefined;
  const key = match[2] ?? match[3] ?? '';
  const start = at + (match[1] === undefined ? 0 : 1);
  const found = {
    is: 'key',
    column,
    key,
    head: span(start, start + key.length),
    valueStart: at + match[0].length,
  } as const;
  return { ...found, parent: enclosing(open, found).at(-1) };
}

/** The open entries that an entry at this column lies in. A dash may stand right below its key. */
export function enclosing(
  open: readonly OutlineNode[],
  entry: { readonly column: number; readonly is: 'key' | 'dash' },
): OutlineNode[] {
  return open.filter(
    node =>
      node.column < entry.column ||
      (node.column === entry.column && node.is === 'key' && entry.is === 'dash'),
  );
}

function blanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}

function* linesOf(text: string, content: Span): Iterable<Span> {
  let start = content.start;
  for (let at = content.start; at <= content.end; at++) {
    const code = at === content.end ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    yield span(start, at);
    if (code === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < content.end) at++;
    start = at + 1;
  }
}

/** The way from the header's top to a node. */
export function pathTo(node: OutlineNode | undefined): Step[] {
  if (node === undefined) return [];
  return [...pathTo(node.parent), node.is === 'dash' ? 'item' : { key: node.key }];
}
