import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOfLanguage } from '../hosts/index.ts';
import type { EditorEnvironment } from '../protocol.ts';
import { check, type RuleFailure } from '../rules/check.ts';
import type { Document } from '../workspace/document.ts';
import { definitionsOf, type Key, referencesOf } from '../workspace/references.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configurationDiagnostics, diagnosticOf } from './diagnostics.ts';
import type { Disk } from './disk.ts';
import { Files, isBelowAny, isProjectFile } from './files.ts';
import { Publisher } from './publisher.ts';
import type { Settings } from './settings.ts';
import { pathFromUri } from './uri.ts';

/** Keys are pressed faster than anybody reads: findings wait for so many milliseconds of silence. */
const typingPause = 40;

/** A document as the editor shows it now, with what is needed to answer about it. */
export interface OpenDocument {
  readonly document: Document;
  /** Translates offsets to the protocol's places. */
  readonly text: TextDocument;
  readonly workspace: Workspace;
  readonly onFailure: RuleFailure;
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
  /** The client's command that lists the reasons of a verdict; undefined where it has none. */
  reasonsCommand: string | undefined;
  /** Which lines above a file are shown. */
  codeLens: Settings['codeLens'] = { verdict: true };
  readonly #connection: Connection;
  readonly #texts: TextDocuments<TextDocument>;
  readonly #files: Files;
  readonly #publisher: Publisher;
  /** Open documents by path. */
  readonly #open = new Map<string, { readonly uri: string; references: ReadonlySet<Key> }>();
  readonly #waiting = new Set<string>();
  readonly #onFailure: RuleFailure = (rule, _, error) => this.#log(`the rule ${rule.id} failed`, error);
  #enabled = true;
  #stopped = false;
  #checkTimer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, texts: TextDocuments<TextDocument>, disk: Disk) {
    this.#connection = connection;
    this.#texts = texts;
    this.#files = new Files(this.workspace, disk, {
      isOpen: path => this.#open.has(path),
      documentChanged: (before, after) => this.#wakeReferrers(before, after),
      pathsChanged: paths => this.#pathsChanged(paths),
      projectChanged: root => this.#wakeAll(root),
      passed: () => this.#scheduleCheck(),
      failed: (what, error) => this.#log(`${what} failed`, error),
    });
    this.#publisher = new Publisher(connection);
  }

  /** Answers a question about an open document; a document that is not read, or a defect in the answer, gives `empty`. */
  answer<Answer>(what: string, uri: string, empty: Answer, answer: (open: OpenDocument) => Answer): Answer {
    if (!this.#enabled) return empty;
    const text = this.#texts.get(uri);
    const document = this.workspace.document(pathFromUri(uri));
    // Another text than the editor shows would put every answer in the wrong place.
    if (text === undefined || document?.text !== text.getText()) return empty;
    return this.#guard(what, empty, () =>
      answer({ document, text, workspace: this.workspace, onFailure: this.#onFailure }),
    );
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
    const isOpened = !this.#open.has(path);
    const before = this.workspace.document(path);
    this.#guard('reading', undefined, () => {
      this.workspace.write(path, text.getText(), this.#kindOfUntitled(text, path));
      const after = this.workspace.document(path);
      const references = after === undefined ? new Set<Key>() : referencesOf(after);
      this.#open.set(path, { uri: text.uri, references });
      if (isProjectFile(path)) this.#wakeAll(this.workspace.rootOf(path));
      this.#wakeReferrers(before, after);
    });
    this.#wake(path);
    if (isProjectFile(path)) this.#files.followLocations();
    // Nobody is typing in a document that has just been opened.
    this.#scheduleCheck(isOpened ? 0 : typingPause);
  }

  closed(text: TextDocument): void {
    const path = pathFromUri(text.uri);
    this.#open.delete(path);
    this.#waiting.delete(path);
    this.#publisher.clear(text.uri);
    // The file on the disk counts again: unsaved changes are gone with the editor.
    this.#files.closed(text.uri);
  }

  /** Nothing is checked or read any more: the client is about to leave. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#checkTimer);
    this.#files.stop();
  }

  applySettings(settings: Settings): void {
    this.#enabled = settings.enable;
    this.codeLens = settings.codeLens;
    this.workspace.setDefaults({ hosts: settings.hosts, rules: settings.rules });
    this.#wakeAll();
    this.#scheduleCheck();
  }

  /** The editor has said that it will send an environment. */
  awaitEnvironment(): void {
    this.#files.awaitEnvironment(true);
  }

  setEnvironment(environment: EditorEnvironment): void {
    this.#files.awaitEnvironment(false);
    this.workspace.setEnvironment(environment);
    this.#wakeAll();
    this.#files.followLocations();
    this.#scheduleCheck();
  }

  async openFolders(folders: readonly string[]): Promise<void> {
    try {
      await this.#files.openFolders(folders);
    } catch (error) {
      this.#log('reading the folders failed', error);
    }
  }

  filesChanged(events: readonly FileEvent[]): void {
    this.#files.changed(events);
  }

  #pathsChanged(paths: ReadonlySet<string>): void {
    const prefix: Key = 'path:';
    for (const [path, { references }] of this.#open) {
      const isTouched = [...references].some(
        key => key.startsWith(prefix) && isBelowAny(key.slice(prefix.length), paths),
      );
      if (isTouched) this.#wake(path);
    }
  }

  #kindOfUntitled(text: TextDocument, path: string) {
    return this.workspace.kindAt(path) === undefined ? kindOfLanguage(text.languageId) : undefined;
  }

  #wake(path: string): void {
    if (this.#open.has(path)) this.#waiting.add(path);
  }

  /** Checks again what lies in a workspace folder; without one everything. */
  #wakeAll(root?: string): void {
    this.#refreshLenses();
    for (const path of this.#open.keys()) {
      if (root === undefined || this.workspace.rootOf(path) === root) this.#waiting.add(path);
    }
  }

  /** An editor asks for the lines above a file again when its text changes; of other changes it has to be told. */
  #refreshLenses(): void {
    if (this.client.workspace?.codeLens?.refreshSupport !== true) return;
    this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
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

  #scheduleCheck(pause = 0): void {
    clearTimeout(this.#checkTimer);
    if (this.#stopped) return;
    this.#checkTimer = setTimeout(() => this.#checkWaiting(), pause);
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
    this.#files.ask(document).then(
      hasAnswers => {
        if (!hasAnswers) return;
        this.#wake(path);
        this.#scheduleCheck();
      },
      error => this.#log('asking the disk failed', error),
    );
    return check(document, this.workspace, this.#onFailure).map(report =>
      diagnosticOf(report, text, this.workspace),
    );
  }

  #log(what: string, error: unknown): void {
    this.#connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
  }
}
