import type { FieldType, MapType } from '../hosts/host.ts';
import { lineEnding } from '../text/line-index.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { Document } from '../workspace/document.ts';
import { type CompletionItem, sortKey } from './completion-item.ts';
import type { KeyPlace } from './cursor-context.ts';
import { describeField } from './describe-field.ts';
import { titles } from './describe-tool.ts';
import { type HostRow, rowsAt } from './host-rows.ts';

/** The keys that are missing in the map at the cursor; deprecated ones and those that every host passes over are never offered. */
export function completeFields(document: Document, place: KeyPlace): CompletionItem[] {
  const { text } = document;
  const byName = new Map<string, HostRow[]>();
  for (const found of rowsAt(document, place.path, document.hosts)) {
    byName.set(found.row.name, [...(byName.get(found.row.name) ?? []), found]);
  }
  const isTopLevel = place.path.length === 0;
  const offered = [...byName].filter(
    ([name, rows]) => !place.present.has(name) && rows.some(isWorthOffering) && isFirstSpelling(name, byName),
  );
  return offered.map(([name, rows], index) => {
    const type = typeToWrite(rows);
    const value = place.hasColon ? undefined : newValue(type, text, isTopLevel && !place.isFlow);
    const head = place.lead + name;
    return {
      label: name,
      kind: 'field',
      insert:
        value === undefined
          ? { span: place.word, text: head }
          : { span: place.word, text: head + value.text, snippet: escapeSnippet(head) + value.snippet },
      detail: titles(rows.filter(({ row }) => row.use !== 'ignores').map(({ host }) => host)),
      documentation: describeField(document, rows, isTopLevel),
      filterText: name,
      sortText: sortKey(index),
      additionalEdits: [],
      again: value !== undefined && isCompletable(type, name),
    };
  });
}

/** Where hosts write a key in different cases, one of them is enough to offer. */
function isFirstSpelling(name: string, names: ReadonlyMap<string, unknown>): boolean {
  return [...names.keys()].find(other => other.toLowerCase() === name.toLowerCase()) === name;
}

function isWorthOffering({ row }: HostRow): boolean {
  return row.use !== 'ignores' && row.deprecated === undefined && !row.hidden;
}

/** The most telling type, of a choice the list: a host that takes anything says nothing about how to write it. */
function typeToWrite(rows: readonly HostRow[]): FieldType {
  const types = rows
    .filter(isWorthOffering)
    .flatMap(({ row }) => (row.type.is === 'one-of' ? row.type.of.slice(0, 1) : [row.type]));
  return types.find(type => type.is !== 'anything') ?? { is: 'anything' };
}

/** Whether names of things are the value: enumerations are in the snippet already. */
function isCompletable(type: FieldType, name: string): boolean {
  return type.is === 'names' || type.is === 'map' || ['model', 'agent', 'agents', 'skills'].includes(name);
}

/** What stands behind a new key: the colon, and as a snippet the shape of the value. */
function newValue(
  type: FieldType,
  text: string,
  mayBreak: boolean,
): { readonly text: string; readonly snippet: string } {
  const plain = (written: string, snippet: string) => ({ text: written, snippet });
  switch (type.is) {
    case 'boolean':
      return plain(': ', `: ${choice(['true', 'false'])}`);
    case 'text': {
      const values = type.values ?? type.suggests;
      return values === undefined ? plain(': ', ': $0') : plain(': ', `: ${choice(values)}`);
    }
    case 'names':
      return plain(': []', ': [$0]');
    case 'list':
      return type.of.is === 'map' && mayBreak ? itemOf(type.of, text) : plain(': []', ': [$0]');
    case 'map': {
      const line = `${lineEnding(text)}  `;
      return mayBreak ? plain(`:${line}`, `:${line}$0`) : plain(': ', ': $0');
    }
    default:
      return plain(': ', ': $0');
  }
}

function choice(values: readonly string[]): string {
  return `\${1|${values.map(value => value.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
}

/** The first item of a list of maps, with the keys that have to stand in it. */
function itemOf(type: MapType, text: string) {
  const names = type.needs?.[0] ?? type.fields.slice(0, 1).map(field => field.name);
  const line = lineEnding(text);
  const write = (value: (index: number) => string) =>
    `:${line}${names.map((name, index) => `${index === 0 ? '  - ' : '    '}${name}: ${value(index)}`).join(line)}`;
  return { text: write(() => ''), snippet: write(index => `$${index + 1}`) };
}
