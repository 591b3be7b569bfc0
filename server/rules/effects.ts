import type { Host, HostId } from '../hosts/host.ts';
import type { Effect, Effects } from './rule.ts';

/** The same effect in each of the hosts. */
export function effectOn(hosts: readonly Host[], effect: Effect): Effects {
  return effectsOf(hosts, () => effect);
}

/** What each of the hosts makes of the file; undefined where it loses nothing. */
export function effectsOf(hosts: readonly Host[], effect: (host: Host) => Effect | undefined): Effects {
  const effects: Record<HostId, Effect> = {};
  for (const host of hosts) {
    const known = effect(host);
    if (known !== undefined) effects[host.id] = known;
  }
  return effects;
}
