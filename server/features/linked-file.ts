import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { LocalLink } from '../workspace/links.ts';
import { folderOf } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { headingAnchors } from './heading-anchors.ts';

/** The skill whose folder a path is or lies in. */
export function skillAround(path: string, workspace: Workspace): Document | undefined {
  for (let folder = path; folder !== '/'; folder = folderOf(folder)) {
    const skill = workspace.document(`${folder}/SKILL.md`);
    if (skill?.kind === 'skill') return skill;
  }
  return undefined;
}

/**
 * The file that an editor opens for a path: of a skill's folder, or a folder in it, the SKILL.md. Undefined for a missing one
 * and for any other folder.
 */
export function linkedFile(path: string, workspace: Workspace): string | undefined {
  switch (workspace.target(path)) {
    case 'missing':
      return undefined;
    case 'folder':
      return skillAround(path, workspace)?.path;
    default:
      return path;
  }
}

/** The heading that a link names, in the file that it leads to. */
export function linkedHeading(
  { path, fragment }: LocalLink,
  from: Document,
  workspace: Workspace,
): { readonly document: Document; readonly span: Span; readonly title: string } | undefined {
  if (fragment === undefined) return undefined;
  const document = path === from.path ? from : workspace.document(path);
  const wanted = fragment.text.toLowerCase();
  const found =
    document &&
    headingAnchors(document.body).find(
      ({ anchor, preview }) => wanted !== '' && (anchor === wanted || preview === wanted),
    );
  return found && { document, span: found.heading.titleSpan, title: found.heading.title };
}

/** The start of a file, for whatever names the file as a whole. */
export const fileStart: Span = span(0, 0);
