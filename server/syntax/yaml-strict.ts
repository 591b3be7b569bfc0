import type { Document, Node, Pair, YAMLError } from 'yaml';
import { span } from '../text/span.ts';
import type { Field, Scalar, Value } from './value.ts';
import { emptyScalar } from './yaml-block.ts';
import { MAX_DEPTH, TOO_DEEP } from './yaml-reading.ts';

/** What the `yaml` library makes of a block: our own values, and its errors with offsets into the whole text. */
export interface StrictReading {
  readonly value: Value | undefined;
  readonly errors: readonly StrictError[];
  /** How many warnings there are; they refuse nothing. */
  readonly warnings: number;
}

export interface StrictError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a block as strict YAML 1.2; never throws. Offsets are those of `text`. */
export function readStrict(text: string, start: number, end: number): StrictReading {
  const source = text.slice(start, end);
  const offsets = new Offsets(source, start);
  // Loaded here because a run without a doubtful header never needs it, and loading takes as long as reading 500 files.
  const { parseDocument } = require('yaml') as typeof import('yaml');
  try {
    const parsed = parseDocument(offsets.text, {
      keepSourceTokens: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const errors = parsed.errors.map(error => errorOf(error, offsets));
    if (errors.length > 0) return { value: undefined, errors, warnings: parsed.warnings.length };
    const conversion = new Conversion(text, offsets, parsed);
    const value = conversion.value();
    return { value, errors: conversion.errors, warnings: parsed.warnings.length };
  } catch {
    // The library recurses without bound, so ten thousand brackets exhaust the stack; we stop long before.
    return {
      value: undefined,
      errors: [{ code: 'TOO_DEEP', message: TOO_DEEP, start, end: start + 1 }],
      warnings: 0,
    };
  }
}

function errorOf(error: YAMLError, offsets: Offsets): StrictError {
  return {
    code: error.code,
    message: error.message,
    start: offsets.of(error.pos[0]),
    end: offsets.of(error.pos[1]),
  };
}

/** The block with LF line ends only, and the way back from its offsets to those of the file. */
class Offsets {
  readonly text: string;
  readonly #start: number;
  /** Where in `text` a line end stands that was one character longer. */
  readonly #shortened: number[] = [];

  constructor(source: string, start: number) {
    this.#start = start;
    this.text = source.replace(/\r\n?/g, (lineEnd, at: number) => {
      if (lineEnd.length === 2) this.#shortened.push(at - this.#shortened.length);
      return '\n';
    });
  }

  of(offset: number): number {
    let low = 0;
    let high = this.#shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shortened[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return this.#start + offset + low;
  }
}

/** What this file needs of the tokens that the library keeps. */
interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
  readonly items?: readonly TokenItem[];
}

interface TokenItem {
  readonly start?: readonly Token[];
  readonly sep?: readonly Token[];
}

class Conversion {
  readonly #text: string;
  readonly #offsets: Offsets;
  readonly #document: Document.Parsed;
  /** Names that nothing defines, which the library notices only when a program asks for the value. */
  readonly errors: StrictError[] = [];
  #depth = 0;

  constructor(text: string, offsets: Offsets, document: Document.Parsed) {
    this.#text = text;
    this.#offsets = offsets;
    this.#document = document;
  }

  value(): Value | undefined {
    const { contents } = this.#document;
    return contents === null ? undefined : this.#node(contents);
  }

  #node(node: Node): Value {
    if (++this.#depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    const value = this.#convert(node);
    this.#depth--;
    return value;
  }

  #convert(node: Node): Value {
    const start = this.#offsets.of(node.range?.[0] ?? 0);
    const end = this.#offsets.of(node.range?.[1] ?? 0);
    const { isAlias, isMap, isScalar, isSeq } = require('yaml') as typeof import('yaml');
    if (isScalar(node)) return this.#scalar(node.value, node.source, node.type, start, end);
    if (isAlias(node)) {
      if (node.resolve(this.#document) === undefined) {
        this.errors.push({ code: 'BAD_ALIAS', message: `Nothing defines “${node.source}”`, start, end });
      }
      return this.#scalar(node.source, `*${node.source}`, 'PLAIN', start, end);
    }
    const token = node.srcToken as Token | undefined;
    const isFlow = token?.type === 'flow-collection';
    if (isMap(node)) {
      const fields = node.items.map((pair, index) =>
        this.#field(pair as Pair<Node, Node | null>, token, index),
      );
      const whole = isFlow
        ? span(start, end)
        : span(fields[0]?.span.start ?? start, fields.at(-1)?.span.end ?? end);
      return { type: 'map', style: isFlow ? 'flow' : 'block', span: whole, fields };
    }
    if (!isSeq(node)) return emptyScalar(start);
    if (isFlow) {
      const items = node.items.map(item => this.#flowItem(item as Node | Pair<Node, Node | null>));
      return { type: 'list', style: 'flow', span: span(start, end), items };
    }
    const dashes = (token?.items ?? []).map(item => this.#find(item.start, 'seq-item-ind'));
    const items = node.items.map((item, index) => this.#listItem(item as Node, dashes[index] ?? start));
    const last = Math.max(items.at(-1)?.span.end ?? start, (dashes.at(-1) ?? start) + 1);
    return { type: 'list', style: 'block', span: span(dashes[0] ?? start, last), items };
  }

  #flowItem(item: Node | Pair<Node, Node | null>): Value {
    if ('key' in item) {
      const field = this.#field(item, undefined, 0);
      return { type: 'map', style: 'flow', span: field.span, fields: [field] };
    }
    return this.#node(item);
  }

  #listItem(item: Node, dash: number): Value {
    const range = item.range;
    const isEmpty = range !== undefined && range !== null && range[0] === range[1];
    return isEmpty ? emptyScalar(dash + 1) : this.#node(item);
  }

  #field(pair: Pair<Node, Node | null>, parent: Token | undefined, index: number): Field {
    const key: Value = pair.key === null ? emptyScalar(0) : this.#node(pair.key);
    const keySpan = key.type === 'scalar' ? key.content : key.span;
    const name = key.type === 'scalar' ? key.text : this.#text.slice(keySpan.start, keySpan.end);
    const range = pair.value?.range;
    const isEmpty = range === undefined || range === null || range[0] === range[1];
    const value = isEmpty || pair.value === null ? undefined : this.#node(pair.value);
    const item = parent?.items?.[index];
    const colon = this.#find((pair.srcToken as TokenItem | undefined)?.sep ?? item?.sep, 'map-value-ind');
    const end = value?.span.end ?? (colon === undefined ? key.span.end : colon + 1);
    return { key: name, keySpan, value, span: span(key.span.start, end) };
  }

  #find(tokens: readonly Token[] | undefined, type: string): number | undefined {
    const token = tokens?.find(one => one.type === type);
    return token === undefined ? undefined : this.#offsets.of(token.offset);
  }

  #scalar(
    value: unknown,
    source: string | undefined,
    type: string | null | undefined,
    start: number,
    end: number,
  ): Scalar {
    if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED')
      return this.#blockScalar(String(value), type, start, end);
    const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
    const text = isQuoted ? String(value) : (source ?? '');
    const content = isQuoted ? span(start + 1, end - 1) : span(start, end);
    const style = type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain';
    const meaning = isQuoted ? 'string' : meaningOfValue(value);
    return { type: 'scalar', span: span(start, end), content, text, style, meaning };
  }

  #blockScalar(text: string, type: 'BLOCK_LITERAL' | 'BLOCK_FOLDED', start: number, rawEnd: number): Scalar {
    const whole = this.#text.slice(start, rawEnd).replace(/[ \t\r\n]+$/, '');
    const header = /^[^\r\n]*/.exec(whole)?.[0].length ?? 0;
    const lead = /^(?:\r\n|[\r\n])(?:[ \t]*(?:\r\n|[\r\n]))*([ \t]*)/.exec(whole.slice(header));
    const end = start + whole.length;
    const first = lead === null ? end : start + header + lead[0].length;
    const style = type === 'BLOCK_LITERAL' ? 'literal' : 'folded';
    return {
      type: 'scalar',
      span: span(start, end),
      content: span(first, end),
      text,
      style,
      meaning: 'string',
    };
  }
}

function meaningOfValue(value: unknown): Scalar['meaning'] {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'string';
}
