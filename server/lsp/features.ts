import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActions, fixAll } from '../features/code-actions.ts';
import { completion } from '../features/completion.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { completionItemOf } from './completion-items.ts';
import { source } from './diagnostics.ts';
import type { Session } from './session.ts';
import { workspaceEditOf } from './workspace-edit.ts';

/** The action that applies every safe fix of a file, as an editor's settings name it: `source.fixAll.agent-authoring`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;

/** One thing that an editor can ask: what the server says that it can do, and how it answers. */
interface Feature {
  readonly capability: ServerCapabilities;
  register(connection: Connection, session: Session): void;
}

const features: readonly Feature[] = [
  {
    capability: { completionProvider: { triggerCharacters: [...':,[/(#`\'"-<. '] } },
    register: (connection, session) =>
      connection.onCompletion(({ textDocument, position }) =>
        session.guard('completion', [], () => {
          const found = session.lookup(textDocument.uri);
          if (found === undefined) return [];
          const { document, text } = found;
          const snippets = session.client.textDocument?.completion?.completionItem?.snippetSupport === true;
          return completion(document, text.offsetAt(position), session.workspace).map(item =>
            completionItemOf(item, text, snippets),
          );
        }),
      ),
  },
  {
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
    register: (connection, session) =>
      connection.onCodeAction(params =>
        session.guard('code actions', [], () => answerCodeActions(params, session)),
      ),
  },
];

/** What the server can do: the union of its features. */
export const capabilities: ServerCapabilities = Object.assign(
  {},
  ...features.map(feature => feature.capability),
);

export function registerFeatures(connection: Connection, session: Session): void {
  for (const feature of features) feature.register(connection, session);
}

function answerCodeActions(params: CodeActionParams, session: Session): CodeAction[] {
  const found = session.lookup(params.textDocument.uri);
  if (found === undefined) return [];
  const { document, text } = found;
  const wants = (kind: string) =>
    params.context.only?.some(only => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const range = span(text.offsetAt(params.range.start), text.offsetAt(params.range.end));
    for (const { report, fix, preferred } of codeActions(document, range, session.workspace)) {
      const edit = workspaceEditOf(fix, text, session.client);
      if (edit === undefined) continue;
      const diagnostics = resolved(report.rule.id, report.span, params.context.diagnostics, found.text);
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        edit,
        diagnostics,
        isPreferred: preferred,
      });
    }
  }
  // Not offered in the light-bulb menu of a single line, only when an editor asks for source actions.
  if (params.context.only !== undefined && wants(fixAllKind)) {
    const fixed = fixAll(document, session.workspace);
    if (fixed !== undefined) {
      const edits = [difference(document.text, fixed)];
      const edit = workspaceEditOf({ title: '', edits, safe: true }, text, session.client);
      actions.push({
        title: 'Repair everything that is safe to repair',
        kind: fixAllKind,
        ...(edit && { edit }),
      });
    }
  }
  return actions;
}

/** One edit that leaves alone what both texts begin and end with, so that the cursor stays where it was. */
function difference(before: string, after: string): Edit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-tail - 1) === after.at(-tail - 1)) tail++;
  return { span: span(start, before.length - tail), text: after.slice(start, after.length - tail) };
}

/** The client's diagnostics that an action resolves, by code and overlapping range: its ranges may be a keystroke old. */
function resolved(
  code: string,
  place: Span,
  diagnostics: readonly Diagnostic[],
  text: { offsetAt(position: Diagnostic['range']['start']): number },
): Diagnostic[] {
  return diagnostics.filter(({ code: other, range }) => {
    return other === code && overlaps(place, span(text.offsetAt(range.start), text.offsetAt(range.end)));
  });
}
