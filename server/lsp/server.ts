import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { environmentNotification, type InitializationOptions, projectFilePatterns } from '../protocol.ts';
import type { Disk } from './disk.ts';
import { readEnvironment } from './environment.ts';
import { capabilities, registerFeatures } from './features.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { pathFromUri } from './uri.ts';

/** Answers one client over the connection until it says goodbye. The caller listens. */
export function serve(connection: Connection, disk: Disk): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents, disk);
  let client: InitializeParams['capabilities'] = {};
  let folders: readonly string[] = [];

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    folders = rootsOf(params);
    session.client = client;
    const options = params.initializationOptions as InitializationOptions | null | undefined;
    session.suggestCommand = options?.suggestCommand;
    if (options?.sendsEnvironment === true) session.awaitEnvironment();
    session.reasonsCommand = options?.reasonsCommand;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...capabilities,
      },
      serverInfo: { name: 'agent-authoring' },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers() });
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'agentAuthoring' });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folder => pathFromUri(folder.uri)));
        folders = [
          ...folders.filter(folder => !gone.has(folder)),
          ...added.map(folder => pathFromUri(folder.uri)),
        ];
        void session.openFolders(folders);
      });
    }
    await applySettings();
    await session.openFolders(folders);
  });

  async function applySettings(pushed?: unknown): Promise<void> {
    const asked = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('agentAuthoring').catch(() => undefined)
      : (pushed as { readonly agentAuthoring?: unknown } | undefined)?.agentAuthoring;
    session.applySettings(readSettings(asked));
  }

  connection.onDidChangeConfiguration(({ settings }) => applySettings(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes));
  connection.onNotification(environmentNotification, (sent: unknown) =>
    session.setEnvironment(readEnvironment(sent)),
  );
  documents.onDidOpen(({ document }) => session.edited(document));
  documents.onDidChangeContent(({ document }) => session.edited(document));
  documents.onDidClose(({ document }) => session.closed(document));
  connection.onShutdown(() => session.stop());
  registerFeatures(connection, session);
  documents.listen(connection);
}

function rootsOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(folder => pathFromUri(folder.uri));
  // Older editors name one folder, and not in the list.
  return params.rootUri ? [pathFromUri(params.rootUri)] : [];
}

/**
 * The content of pages matters, since a link may name a heading of any, and that of project files; of every other file only
 * whether it is there.
 */
function watchers(): FileSystemWatcher[] {
  return [
    ...['**/*.md', ...projectFilePatterns].map(globPattern => ({
      globPattern,
      kind: WatchKind.Change,
    })),
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
}
