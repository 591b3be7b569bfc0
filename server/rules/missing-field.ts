import type { FieldRow, Host } from '../hosts/host.ts';
import type { ReadFrontmatter } from '../syntax/frontmatter.ts';
import { plainOrQuoted } from '../syntax/scalar-edits.ts';
import { closest } from '../text/closest.ts';
import { lineEnding } from '../text/line-index.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { type HostCost, readFields } from './fields/field-faults.ts';
import { effectsOfCosts } from './fields/finding.ts';
import { renameKey } from './fields/rename-key.ts';
import { effects as reactions } from './fields/wording.ts';
import { firstLine, lineSpan } from './first-line.ts';
import { doNotLoad } from './header/refusing-hosts.ts';
import type { Fix, Rule } from './rule.ts';
import { enumerated, titles } from './wording.ts';

export const missingField: Rule = {
  id: 'missing-field',
  summary: 'A header key is absent that a host asks for.',
  severity: 'error',
  judges: true,
  *check(document) {
    const header = document.frontmatter;
    if (header.state !== 'present' || !header.isMap) return;
    // In a block that no reader accepts the key may be there, only not where a reader sees it.
    if (header.strict.length > 0 && header.tolerant.some(({ kind }) => kind !== 'other')) return;
    for (const [key, costs] of absentKeys(document)) {
      yield {
        span: firstLine(document.text, header.span.start),
        message: `${effects(costs)}: it has no “${key}”.`,
        severity: costs.some(({ cost }) => cost === 'refuses' || cost === 'error') ? 'error' : 'warning',
        hosts: costs.map(({ host }) => host.id),
        effects: effectsOfCosts(costs),
        fixes: renaming(document, key) ?? insertion(document, header, key),
      };
    }
  },
};

/** The keys that are asked for and not there, with the hosts that ask. */
function absentKeys(document: Document): Map<string, HostCost[]> {
  const absent = new Map<string, HostCost[]>();
  for (const host of document.hosts) {
    for (const row of host.kinds[document.kind]?.fields ?? []) {
      const cost = costOf(document, host, row);
      if (cost !== undefined && document.field(row.name) === undefined)
        absent.set(row.name, [...(absent.get(row.name) ?? []), { host, cost }]);
    }
  }
  return absent;
}

/** A specification loads nothing, so that it refuses nothing either. */
function costOf(document: Document, host: Host, row: FieldRow): HostCost['cost'] | undefined {
  if (row.required) return host.isSpecification ? 'documented' : 'refuses';
  const { neededWith } = row;
  if (neededWith === undefined) return row.absent;
  const other = document.field(neededWith.key)?.value;
  const isNeeded = other?.type === 'scalar' && other.text === neededWith.value;
  return isNeeded ? neededWith.cost : row.absent;
}

/** “Copilot CLI does not load this file”, “VS Code reports a warning and Agent Skills asks for more” */
function effects(costs: readonly HostCost[]): string {
  const refusing = costs.filter(({ cost }) => cost === 'refuses').map(({ host }) => host);
  const documented = costs.filter(({ cost }) => cost === 'documented').map(({ host }) => host);
  const other = costs.filter(({ cost }) => cost !== 'refuses' && cost !== 'documented');
  const parts = [
    ...(refusing.length > 0 ? [doNotLoad(refusing)] : []),
    ...(other.length > 0 ? [reactions(other)] : []),
    ...(documented.length > 0
      ? [`${titles(documented)} ${documented.length === 1 ? 'asks' : 'ask'} for more`]
      : []),
  ];
  return enumerated(parts);
}

/** A misspelt key is not written a second time. */
function renaming(document: Document, key: string): Fix[] | undefined {
  const misspelt = readFields(document).find(field => closest(field.key, [key]) === key);
  if (misspelt === undefined) return undefined;
  return [{ ...renameKey(misspelt, key), title: `Change “${misspelt.key}” to “${key}”` }];
}

/** Behind the name, else as the first key. A name is what the file goes by without it. */
function insertion(document: Document, header: ReadFrontmatter, key: string): Fix[] {
  const { text } = document;
  // A map in braces takes no new line.
  if (text.slice(header.content.start, header.content.end).trimStart().startsWith('{')) return [];
  const name = document.field('name');
  const end = lineEnding(text, header.span.start);
  const at = name === undefined ? header.content.start : lineSpan(text, name.span.end).end;
  const [before, after] = name === undefined ? ['', end] : [end, ''];
  const value = key === 'name' ? plainOrQuoted(document.name) : '';
  const edit = {
    span: span(at, at),
    text: `${before}${key}: ${value}${after}`,
    snippet: `${before}${key}: \${1${value === '' ? '' : `:${escapeSnippet(value)}`}}${after}`,
  };
  return [{ title: `Add “${key}”`, edits: [edit], safe: false }];
}
