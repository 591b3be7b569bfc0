import type { Host } from '../hosts/host.ts';

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

/** Ends a sentence about a name that nobody knows, with the names that were most likely meant. */
export function nearestIs(...names: readonly string[]): string {
  return names.length === 0 ? '' : `; the nearest ${names.length === 1 ? 'is' : 'are'} ${quoted(names)}`;
}

/** a, b and c */
export function enumerated(words: readonly string[], link = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

/** `30,000` */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
