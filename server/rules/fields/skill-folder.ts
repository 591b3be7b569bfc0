import type { Document } from '../../workspace/document.ts';
import { baseName, folderOf } from '../../workspace/path.ts';

/** The folder that names a skill; undefined where that is a checkout, which everybody may call as they like. */
export function skillFolder({ kind, path, root }: Document): string | undefined {
  if (kind !== 'skill' || path.startsWith('untitled:')) return undefined;
  const folder = folderOf(path);
  // `.gemini/skills/SKILL.md` lies in no folder of its own.
  return folder === root || !folder.startsWith(root) || baseName(folder) === 'skills'
    ? undefined
    : baseName(folder);
}
