import type { Document } from './document.ts';

/** Documents by name, so that no lookup scans the workspace. */
export class NameIndex {
  readonly #documents = new Map<string, Document[]>();
  readonly #names = new Map<string, Set<string>>();

  add(name: string, document: Document): void {
    this.#documents.set(name, [...this.named(name), document]);
    const names = this.#names.get(document.path) ?? new Set();
    this.#names.set(document.path, names.add(name));
  }

  /** Takes the document out under every name that it had. */
  delete(document: Document): void {
    for (const name of this.#names.get(document.path) ?? []) {
      const left = this.named(name).filter(other => other.path !== document.path);
      if (left.length > 0) this.#documents.set(name, left);
      else this.#documents.delete(name);
    }
    this.#names.delete(document.path);
  }

  named(name: string): readonly Document[] {
    return this.#documents.get(name) ?? [];
  }

  names(): Iterable<string> {
    return this.#documents.keys();
  }
}
