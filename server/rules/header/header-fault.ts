import type { ReadFrontmatter, YamlProblem } from '../../syntax/frontmatter.ts';
import type { Field, Value } from '../../syntax/value.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';

/** What is wrong with a document's header, and who says so. */
export interface HeaderFault {
  readonly header: ReadFrontmatter;
  /** The root causes, the first of which is reported: the others are its echo, or wait until it is repaired. */
  readonly problem: YamlProblem;
  /** Whether VS Code's tolerant reader objects at the same place. */
  readonly everywhere: boolean;
}

/** The fault of the header as YAML, if it has one. Pages and memory files have no header that a host reads. */
export function headerFault({ frontmatter, kind, text }: Document): HeaderFault | undefined {
  if (frontmatter.state !== 'present' || kind === 'page' || kind === 'memory') return undefined;
  const [problem] = frontmatter.strict;
  if (problem === undefined) return undefined;
  const everywhere = frontmatter.tolerant.some(objection => sameLine(text, problem.span, objection.span));
  return { header: frontmatter, problem, everywhere };
}

function sameLine(text: string, a: Span, b: Span): boolean {
  const [from, to] = a.start < b.start ? [a.start, b.start] : [b.start, a.start];
  return !/[\r\n]/.test(text.slice(from, to));
}

/** The innermost field that the offset belongs to, and the value that stands there: that of the field, or an item of it. */
export function fieldAt(
  fields: readonly Field[],
  offset: number,
): { field: Field; value: Value } | undefined {
  for (const field of fields) {
    if (field.value !== undefined && touches(field.span, offset)) return within(field, field.value, offset);
  }
  return undefined;
}

function within(field: Field, value: Value, offset: number): { field: Field; value: Value } {
  if (value.type === 'map') return fieldAt(value.fields, offset) ?? { field, value };
  if (value.type === 'list') {
    const item = value.items.find(one => touches(one.span, offset));
    if (item !== undefined) return within(field, item, offset);
  }
  return { field, value };
}

/** The last field that begins before the place. */
export function fieldBefore(fields: readonly Field[], place: Span): Field | undefined {
  let found: Field | undefined;
  for (const field of fields) {
    if (field.span.start >= place.start) break;
    found = field;
  }
  return found;
}

/** Keys whose brackets are meant as brackets. */
export const LIST_KEYS: ReadonlySet<string> = new Set(
  'tools agents handoffs hooks model skills mcp-servers github disallowedTools allowed-tools'.split(' '),
);

/** Why the header is no YAML, in words that go on a sentence. */
export function reasonOf(text: string, { header, problem }: HeaderFault): string {
  const at = fieldAt(header.fields, problem.span.start);
  const isItem = at !== undefined && at.field.value !== at.value;
  const owner = at === undefined ? 'the value' : `${isItem ? 'an item of ' : ''}“${at.field.key}”`;
  switch (problem.kind) {
    case 'colon-in-value':
      return `the colon in ${owner} needs quotes`;
    case 'reserved-start':
      if (at !== undefined && at.value.type !== 'scalar' && LIST_KEYS.has(at.field.key))
        return `${problem.message} of ${owner}`;
      return `${owner} begins with “${text[problem.span.start]}” and needs quotes`;
    case 'tab-indentation':
      return 'a tab stands where YAML wants spaces';
    case 'unclosed-quote':
      return `the quote in ${owner} is not closed`;
    case 'text-after-quote':
      return `text stands behind the closing quote of ${quotedKey(header.fields, problem.span)}`;
    case 'stray-line':
      return at !== undefined && isInBrackets(at.field, problem.span)
        ? `this line of “${at.field.key}” must be indented`
        : 'this line belongs to no key';
    default:
      return problem.message;
  }
}

/** Whether the place lies behind the opening bracket of the field’s value. */
export function isInBrackets({ value }: Field, place: Span): boolean {
  return (
    value !== undefined && value.type !== 'scalar' && value.style === 'flow' && value.span.start < place.start
  );
}

function quotedKey(fields: readonly Field[], place: Span): string {
  const field = fieldBefore(fields, place);
  return field === undefined ? 'a value' : `“${deepest(field, place).key}”`;
}

function deepest(field: Field, place: Span): Field {
  const { value } = field;
  const inner = value?.type === 'map' ? fieldBefore(value.fields, place) : undefined;
  return inner === undefined ? field : deepest(inner, place);
}
