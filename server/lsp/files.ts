import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { pluginFolder } from '../hosts/index.ts';
import type { Document } from '../workspace/document.ts';
import { isManifest } from '../workspace/manifest.ts';
import { isInside } from '../workspace/path.ts';
import { projectFiles } from '../workspace/project.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Disk, isSkipped } from './disk.ts';
import { DiskReader, type ReaderListener } from './disk-reader.ts';
import { pathFromUri } from './uri.ts';

/** A branch switch comes as thousands of events: they wait for each other for so many milliseconds. */
const eventPause = 80;

/** Who is told what the disk has changed, and who holds the texts that win over it. */
export interface FilesListener extends ReaderListener {
  /** Something came or went at these paths, whatever it is. */
  pathsChanged(paths: ReadonlySet<string>): void;
  /** Whatever lies in the folder may mean something else now; undefined: in all of them. */
  projectChanged(root: string | undefined): void;
  /** All that a pass had to say has been said. */
  passed(): void;
  /** Something that nobody waits for went wrong, which is a defect. */
  failed(what: string, error: unknown): void;
}

/** Keeps a workspace in step with the disk, so far as the editor does not hold a newer text. */
export class Files {
  readonly #workspace: Workspace;
  readonly #disk: Disk;
  readonly #reader: DiskReader;
  readonly #listener: FilesListener;
  readonly #events = new Map<string, FileChangeType>();
  #folders: readonly string[] = [];
  /** The folders that settings added when the workspace folders were read. */
  #locations = '';
  #opening = 0;
  /** Whether all of the folders have been read. */
  #isRead = false;
  /** Whether the editor has yet to tell what lies in the user's own folders. */
  #awaitsEnvironment = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(workspace: Workspace, disk: Disk, listener: FilesListener) {
    this.#workspace = workspace;
    this.#disk = disk;
    this.#reader = new DiskReader(workspace, disk, listener);
    this.#listener = listener;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Reads the workspace folders anew. Until all of them are read, nobody says that a name is unknown. */
  async openFolders(folders: readonly string[]): Promise<void> {
    const turn = ++this.#opening;
    this.#forgetOutside(folders);
    this.#folders = folders;
    this.#workspace.setRoots(folders);
    this.#setRead(false);
    for (const folder of folders) {
      await Promise.all(projectFiles.map(file => this.#reader.load(`${folder}/${file}`)));
    }
    if (turn !== this.#opening) return;
    this.#locations = this.#locationsNow();
    this.#listener.projectChanged(undefined);
    this.#listener.passed();
    // Without a folder, or with one that lies on no disk, nobody knows what the author's project holds.
    let isKnown = folders.length > 0;
    for (const folder of folders) isKnown = (await this.#reader.loadFolder(folder)) && isKnown;
    if (turn !== this.#opening) return;
    this.#setRead(isKnown);
    this.#listener.projectChanged(undefined);
    this.#listener.passed();
  }

  /** The editor will send, or has sent, what only it knows: until then the user may have the name that is missing here. */
  awaitEnvironment(isAwaited: boolean): void {
    this.#awaitsEnvironment = isAwaited;
    this.#setRead(this.#isRead);
  }

  #setRead(isRead: boolean): void {
    this.#isRead = isRead;
    this.#workspace.setComplete(isRead && !this.#awaitsEnvironment);
  }

  /** Reads the folders anew where settings, the editor's or the project's, have added or taken away some. */
  followLocations(): void {
    if (this.#locationsNow() !== this.#locations)
      this.#inBackground('reading the folders', this.openFolders(this.#folders));
  }

  /** Files changed outside the editor. A burst is one pass. */
  changed(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const path = pathFromUri(uri);
      const folder = this.#folders.find(candidate => isInside(candidate, path));
      // What installing packages does is nobody's doing here.
      if (folder === undefined || !isSkipped(path.slice(folder.length))) this.#events.set(path, type);
    }
    clearTimeout(this.#timer);
    if (this.#stopped || this.#events.size === 0) return;
    this.#timer = setTimeout(
      () => this.#inBackground('reading changed files', this.#takeEvents()),
      eventPause,
    );
  }

  /** The file on the disk counts again, since the editor has let go of it. */
  closed(uri: string): void {
    this.changed([{ uri, type: FileChangeType.Changed }]);
  }

  /** Brings what only the disk knows of the paths that a document names; whether there was anything to bring. */
  ask(document: Document): Promise<boolean> {
    return this.#reader.ask(document);
  }

  #inBackground(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.#listener.failed(what, error));
  }

  async #takeEvents(): Promise<void> {
    const events = [...this.#events];
    this.#events.clear();
    this.#forgetBelow(
      new Set(events.filter(([, type]) => type === FileChangeType.Deleted).map(([path]) => path)),
    );
    const changed = events.filter(
      ([path, type]) => type !== FileChangeType.Deleted && !this.#listener.isOpen(path),
    );
    await Promise.all(changed.map(([path, type]) => this.#reload(path, type)));
    this.#listener.pathsChanged(new Set(events.map(([path]) => path)));
    this.followLocations();
    this.#listener.passed();
  }

  /** A deleted folder comes as one event for all that was in it. */
  #forgetBelow(deleted: ReadonlySet<string>): void {
    if (deleted.size === 0) return;
    for (const folder of this.#folders) {
      for (const file of projectFiles) {
        if (isBelowAny(`${folder}/${file}`, deleted)) this.#removeProjectFile(folder, file);
      }
    }
    this.#workspace.dismiss(path => isBelowAny(path, deleted));
    for (const document of [...this.#workspace.documents()]) {
      if (this.#listener.isOpen(document.path) || !isBelowAny(document.path, deleted)) continue;
      this.#workspace.remove(document.path);
      this.#listener.documentChanged(document, undefined);
    }
    for (const path of this.#workspace.askedTargets())
      if (isBelowAny(path, deleted)) this.#reader.askAgain(path);
  }

  #removeProjectFile(folder: string, file: string): void {
    const path = `${folder}/${file}`;
    if (this.#listener.isOpen(path)) return;
    this.#workspace.remove(path);
    this.#listener.projectChanged(folder);
  }

  /** Of a workspace folder that is closed nothing counts any more but what the editor shows; pages stay for links. */
  #forgetOutside(folders: readonly string[]): void {
    for (const folder of this.#folders.filter(old => !folders.includes(old))) {
      for (const file of projectFiles) this.#removeProjectFile(folder, file);
    }
    for (const document of [...this.#workspace.documents()]) {
      if (document.kind === 'page' || this.#listener.isOpen(document.path)) continue;
      if (!folders.some(folder => isInside(folder, document.path))) this.#workspace.remove(document.path);
    }
  }

  async #reload(path: string, type: FileChangeType): Promise<void> {
    const before = this.#workspace.document(path);
    this.#workspace.notice(path);
    if (isProjectFile(path)) {
      await this.#reader.load(path);
      this.#listener.projectChanged(this.#workspace.rootOf(path));
    } else if (before?.kind !== 'page' && !this.#folders.some(folder => isInside(folder, path))) {
      this.#workspace.remove(path);
      this.#reader.askAgain(path);
      this.#listener.documentChanged(before, undefined);
    } else if (before !== undefined || isManifest(path) || this.#workspace.kindAt(path) !== undefined) {
      await this.#reader.load(path);
    }
    if (type !== FileChangeType.Created) return;
    const plugin = pluginFolder(path);
    if (plugin !== undefined) {
      await this.#reader.loadFolder(plugin);
      this.#listener.projectChanged(this.#workspace.rootOf(path));
    }
    for (const asked of this.#workspace.askedTargets())
      if (isInside(path, asked)) this.#reader.askAgain(asked);
    // A folder that was moved here comes as one event, too.
    if ((await this.#disk.target(path)) === 'folder') {
      const inside = projectFiles.filter(file =>
        this.#folders.some(root => isInside(path, `${root}/${file}`)),
      );
      if (inside.length > 0) this.#inBackground('reading the folders', this.openFolders(this.#folders));
      else await this.#reader.loadFolder(path);
    }
  }

  #locationsNow(): string {
    return JSON.stringify(
      this.#folders.map(folder =>
        Object.entries(this.#workspace.locations(folder))
          .map(([kind, folders]) => [kind, [...new Set(folders)].sort()] as const)
          .filter(([, folders]) => folders.length > 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
  }
}

export function isProjectFile(path: string): boolean {
  return projectFiles.some(file => path.endsWith(`/${file}`));
}

/** Whether a path or a folder above it is among `paths`. */
export function isBelowAny(path: string, paths: ReadonlySet<string>): boolean {
  for (let at = path; at.length > 1; at = at.slice(0, at.lastIndexOf('/'))) {
    if (paths.has(at)) return true;
    if (!at.includes('/')) return false;
  }
  return false;
}
