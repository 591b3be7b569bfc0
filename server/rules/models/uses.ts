import type { Kind } from '../../hosts/kind.ts';
import { type Item, type ItemList, itemsOf } from '../../syntax/items.ts';
import { fieldOf, type Scalar, type Value } from '../../syntax/value.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';

/** One place where a header names a model. */
export interface ModelUse {
  readonly text: string;
  readonly span: Span;
  /** The value as it is written, quotes included. */
  readonly whole: Span;
  /** Where a list may stand in its place, or where it is an item of one. */
  readonly place: 'field' | 'handoff' | { readonly list: ItemList; readonly item: Item };
}

/** Kinds whose `model` holds names of the picker or ids. A Claude agent's holds Claude Code's own. */
const kindsWithModels: ReadonlySet<Kind> = new Set<Kind>(['agent', 'prompt']);

export function namesModels(document: Document): boolean {
  if (!kindsWithModels.has(document.kind)) return false;
  return document.field('model') !== undefined || document.field('handoffs') !== undefined;
}

/** The models in `model` and in the handoffs, in the order of the text. */
export function modelUses(document: Document): ModelUse[] {
  if (!namesModels(document)) return [];
  const own = inField(document.field('model')?.value, document.text);
  return [...own, ...inHandoffs(document.field('handoffs')?.value)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function inField(value: Value | undefined, text: string): ModelUse[] {
  if (value === undefined || value.type === 'map') return [];
  if (value.type === 'scalar') return isLine(value) ? [of(value, 'field')] : [];
  const list = itemsOf(value, text);
  if (list === undefined) return [];
  return list.items.map(item => ({
    text: item.text,
    span: item.span,
    whole: item.whole,
    place: { list, item },
  }));
}

function inHandoffs(value: Value | undefined): ModelUse[] {
  if (value?.type !== 'list') return [];
  return value.items.flatMap(handoff => {
    const model = handoff.type === 'map' ? fieldOf(handoff.fields, 'model')?.value : undefined;
    return model?.type === 'scalar' && isLine(model) ? [of(model, 'handoff')] : [];
  });
}

function of(scalar: Scalar, place: 'field' | 'handoff'): ModelUse {
  return { text: scalar.text, span: scalar.content, whole: scalar.span, place };
}

/** A text on one line, so that its span holds exactly the name. */
function isLine(scalar: Scalar): boolean {
  return scalar.meaning === 'string' && scalar.style !== 'literal' && scalar.style !== 'folded';
}
