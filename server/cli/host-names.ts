import { hosts } from '../hosts/index.ts';

/** Throws for a name on the command line that no host has. */
export function demandHosts(ids: readonly string[]): void {
  const unknown = ids.find(id => !hosts.some(host => host.id === id));
  if (unknown === undefined) return;
  throw new Error(`there is no host “${unknown}”; known are ${hosts.map(host => host.id).join(', ')}.`);
}
