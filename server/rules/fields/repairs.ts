import type { ValueFault } from '../../hosts/check-value.ts';
import type { FieldType, TextType } from '../../hosts/host.ts';
import { rowOf } from '../../hosts/row-of.ts';
import { removeItem } from '../../syntax/item-edits.ts';
import { type Item, itemsOf } from '../../syntax/items.ts';
import { plainOrQuoted, quoteRaw } from '../../syntax/scalar-edits.ts';
import type { List, Mapping, Scalar, Value } from '../../syntax/value.ts';
import { closest } from '../../text/closest.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import type { Fix } from '../rule.ts';
import { bracketedText, type FieldFault } from './field-faults.ts';
import { renameKey } from './rename-key.ts';

/** The ways to repair a faulty value, where what was meant can be told. */
export function repairsOf(document: Document, found: FieldFault): Fix[] {
  const { field, fault } = found;
  const { reason, value } = fault;
  switch (reason.is) {
    case 'type':
      return value === undefined ? [] : repairsOfType(document, found, value);
    case 'value':
      return value?.type === 'scalar' ? nearest(value, reason.allowed) : [];
    case 'blank':
      return withoutItem(document, fault, field.value);
    case 'unknown-key': {
      const { near, map } = reason;
      const isThere = map.fields.some(({ key }) => key === near);
      return near === undefined || isThere ? [] : [renameKey(reason.field, near)];
    }
    default:
      return [];
  }
}

function repairsOfType(document: Document, found: FieldFault, value: Value): Fix[] {
  const { fault } = found;
  const wants = fault.reason.is === 'type' ? fault.reason.wants : undefined;
  if (wants === undefined) return [];
  if (value.type === 'scalar') {
    if (wants.is === 'boolean') return asBoolean(document, found, value);
    if (wants.is === 'number') return asNumber(value);
    if (wants.is === 'list') return holdsNames(wants.of) ? asList(document, found, value) : [];
    return isNumeric(value) && takesText(wants) ? [quoteText(document, value)] : [];
  }
  return wants.is === 'text' ? asText(document, found, value, wants) : [];
}

/** A list of one text as that text, and brackets in which a text was written as they stand. */
function asText(document: Document, { fault }: FieldFault, value: List | Mapping, wants: TextType): Fix[] {
  const bracketed = bracketedText(document, value);
  const whole = bracketed ?? value.span;
  const raw = document.text.slice(whole.start, whole.end);
  const isOwn = fault.path.length === 1 && value.style === 'flow' && wants.values === undefined;
  const quote: Fix = { title: 'Quote the value', edits: [{ span: whole, text: quoteRaw(raw) }], safe: false };
  const quotes = isOwn && !/[\r\n]/.test(raw) ? [quote] : [];
  const alone = value.type === 'list' && bracketed === undefined ? onlyText(value) : undefined;
  if (alone === undefined) return quotes;
  const text = document.text.slice(alone.span.start, alone.span.end);
  const change: Fix = {
    title: `Change to “${alone.text}”`,
    edits: [{ span: value.span, text }],
    safe: false,
  };
  // Quotes inside the brackets say that a list was meant.
  return alone.style === 'plain' ? [change, ...quotes] : [change];
}

function holdsNames(type: FieldType): boolean {
  return type.is === 'text' || type.is === 'anything';
}

function takesText(type: FieldType): boolean {
  if (type.is === 'text') return type.values === undefined;
  return type.is === 'names' || (type.is === 'one-of' && type.of.some(takesText));
}

const meant: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
};

function asBoolean(document: Document, found: FieldFault, value: Scalar): Fix[] {
  const word = value.text.trim().toLowerCase();
  const text = Object.hasOwn(meant, word) ? meant[word] : undefined;
  if (text === undefined) return [];
  const isQuoted = value.style === 'single' || value.style === 'double';
  const title = isQuoted && value.text === text ? 'Remove the quotes' : `Change to “${text}”`;
  const safe = found.fault.path.length === 1 && changesNothing(document, found, text);
  return [{ title, edits: [{ span: value.span, text }], safe }];
}

/**
 * Whether the right value gives no host anything new: a host that refused the file now loads it, one that took the key for
 * absent knew the same without it, the rest never look at the key.
 */
function changesNothing({ readers, kind }: Document, { field, costs }: FieldFault, text?: string): boolean {
  return readers.every(host => {
    const row = rowOf(host, kind, field.key);
    if (row === undefined || row.use === 'ignores') return true;
    if (costs.some(known => known.host === host && known.cost === 'refuses')) return true;
    return text !== undefined && row.default === text;
  });
}

function asNumber(value: Scalar): Fix[] {
  const isQuoted = value.style === 'single' || value.style === 'double';
  if (!isQuoted || !/^\d+(?:\.\d+)?$/.test(value.text)) return [];
  return [{ title: 'Remove the quotes', edits: [{ span: value.span, text: value.text }], safe: false }];
}

/** One name, or several with commas between them, as the list that the host wants. */
function asList(document: Document, found: FieldFault, value: Scalar): Fix[] {
  const list = itemsOf(value, document.text);
  if (list === undefined || list.items.length === 0 || value.style === 'literal' || value.style === 'folded')
    return [];
  const items = list.items.map(item => plainOrQuoted(item.text));
  return [
    {
      title: 'Make it a list',
      edits: [{ span: value.span, text: `[${items.join(', ')}]` }],
      safe: found.fault.path.length === 1 && changesNothing(document, found),
    },
  ];
}

/** Whoever takes any scalar for text gets the same text. */
function quoteText({ text }: Document, value: Scalar): Fix {
  const raw = text.slice(value.span.start, value.span.end);
  return { title: 'Quote the value', edits: [{ span: value.span, text: `'${raw}'` }], safe: true };
}

function isNumeric(value: Scalar): boolean {
  return value.style === 'plain' && (value.meaning === 'number' || value.meaning === 'boolean');
}

function onlyText(list: List): Scalar | undefined {
  const [item] = list.items;
  return list.items.length === 1 && item?.type === 'scalar' && item.meaning === 'string' ? item : undefined;
}

function nearest(value: Scalar, allowed: readonly string[]): Fix[] {
  const near = closest(value.text, allowed);
  if (near === undefined) return [];
  return [{ title: `Change to “${near}”`, edits: [{ span: value.content, text: near }], safe: false }];
}

/** An empty item goes, as long as another one stays. */
function withoutItem({ text }: Document, fault: ValueFault, whole: Value | undefined): Fix[] {
  if (typeof fault.path.at(-1) !== 'number' || fault.path.length !== 2 || whole?.type !== 'list') return [];
  const items = whole.items.map(({ span }): Item => ({ text: '', span, whole: span, quote: '' }));
  const item = items.find(({ whole: place }) => same(place, fault.value?.span));
  if (item === undefined || items.length < 2) return [];
  const edits = removeItem(text, { style: whole.style, span: whole.span, items }, item);
  return [{ title: 'Remove the empty item', edits, safe: false }];
}

function same(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end;
}
