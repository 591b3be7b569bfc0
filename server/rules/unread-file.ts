import type { Document } from '../workspace/document.ts';
import { baseName, folderOf } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { effectOn } from './effects.ts';
import { beginning, messageOf, misplaced } from './files/found.ts';
import type { Fix, Rule } from './rule.ts';

export const unreadFile: Rule = {
  id: 'unread-file',
  summary: 'A file in a host’s own folder that no host finds there.',
  severity: 'warning',
  judges: true,
  *check(document, workspace) {
    const found = misplaced(document, workspace);
    // What another host finds is said by host-ignores.
    if (found === undefined || found.by.length > 0) return;
    yield {
      span: beginning(document),
      message: messageOf(document, found),
      hosts: found.notBy.map(({ id }) => id),
      effects: effectOn(found.notBy, 'not-found'),
      fixes: moves(document, found.folder, workspace),
    };
  },
};

/** A skill in a deeper folder has other files beside it, so that the file alone is not moved. */
function moves({ kind, path, root }: Document, folder: string, workspace: Workspace): Fix[] {
  const isSkill = kind === 'skill';
  if (isSkill && folderOf(folderOf(path)) !== folder) return [];
  const to = isSkill ? `${folderOf(path)}/SKILL.md` : `${folder}/${baseName(path)}`;
  if (workspace.target(to) === 'file') return [];
  return [
    {
      title: `Move to “${to.slice(root.length + 1)}”`,
      edits: [],
      files: [{ change: 'move', from: path, to }],
      safe: false,
    },
  ];
}
