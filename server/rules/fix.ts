import { applyEdits, type Edit } from '../text/edit.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { check, type RuleFailure } from './check.ts';
import type { Fix } from './rule.ts';

/** Repairs may uncover each other: a header that loads at last shows its renamed tools. More rounds than this mean a defect. */
const mostRounds = 10;

/**
 * The document's text after every safe fix that changes this file alone, and after those that are not safe too where
 * `unsafe` asks for it. Equal to the old text when there is nothing to repair.
 */
export function fixedText(
  document: Document,
  workspace: Workspace,
  unsafe = false,
  onFailure?: RuleFailure,
): string {
  let current = document;
  for (let round = 0; round < mostRounds; round++) {
    const edits = compatibleEdits(current, workspace, unsafe, onFailure);
    if (edits.length === 0) break;
    const next = workspace.read(current.path, applyEdits(current.text, edits));
    if (next.text === current.text || !keepsHeader(current, next)) break;
    current = next;
  }
  return current.text;
}

/** The edits of as many first fixes as can be applied together, in the order of the text; a fix is taken whole or not at all. */
function compatibleEdits(
  document: Document,
  workspace: Workspace,
  unsafe: boolean,
  onFailure: RuleFailure | undefined,
): Edit[] {
  const taken: Edit[] = [];
  for (const report of check(document, workspace, onFailure)) {
    const fix = report.fixes?.find(candidate => mayApply(candidate, unsafe));
    if (fix?.edits.every(edit => taken.every(other => !collides(edit, other)))) taken.push(...fix.edits);
  }
  return taken;
}

function mayApply(fix: Fix, unsafe: boolean): boolean {
  return (fix.safe || unsafe) && (fix.files ?? []).length === 0 && fix.edits.length > 0;
}

function collides(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** The last guard against a fix that damages a file: a header that was read must still be read. */
function keepsHeader(before: Document, after: Document): boolean {
  const old = before.frontmatter;
  const now = after.frontmatter;
  if (old.state !== 'present') return true;
  return now.state === 'present' && now.isMap >= old.isMap && now.strict.length <= old.strict.length;
}
