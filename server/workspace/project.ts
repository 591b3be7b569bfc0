import { type Configuration, configurationFile, defaultConfiguration } from '../config/configuration.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { readJson } from '../syntax/json.ts';

/** What the files of one workspace folder say besides its documents. */
export interface Project {
  readonly configuration: Configuration;
  /** The configuration file as it is written; undefined where there is none. */
  readonly configurationText: string | undefined;
  /** MCP servers by the file that declares them. */
  readonly servers: ReadonlyMap<string, readonly string[]>;
  /** Folders that `.vscode/settings.json` adds, by kind, as written there. */
  readonly locations: { readonly [kind: string]: readonly string[] };
}

export const emptyProject: Project = {
  configuration: defaultConfiguration,
  configurationText: undefined,
  servers: new Map(),
  locations: {},
};

/** The files below a workspace folder that decide what its documents mean, and how each is read into a project. */
const readers: Readonly<Record<string, (project: Project, text: string | undefined) => Project>> = {
  [configurationFile]: (project, text) => ({
    ...project,
    configuration: text === undefined ? defaultConfiguration : readConfiguration(text).configuration,
    configurationText: text,
  }),
  '.vscode/mcp.json': (project, text) => withServers(project, '.vscode/mcp.json', text, 'servers'),
  '.mcp.json': (project, text) => withServers(project, '.mcp.json', text, 'mcpServers'),
  '.vscode/settings.json': (project, text) => ({ ...project, locations: locationsOf(text) }),
};

export const projectFiles: readonly string[] = Object.keys(readers);

/** The project after one of its files has changed; `text` is undefined when the file is gone. */
export function withProjectFile(project: Project, file: string, text: string | undefined): Project {
  return readers[file]?.(project, text) ?? project;
}

function withServers(project: Project, file: string, text: string | undefined, key: string): Project {
  const servers = new Map(project.servers);
  const declared = text === undefined ? undefined : record(record(readJson(text))?.[key]);
  if (declared === undefined) servers.delete(file);
  else servers.set(file, Object.keys(declared));
  return { ...project, servers };
}

/** The settings of VS Code that add folders, and the kind whose files lie in them (VS Code 1.139, 2026-11-24). */
const locationSettings: Readonly<Record<string, string>> = {
  'chat.agentFilesLocations': 'agent',
  'chat.modeFilesLocations': 'agent',
  'chat.promptFilesLocations': 'prompt',
  'chat.instructionsFilesLocations': 'instructions',
  'chat.agentSkillsLocations': 'skill',
};

function locationsOf(text: string | undefined): Project['locations'] {
  const settings = text === undefined ? undefined : record(readJson(text));
  const locations: Record<string, string[]> = {};
  for (const [setting, kind] of Object.entries(locationSettings)) {
    for (const [folder, on] of Object.entries(record(settings?.[setting]) ?? {})) {
      if (on === true) locations[kind] = [...(locations[kind] ?? []), folder];
    }
  }
  return locations;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
