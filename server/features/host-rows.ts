import type { FieldRow, FieldType, Host } from '../hosts/host.ts';
import type { Document } from '../workspace/document.ts';
import type { Step } from './header-outline.ts';

/** What one host says of one key. */
export interface HostRow {
  readonly host: Host;
  readonly row: FieldRow;
}

/** What one host expects at a place. */
export interface HostType {
  readonly host: Host;
  readonly type: FieldType;
}

/** The keys that the hosts know in the map at a path, in each host's own order. */
export function rowsAt(document: Document, path: readonly Step[], hosts: readonly Host[]): HostRow[] {
  return mapsAt(document, path, hosts).flatMap(({ host, fields }) => fields.map(row => ({ host, row })));
}

/** What the hosts say of the key at the end of a path. */
export function rowsOf(document: Document, path: readonly Step[], hosts: readonly Host[]): HostRow[] {
  const last = path.at(-1);
  if (last === undefined || last === 'item') return [];
  return rowsAt(document, path.slice(0, -1), hosts).filter(({ row }) => row.name === last.key);
}

/** The types of the value at a path; of a choice every one. */
export function typesAt(document: Document, path: readonly Step[], hosts: readonly Host[]): HostType[] {
  return hosts.flatMap(host => {
    const fields = host.kinds[document.kind]?.fields;
    if (fields === undefined) return [];
    return descend({ is: 'map', fields }, path).map(type => ({ host, type }));
  });
}

function mapsAt(document: Document, path: readonly Step[], hosts: readonly Host[]) {
  return typesAt(document, path, hosts).flatMap(({ host, type }) =>
    type.is === 'map' ? [{ host, fields: type.fields }] : [],
  );
}

function descend(type: FieldType, path: readonly Step[]): FieldType[] {
  if (type.is === 'one-of') return type.of.flatMap(choice => descend(choice, path));
  const [step, ...rest] = path;
  if (step === undefined) return [type];
  if (step === 'item') {
    if (type.is === 'list') return descend(type.of, rest);
    return type.is === 'names' && rest.length === 0 ? [{ is: 'text' }] : [];
  }
  if (type.is !== 'map') return [];
  const row = type.fields.find(field => field.name === step.key);
  if (row !== undefined) return descend(row.type, rest);
  return type.others === undefined ? [] : descend(type.others, rest);
}
