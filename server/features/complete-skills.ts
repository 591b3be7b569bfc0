import type { Document } from '../workspace/document.ts';
import { baseName, folderOf } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OfferedValue } from './complete-values.ts';
import { describeSkill } from './describe-skill.ts';

/** A skill of the workspace, or of the editor where it has no document. */
export interface KnownSkill {
  /** What it is called by; the folder's name where the header has none. */
  readonly name: string;
  readonly document: Document | undefined;
}

/** Every skill once, by name. */
export function knownSkills(document: Document, workspace: Workspace): KnownSkill[] {
  const skills = new Map<string, KnownSkill>();
  for (const name of [...workspace.skillNames()].sort()) {
    const documents = workspace.skillsNamed(name);
    const own = documents.filter(skill => skill.path !== document.path);
    if (documents.length > 0 && own.length === 0) continue;
    const [skill] = own;
    // Of two names for one skill the folder's is the one that every host takes.
    if (skill !== undefined && baseName(folderOf(skill.path)) !== name && isFolderKnown(skill, workspace))
      continue;
    skills.set(name, { name, document: skill });
  }
  return [...skills.values()];
}

function isFolderKnown(skill: Document, workspace: Workspace): boolean {
  return workspace.skillsNamed(baseName(folderOf(skill.path))).includes(skill);
}

export function offeredSkills(document: Document, workspace: Workspace): OfferedValue[] {
  return knownSkills(document, workspace).map(skill => ({
    label: skill.name,
    kind: 'skill',
    detail: 'skill',
    documentation: skill.document === undefined ? '' : describeSkill(skill.document, document),
  }));
}
