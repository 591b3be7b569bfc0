import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  FileEvent,
  TextDocuments,
} from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOfLanguage } from '../hosts/index.ts';
import type { EditorEnvironment } from '../protocol.ts';
import { check } from '../rules/check.ts';
import type { Document } from '../workspace/document.ts';
import { isInside } from '../workspace/path.ts';
import { projectFiles } from '../workspace/project.ts';
import { definitionsOf, type Key, referencesOf } from '../workspace/references.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configurationDiagnostics, diagnosticOf } from './diagnostics.ts';
import type { Disk } from './disk.ts';
import { Publisher } from './publisher.ts';
import type { Settings } from './settings.ts';
import { pathFromUri } from './uri.ts';

/** Keys are pressed faster than anybody reads: findings wait for so many milliseconds of silence. */
const typingPause = 40;

/** A branch switch comes as thousands of events: they wait for each other for so many milliseconds. */
const eventPause = 80;

/** A document as the editor shows it now, with what is needed to answer about it. */
export interface OpenDocument {
  readonly document: Document;
  /** Translates offsets to the protocol's places. */
  readonly text: TextDocument;
  readonly workspace: Workspace;
}

/**
 * What the server knows of one client: its open texts, the workspace behind them, and what still has to be checked. Only open
 * documents are checked, so no work here grows with the workspace.
 */
export class Session {
  readonly workspace = new Workspace();
  client: ClientCapabilities = {};
  /** The client's command that asks for suggestions again; undefined where it has none. */
  suggestCommand: string | undefined;
  readonly #connection: Connection;
  readonly #texts: TextDocuments<TextDocument>;
  readonly #disk: Disk;
  readonly #publisher: Publisher;
  /** Open documents by path. */
  readonly #open = new Map<string, { readonly uri: string; references: ReadonlySet<Key> }>();
  readonly #waiting = new Set<string>();
  readonly #events = new Map<string, FileChangeType>();
  /** Paths that the disk has been asked for and has not answered, or could not. */
  readonly #asked = new Set<string>();
  #enabled = true;
  #stopped = false;
  #checkTimer: NodeJS.Timeout | undefined;
  #eventTimer: NodeJS.Timeout | undefined;
  #opening = 0;

  constructor(connection: Connection, texts: TextDocuments<TextDocument>, disk: Disk) {
    this.#connection = connection;
    this.#texts = texts;
    this.#disk = disk;
    this.#publisher = new Publisher(connection);
  }

  /** Answers a question about an open document; a document that is not read, or a defect in the answer, gives `empty`. */
  answer<Answer>(what: string, uri: string, empty: Answer, answer: (open: OpenDocument) => Answer): Answer {
    const text = this.#texts.get(uri);
    const document = this.workspace.document(pathFromUri(uri));
    // Another text than the editor shows would put every answer in the wrong place.
    if (text === undefined || document?.text !== text.getText()) return empty;
    return this.#guard(what, empty, () => answer({ document, text, workspace: this.workspace }));
  }

