import type { ValueFault } from '../../hosts/check-value.ts';
import type { FieldType } from '../../hosts/host.ts';
import { rowOf } from '../../hosts/row-of.ts';
import { removeItem } from '../../syntax/item-edits.ts';
import { itemsOf } from '../../syntax/items.ts';
import type { List, Scalar, Value } from '../../syntax/value.ts';
import { closest } from '../../text/closest.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import type { Fix } from '../rule.ts';
import type { FieldFault } from './field-faults.ts';
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
      const near = closest(reason.field.key, reason.known);
      return near === undefined ? [] : [renameKey(reason.field, near)];
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
  const alone = value.type === 'list' && wants.is === 'text' ? onlyText(value) : undefined;
  if (alone === undefined) return [];
  const text = document.text.slice(alone.span.start, alone.span.end);
  return [{ title: `Change to “${alone.text}”`, edits: [{ span: value.span, text }], safe: false }];
}

function holdsNames(type: FieldType): boolean {
  return type.is === 'text' || type.is === 'anything';
}

function takesText(type: FieldType): boolean {
  return type.is === 'text' || type.is === 'names' || (type.is === 'one-of' && type.of.some(takesText));
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
  const items = list.items.map(item => {
    const isPlain = /^[A-Za-z_][\w ./@-]*$/.test(item.text);
    return isPlain ? item.text : `'${item.text.replaceAll("'", "''")}'`;
  });
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
  if (typeof fault.path.at(-1) !== 'number' || fault.path.length !== 2) return [];
  const list = itemsOf(whole, text);
  const item = list?.items.find(({ whole: place }) => same(place, fault.value?.span));
  if (list === undefined || item === undefined || list.items.length < 2) return [];
  return [{ title: 'Remove the empty item', edits: removeItem(text, list, item), safe: false }];
}

function same(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end;
}
