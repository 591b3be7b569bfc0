import type { Document } from '../workspace/document.ts';
import { isManifest } from '../workspace/manifest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Disk } from './disk.ts';

/** Who holds the texts that win over the disk, and who is told what it brought. */
export interface ReaderListener {
  isOpen(path: string): boolean;
  /** A document came, went or has another text. */
  documentChanged(before: Document | undefined, after: Document | undefined): void;
}

/** Brings texts, and what stands at a path, from the disk into a workspace. */
export class DiskReader {
  readonly #workspace: Workspace;
  readonly #disk: Disk;
  readonly #listener: ReaderListener;
  /** Paths that the disk has been asked for and has not answered, or could not. */
  readonly #asked = new Set<string>();

  constructor(workspace: Workspace, disk: Disk, listener: ReaderListener) {
    this.#workspace = workspace;
    this.#disk = disk;
    this.#listener = listener;
  }

  /** Brings what only the disk knows of the paths that a document names; whether there was anything to bring. */
  async ask(document: Document): Promise<boolean> {
    const questions = this.#workspace.questions(document).filter(({ path }) => !this.#asked.has(path));
    for (const { path } of questions) this.#asked.add(path);
    await Promise.all(
      questions.map(async ({ path, fragment }) => {
        const target = await this.#disk.target(path);
        if (target === undefined) return;
        this.#workspace.setTarget(path, target);
        if (fragment && target === 'file') await this.load(path);
      }),
    );
    return questions.length > 0;
  }

  /** Forgets what the disk has said of a path. */
  askAgain(path: string): void {
    this.#asked.delete(path);
    this.#workspace.forgetTarget(path);
  }

  /** Takes all documents in a folder; whether the disk could tell what lies there. */
  async loadFolder(folder: string): Promise<boolean> {
    // Which pages are documents is known when all is listed: a plugin's manifest may come after them.
    const pages = await this.#disk.list(folder, path => {
      this.#workspace.notice(path);
      return path.endsWith('.md') || isManifest(path) || this.#workspace.kindAt(path) !== undefined;
    });
    if (pages === undefined) return false;
    const found = pages.filter(path => isManifest(path) || this.#workspace.kindAt(path) !== undefined);
    // A few at a time: a workspace may hold more files than a process may open.
    for (let from = 0; from < found.length; from += 64) {
      await Promise.all(found.slice(from, from + 64).map(path => this.load(path)));
    }
    return true;
  }

  /** Takes a file's text from the disk, unless the editor holds a newer one. */
  async load(path: string): Promise<void> {
    if (this.#listener.isOpen(path)) return;
    const text = await this.#disk.read(path);
    if (this.#listener.isOpen(path)) return;
    const before = this.#workspace.document(path);
    if (text !== undefined) this.#workspace.write(path, text);
    else this.#workspace.remove(path);
    const after = this.#workspace.document(path);
    if (before !== after) this.#listener.documentChanged(before, after);
  }
}
