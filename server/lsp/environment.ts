import type { EditorEnvironment } from '../protocol.ts';

/** Reads what an editor says of itself, whatever it sends: what has the wrong type counts as not said. */
export function readEnvironment(sent: unknown): EditorEnvironment {
  const { tools, agents, skills, servers, locations } = record(sent);
  return {
    tools: list(tools).flatMap(entry => {
      const { id, description, extension } = record(entry);
      return typeof id === 'string'
        ? [{ id, description: text(description), extension: text(extension) }]
        : [];
    }),
    agents: list(agents).flatMap(entry => {
      const { name, description } = record(entry);
      return typeof name === 'string' ? [{ name, description: text(description) }] : [];
    }),
    skills: texts(skills),
    servers: texts(servers),
    locations: Object.fromEntries(
      Object.entries(record(locations)).map(([kind, folders]) => [kind, texts(folders)]),
    ),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return list(value).filter(entry => typeof entry === 'string');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
