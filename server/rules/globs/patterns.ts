import type { Host } from '../../hosts/host.ts';
import { rowOf } from '../../hosts/row-of.ts';
import type { Field, Scalar, Value } from '../../syntax/value.ts';
import { patternsIn } from '../../text/glob.ts';
import { type Span, span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { readFields } from '../fields/field-faults.ts';

/** A header key whose value says by patterns which files a document is for. */
export interface PatternField {
  readonly field: Field;
  /** The counting hosts that read the key. */
  readonly hosts: readonly Host[];
  readonly patterns: readonly WrittenPattern[];
}

export interface WrittenPattern {
  readonly text: string;
  /** The pattern; its whole text where escapes keep it from being found in there, and the quotes of one that is empty. */
  readonly span: Span;
  /** Whether the span begins where the pattern does. */
  readonly isExact: boolean;
}

/** One text may hold several patterns between commas, an item of a list is one alone. */
const keys: readonly string[] = ['applyTo', 'paths', 'globs'];

export function mayHavePatterns(document: Document): boolean {
  return keys.some(key => document.field(key) !== undefined);
}

export function patternFields(document: Document): PatternField[] {
  if (!mayHavePatterns(document)) return [];
  return readFields(document).flatMap(field => {
    if (!keys.includes(field.key) || field.value === undefined) return [];
    const hosts = document.hosts.filter(host => {
      const row = rowOf(host, document.kind, field.key);
      return row !== undefined && row.use !== 'ignores';
    });
    return hosts.length === 0 ? [] : [{ field, hosts, patterns: patternsOf(field.value, document.text) }];
  });
}

function patternsOf(value: Value, text: string): WrittenPattern[] {
  if (value.type === 'map') return [];
  if (value.type === 'scalar') return value.meaning === 'string' ? parts(value, text) : [];
  return value.items.flatMap(item => {
    if (item.type !== 'scalar' || item.meaning !== 'string') return [];
    const written = parts(item, text);
    return written.length === 1 ? written : [whole(item, text)];
  });
}

function parts(scalar: Scalar, text: string): WrittenPattern[] {
  const { content } = scalar;
  const isPlain = text.slice(content.start, content.end) === scalar.text;
  return patternsIn(scalar.text).map(pattern => {
    if (pattern.text === '' && scalar.text.trim() === '')
      return { text: '', span: scalar.span, isExact: false };
    if (!isPlain) return { text: pattern.text, span: scalar.span, isExact: false };
    const { start, end } = pattern.span;
    return { text: pattern.text, span: span(content.start + start, content.start + end), isExact: true };
  });
}

function whole(scalar: Scalar, text: string): WrittenPattern {
  const isExact = text.slice(scalar.content.start, scalar.content.end) === scalar.text;
  return { text: scalar.text, span: isExact ? scalar.content : scalar.span, isExact };
}
