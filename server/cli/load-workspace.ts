import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { configurationFile } from '../config/configuration.ts';
import { Listing } from '../workspace/listing.ts';
import { isManifest } from '../workspace/manifest.ts';
import { isInside } from '../workspace/path.ts';
import { projectFiles } from '../workspace/project.ts';
import { type Target, Workspace } from '../workspace/workspace.ts';
import { readText } from './disk.ts';
import type { Surroundings } from './surroundings.ts';
import { walk } from './walk.ts';

export interface Loaded {
  readonly workspace: Workspace;
  /** What the walk met: most targets of links are among it, so that the disk is asked for few. */
  readonly existing: ReadonlyMap<string, Target>;
  readonly roots: readonly string[];
  /** The documents that the paths of the command line ask for, sorted. */
  readonly selected: readonly string[];
}

/**
 * Reads the projects that the paths lie in: all of their documents, since a handoff or a link may name any of them. Throws for
 * a path that is not there; a file that cannot be read is named on `err` and left out.
 */
export function loadWorkspace(paths: readonly string[], surroundings: Surroundings): Loaded {
  const asked = paths.map(path => resolve(surroundings.cwd, path));
  const roots = outermost(asked.map(projectRoot));
  const workspace = new Workspace();
  workspace.setRoots(roots.map(slashed));
  for (const root of roots) readProjectFiles(root, workspace, surroundings);
  const selected: string[] = [];
  const existing = new Map<string, Target>();
  const wanted = asked.map(slashed);
  const links = new Map<string, string>();
  for (const root of roots) {
    const walked = walk(root, slashed(root), text => surroundings.err(text));
    if (walked.complete)
      workspace.setListing(slashed(root), new Listing(slashed(root), walked.found, walked.leftOut));
    for (const [path, real] of walked.links) links.set(path, slashed(real));
    // Before any document: a plugin's manifest says what the pages beside it are.
    for (const path of walked.found) workspace.notice(path);
    for (const path of walked.found) {
      existing.set(path.endsWith('/') ? path.slice(0, -1) : path, path.endsWith('/') ? 'folder' : 'file');
      if (isManifest(path)) readInto(workspace, path, surroundings);
      if (!path.endsWith('.md') || workspace.kindAt(path) === undefined) continue;
      const isRead = readInto(workspace, path, surroundings);
      if (isRead && wanted.some(folder => isInside(folder, path))) selected.push(path);
    }
  }
  for (const [index, path] of asked.entries()) {
    const named = wanted[index] ?? '';
    // A file that is named is checked even where .gitignore leaves it out, if it is a document at all.
    if (statSync(path).isFile() && !selected.includes(named) && workspace.kindAt(named) !== undefined) {
      if (readInto(workspace, named, surroundings)) selected.push(named);
    }
  }
  return {
    workspace,
    existing,
    roots: roots.map(slashed),
    selected: withoutTwins([...new Set(selected)].sort(), links, roots, workspace),
  };
}

/** Whether the file could be read; one that could not is named on `err`, and the rest is still checked. */
function readInto(workspace: Workspace, path: string, { err }: Surroundings): boolean {
  try {
    workspace.write(path, readText(path));
    return true;
  } catch (error) {
    err(`agent-authoring: ${path} cannot be read: ${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

/**
 * The paths without those that a symbolic link adds to a file that is among them under its own name: what is wrong in it is
 * said once. Another kind, as of an agent in `.claude/agents`, is another matter.
 */
function withoutTwins(
  paths: readonly string[],
  links: ReadonlyMap<string, string>,
  roots: readonly string[],
  workspace: Workspace,
): readonly string[] {
  if (links.size === 0) return paths;
  const realRoots = roots.map(root => [slashed(root), slashed(realpathSync(root))] as const);
  const keyOf = (path: string, [start, real]: readonly [string, string]) =>
    `${workspace.kindAt(path)} ${real}${path.slice(start.length)}`;
  const seen = new Set<string>();
  const linked: (readonly [path: string, key: string])[] = [];
  for (const path of paths) {
    const link = linkAbove(path, links);
    const root = realRoots.find(([shown]) => isInside(shown, path));
    if (link !== undefined) linked.push([path, keyOf(path, [link, links.get(link) ?? link])]);
    else if (root !== undefined) seen.add(keyOf(path, root));
  }
  const twins = new Set(linked.filter(([, key]) => seen.has(key) || !seen.add(key)).map(([path]) => path));
  return paths.filter(path => !twins.has(path));
}

/** The link that the path is or lies below, the last one of several. */
function linkAbove(path: string, links: ReadonlyMap<string, string>): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (links.has(at)) return at;
  return undefined;
}

/** The nearest folder upwards that holds a configuration or a repository; without one the folder itself. */
export function projectRoot(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is not there.`);
  const start = statSync(path).isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(`${folder}/${configurationFile}`) || existsSync(`${folder}/.git`)) return folder;
    if (dirname(folder) === folder) break;
  }
  const marker = /^(.*?)[\\/]\.(?:github|claude|agents|vscode)(?:[\\/]|$)/.exec(start);
  return marker?.[1] || start;
}

/** A folder inside another one is read with it. */
function outermost(folders: readonly string[]): string[] {
  const distinct = [...new Set(folders)];
  return distinct.filter(
    folder => !distinct.some(other => other !== folder && isInside(slashed(other), slashed(folder))),
  );
}

function readProjectFiles(root: string, workspace: Workspace, surroundings: Surroundings): void {
  for (const name of projectFiles) {
    const path = `${root}/${name}`;
    if (!existsSync(path)) continue;
    try {
      workspace.write(slashed(path), readText(path));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (name === configurationFile) throw new Error(`${path} cannot be read: ${reason}`);
      surroundings.err(`agent-authoring: ${path} cannot be read: ${reason}\n`);
    }
  }
}

/** Windows paths as the core writes them: `C:\repo` becomes `/C:/repo`. */
export function slashed(path: string): string {
  return path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}`;
}
