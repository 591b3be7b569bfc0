import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Folders that hold other people's files, whatever `.gitignore` says. */
const skipped = new Set(['.git', 'node_modules']);

/** What a walk met, as paths with `/` that begin with the folder's own. */
export interface Walked {
  /** Files and folders; a folder ends with `/`. */
  readonly found: readonly string[];
  /** What was met and is not in `found`, because of a `.gitignore` or because it was reached on another way. */
  readonly leftOut: readonly string[];
  /** Whether every folder could be listed. */
  readonly complete: boolean;
  /** The symbolic links that were followed, and the disk's own paths of what they lead to. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Every file and folder below a folder, hidden folders included, without what `.gitignore` files leave out, those above it in
 * its repository included. A symbolic link is followed, but not twice to one place. The paths begin with `shown`; a folder
 * that cannot be listed is named through `complain`.
 */
export function walk(folder: string, shown: string, complain: (text: string) => void): Walked {
  const walk: Walk = {
    visited: new Set([realpathSync(folder)]),
    complain,
    found: [],
    leftOut: [],
    complete: true,
    links: new Map(),
  };
  const above = ignoredAbove(folder, shown);
  // Whoever asks for a folder that is left out wants to see it.
  visit(folder, shown, isIgnored(`${shown}/`, above) ? [] : above, walk);
  return walk;
}

interface Ignored {
  /** The length of the folder's path with its slash: what follows is relative to the `.gitignore`. */
  readonly prefix: number;
  readonly rules: Ignore;
}

interface Walk {
  readonly visited: Set<string>;
  readonly complain: (text: string) => void;
  readonly found: string[];
  readonly leftOut: string[];
  complete: boolean;
  readonly links: Map<string, string>;
}

/** The `.gitignore` files of the folders above, from the repository's own down; none where there is no repository. */
function ignoredAbove(folder: string, shown: string): Ignored[] {
  const found: Ignored[] = [];
  for (let at = folder, name = shown; !existsSync(`${at}/.git`); ) {
    const parent = dirname(at);
    if (parent === at) return [];
    name = name.slice(0, name.lastIndexOf('/'));
    at = parent;
    found.unshift(...ignoreFile(at, name));
  }
  return found;
}

function visit(folder: string, shown: string, above: readonly Ignored[], state: Walk): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    state.complain(
      `agent-authoring: ${folder} cannot be listed: ${error instanceof Error ? error.message : error}\n`,
    );
    state.complete = false;
    return;
  }
  const ignored = entries.some(entry => entry.name === '.gitignore')
    ? [...above, ...ignoreFile(folder, shown)]
    : above;
  for (const entry of entries) {
    const path = `${shown}/${entry.name}`;
    const real = `${folder}/${entry.name}`;
    const type = entry.isSymbolicLink() ? linked(real, path, state) : typeOf(entry);
    if (type === 'folder') {
      if (skipped.has(entry.name) || isIgnored(`${path}/`, ignored)) {
        state.leftOut.push(`${path}/`);
        continue;
      }
      state.found.push(`${path}/`);
      visit(real, path, ignored, state);
    } else if (type === 'file') (isIgnored(path, ignored) ? state.leftOut : state.found).push(path);
    else state.leftOut.push(path, `${path}/`);
  }
}

type EntryType = 'file' | 'folder' | undefined;

function typeOf(entry: Dirent): EntryType {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
}

/** What a symbolic link leads to, the first time; undefined for a dead one and for what was reached through another link before. */
function linked(path: string, shown: string, { visited, links }: Walk): EntryType {
  try {
    const real = realpathSync(path);
    if (visited.has(real)) return undefined;
    visited.add(real);
    links.set(shown, real);
    const found = statSync(real);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function ignoreFile(folder: string, shown: string): Ignored[] {
  const file = `${folder}/.gitignore`;
  if (!existsSync(file)) return [];
  try {
    return [{ prefix: shown.length + 1, rules: ignore().add(readFileSync(file, 'utf8')) }];
  } catch {
    return [];
  }
}

function isIgnored(path: string, ignored: readonly Ignored[]): boolean {
  // The nearest .gitignore that says anything decides, as in git.
  for (const { prefix, rules } of [...ignored].reverse()) {
    const verdict = rules.test(path.slice(prefix));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
