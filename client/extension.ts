import * as vscode from 'vscode';
import { type ConversionAnswer, conversionRequest, documentPatterns } from '../server/protocol.ts';
import { ConvertDocument } from './convert-document.ts';
import { documentSchemes, documentSelector } from './document-selector.ts';
import { affectsEnvironment } from './environment.ts';
import { FaultsItem } from './faults-item.ts';
import { isEnabled, ServerProcess } from './server-process.ts';
import { reasonsCommand, showReasons } from './show-reasons.ts';

let server: ServerProcess | undefined;

/** Called by VS Code. The server starts once there is a document for it: a workspace full of other Markdown costs no process. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Agent Authoring', { log: true });
  const faults = new FaultsItem(documentSelector(documentSchemes()));
  const process = new ServerProcess(context, output, faults);
  server = process;
  let concerned = false;

  context.subscriptions.push(
    output,
    faults,
    vscode.commands.registerCommand('agentAuthoring.restart', () => {
      concerned = true;
      return process.restart();
    }),
    vscode.commands.registerCommand('agentAuthoring.showOutput', () => output.show()),
    vscode.commands.registerCommand(reasonsCommand, showReasons),
    new ConvertDocument(question => process.ask<ConversionAnswer>(conversionRequest, question)).register(),
    vscode.workspace.onDidOpenTextDocument(document => {
      if (isConcerned(document)) startOnce();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(async ({ added }) => {
      // A folder on a file system that was not there before changes which documents count.
      if (concerned && added.some(folder => !knownSchemes.has(folder.uri.scheme))) await process.restart();
      else if (await workspaceIsConcerned()) startOnce();
      rememberSchemes();
    }),
    vscode.workspace.onDidChangeConfiguration(async event => {
      if (affectsEnvironment(event)) await process.sendEnvironment();
      if (event.affectsConfiguration('agentAuthoring.enable') && concerned)
        await (isEnabled() ? process.start() : process.stop());
    }),
    vscode.extensions.onDidChange(() => process.sendEnvironment()),
    // The user's own folders are not watched: what was changed there counts when the window is looked at again.
    vscode.window.onDidChangeWindowState(({ focused }) => (focused ? process.sendEnvironment() : undefined)),
    vscode.window.onDidChangeActiveTextEditor(() => faults.refresh()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => process.reviewProblems(uris)),
  );

  const knownSchemes = new Set<string>();
  rememberSchemes();
  if (vscode.workspace.textDocuments.some(isConcerned) || (await workspaceIsConcerned())) startOnce();

  function startOnce(): void {
    if (concerned) return;
    concerned = true;
    if (isEnabled()) void process.start();
  }

  function rememberSchemes(): void {
    for (const scheme of documentSchemes()) knownSchemes.add(scheme);
  }
}

/** Called by VS Code when the window closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

function isConcerned(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector(documentSchemes()), document) > 0;
}

async function workspaceIsConcerned(): Promise<boolean> {
  const found = await vscode.workspace.findFiles(`{${documentPatterns.join(',')}}`, '**/node_modules/**', 1);
  return found.length > 0;
}
