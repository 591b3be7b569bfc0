import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type FileChangeType,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/lsp/server.ts';
import type { EditorEnvironment, InitializationOptions } from '../../server/protocol.ts';
import { LineIndex } from '../../server/text/line-index.ts';
import { MemoryDisk } from './memory-disk.ts';

const fullClient: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      snippetEditSupport: true,
    },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** A real client that speaks to the real server over two streams in memory. */
export class EditorSession {
  readonly connection: ProtocolConnection;
  readonly disk: MemoryDisk;
  readonly registrations: unknown[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  #waiters: readonly { readonly uri: string; readonly take: (params: PublishDiagnosticsParams) => void }[] =
    [];
  initialized: InitializeResult = { capabilities: {} };

  private constructor(connection: ProtocolConnection, disk: MemoryDisk) {
    this.connection = connection;
    this.disk = disk;
  }

  static async start(
    files: Readonly<Record<string, string>> = {},
    options: {
      readonly settings?: unknown;
      readonly capabilities?: ClientCapabilities;
      readonly folders?: readonly string[];
      readonly initializationOptions?: InitializationOptions;
    } = {},
  ): Promise<EditorSession> {
    const up = new PassThrough();
    const down = new PassThrough();
    const disk = new MemoryDisk(files);
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    serve(server, disk);
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const session = new EditorSession(connection, disk);
    await session.#handshake(options);
    return session;
  }

  async #handshake(options: {
    readonly settings?: unknown;
    readonly capabilities?: ClientCapabilities;
    readonly folders?: readonly string[];
    readonly initializationOptions?: InitializationOptions;
  }) {
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      const waiters = this.#waiters;
      this.#waiters = waiters.filter(waiter => waiter.uri !== params.uri);
      for (const waiter of waiters) if (waiter.uri === params.uri) waiter.take(params);
    });
    this.connection.onNotification('window/logMessage', (params: { message: string }) => {
      this.logged.push(params.message);
    });
    this.connection.onRequest('client/registerCapability', params => {
      this.registrations.push(params);
    });
    this.connection.onRequest('workspace/configuration', () => [options.settings ?? null]);
    this.connection.listen();
    const capabilities = options.capabilities ?? fullClient;
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      initializationOptions: options.initializationOptions,
      capabilities:
        options.settings === undefined
          ? capabilities
          : { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } },
      workspaceFolders: (options.folders ?? ['/repo']).map(folder => ({
        uri: folder.includes('://') ? folder : `file://${folder}`,
        name: 'repo',
      })),
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a document, saved on the disk or not, and gives its first diagnostics after the folders have been read. */
  async open(name: string, text: string, languageId = 'chatagent'): Promise<readonly Diagnostic[]> {
    const uri = uriOf(name);
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    const next = this.next(name);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return next;
  }

  /** Replaces the whole text and gives the diagnostics that follow; use only for a change that alters them. */
  async change(name: string, text: string): Promise<readonly Diagnostic[]> {
    const next = this.next(name);
    await this.type(name, text);
    return next;
  }

  /** Replaces the whole text without waiting for anything. */
  async type(name: string, text: string): Promise<void> {
    const uri = uriOf(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.#texts.set(uri, text);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  }

  /** The next diagnostics that the server publishes for a document. */
  next(name: string): Promise<readonly Diagnostic[]> {
    return new Promise(resolve => {
      const waiter = {
        uri: uriOf(name),
        take: (params: PublishDiagnosticsParams) => resolve(params.diagnostics),
      };
      this.#waiters = [...this.#waiters, waiter];
    });
  }

  async filesChanged(
    changes: readonly { readonly name: string; readonly type: FileChangeType }[],
  ): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ name, type }) => ({ uri: uriOf(name), type })),
    });
  }

  async setEnvironment(environment: Partial<EditorEnvironment>): Promise<void> {
    await this.connection.sendNotification('agentAuthoring/environment', {
      tools: [],
      agents: [],
      skills: [],
      servers: [],
      locations: {},
      ...environment,
    });
  }

  /** A request about a document at an offset of its text. */
  async at<Answer>(method: string, name: string, offset: number): Promise<Answer> {
    const position = new LineIndex(this.textOf(name)).placeAt(offset);
    return this.connection.sendRequest(method, { textDocument: { uri: uriOf(name) }, position });
  }

  async completions(name: string, offset: number): Promise<readonly CompletionItem[]> {
    const answer = await this.at<readonly CompletionItem[] | { items: readonly CompletionItem[] } | null>(
      'textDocument/completion',
      name,
      offset,
    );
    return answer === null ? [] : 'items' in answer ? answer.items : answer;
  }

  textOf(name: string): string {
    return this.#texts.get(uriOf(name)) ?? '';
  }

  /** What the document says in a range, for readable assertions. */
  slice(name: string, range: Range): string {
    const lines = new LineIndex(this.textOf(name));
    return this.textOf(name).slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    // No “exit”: the server would end its process, which is the tests' own.
    this.connection.end();
    this.connection.dispose();
  }
}

/** The URI of a file below `/repo`; a name with a scheme is one already. */
export function uriOf(name: string): string {
  return name.includes(':') ? name : `file:///repo/${name.split('/').map(encodeURIComponent).join('/')}`;
}
