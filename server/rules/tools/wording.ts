import type { Host } from '../../hosts/host.ts';

/** “a”, “b” and “c” */
export function quoted(names: readonly string[], atMost = 8): string {
  const shown = names.length > atMost ? names.slice(0, atMost - 1) : names;
  const words = shown.map(name => `“${name}”`);
  if (shown.length < names.length) words.push(`${names.length - shown.length} more`);
  return enumerated(words);
}

/** VS Code and Copilot CLI */
export function titles(hosts: readonly Host[]): string {
  return enumerated(hosts.map(host => host.title));
}

/** Ends a sentence about a name that nobody knows but for a slip of the pen. */
export function nearestIs(name: string | undefined): string {
  return name === undefined ? '' : `; the nearest is “${name}”`;
}

function enumerated(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
