import { check, type Report, type RuleFailure } from '../rules/check.ts';
import { fixedText } from '../rules/fix.ts';
import type { Fix } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface FixAction {
  readonly report: Report;
  readonly fix: Fix;
  /** Whether an editor may apply it at one keystroke: the first and clearly right remedy of its finding. */
  readonly preferred: boolean;
}

/** The fixes of all findings that touch a range, computed from the text as it is now: none is ever kept. */
export function codeActions(
  document: Document,
  range: Span,
  workspace: Workspace,
  onFailure?: RuleFailure,
): FixAction[] {
  const actions = check(document, workspace, onFailure)
    .filter(report => overlaps(report.span, range))
    .flatMap(report =>
      (report.fixes ?? []).map(fix => ({ report, fix, preferred: isPreferred(report, fix) })),
    );
  const seen = new Set<string>();
  return actions.filter(({ fix }) => {
    const what = JSON.stringify([fix.title, fix.edits, fix.files]);
    return !seen.has(what) && seen.add(what);
  });
}

/** The first remedy is clearly right where it changes nothing that worked, or where there is no other. */
function isPreferred({ fixes = [] }: Report, fix: Fix): boolean {
  return fix === fixes[0] && (fix.safe || fixes.length === 1);
}

/** The document's text with every safe fix applied; undefined where there is none. */
export function fixAll(
  document: Document,
  workspace: Workspace,
  onFailure?: RuleFailure,
): string | undefined {
  const text = fixedText(document, workspace, false, onFailure);
  return text === document.text ? undefined : text;
}
