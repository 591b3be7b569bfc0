import { type Span, span } from '../text/span.ts';
import type { Scalar, Value } from './value.ts';

/** A list of names as authors write it: a flow list, a block list, or one string with commas. */
export interface ItemList {
  readonly style: 'flow' | 'block' | 'comma';
  /** The whole value: with brackets, from the first dash, or with the string's quotes. */
  readonly span: Span;
  readonly items: readonly Item[];
}

export interface Item {
  /** The name, without quotes and outer blanks. */
  readonly text: string;
  /** The name without its quotes. */
  readonly span: Span;
  /** With its quotes. */
  readonly whole: Span;
  readonly quote: '' | "'" | '"';
}

/** The names of a list or comma string; undefined for a map or for nothing. Items that are no text are left out. */
export function itemsOf(value: Value | undefined, text: string): ItemList | undefined {
  if (value === undefined || value.type === 'map') return undefined;
  if (value.type === 'list') {
    const scalars = value.items.filter(
      (item): item is Scalar => item.type === 'scalar' && item.meaning !== 'null',
    );
    return { style: value.style, span: value.span, items: scalars.map(itemOf) };
  }
  if (value.meaning === 'null') return undefined;
  return { style: 'comma', span: value.span, items: commaItems(value, text) };
}

function itemOf(scalar: Scalar): Item {
  const quote = scalar.style === 'single' ? "'" : scalar.style === 'double' ? '"' : '';
  return { text: scalar.text, span: scalar.content, whole: scalar.span, quote };
}

/** The parts of one string between its commas; a part may have quotes of its own, as VS Code's reader allows. */
function commaItems(scalar: Scalar, text: string): Item[] {
  const items: Item[] = [];
  const { start, end } = scalar.content;
  for (let from = start; from <= end; ) {
    const to = commaAfter(text, from, end);
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const begin = from + part.indexOf(trimmed);
      items.push(partOf(trimmed, span(begin, begin + trimmed.length)));
    }
    from = to + 1;
  }
  return items;
}

/** The next comma, or the end. Those in brackets that are closed part nothing: `Agent(planner, writer)` is one name. */
function commaAfter(text: string, from: number, end: number): number {
  for (let at = from; ; at++) {
    const comma = text.indexOf(',', at);
    if (comma === -1 || comma > end) return end;
    const open = text.indexOf('(', at);
    if (open === -1 || open > comma) return comma;
    const close = text.indexOf(')', open);
    if (close === -1 || close > end) return comma;
    at = close;
  }
}

function partOf(trimmed: string, whole: Span): Item {
  const first = trimmed[0];
  if ((first === "'" || first === '"') && trimmed.length > 1 && trimmed.endsWith(first)) {
    return { text: trimmed.slice(1, -1), span: span(whole.start + 1, whole.end - 1), whole, quote: first };
  }
  return { text: trimmed, span: whole, whole, quote: '' };
}
