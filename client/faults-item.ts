import * as vscode from 'vscode';

/** The item of the language status that says how many faults the file in the active editor has. */
export class FaultsItem {
  readonly #item: vscode.LanguageStatusItem;
  readonly #faults = new Map<string, readonly vscode.Diagnostic[]>();
  #server: 'starting' | 'running' | 'stopped' = 'starting';

  constructor(selector: vscode.DocumentSelector) {
    this.#item = vscode.languages.createLanguageStatusItem('agentAuthoring.faults', selector);
    this.#item.name = 'Agent Authoring';
    this.#show();
  }

  /** Tells what the server finds in a document. */
  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    // A hint is no fault of this file: it is faded, and not in Problems.
    const faults = diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    if (diagnostics.length === 0) this.#faults.delete(uri.toString());
    else this.#faults.set(uri.toString(), faults);
    this.#show();
  }

  setServer(state: 'starting' | 'running' | 'stopped'): void {
    this.#server = state;
    if (state !== 'running') this.#faults.clear();
    this.#show();
  }

  setSelector(selector: vscode.DocumentSelector): void {
    this.#item.selector = selector;
  }

  /** The editor has another active document. */
  refresh(): void {
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show(): void {
    const item = this.#item;
    item.busy = this.#server === 'starting';
    if (this.#server !== 'running') {
      item.text = this.#server === 'starting' ? vscode.l10n.t('Starting') : vscode.l10n.t('Stopped');
      item.detail = vscode.l10n.t('The server of Agent Authoring');
      item.severity = this.#server === 'starting' ? information : vscode.LanguageStatusSeverity.Error;
      item.command = { command: 'agentAuthoring.restart', title: vscode.l10n.t('Restart') };
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const faults = (uri && this.#faults.get(uri.toString())) ?? [];
    item.text = summary(faults.length);
    item.detail = 'Agent Authoring';
    item.severity = gravest(faults);
    item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Problems') };
  }
}

const information = vscode.LanguageStatusSeverity.Information;

function summary(count: number): string {
  if (count === 0) return vscode.l10n.t('No faults');
  return count === 1 ? vscode.l10n.t('1 fault') : vscode.l10n.t('{0} faults', count);
}

function gravest(faults: readonly vscode.Diagnostic[]): vscode.LanguageStatusSeverity {
  if (faults.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error))
    return vscode.LanguageStatusSeverity.Error;
  if (faults.some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning))
    return vscode.LanguageStatusSeverity.Warning;
  return information;
}
