import type { ReadFrontmatter } from '../../syntax/frontmatter.ts';
import { readFrontmatter } from '../../syntax/read-frontmatter.ts';
import { quoteRaw } from '../../syntax/scalar-edits.ts';
import type { Field, Value } from '../../syntax/value.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import type { Fix } from '../rule.ts';
import { blockText } from './block-text.ts';
import type { Candidate } from './candidate.ts';
import { fieldAt, type HeaderFault, LIST_KEYS } from './header-fault.ts';
import { strayLineRepairs } from './stray-line-repair.ts';

/** The ways to repair the header's faults; each was tried out, and one after which a fault is left is none. */
export function repairsOf(document: Document, fault: HeaderFault): Fix[] {
  const { text } = document;
  const block = blockText(document, fault);
  const runsOn =
    fault.problem.kind === 'stray-line' &&
    block !== undefined &&
    block.edit.span.end > fault.problem.span.end;
  const small = runsOn
    ? []
    : candidatesOf(document, fault).flatMap(candidate => tried(text, fault, candidate));
  if (small.length > 0 || block === undefined) return small;
  const title = `Write the ${block.key} as a block of text`;
  return tried(text, fault, { title, edits: [block.edit], certain: false });
}

function tried(text: string, { header }: HeaderFault, { title, edits, certain }: Candidate): Fix[] {
  if (edits.length === 0) return [];
  const after = readFrontmatter(applyEdits(text, edits)).frontmatter;
  if (after.state !== 'present' || after.strict.length > 0 || !after.isMap) return [];
  const loses = header.fields.some(({ key }) => !after.fields.some(field => field.key === key));
  if (loses && certain) return [];
  return [{ title, edits, safe: certain && sameFields(header.fields, after.fields) }];
}

function candidatesOf(document: Document, fault: HeaderFault): Candidate[] {
  const { text } = document;
  switch (fault.problem.kind) {
    case 'colon-in-value':
    case 'reserved-start':
    case 'tab-indentation':
      return [plainRepair(text, fault.header)];
    case 'unclosed-quote':
      return [closeQuote(text, fault)];
    case 'text-after-quote':
      return quoteAgain(text, fault);
    case 'unclosed-flow':
      return closeBracket(text, fault);
    case 'stray-line':
      return strayLineRepairs(document, fault);
    default:
      return text.slice(fault.problem.span.start, fault.problem.span.end) === ',' ? [dropComma(fault)] : [];
  }
}

/** Quotes every value that wants quotes and turns tabs that indent into spaces: what VS Code reads stays the same. */
function plainRepair(text: string, header: ReadFrontmatter): Candidate {
  const quoted = new Map<number, { readonly edit: Edit; readonly what: string }>();
  for (const { kind, span: place } of header.strict) {
    const at = fieldAt(header.fields, place.start);
    if ((kind !== 'colon-in-value' && kind !== 'reserved-start') || at === undefined) continue;
    const { start, end } = at.value.span;
    const isBracket = at.value.type !== 'scalar';
    if (isBracket && LIST_KEYS.has(at.field.key)) continue;
    // What stands behind a bracket belongs to the text that somebody meant, though VS Code drops it.
    const whole = span(start, isBracket ? Math.max(place.end, end) : end);
    const what = at.field.value === at.value ? at.field.key : 'item';
    quoted.set(start, { edit: { span: whole, text: quoteRaw(text.slice(whole.start, whole.end)) }, what });
  }
  const [first] = quoted.values();
  const tabs = tabEdits(text, header);
  const values = quoted.size === 1 ? `the ${first?.what}` : `${quoted.size} values`;
  const title =
    first === undefined
      ? 'Indent with spaces'
      : tabs.length === 0
        ? `Quote ${values}`
        : `Indent with spaces and quote ${values}`;
  const edits = [...[...quoted.values()].map(({ edit }) => edit), ...tabs];
  return { title, edits, certain: true };
}

function tabEdits(text: string, { content }: ReadFrontmatter): Edit[] {
  const block = text.slice(content.start, content.end);
  return [...block.matchAll(/(?<=^|[\r\n])[ \t]*\t[ \t]*/g)].map(({ 0: lead, index }) => {
    const start = content.start + index;
    return { span: span(start, start + lead.length), text: lead.replaceAll('\t', '  ') };
  });
}

function closeQuote(text: string, { problem }: HeaderFault): Candidate {
  const at = span(problem.span.end, problem.span.end);
  return {
    title: 'Close the quote',
    edits: [{ span: at, text: text[problem.span.start] ?? '' }],
    certain: false,
  };
}

/** `'it's fine'` and `"a" b`: the whole line is the text that was meant. */
function quoteAgain(text: string, { header, problem }: HeaderFault): Candidate[] {
  const value = scalarBefore(header.fields, problem.span.start);
  if (value === undefined) return [];
  const whole = span(value.start, problem.span.end);
  const raw = text.slice(whole.start, whole.end);
  const mark = raw[0] ?? '';
  const meant = raw.endsWith(mark) && mark === "'" ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  return [{ title: 'Quote the whole text', edits: [{ span: whole, text: quoteRaw(meant) }], certain: false }];
}

/** The quoted scalar that ends last before `offset`. */
function scalarBefore(fields: readonly Field[], offset: number): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  const visit = (value: Value | undefined): void => {
    if (value === undefined || value.span.start >= offset) return;
    if (value.type === 'map') for (const field of value.fields) visit(field.value);
    else if (value.type === 'list') for (const item of value.items) visit(item);
    else if (value.span.end <= offset && (value.style === 'single' || value.style === 'double'))
      found = value.span;
  };
  for (const field of fields) visit(field.value);
  return found;
}

function closeBracket(text: string, { header, problem }: HeaderFault): Candidate[] {
  const at = fieldAt(header.fields, problem.span.start);
  if (at === undefined || at.value.type === 'scalar') return [];
  const close = text[problem.span.start] === '[' ? ']' : '}';
  const { end } = at.value.span;
  return [
    { title: `Add the missing “${close}”`, edits: [{ span: span(end, end), text: close }], certain: false },
  ];
}

/** `[a,, b]` */
function dropComma({ problem }: HeaderFault): Candidate {
  return { title: 'Remove the comma', edits: [{ span: problem.span, text: '' }], certain: false };
}

/** Whether both readings hold the same keys with the same texts, whatever their quotes and places. */
function sameFields(before: readonly Field[], after: readonly Field[]): boolean {
  return JSON.stringify(before.map(bare)) === JSON.stringify(after.map(bare));
}

function bare({ key, value }: Field): unknown {
  return [key, bareValue(value)];
}

function bareValue(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (value.type === 'scalar') return value.text;
  return value.type === 'list' ? value.items.map(bareValue) : { fields: value.fields.map(bare) };
}
