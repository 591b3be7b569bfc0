import type { ContributedTool } from '../server/protocol.ts';

/** What is read of an extension's manifest; every field may hold anything. */
export interface Manifest {
  readonly publisher?: unknown;
  readonly name?: unknown;
  readonly displayName?: unknown;
  readonly contributes?: unknown;
}

/**
 * The tools and tool sets that an extension contributes, under the names by which files may call them. A tool that may not be
 * named in a prompt is left out, and so is the name that it has at run time.
 */
export function contributedTools(manifest: Manifest): ContributedTool[] {
  const { languageModelTools, languageModelToolSets } = record(manifest.contributes);
  const extension = text(manifest.displayName) ?? text(manifest.name) ?? '';
  const tools = records(languageModelTools).filter(tool => tool.canBeReferencedInPrompt === true);
  const sets = records(languageModelToolSets).filter(set => text(set.name) !== undefined);
  if (sets.length === 0) {
    // VS Code makes one set of all that an extension contributes, and compares its name with case.
    const set = `${text(manifest.publisher) ?? ''}.${text(manifest.name) ?? ''}`;
    return tools.map(tool => contributed(`${set}/${referenceName(tool)}`, tool, extension));
  }
  return [
    ...sets.map(set => contributed(setName(set), set, extension)),
    ...tools.map(tool => {
      const set = sets.find(candidate => hasMember(candidate, tool));
      const name = referenceName(tool);
      return contributed(set === undefined ? name : `${setName(set)}/${name}`, tool, extension);
    }),
  ];
}

/** Where an extension keeps the agents that it contributes, relative to its folder. */
export function contributedAgentPaths(manifest: Manifest): string[] {
  return records(record(manifest.contributes).chatAgents).flatMap(agent => text(agent.path) ?? []);
}

/** The names of the skills that an extension contributes: those of their folders. */
export function contributedSkills(manifest: Manifest): string[] {
  return records(record(manifest.contributes).chatSkills).flatMap(skill => {
    const [, folder] = /([^/\\]+)[/\\]SKILL\.md$/i.exec(text(skill.path) ?? '') ?? [];
    return folder ?? [];
  });
}

function contributed(id: string, from: Record<string, unknown>, extension: string): ContributedTool {
  const description =
    text(from.userDescription) ?? text(from.description) ?? text(from.modelDescription) ?? '';
  return { id, description, extension };
}

function referenceName(tool: Record<string, unknown>): string {
  return text(tool.toolReferenceName) ?? text(tool.displayName) ?? '';
}

function setName(set: Record<string, unknown>): string {
  return text(set.referenceName) ?? text(set.name) ?? '';
}

function hasMember(set: Record<string, unknown>, tool: Record<string, unknown>): boolean {
  return (
    Array.isArray(set.tools) && (set.tools.includes(tool.toolReferenceName) || set.tools.includes(tool.name))
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}
