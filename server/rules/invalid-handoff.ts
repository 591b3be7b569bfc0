import type { ValueFault } from '../hosts/check-value.ts';
import { rowOf } from '../hosts/row-of.ts';
import { type Field, fieldOf, type Mapping } from '../syntax/value.ts';
import { lineEnding } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { effectOn } from './effects.ts';
import { type FieldFault, faultsOfField, readFields } from './fields/field-faults.ts';
import { findingOf } from './fields/finding.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { quoted, titles } from './wording.ts';

export const invalidHandoff: Rule = {
  id: 'invalid-handoff',
  summary: 'A handoff that is an error for its host, or that the host drops.',
  severity: 'error',
  judges: true,
  *check(document) {
    const field = readFields(document).find(({ key }) => key === 'handoffs');
    const readers = document.hosts.filter(host => {
      const row = rowOf(host, document.kind, 'handoffs');
      return row !== undefined && row.use !== 'ignores';
    });
    if (field === undefined || readers.length === 0) return;
    for (const fault of faultsOfField(document, field)) yield faultFinding(document, fault);
    const hosts = readers.map(({ id }) => id);
    const effects = effectOn(readers, 'ignored');
    const who = `${titles(readers)} ${readers.length === 1 ? 'reports' : 'report'} an error`;
    for (const finding of labelFindings(document, field))
      yield { ...finding, message: `${who}: ${finding.message}.`, hosts, effects };
  },
};

function faultFinding(document: Document, found: FieldFault): Finding {
  const finding = findingOf(document, found);
  const { reason } = found.fault;
  if (reason.is !== 'missing-keys') return finding;
  const hosts = found.costs.map(({ host }) => host);
  return {
    ...finding,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'drops' : 'drop'} this handoff: it lacks ${quoted(reason.keys)}.`,
    fixes: additions(document.text, reason),
  };
}

/** The missing keys below the others, or behind them in a map in braces. */
function additions(
  text: string,
  { keys, map }: ValueFault['reason'] & { readonly is: 'missing-keys' },
): Fix[] {
  const last = map.fields.at(-1);
  const first = map.fields[0];
  if (first === undefined || last === undefined) return [];
  const at = map.style === 'flow' ? last.span.end : lineEnd(text, last.span.end);
  const lead =
    map.style === 'flow' ? ', ' : lineEnding(text, first.span.start) + ' '.repeat(columnOf(text, first.span));
  const edit = {
    span: span(at, at),
    text: keys.map(key => `${lead}${key}: ''`).join(''),
    snippet: keys.map((key, index) => `${lead}${key}: '\${${index + 1}}'`).join(''),
  };
  return [{ title: `Add ${quoted(keys)}`, edits: [edit], safe: false }];
}

/** Labels that hold nothing to read, and labels that stand twice, in whatever case. */
function labelFindings({ path, text }: Document, { value }: Field): Finding[] {
  if (value?.type !== 'list') return [];
  const seen = new Map<string, Span>();
  return value.items
    .filter((item): item is Mapping => item.type === 'map')
    .flatMap(entry => {
      const label = fieldOf(entry.fields, 'label')?.value;
      if (label?.type !== 'scalar' || label.text.trim() === '' || label.meaning === 'null') return [];
      const name = label.text.trim();
      if (!/[\p{L}\p{N}]/u.test(name))
        return [{ span: label.span, message: `the label “${name}” has no letter and no digit` }];
      const key = name.toLowerCase();
      const before = seen.get(key);
      if (before !== undefined)
        return [
          {
            span: label.span,
            message: `another handoff has the label “${textOf(text, before)}”`,
            related: [{ path, span: before, message: 'The first handoff with this label.' }],
          },
        ];
      seen.set(key, label.content);
      return [];
    });
}

function textOf(text: string, place: Span): string {
  return text.slice(place.start, place.end);
}

function columnOf(text: string, place: Span): number {
  let start = place.start;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return place.start - start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
