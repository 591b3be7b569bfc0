import type { Host, HostId } from './host.ts';

/** The hosts that a path speaks of: it is one of their own files, or lies in one of their own folders. A folder ends with `/`. */
export function hostsOwning(path: string, hosts: readonly Host[]): readonly HostId[] {
  const { any, each } = patternsOf(hosts);
  if (!any.test(path)) return none;
  return each.filter(({ pattern }) => pattern.test(path)).map(({ id }) => id);
}

const none: readonly HostId[] = [];

interface Patterns {
  /** What any of the hosts owns: nearly no path is, so one question answers for all. */
  readonly any: RegExp;
  readonly each: readonly { readonly id: HostId; readonly pattern: RegExp }[];
}

const known = new WeakMap<readonly Host[], Patterns>();

function patternsOf(hosts: readonly Host[]): Patterns {
  let patterns = known.get(hosts);
  if (patterns === undefined) {
    patterns = {
      any: patternOf(hosts.flatMap(({ ownPaths }) => ownPaths)),
      each: hosts.map(({ id, ownPaths }) => ({ id, pattern: patternOf(ownPaths) })),
    };
    known.set(hosts, patterns);
  }
  return patterns;
}

function patternOf(ownPaths: readonly string[]): RegExp {
  const parts = ownPaths.map(own => {
    const written = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return own.endsWith('/') ? written : `${written}$`;
  });
  return parts.length === 0 ? /(?!)/ : new RegExp(`/(?:${parts.join('|')})`);
}
