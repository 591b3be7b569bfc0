import type { Host, HostId } from '../hosts/host.ts';
import { countsByOwnPaths, hostsOwning } from '../hosts/index.ts';

/** How many files of each host's own lie in each workspace folder, so that nobody has to look for them. */
export class Presence {
  readonly #hosts: readonly Host[];
  /** The hosts whose coming and going changes who reads a document. */
  readonly #conditional: ReadonlySet<HostId>;
  readonly #files = new Map<string, OwnFile>();
  readonly #counts = new Map<string, Map<HostId, number>>();

  constructor(hosts: readonly Host[]) {
    this.#hosts = hosts;
    this.#conditional = new Set(hosts.filter(countsByOwnPaths).map(({ id }) => id));
  }

  /** Whether a file of the host's own is known to lie in the workspace folder. */
  has(root: string, id: HostId): boolean {
    return (this.#counts.get(root)?.get(id) ?? 0) > 0;
  }

  /** Whether the file is known to be one of a host's own. */
  knows(path: string): boolean {
    return this.#files.has(path);
  }

  /**
   * Takes note of a file, which may be any. Each addition wants its own `delete`. True where a host now counts that did not, and
   * documents have to be placed anew for it.
   */
  add(path: string, root: string): boolean {
    const known = this.#files.get(path);
    if (known !== undefined) {
      this.#files.set(path, { ...known, reasons: known.reasons + 1 });
      return false;
    }
    const ids = hostsOwning(path, this.#hosts);
    if (ids.length === 0) return false;
    this.#files.set(path, { root, ids, reasons: 1 });
    return this.#count(root, ids, 1);
  }

  /** True where a host no longer counts, and documents have to be placed anew for it. */
  delete(path: string): boolean {
    const known = this.#files.get(path);
    if (known === undefined) return false;
    if (known.reasons > 1) {
      this.#files.set(path, { ...known, reasons: known.reasons - 1 });
      return false;
    }
    this.#files.delete(path);
    return this.#count(known.root, known.ids, -1);
  }

  /** Counts anew after the workspace folders have changed. */
  setRoots(rootOf: (path: string) => string): void {
    this.#counts.clear();
    for (const [path, file] of [...this.#files]) {
      const root = rootOf(path);
      this.#files.set(path, { ...file, root });
      this.#count(root, file.ids, 1);
    }
  }

  #count(root: string, ids: readonly HostId[], by: 1 | -1): boolean {
    const counts = this.#counts.get(root) ?? new Map<HostId, number>();
    this.#counts.set(root, counts);
    let isChanged = false;
    for (const id of ids) {
      const before = counts.get(id) ?? 0;
      counts.set(id, before + by);
      if (before === 0 || before + by === 0) isChanged ||= this.#conditional.has(id);
    }
    return isChanged;
  }
}

interface OwnFile {
  readonly root: string;
  readonly ids: readonly HostId[];
  /** A file may be known as a document and from the disk's list at once. */
  readonly reasons: number;
}
