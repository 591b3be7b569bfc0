import type { Field, Mapping } from '../syntax/value.ts';
import { closest } from '../text/closest.ts';
import type { MapType } from './host.ts';

/** What the keys of a map are, measured by its type. */
export interface MapKeys {
  /** Keys that the type does not have, with the key that was most likely meant. */
  readonly misspelt: ReadonlyMap<Field, string>;
  /** The keys of the set that the map comes nearest to, which are neither there nor there under a misspelt name. */
  readonly missing: readonly string[];
  /** Whether any one of the missing keys will do for a beginning: the map is empty, and the sets have nothing in common. */
  readonly isChoice: boolean;
  /** Whether the map lacks this key, be it only for a slip of the pen. */
  lacks(key: string): boolean;
}

export function keysOf(map: Mapping, { fields, needs = [], others }: MapType): MapKeys {
  const known = fields.map(({ name }) => name);
  const present = new Set(map.fields.map(({ key }) => key));
  const misspelt = new Map<Field, string>();
  for (const field of others === undefined ? map.fields : []) {
    const near = known.includes(field.key) ? undefined : closest(field.key, known);
    if (near !== undefined) misspelt.set(field, near);
  }
  const meant = new Set([...present, ...misspelt.values()]);
  let least: readonly string[] | undefined;
  let needed: readonly string[] = [];
  for (const keys of needs) {
    const missing = keys.filter(key => !meant.has(key));
    if (least !== undefined && missing.length >= least.length) continue;
    least = missing;
    needed = keys;
  }
  const beginnings = [...new Set(needs.flatMap(([first]) => first ?? []))];
  const isChoice = map.fields.length === 0 && beginnings.length > 1;
  return {
    misspelt,
    missing: isChoice ? beginnings : (least ?? []),
    isChoice,
    lacks: key => needed.includes(key) && !present.has(key),
  };
}
