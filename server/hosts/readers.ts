import type { Host, Reading } from './host.ts';
import type { Kind } from './kind.ts';

/** Whether a host counts in a project, given whether the file alone makes it count. */
export type Counts = (host: Host, always: boolean) => boolean;

/** The hosts that read a file of this kind at this place and whose findings are shown, in the order of the list. */
export function readersAmong(
  hosts: readonly Host[],
  path: string,
  kind: Kind,
  counts: Counts = () => true,
): readonly Host[] {
  const readers: Host[] = [];
  for (const { host, readings } of byKind(hosts).get(kind) ?? []) {
    const reading = readings.find(({ at }) => at === undefined || at.test(path));
    if (reading !== undefined && !reading.pending && counts(host, reading.always === true))
      readers.push(host);
  }
  return readers;
}

/** What the host’s table says of files of this kind at this place, whether rules ask it already or not. */
export function readingOf(host: Host, path: string, kind: Kind): Reading | undefined {
  return host.reads.find(reading => reading.kind === kind && (reading.at?.test(path) ?? true));
}

/** Whether findings of some file depend on what else is in the project. */
export function countsByOwnPaths({ reads }: Host): boolean {
  return reads.some(({ always, pending }) => !always && !pending);
}

type ByKind = ReadonlyMap<Kind, readonly { readonly host: Host; readonly readings: readonly Reading[] }[]>;

const indexes = new WeakMap<readonly Host[], ByKind>();

function byKind(hosts: readonly Host[]): ByKind {
  let index = indexes.get(hosts);
  if (index === undefined) {
    const made = new Map<Kind, { readonly host: Host; readonly readings: Reading[] }[]>();
    for (const host of hosts) {
      for (const reading of host.reads) {
        const rows = made.get(reading.kind) ?? [];
        made.set(reading.kind, rows);
        const row = rows.find(known => known.host === host);
        if (row === undefined) rows.push({ host, readings: [reading] });
        else row.readings.push(reading);
      }
    }
    index = made;
    indexes.set(hosts, index);
  }
  return index;
}
