import type { Deprecation, FieldType, Host } from '../hosts/host.ts';
import type { Document } from '../workspace/document.ts';
import { codes, titles } from './describe-tool.ts';
import type { HostRow } from './host-rows.ts';

/** What a key is, for completion and hover alike: meaning, type, who reads it and who passes over it. Markdown. */
export function describeField(document: Document, rows: readonly HostRow[], isTopLevel: boolean): string {
  const reading = rows.filter(({ row }) => row.use !== 'ignores');
  const parts = [(reading[0] ?? rows[0])?.row.summary ?? ''];
  const deprecated = rows.find(({ row }) => row.deprecated !== undefined)?.row.deprecated;
  if (deprecated !== undefined) parts.push(describeDeprecation(deprecated));
  parts.push(...describeTypes(reading));
  const fallback = reading.find(({ row }) => row.default !== undefined)?.row.default;
  if (fallback !== undefined) parts.push(`Default: \`${fallback}\`.`);
  parts.push(...describeReaders(document, rows, isTopLevel));
  return parts.filter(part => part !== '').join('\n\n');
}

function describeDeprecation({ instead, since }: Deprecation): string {
  const when = since === undefined ? '' : ` since ${since}`;
  return instead.length === 0
    ? `**Deprecated**${when}.`
    : `**Deprecated**${when}: ${codes(instead)} ${instead.length === 1 ? 'takes' : 'take'} its place.`;
}

/** One line for all hosts that ask for the same. */
function describeTypes(rows: readonly HostRow[]): string[] {
  const byText = new Map<string, Host[]>();
  for (const { host, row } of rows) {
    const written = describeType(row.type);
    if (written !== '') byText.set(written, [...(byText.get(written) ?? []), host]);
  }
  const [first, ...others] = [...byText];
  if (first === undefined) return [];
  if (others.length === 0) return [`Value: ${first[0]}.`];
  return [
    [first, ...others].map(([written, hosts]) => `Value for ${titles(hosts)}: ${written}.`).join('\n\n'),
  ];
}

function describeType(type: FieldType): string {
  switch (type.is) {
    case 'text':
      return type.values !== undefined
        ? codes(type.values)
        : `text${type.suggests === undefined ? '' : `, such as ${codes(type.suggests)}`}${
            type.max === undefined ? '' : ` of at most ${type.max} characters`
          }`;
    case 'boolean':
      return '`true` or `false`';
    case 'number':
      return 'a number';
    case 'names':
      return 'a list of names, or one text with commas between them';
    case 'list': {
      const items = describeType(type.of);
      if (items === '') return 'a list';
      return `a list of ${items.replace(/^text/, 'texts').replace(/^a map/, 'maps')}`;
    }
    case 'map':
      return type.fields.length === 0 || type.fields.length > 12
        ? 'a map'
        : `a map with ${codes(type.fields.map(field => field.name))}`;
    case 'one-of': {
      const choices = new Set(type.of.map(describeType).filter(choice => choice !== ''));
      return [...choices].join(', or ');
    }
    default:
      return '';
  }
}

/** Which of the hosts that load the file read the key; `target` does not keep the others from loading it. */
function describeReaders(document: Document, rows: readonly HostRow[], isTopLevel: boolean): string[] {
  const reading = rows.filter(({ row }) => row.use !== 'ignores').map(({ host }) => host);
  const required = rows.filter(({ row }) => row.required).map(({ host }) => host);
  const ignoring = isTopLevel
    ? document.readers.filter(host => {
        const table = host.kinds[document.kind];
        const own = rows.filter(row => row.host === host);
        if (own.length === 0) return table !== undefined && !table.open;
        return own.every(({ row }) => row.use === 'ignores');
      })
    : [];
  const parts: string[] = [];
  if (reading.length > 0) parts.push(`Read by ${titles(reading)}.`);
  if (ignoring.length > 0) parts.push(`Ignored by ${titles(ignoring)}.`);
  if (required.length > 0) parts.push(`Required by ${titles(required)}.`);
  return parts.length === 0 ? [] : [parts.join(' ')];
}
