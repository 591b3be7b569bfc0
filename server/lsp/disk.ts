import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Target } from '../workspace/workspace.ts';
import { diskPath } from './uri.ts';

/** The only way from the server to files, so that an editor without a disk can serve them later. Nothing here throws. */
export interface Disk {
  /** The text of a file; undefined where it cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** What stands at a path; undefined where nobody can tell. */
  target(path: string): Promise<Target | undefined>;
  /**
   * All files below a folder that `wanted` asks for; undefined where it lies on no disk. Dependencies and repositories are left
   * out; nothing is listed twice.
   */
  list(folder: string, wanted: (path: string) => boolean): Promise<string[] | undefined>;
}

const skipped = new Set(['.git', 'node_modules', '.hg', '.svn']);

/** Whether a path, seen from a workspace folder, lies in a folder that is never read. */
export function isSkipped(path: string): boolean {
  return path.split('/').some(part => skipped.has(part));
}

export const nodeDisk: Disk = {
  async read(path) {
    const file = diskPath(path);
    if (file === undefined) return undefined;
    try {
      return await readFile(file, 'utf8');
    } catch {
      return undefined;
    }
  },

  async target(path) {
    const file = diskPath(path);
    if (file === undefined) return undefined;
    try {
      return (await stat(file)).isDirectory() ? 'folder' : 'file';
    } catch (error) {
      // A folder that may not be entered, or a name that is too long, is not proof that nothing is there.
      return isMissing(error) ? 'missing' : undefined;
    }
  },

  async list(folder, wanted) {
    if (diskPath(folder) === undefined) return undefined;
    const found: string[] = [];
    const visited = new Set<string>();
    await visit(folder, { found, visited, wanted });
    return found;
  },
};

interface Listing {
  readonly found: string[];
  readonly visited: Set<string>;
  readonly wanted: (path: string) => boolean;
}

async function visit(folder: string, listing: Listing): Promise<void> {
  const file = diskPath(folder);
  if (file === undefined) return;
  try {
    if ((await lstat(file)).isSymbolicLink() || listing.visited.size === 0) {
      const real = await realpath(file);
      if (listing.visited.has(real)) return;
      listing.visited.add(real);
    }
    const entries = await readdir(file, { withFileTypes: true });
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      const isFolder =
        entry.isDirectory() || (entry.isSymbolicLink() && (await nodeDisk.target(path)) === 'folder');
      if (isFolder) {
        if (!skipped.has(entry.name)) await visit(path, listing);
      } else if (listing.wanted(path)) {
        listing.found.push(path);
      }
    }
  } catch {
    // A folder that cannot be listed holds no document that the author could have meant.
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
