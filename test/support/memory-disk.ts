import type { Disk } from '../../server/lsp/disk.ts';
import { diskPath } from '../../server/lsp/uri.ts';
import { isInside } from '../../server/workspace/path.ts';
import type { Target } from '../../server/workspace/workspace.ts';

/** A disk in memory for server tests. Files can be put and taken at any time; it counts what it is asked. */
export class MemoryDisk implements Disk {
  readonly files = new Map<string, string>();
  reads = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.files.set(`/repo/${name}`, text);
  }

  async read(path: string): Promise<string | undefined> {
    this.reads++;
    return this.files.get(path);
  }

  async target(path: string): Promise<Target | undefined> {
    if (diskPath(path) === undefined) return undefined;
    if (this.files.has(path)) return 'file';
    return [...this.files.keys()].some(file => isInside(path, file)) ? 'folder' : 'missing';
  }

  async list(folder: string, wanted: (path: string) => boolean): Promise<string[] | undefined> {
    if (diskPath(folder) === undefined) return undefined;
    return [...this.files.keys()].filter(path => isInside(folder, path) && wanted(path));
  }
}
