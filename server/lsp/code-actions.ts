import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { codeActions, fixAll } from '../features/code-actions.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { source } from './diagnostics.ts';
import type { OpenDocument } from './session.ts';
import { workspaceEditOf } from './workspace-edit.ts';

/** The action that applies every safe fix of a file, as an editor's settings name it: `source.fixAll.agent-authoring`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;

/** The quick fixes in a range, and the action that applies all safe ones where the editor asks for source actions. */
export function answerCodeActions(
  params: CodeActionParams,
  { document, text, workspace, onFailure }: OpenDocument,
  client: ClientCapabilities,
): CodeAction[] {
  const wants = (kind: string) =>
    // The empty kind stands for all of them.
    params.context.only?.some(only => only === '' || kind === only || kind.startsWith(`${only}.`)) ?? true;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const range = span(text.offsetAt(params.range.start), text.offsetAt(params.range.end));
    for (const { report, fix, preferred } of codeActions(document, range, workspace, onFailure)) {
      const edit = workspaceEditOf(fix, text, client);
      if (edit === undefined) continue;
      const diagnostics = resolved(report.rule.id, report.span, params.context.diagnostics, text);
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
    const fixed = fixAll(document, workspace, onFailure);
    if (fixed !== undefined) {
      const edits = [difference(document.text, fixed)];
      const edit = workspaceEditOf({ title: '', edits, safe: true }, text, client);
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
