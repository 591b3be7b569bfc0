import assert from 'node:assert/strict';
import type { Span } from '../../server/text/span.ts';
import type { Document } from '../../server/workspace/document.ts';
import { Workspace } from '../../server/workspace/workspace.ts';

/** A text with its marks taken out: `⟦ ⟧` around spans, `‸` at the cursor. Neither can occur in a real document. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cursor: number | undefined;
}

export function unmark(marked: string): Marked {
  let text = '';
  let cursor: number | undefined;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      assert.ok(start !== undefined, 'a ⟧ without its ⟦');
      spans.push({ start, end: text.length });
    } else if (character === '‸') cursor = text.length;
    else text += character;
  }
  assert.equal(open.length, 0, 'a ⟦ without its ⟧');
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}

/** Where a fixture's document lies unless it says otherwise. */
export const defaultPath = '/repo/.github/agents/test.agent.md';

/** Other files by path below `/repo`; a value of null is a path that the disk was asked for and that is missing, `''` behind a path ending in `/` a folder. */
export type Files = Readonly<Record<string, string | null>>;

/** A workspace with one root, `/repo`, holding the files. */
export function workspaceOf(files: Files = {}): Workspace {
  const workspace = new Workspace();
  workspace.setRoots(['/repo']);
  for (const [name, text] of Object.entries(files)) {
    const path = `/repo/${name}`;
    if (text === null) workspace.setTarget(path.replace(/\/$/, ''), 'missing');
    else if (name.endsWith('/')) workspace.setTarget(path.slice(0, -1), 'folder');
    else if (/\.(md|mdc|json|yaml)$/.test(name)) workspace.write(path, text);
    else workspace.setTarget(path, 'file');
  }
  return workspace;
}

/** Puts the text into the workspace and gives its document. */
export function documentIn(workspace: Workspace, text: string, path = defaultPath): Document {
  workspace.write(path, text);
  const document = workspace.document(path);
  assert.ok(document, `${path} is no document`);
  return document;
}
