import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

/**
 * Tells once that a server is gone, and offers to start it again. It is not started again unasked: what made it crash would
 * still be there.
 */
export class CrashNotice implements ErrorHandler {
  readonly #onClosed: () => void;
  readonly #output: vscode.LogOutputChannel;
  #told = false;

  constructor(output: vscode.LogOutputChannel, onClosed: () => void) {
    this.#output = output;
    this.#onClosed = onClosed;
  }

  error(error: Error): ErrorHandlerResult {
    this.#output.error(error);
    // One message that cannot be read is no reason to stop; when the connection is lost, `closed` follows.
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    this.tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Also called where the server did not even start. */
  tell(): void {
    if (this.#told) return;
    this.#told = true;
    this.#onClosed();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showOutput = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t(
      'The server of Agent Authoring has stopped. Agent files are no longer checked.',
    );
    const answer = await vscode.window.showErrorMessage(message, restart, showOutput);
    if (answer === restart) await vscode.commands.executeCommand('agentAuthoring.restart');
    if (answer === showOutput) this.#output.show();
  }
}
