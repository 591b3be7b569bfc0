import type { Connection, Diagnostic } from 'vscode-languageserver';

/** Sends the diagnostics of documents, but only lists that differ from what the client has already. */
export class Publisher {
  readonly #connection: Connection;
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  publish(uri: string, version: number, diagnostics: readonly Diagnostic[]): void {
    const list = JSON.stringify(diagnostics);
    // The first list is sent even when it is empty: it tells the client that the check is done.
    if (this.#sent.get(uri) === list) return;
    this.#sent.set(uri, list);
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  }

  /** Takes a closed document's diagnostics back. */
  clear(uri: string): void {
    if (this.#sent.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
