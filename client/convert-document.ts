import * as vscode from 'vscode';
import { type ConversionAnswer, type ConversionQuestion, conversionTargets } from '../server/protocol.ts';

export const convertCommand = 'agentAuthoring.convert';

/** The scheme of results that are shown and not written yet. */
const scheme = 'agent-authoring-conversion';

type Conversion = Exclude<ConversionAnswer, { refused: string }>;

/** Shows what a document would be in another host beside it, says what is lost, and writes the result when it is told to. */
export class ConvertDocument implements vscode.TextDocumentContentProvider {
  readonly #ask: (question: ConversionQuestion) => Promise<ConversionAnswer | undefined>;
  readonly #results = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(ask: (question: ConversionQuestion) => Promise<ConversionAnswer | undefined>) {
    this.#ask = ask;
  }

  /** Registers the command and the results; the caller disposes of both. */
  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.commands.registerCommand(convertCommand, (to?: unknown) => this.#run(to)),
      this.#changed,
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#results.get(uri.toString()) ?? '';
  }

  /** `to` is the host's id, for those who bind a key to one. */
  async #run(to: unknown): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) {
      void vscode.window.showInformationMessage('Open the file to convert first.');
      return;
    }
    const target = conversionTargets.find(({ id }) => id === to) ?? (await pickTarget());
    if (target === undefined) return;
    const question = { uri: document.uri.toString(), text: document.getText(), to: target.id };
    const answer = await this.#ask(question);
    if (answer === undefined) return;
    if ('refused' in answer) {
      void vscode.window.showWarningMessage(`Not converted: ${answer.refused}.`);
      return;
    }
    await this.#show(document.uri, answer, target.title);
    // The command is done once the result is to be seen; a message may be answered much later.
    void offerToWrite(document.uri, answer, target.title).catch(error =>
      vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error)),
    );
  }

  async #show(source: vscode.Uri, { place, text }: Conversion, title: string): Promise<void> {
    const result = vscode.Uri.from({ scheme, path: `/${place}` });
    this.#results.set(result.toString(), text);
    this.#changed.fire(result);
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', source, result, `${name} → ${title}: ${place}`, {
      preview: true,
    });
  }
}

async function pickTarget() {
  const items = conversionTargets.map(target => ({ label: target.title, target }));
  const placeHolder = 'The program to convert this file for';
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.target;
}

/** A limit that would be lost is said in a dialog that has to be answered; everything else in a message. */
async function offerToWrite(source: vscode.Uri, answer: Conversion, title: string): Promise<void> {
  const limits = answer.lost.filter(({ danger }) => danger === 'limit');
  const others = answer.lost.filter(({ danger }) => danger !== 'limit');
  const folder = vscode.workspace.getWorkspaceFolder(source)?.uri;
  const write = limits.length > 0 ? 'Write It Anyway' : 'Write It';
  const buttons = folder === undefined ? [] : [write];
  const chosen =
    limits.length > 0
      ? await vscode.window.showWarningMessage(
          `In ${title} it could do more than it may now.`,
          { modal: true, detail: listed([...limits, ...others]) },
          ...buttons,
        )
      : await vscode.window.showInformationMessage(summaryOf(others, title), ...buttons);
  if (chosen !== write || folder === undefined) return;
  await writeResult(vscode.Uri.joinPath(folder, answer.place), answer.text);
}

function summaryOf(lost: Conversion['lost'], title: string): string {
  if (lost.length === 0) return `${title} takes all of it.`;
  return lost.map(({ message }) => message).join(' ');
}

function listed(lost: Conversion['lost']): string {
  return lost.map(({ message }) => `• ${message}`).join('\n');
}

/** Nothing is replaced without a question. */
async function writeResult(target: vscode.Uri, text: string): Promise<void> {
  if (await isThere(target)) {
    const replace = 'Replace It';
    const name = vscode.workspace.asRelativePath(target);
    if (
      (await vscode.window.showWarningMessage(`${name} is there already.`, { modal: true }, replace)) !==
      replace
    )
      return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
