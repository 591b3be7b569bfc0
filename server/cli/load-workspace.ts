import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { configurationFile } from '../config/configuration.ts';
import { isInside } from '../workspace/path.ts';
import { projectFiles } from '../workspace/project.ts';
import { type Target, Workspace } from '../workspace/workspace.ts';
import { readText } from './disk.ts';
import type { Surroundings } from './run.ts';
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
  for (const root of roots) {
    for (const path of walk(root, slashed(root), text => surroundings.err(text))) {
      existing.set(path.endsWith('/') ? path.slice(0, -1) : path, path.endsWith('/') ? 'folder' : 'file');
      if (!path.endsWith('.md') || workspace.kindAt(path) === undefined) continue;
      try {
        workspace.write(path, readText(path));
        if (wanted.some(folder => isInside(folder, path))) selected.push(path);
      } catch (error) {
        surroundings.err(
          `agent-authoring: ${path} cannot be read: ${error instanceof Error ? error.message : error}\n`,
        );
      }
    }
  }
  for (const [index, path] of asked.entries()) {
    const named = wanted[index] ?? '';
    // A file that is named is checked even where .gitignore leaves it out, if it is a document at all.
    if (statSync(path).isFile() && !selected.includes(named) && workspace.kindAt(named) !== undefined) {
      workspace.write(named, readText(path));
      selected.push(named);
    }
  }
  return { workspace, existing, roots: roots.map(slashed), selected: [...new Set(selected)].sort() };
}

/** The nearest folder upwards that holds a configuration or a repository; without one the folder itself. */
function projectRoot(path: string): string {
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
function slashed(path: string): string {
  return path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}`;
}
