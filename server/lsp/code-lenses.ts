import type { CodeLens } from 'vscode-languageserver';
import { type HostVerdict, verdicts } from '../features/verdict.ts';
import { verdictLine, verdictWords } from '../features/verdict-words.ts';
import type { ShownReasons } from '../protocol.ts';
import { span } from '../text/span.ts';
import { rangeOf } from './diagnostics.ts';
import type { OpenDocument, Session } from './session.ts';
import { uriFromPath } from './uri.ts';

/** The line above a file: what each host makes of it. A click lists the reasons, where the client has a command for that. */
export function verdictLenses(open: OpenDocument, { codeLens, reasonsCommand }: Session): CodeLens[] {
  if (!codeLens.verdict) return [];
  const { document, text, workspace, onFailure } = open;
  const found = verdicts(document, workspace, onFailure);
  if (found.length === 0) return [];
  const title = verdictLine(found);
  const hasReasons = found.some(({ reasons }) => reasons.length > 0);
  const command =
    reasonsCommand === undefined || !hasReasons
      ? { title, command: '' }
      : { title, command: reasonsCommand, arguments: [shownReasons(open, found)] };
  return [{ range: rangeOf(span(0, 0), text), command }];
}

function shownReasons({ document, text }: OpenDocument, found: readonly HostVerdict[]): ShownReasons {
  return {
    uri: uriFromPath(document.path),
    hosts: found.map(({ host, verdict, reasons }) => ({
      title: host.title,
      verdict: verdictWords[verdict],
      reasons: reasons.map(({ rule, message, span }) => ({ rule, message, range: rangeOf(span, text) })),
    })),
  };
}
