import { baseName, folderOf } from './path.ts';

/** Paths by their last part and by the folder that holds them, so that a suggestion need not look at all of them. */
export class PathIndex {
  /** How many reasons there are for each path: itself, as often as it was added, and each that lies directly in it. */
  readonly #counts = new Map<string, number>();
  readonly #named = new Map<string, Set<string>>();
  readonly #children = new Map<string, Set<string>>();

  /** Adds the path and the folders above it. Each addition wants its own `delete`. */
  add(path: string): void {
    for (const each of withFoldersAbove(path)) {
      const count = this.#counts.get(each) ?? 0;
      this.#counts.set(each, count + 1);
      // The folders above are known as long as this is.
      if (count > 0) return;
      setOf(this.#named, baseName(each)).add(each);
      setOf(this.#children, folderOf(each)).add(baseName(each));
    }
  }

  delete(path: string): void {
    for (const each of withFoldersAbove(path)) {
      const count = (this.#counts.get(each) ?? 0) - 1;
      if (count > 0) {
        this.#counts.set(each, count);
        return;
      }
      this.#counts.delete(each);
      this.#named.get(baseName(each))?.delete(each);
      this.#children.get(folderOf(each))?.delete(baseName(each));
    }
  }

  has(path: string): boolean {
    return this.#counts.has(path);
  }

  /** The files and folders of this name, wherever they lie. */
  named(name: string): ReadonlySet<string> {
    return this.#named.get(name) ?? none;
  }

  /** The names of what lies directly in the folder. */
  children(folder: string): ReadonlySet<string> {
    return this.#children.get(folder) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Set<string>();
  map.set(key, made);
  return made;
}

function* withFoldersAbove(path: string): Iterable<string> {
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) yield path.slice(0, at);
}
