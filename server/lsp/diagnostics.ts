import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile, type Severity } from '../config/configuration.ts';
import type { Report } from '../rules/check.ts';
import { configurationProblems } from '../rules/configuration-problems.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { uriFromPath } from './uri.ts';

export const source = 'agent-authoring';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOf = { unused: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** Where the rules' pages are to be read. */
const pages = 'https://github.com/agent-authoring/agent-authoring/blob/main/server/rules';

export function diagnosticOf(report: Report, text: TextDocument, workspace: Workspace): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(report.span, text),
    message: report.message,
    severity: severityOf[report.severity],
    source,
    code: report.rule.id,
    codeDescription: { href: `${pages}/${report.rule.id}.md` },
  };
  if (report.tag !== undefined) diagnostic.tags = [tagOf[report.tag]];
  if (report.related !== undefined) {
    diagnostic.relatedInformation = report.related.map(({ path, span, message }) => ({
      location: { uri: uriFromPath(path), range: rangeIn(span, workspace.document(path)?.text ?? '') },
      message,
    }));
  }
  return diagnostic;
}

/** The faults of a configuration file; undefined for any other path. */
export function configurationDiagnostics(path: string, workspace: Workspace): Diagnostic[] | undefined {
  if (!path.endsWith(`/${configurationFile}`)) return undefined;
  const text = workspace.project(workspace.rootOf(path)).configurationText ?? '';
  return configurationProblems(text).map(problem => ({
    range: rangeIn(problem.span, text),
    message: problem.message,
    severity: DiagnosticSeverity.Error,
    source,
    code: 'invalid-configuration',
  }));
}

export function rangeOf(span: Span, text: TextDocument): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** The range of a span in a text that no editor shows. */
export function rangeIn(span: Span, text: string): Range {
  const lines = new LineIndex(text);
  return { start: lines.placeAt(span.start), end: lines.placeAt(span.end) };
}
