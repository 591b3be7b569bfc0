import { stringOf } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf, relativePath } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Name, description and file of an agent. Markdown; empty where nobody knows the name. */
export function describeAgent(name: string, from: Document, workspace: Workspace): string {
  const found = workspace.agentsNamed(name).map(agent => describeFile(agent, from));
  if (found.length > 0) return [`**${name}**`, ...found].join('\n\n');
  const contributed = workspace.environment.agents.find(agent => agent.name === name);
  if (contributed === undefined) return '';
  return [`**${name}**`, contributed.description, 'From an extension or the user’s own folder.']
    .filter(part => part !== '')
    .join('\n\n');
}

/** The description of a file and where it lies, as seen from another file. */
export function describeFile(document: Document, from: Document): string {
  const description = stringOf(document.field('description')?.value)?.trim() ?? '';
  const path = relativePath(folderOf(from.path), document.path);
  return [description, `\`${path}\``].filter(part => part !== '').join('\n\n');
}