  #guard<Answer>(what: string, empty: Answer, answer: () => Answer): Answer {
    try {
      return answer();
    } catch (error) {
      this.#log(`${what} failed`, error);
      return empty;
    }
  }

  edited(text: TextDocument): void {
    const path = pathFromUri(text.uri);
    const before = this.workspace.document(path);
    this.#guard('reading', undefined, () => {
      this.workspace.write(path, text.getText(), this.#kindOfUntitled(text, path));
      const after = this.workspace.document(path);
      const references = after === undefined ? new Set<Key>() : referencesOf(after);
      this.#open.set(path, { uri: text.uri, references });
      if (isProjectFile(path)) this.#wakeAll();
      this.#wakeReferrers(before, after);
    });
    this.#wake(path);
    this.#scheduleCheck();
  }

  closed(text: TextDocument): void {
    const path = pathFromUri(text.uri);
    this.#open.delete(path);
    this.#waiting.delete(path);
    this.#publisher.clear(text.uri);
    // The file on the disk counts again: unsaved changes are gone with the editor.
    this.filesChanged([{ uri: text.uri, type: FileChangeType.Changed }]);
  }

  /** Nothing is checked or read any more: the client is about to leave. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#eventTimer);
  }

  applySettings(settings: Settings): void {
    this.#enabled = settings.enable;
    this.workspace.setDefaults({ hosts: settings.hosts, rules: settings.rules });
    this.#wakeAll();
    this.#scheduleCheck();
  }

  setEnvironment(environment: EditorEnvironment): void {
    this.workspace.setEnvironment(environment);
    this.#wakeAll();
    this.#scheduleCheck();
  }

  /** Reads the workspace folders anew. Until all of them are read, nobody says that a name is unknown. */
  async openFolders(folders: readonly string[]): Promise<void> {
    const turn = ++this.#opening;
    this.workspace.setRoots(folders);
    this.workspace.setComplete(false);
    for (const folder of folders) {
      await Promise.all(projectFiles.map(file => this.#load(`${folder}/${file}`)));
    }
    this.#wakeAll();
    this.#scheduleCheck();
    for (const folder of folders) await this.#loadFolder(folder);
    if (turn !== this.#opening) return;
    this.workspace.setComplete(true);
    this.#wakeAll();
    this.#scheduleCheck();
  }

  /** Files changed outside the editor. A burst is one pass. */
  filesChanged(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) this.#events.set(pathFromUri(uri), type);
    clearTimeout(this.#eventTimer);
    if (this.#stopped) return;
    this.#eventTimer = setTimeout(() => void this.#takeEvents(), eventPause);
  }

  async #takeEvents(): Promise<void> {
    const events = [...this.#events];
    this.#events.clear();
    const deleted = events.filter(([, type]) => type === FileChangeType.Deleted).map(([path]) => path);
    this.#forgetBelow(new Set(deleted));
    const changed = events.filter(([path, type]) => type !== FileChangeType.Deleted && !this.#open.has(path));
    await Promise.all(changed.map(([path, type]) => this.#reload(path, type)));
    const touched = new Set(events.map(([path]) => path));
    for (const [path, { references }] of this.#open) {
      if (
        [...references].some(key => key.startsWith('path:') && isBelowAny(key.slice('path:'.length), touched))
      ) {
        this.#wake(path);
      }
    }
    if (events.some(([path]) => isProjectFile(path))) this.#wakeAll();
    this.#scheduleCheck();
  }

  /** A deleted folder comes as one event for all that was in it. */
  #forgetBelow(deleted: ReadonlySet<string>): void {
    if (deleted.size === 0) return;
    for (const path of deleted) if (isProjectFile(path)) this.workspace.remove(path);
    for (const document of [...this.workspace.documents()]) {
      if (this.#open.has(document.path) || !isBelowAny(document.path, deleted)) continue;
      this.workspace.remove(document.path);
      this.#wakeReferrers(document, undefined);
    }
    for (const path of this.workspace.askedTargets()) if (isBelowAny(path, deleted)) this.#askAgain(path);
  }

  async #reload(path: string, type: FileChangeType): Promise<void> {
    const before = this.workspace.document(path);
    if (before !== undefined || isProjectFile(path) || this.workspace.kindAt(path) !== undefined) {
      await this.#load(path);
      this.#wakeReferrers(before, this.workspace.document(path));
    }
    if (type !== FileChangeType.Created) return;
    for (const asked of this.workspace.askedTargets()) if (isInside(path, asked)) this.#askAgain(asked);
    // A folder that was moved here comes as one event, too.
    if ((await this.#disk.target(path)) === 'folder') await this.#loadFolder(path);
  }

  #askAgain(path: string): void {
    this.#asked.delete(path);
    this.workspace.forgetTarget(path);
  }

  async #loadFolder(folder: string): Promise<void> {
    const found = await this.#disk.list(folder, path => this.workspace.kindAt(path) !== undefined);
    // A few at a time: a workspace may hold more files than a process may open.
    for (let from = 0; from < found.length; from += 64) {
      await Promise.all(found.slice(from, from + 64).map(path => this.#load(path)));
    }
  }

  /** Takes a file's text from the disk, unless the editor holds a newer one. */
  async #load(path: string): Promise<void> {
    if (this.#open.has(path)) return;
    const text = await this.#disk.read(path);
    if (this.#open.has(path)) return;
    if (text !== undefined) this.workspace.write(path, text);
    else this.workspace.remove(path);
  }

  #kindOfUntitled(text: TextDocument, path: string) {
    return this.workspace.kindAt(path) === undefined ? kindOfLanguage(text.languageId) : undefined;
  }

  #wake(path: string): void {
    if (this.#open.has(path)) this.#waiting.add(path);
  }

  #wakeAll(): void {
    for (const path of this.#open.keys()) this.#waiting.add(path);
  }

  /** Checks again who uses a name that came or went, or a heading of a document whose headings changed. */
  #wakeReferrers(before: Document | undefined, after: Document | undefined): void {
    const old = before === undefined ? new Set<Key>() : definitionsOf(before);
    const now = after === undefined ? new Set<Key>() : definitionsOf(after);
    const changed = new Set<Key>(
      [...old].filter(key => !now.has(key)).concat([...now].filter(key => !old.has(key))),
    );
    const path = (after ?? before)?.path;
    if (path !== undefined && before?.text !== after?.text) changed.add(`path:${path}`);
    for (const [other, { references }] of this.#open) {
      if ([...changed].some(key => references.has(key))) this.#wake(other);
    }
  }

  #scheduleCheck(): void {
    clearTimeout(this.#checkTimer);
    if (this.#stopped) return;
    this.#checkTimer = setTimeout(() => this.#checkWaiting(), typingPause);
  }

  #checkWaiting(): void {
    const paths = [...this.#waiting];
    this.#waiting.clear();
    for (const path of paths) {
      this.#guard('checking', undefined, () => this.#checkOne(path));
    }
  }

  #checkOne(path: string): void {
    const uri = this.#open.get(path)?.uri;
    const text = uri === undefined ? undefined : this.#texts.get(uri);
    if (uri === undefined || text === undefined) return;
    this.#publisher.publish(uri, text.version, this.#enabled ? this.#diagnosticsOf(path, text) : []);
  }

  #diagnosticsOf(path: string, text: TextDocument): Diagnostic[] {
    const configuration = configurationDiagnostics(path, this.workspace);
    if (configuration !== undefined) return configuration;
    const document = this.workspace.document(path);
    if (document === undefined) return [];
    void this.#ask(document);
    return check(document, this.workspace, (rule, _, error) =>
      this.#log(`the rule ${rule.id} failed`, error),
    ).map(report => diagnosticOf(report, text, this.workspace));
  }

  /** Brings what only the disk knows of the paths that a document names; the answers check it once more. */
  async #ask(document: Document): Promise<void> {
    const questions = this.workspace.questions(document).filter(({ path }) => !this.#asked.has(path));
    if (questions.length === 0) return;
    for (const { path } of questions) this.#asked.add(path);
    await Promise.all(
      questions.map(async ({ path, fragment }) => {
        const target = await this.#disk.target(path);
        if (target === undefined) return;
        this.workspace.setTarget(path, target);
        if (fragment && target === 'file') await this.#load(path);
      }),
    );
    this.#wake(document.path);
    this.#scheduleCheck();
  }

  #log(what: string, error: unknown): void {
    this.#connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
  }
}

function isProjectFile(path: string): boolean {
  return projectFiles.some(file => path.endsWith(`/${file}`));
}

/** Whether a path or a folder above it is among `paths`. */
function isBelowAny(path: string, paths: ReadonlySet<string>): boolean {
  for (let at = path; at.length > 1; at = at.slice(0, at.lastIndexOf('/'))) {
    if (paths.has(at)) return true;
    if (!at.includes('/')) return false;
  }
  return false;
}
