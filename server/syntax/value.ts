import type { Span } from '../text/span.ts';

/** One YAML node as it is written. Spans are offsets into the whole file. */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly type: 'scalar';
  /** With its quotes; for a block scalar from its `|` or `>` to the end of its last line. */
  readonly span: Span;
  /** Without its quotes. */
  readonly content: Span;
  /** The text that the scalar stands for, escapes and folding undone. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** What YAML 1.2's core schema makes of it; quoted and block scalars are always strings. */
  readonly meaning: 'string' | 'boolean' | 'number' | 'null';
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface List {
  readonly type: 'list';
  /** A flow list with its brackets; a block list from its first `-` to the end of its last item. */
  readonly span: Span;
  readonly style: 'flow' | 'block';
  /** An item with nothing behind its dash is a scalar of meaning `null` with an empty span. */
  readonly items: readonly Value[];
}

export interface Mapping {
  readonly type: 'map';
  /** A flow map with its braces; a block map from its first key to the end of its last value. */
  readonly span: Span;
  readonly style: 'flow' | 'block';
  readonly fields: readonly Field[];
}

/** One key with its value. The same key may stand twice in a mapping: both are kept, in the order of the text. */
export interface Field {
  readonly key: string;
  /** The key without its quotes. */
  readonly keySpan: Span;
  /** Undefined where nothing follows the colon. */
  readonly value: Value | undefined;
  /** From the key to the end of the value, or to the colon where there is no value. */
  readonly span: Span;
}

export function fieldOf(fields: readonly Field[], key: string): Field | undefined {
  return fields.find(field => field.key === key);
}

/** The text of a value that is a string, whatever its style. */
export function stringOf(value: Value | undefined): string | undefined {
  return value?.type === 'scalar' && value.meaning === 'string' ? value.text : undefined;
}
