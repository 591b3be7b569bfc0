/**
 * The one candidate that `word` is a near miss of: equal but for case or separators, or one edit away (two from eight
 * characters on). Undefined when none or more than one is equally near, or when `word` is itself a candidate.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    if (candidate === word) return undefined;
    const distance = equalFolded(word, candidate) ? 0 : editDistance(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      tied = false;
    } else if (distance === bestDistance && candidate !== best) {
      tied = true;
    }
  }
  return tied ? undefined : best;
}

/** The word without case and without separators, so that `Web_Fetch` equals `web-fetch`. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/[\s\-_./]/g, '');
}

/** `fold(a) === fold(b)` without making either: a check compares a name with hundreds of others. */
function equalFolded(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < a.length && isSeparator(a.charCodeAt(i))) i++;
    while (j < b.length && isSeparator(b.charCodeAt(j))) j++;
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    if (lowered(a.charCodeAt(i)) !== lowered(b.charCodeAt(j))) return false;
    i++;
    j++;
  }
}

/** Blank, tab, line end, `-`, `.`, `/` and `_`. */
function isSeparator(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 45 && code <= 47) || code === 95;
}

/** Names of tools, fields and files are ASCII almost always; the rest is compared as `toLowerCase` has it. */
function lowered(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** Three rows of the distance table, used again for every pair. Longer words than this are no near misses of anything. */
const longest = 128;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/** How many characters must be added, dropped, replaced or swapped with their neighbour; `limit + 1` for anything above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > longest) return limit + 1;
  let [before, previous, current]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        at(previous, j) + 1,
        at(current, j - 1) + 1,
        at(previous, j - 1) + (code === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}
