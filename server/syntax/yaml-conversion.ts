import type { Document, Node, Pair } from 'yaml';
import { span } from '../text/span.ts';
import type { Field, Scalar, Value } from './value.ts';
import { emptyScalar } from './yaml-block.ts';
import type { StrictError } from './yaml-error.ts';
import type { YamlOffsets } from './yaml-offsets.ts';
import { MAX_DEPTH } from './yaml-reading.ts';

/** The library, which is passed in because it is loaded only where it is needed. */
type Library = typeof import('yaml');

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

/** Turns the library’s nodes into our own values, with offsets into the whole text. Throws on absurd nesting. */
export class YamlConversion {
  readonly #yaml: Library;
  readonly #text: string;
  readonly #offsets: YamlOffsets;
  readonly #document: Document.Parsed;
  /** Names that nothing defines, which the library notices only when a program asks for the value. */
  readonly errors: StrictError[] = [];
  #depth = 0;

  constructor(yaml: Library, text: string, offsets: YamlOffsets, document: Document.Parsed) {
    this.#yaml = yaml;
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
    const { isAlias, isMap, isScalar, isSeq } = this.#yaml;
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
