import { faults, type ValueFault } from '../../hosts/check-value.ts';
import type { Cost, FieldRow, Host } from '../../hosts/host.ts';
import type { Kind } from '../../hosts/kind.ts';
import { rowOf } from '../../hosts/row-of.ts';
import type { Field, Value } from '../../syntax/value.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { strictHosts } from '../header/refusing-hosts.ts';

/** One fault of a value, and what it costs at each host that objects to it. */
export interface FieldFault {
  readonly field: Field;
  /** As the first of the hosts sees it. */
  readonly fault: ValueFault;
  /** In the order in which messages name hosts. */
  readonly costs: readonly HostCost[];
  /** Whether refusing the file is all that any host does about it. */
  readonly onlyRefused: boolean;
}

export interface HostCost {
  readonly host: Host;
  readonly cost: Cost;
}

/** Kinds whose values are measured by the tables of their hosts. */
export const kindsWithCheckedValues: ReadonlySet<Kind> = new Set<Kind>([
  'agent',
  'prompt',
  'skill',
  'instructions',
  'claude-agent',
  'command',
  'rule',
]);

/** The header’s keys, each once, where a host reads them. A block that no reader accepts as it is meant has none: its keys may be accidents. */
export function readFields(document: Document): readonly Field[] {
  let known = fieldsByDocument.get(document);
  if (known === undefined) {
    known = firstFields(document);
    fieldsByDocument.set(document, known);
  }
  return known;
}

function firstFields(document: Document): readonly Field[] {
  const header = document.frontmatter;
  if (header.state !== 'present' || !header.isMap) return [];
  if (header.strict.length > 0 && header.tolerant.some(({ kind }) => kind !== 'other')) return [];
  return document.fields.filter(field => document.field(field.key) === field);
}

/** What the hosts that count object to in the values of a document’s header; the same place is one fault. */
export function fieldFaults(document: Document): readonly FieldFault[] {
  let known = faultsByDocument.get(document);
  if (known === undefined) {
    const isStrict = strictHosts(document).length > 0;
    known = readFields(document)
      .flatMap(field => faultsOfField(document, field))
      // Where a host wants strict YAML, yaml-strict speaks of brackets that are meant as text.
      .filter(({ fault }) => !isStrict || bracketedText(document, fault.value) === undefined)
      .filter(({ fault }) => !isStillOpen(document, fault.value));
    faultsByDocument.set(document, known);
  }
  return known;
}

/** Several rules ask the same questions, and a document never changes. */
const faultsByDocument = new WeakMap<Document, readonly FieldFault[]>();
const fieldsByDocument = new WeakMap<Document, readonly Field[]>();

/** The same for one field. */
export function faultsOfField(document: Document, field: Field): FieldFault[] {
  const places: { fault: ValueFault; costs: HostCost[] }[] = [];
  for (const host of document.hosts) {
    const row = rowOf(host, document.kind, field.key);
    if (row === undefined) continue;
    for (const fault of faultsAt(document, host, field, row)) {
      const place = places.find(known => same(known.fault.span, fault.span));
      if (place === undefined) places.push({ fault, costs: [{ host, cost: fault.cost }] });
      else if (place.costs.every(known => known.host !== host)) place.costs.push({ host, cost: fault.cost });
    }
  }
  return places.map(({ fault, costs }) => {
    const seen = costs.filter(({ cost }) => cost !== 'documented');
    return {
      field,
      fault,
      // What is only documented adds nothing to what was seen.
      costs: seen.length > 0 ? seen : costs,
      onlyRefused: costs.every(({ cost }) => cost === 'refuses'),
    };
  });
}

/** What the table says, and what a tolerant reader says of itself of a key that is followed by another key at once. */
function faultsAt({ frontmatter }: Document, host: Host, field: Field, row: FieldRow): ValueFault[] {
  if (field.value !== undefined || row.empty !== undefined || host.yaml !== 'tolerant')
    return faults(field, row);
  const isRead = frontmatter.state === 'present';
  const objects = isRead && frontmatter.tolerant.some(({ span }) => same(span, field.keySpan));
  return objects ? faults(field, { ...row, empty: 'error' }) : [];
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** `[file] name`: brackets with text behind them are one text to their author, though a tolerant reader drops the rest. */
export function bracketedText({ frontmatter }: Document, value: Value | undefined): Span | undefined {
  if (value === undefined || value.type === 'scalar' || frontmatter.state !== 'present') return undefined;
  const { start, end } = value.span;
  return frontmatter.strict.find(
    ({ kind, span }) => kind === 'reserved-start' && span.start === start && span.end > end,
  )?.span;
}

/** Whether the value ends nowhere yet: what it will be is not known. */
function isStillOpen({ frontmatter }: Document, value: Value | undefined): boolean {
  if (value === undefined || frontmatter.state !== 'present') return false;
  return frontmatter.strict.some(({ kind, span }) => kind === 'unclosed-quote' && overlaps(span, value.span));
}

/** The rule that speaks of a fault: never two of one. */
export function speakerOf({ field, fault, costs, onlyRefused }: FieldFault): string {
  if (field.key === 'handoffs') return 'invalid-handoff';
  const refusing = costs.filter(({ cost }) => cost === 'refuses');
  if (fault.reason.is === 'empty' && refusing.length > 0) {
    const needed = refusing.some(({ host }) => isRequired(host, field.key));
    return needed ? 'invalid-field' : 'host-rejects';
  }
  return onlyRefused ? 'host-rejects' : 'invalid-field';
}

function isRequired(host: Host, key: string): boolean {
  return Object.values(host.kinds).some(table =>
    table.fields.some(({ name, required }) => name === key && required),
  );
}
