import type { Document } from '../workspace/document.ts';
import { baseName, folderOf, relativePath } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeSkill } from './describe-skill.ts';
import type { OfferedValue } from './offered-value.ts';

/** A skill of the workspace, or of the editor where it has no document. */
export interface KnownSkill {
  /** What it is called by; the name of its folder. */
  readonly name: string;
  readonly document: Document | undefined;
}

/** Every other skill by the name of its folder, which every host takes; of namesakes the nearest first. */
export function knownSkills(document: Document, workspace: Workspace): KnownSkill[] {
  return [...workspace.skillNames()].sort().flatMap((name): KnownSkill[] => {
    const documents = workspace.skillsNamed(name);
    if (documents.length === 0) return [{ name, document: undefined }];
    return documents
      .filter(skill => skill.path !== document.path && baseName(folderOf(skill.path)) === name)
      .map(skill => ({ name, document: skill, distance: distance(document, skill) }))
      .sort((a, b) => a.distance - b.distance);
  });
}

function distance(from: Document, to: Document): number {
  return relativePath(folderOf(from.path), to.path).split('/').length;
}

export function offeredSkills(document: Document, workspace: Workspace): OfferedValue[] {
  return knownSkills(document, workspace).map(skill => ({
    label: skill.name,
    kind: 'skill',
    detail: 'skill',
    documentation: skill.document === undefined ? '' : describeSkill(skill.document, document),
  }));
}
