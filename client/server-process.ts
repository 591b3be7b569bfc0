import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { environmentNotification, type InitializationOptions } from '../server/protocol.ts';

import { withoutCompletionDoubles } from './completion-doubles.ts';
import { CrashNotice } from './crash-notice.ts';
import { documentSchemes, documentSelector } from './document-selector.ts';
import { collectEnvironment } from './environment.ts';
import type { FaultsItem } from './faults-item.ts';
import { ProblemDoubles } from './problem-doubles.ts';
import { reasonsCommand } from './show-reasons.ts';
import { suggestingEditor } from './suggesting-editor.ts';

/** Starts and stops the language server, one at a time, and tells it what only the editor knows. */
export class ServerProcess {
  readonly #context: vscode.ExtensionContext;
  readonly #output: vscode.LogOutputChannel;
  readonly #faults: FaultsItem;
  #client: LanguageClient | undefined;
  #problems: ProblemDoubles | undefined;
  #sentEnvironment = '';
  /** Starting and stopping wait for each other. */
  #queue: Promise<void> = Promise.resolve();

  constructor(context: vscode.ExtensionContext, output: vscode.LogOutputChannel, faults: FaultsItem) {
    this.#context = context;
    this.#output = output;
    this.#faults = faults;
  }

  start(): Promise<void> {
    return this.#enqueue(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#enqueue(() => this.#stop());
  }

  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Somebody's markers have changed. */
  reviewProblems(uris: readonly vscode.Uri[]): void {
    this.#problems?.review(uris);
  }

  /** Sends extensions, settings and user folders again where they differ from what the server knows. */
  async sendEnvironment(): Promise<void> {
    const client = this.#client;
    if (!client?.isRunning()) return;
    const environment = await collectEnvironment(this.#context.globalStorageUri);
    const sent = JSON.stringify(environment);
    if (client !== this.#client || sent === this.#sentEnvironment) return;
    this.#sentEnvironment = sent;
    await client.sendNotification(environmentNotification, environment);
  }

  /** Asks the server what only it knows; undefined where it does not run. */
  async ask<Answer>(request: string, question: unknown): Promise<Answer | undefined> {
    const client = this.#client;
    return client?.isRunning() ? client.sendRequest<Answer>(request, question) : undefined;
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step, step);
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined) return;
    const selector = documentSelector(documentSchemes());
    const problems = new ProblemDoubles(uri => vscode.languages.getDiagnostics(uri));
    const crash = new CrashNotice(this.#output, () => this.#faults.setServer('stopped'));
    const module = vscode.Uri.joinPath(this.#context.extensionUri, 'dist/server.cjs').fsPath;
    const client = new LanguageClient(
      'agentAuthoring',
      'Agent Authoring',
      { module, transport: TransportKind.ipc },
      {
        documentSelector: selector,
        initializationOptions: {
          suggestCommand: 'editor.action.triggerSuggest',
          sendsEnvironment: true,
          reasonsCommand,
        } satisfies InitializationOptions,
        outputChannel: this.#output,
        errorHandler: crash,
        initializationFailedHandler: () => false,
        middleware: {
          provideCompletionItem: withoutCompletionDoubles(suggestingEditor),
          workspace: {
            // A server that is being stopped because of this very change would be started again by it.
            didChangeConfiguration: async (sections, next) => {
              if (client.isRunning() && isEnabled()) await next(sections);
            },
          },
          handleDiagnostics: (uri, diagnostics, show) => {
            this.#faults.set(uri, diagnostics);
            problems.take(uri, diagnostics, show);
          },
        },
      },
    );
    this.#client = client;
    this.#problems = problems;
    this.#sentEnvironment = '';
    this.#faults.setSelector(selector);
    this.#faults.setServer('starting');
    try {
      await client.start();
      this.#faults.setServer('running');
      await this.sendEnvironment();
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error));
      crash.tell();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#problems = undefined;
    this.#faults.setServer('stopped');
    try {
      await client?.dispose();
    } catch (error) {
      // A server that has crashed cannot say goodbye.
      this.#output.debug(String(error));
    }
  }
}

/** Whether the user wants the server at all. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('agentAuthoring').get('enable', true);
}
