import type { FileCost, HeaderFaults, Host } from '../../hosts/host.ts';
import type { Document } from '../../workspace/document.ts';
import { effectsOf } from '../effects.ts';
import type { Effect, Effects } from '../rule.ts';

/**
 * What the hosts of the document make of a faulty header: those in `refusing` do not load the file, for the others it is as
 * their tables say. `otherwise` is what holds where a table is silent.
 */
export function headerEffects(
  { hosts, kind }: Document,
  fault: Exclude<keyof HeaderFaults, 'losing'>,
  refusing: readonly Host[],
  otherwise: Effect | undefined,
): Effects {
  return effectsOf(hosts, host => {
    if (refusing.includes(host)) return 'refused';
    const header = host.kinds[kind]?.header;
    if (header === undefined) return otherwise;
    const cost = header[fault];
    // Where there is no header, nothing of it can be lost.
    if (fault === 'absent' && cost !== 'refuses') return otherwise;
    return cost === undefined ? otherwise : effects[cost];
  });
}

/** What only some such faults cost is not said for certain: that a part is lost holds in either case. */
const effects: { readonly [C in FileCost]: Effect } = {
  refuses: 'refused',
  'may-refuse': 'ignored',
  'loses-header': 'ignored',
  'may-lose-header': 'ignored',
};
