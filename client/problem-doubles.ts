import type * as vscode from 'vscode';

type Show = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void;

/** VS Code's numbers for severities: the lower the graver. */
const warning: vscode.DiagnosticSeverity.Warning = 1;
const hint: vscode.DiagnosticSeverity.Hint = 3;

/**
 * Keeps out of Problems what VS Code's own validator has put there on the same span. It only hides while the other marker
 * stands, so what the server said is kept and shown again once the marker goes.
 */
export class ProblemDoubles {
  readonly #standing: (uri: vscode.Uri) => readonly vscode.Diagnostic[];
  readonly #documents = new Map<
    string,
    {
      readonly uri: vscode.Uri;
      readonly all: vscode.Diagnostic[];
      shown: vscode.Diagnostic[];
      readonly show: Show;
    }
  >();

  /** `standing` gives all that is shown for a document now, whoever put it there. */
  constructor(standing: (uri: vscode.Uri) => readonly vscode.Diagnostic[]) {
    this.#standing = standing;
  }

  /** Takes what the server says of a document. */
  take(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], show: Show): void {
    const key = uri.toString();
    const shown = this.#withoutDoubles(uri, diagnostics);
    if (diagnostics.length === 0) this.#documents.delete(key);
    else this.#documents.set(key, { uri, all: diagnostics, shown, show });
    show(uri, shown);
  }

  /** Looks again at documents for which somebody's markers have changed. Our own change ends here: it alters nothing. */
  review(uris: readonly vscode.Uri[]): void {
    for (const key of new Set(uris.map(uri => uri.toString()))) {
      const entry = this.#documents.get(key);
      if (entry === undefined) continue;
      const shown = this.#withoutDoubles(entry.uri, entry.all);
      if (
        shown.length === entry.shown.length &&
        shown.every((diagnostic, at) => diagnostic === entry.shown[at])
      )
        continue;
      entry.shown = shown;
      entry.show(entry.uri, shown);
    }
  }

  #withoutDoubles(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
    const builtin = this.#standing(uri).filter(other => !other.source && other.severity <= warning);
    if (builtin.length === 0) return diagnostics;
    // A hint of ours is not in Problems and doubles nothing.
    return diagnostics.filter(
      ours => ours.severity === hint || !builtin.some(other => sameSpan(ours.range, other.range)),
    );
  }
}

function sameSpan(a: vscode.Range, b: vscode.Range): boolean {
  return a.start.line === b.start.line && (a.contains(b) || b.contains(a));
}
