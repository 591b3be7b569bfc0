import { closest } from '../../text/closest.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { asDestination, baseName, folderOf, isInside, join, relativePath } from '../../workspace/path.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The one existing path that an author most likely meant by a path that names nothing. */
export function nearestPath(
  path: string,
  written: string,
  document: Document,
  workspace: Workspace,
): string | undefined {
  return (
    misplaced(written, document, workspace) ??
    misspelt(path, document.root, workspace) ??
    moved(path, document, workspace)
  );
}

/** The same path from another start: the workspace folder, the document's own folder, one folder up or down. */
function misplaced(written: string, document: Document, workspace: Workspace): string | undefined {
  const folder = folderOf(document.path);
  const forward = decoded(written).replaceAll('\\', '/');
  const fromRoot = forward.replace(/^(?:\.?\/)+/, '');
  const candidates = [
    join(folder, forward),
    join(document.root, fromRoot),
    join(folder, `../${forward}`),
    join(folder, forward.replace(/^(?:\.\/)?\.\.\//, '')),
    join(folder, fromRoot),
    join(document.root, forward.replace(/^(?:\.{1,2}\/)+/, '')),
  ];
  return candidates.find(candidate => {
    const target = workspace.target(candidate);
    return candidate !== document.path && (target === 'file' || target === 'folder');
  });
}

/** One part of the path is a near miss of what lies there, and the rest of the path exists below it. */
function misspelt(path: string, root: string, workspace: Workspace): string | undefined {
  if (!isInside(root, path)) return undefined;
  let at = root;
  const parts = path.slice(root.length).split('/').filter(Boolean);
  for (const [index, part] of parts.entries()) {
    const names = workspace.namesIn(at);
    if (!names.has(part)) {
      const near = closest(part, names);
      const whole = near && join(at, [near, ...parts.slice(index + 1)].join('/'));
      const target = whole && workspace.target(whole);
      return target === 'file' || target === 'folder' ? whole : undefined;
    }
    at = join(at, part);
  }
  return undefined;
}

/** Names that so many folders hold that the name alone says nothing. */
const common = /^(?:skill|readme|index|agents|claude|license|changelog)(?:\.\w+)?$/i;

/** The same name elsewhere: the one that shares most of the path's end, if it is the only such one. */
function moved(path: string, document: Document, workspace: Workspace): string | undefined {
  const name = baseName(path);
  let best: string | undefined;
  let most = common.test(name) ? 1 : 0;
  for (const candidate of workspace.pathsNamed(name)) {
    if (candidate === document.path || !isInside(document.root, candidate)) continue;
    const shared = sharedEnd(path, candidate);
    if (shared === most) best = undefined;
    if (shared <= most) continue;
    most = shared;
    best = candidate;
  }
  return best;
}

function sharedEnd(a: string, b: string): number {
  const one = a.split('/').reverse();
  const other = b.split('/').reverse();
  let shared = 0;
  while (shared < one.length && one[shared] !== '' && one[shared] === other[shared]) shared++;
  return shared;
}

/** `path` as the document would write it in the place of the old one: its start, its escapes and its last `/` are kept. */
export function writtenPath(
  path: string,
  old: {
    readonly document: Document;
    readonly written: string;
    readonly pathSpan: Span;
    readonly workspace: Workspace;
  },
): string {
  const { document, written, pathSpan, workspace } = old;
  let text = relativePath(folderOf(document.path), path);
  if (written.startsWith('/') && isInside(document.root, path)) text = path.slice(document.root.length);
  else if (written.startsWith('./') && !text.startsWith('.')) text = `./${text}`;
  if (written.endsWith('/') && workspace.target(path) === 'folder' && !text.endsWith('/')) text += '/';
  const angled = document.text[pathSpan.start - 1] === '<';
  return asDestination(text, angled);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
