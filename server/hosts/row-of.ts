import type { FieldRow, Host, KindTable } from './host.ts';
import type { Kind } from './kind.ts';

const indexes = new WeakMap<KindTable, ReadonlyMap<string, FieldRow>>();

/** What the host makes of a key in documents of this kind; undefined where it knows none of that name. */
export function rowOf(host: Host, kind: Kind, key: string): FieldRow | undefined {
  const table = host.kinds[kind];
  if (table === undefined) return undefined;
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map(table.fields.map(row => [row.name, row]));
    indexes.set(table, index);
  }
  return index.get(key);
}
