import * as vscode from 'vscode';
import type { EditorEnvironment } from '../server/protocol.ts';
import { type AgentCard, agentCard, isAgentFile } from './agent-card.ts';
import { contributedAgentPaths, contributedSkills, contributedTools } from './contributions.ts';
import { declaredServers } from './declared-servers.ts';

/** The settings that say where documents lie, and the kind that lies there. */
const locationSettings = {
  'chat.agentFilesLocations': 'agent',
  'chat.modeFilesLocations': 'agent',
  'chat.promptFilesLocations': 'prompt',
  'chat.instructionsFilesLocations': 'instructions',
  'chat.agentSkillsLocations': 'skill',
} as const;

/** Below the home folder; VS Code 1.139, see `server/hosts/vscode.ts`. */
const userAgentFolders = ['.copilot/agents', '.claude/agents'];
const userSkillFolders = ['.agents/skills', '.copilot/skills', '.claude/skills'];

/** Collects what only the editor knows. Files that cannot be read count as absent. */
export async function collectEnvironment(storage: vscode.Uri): Promise<EditorEnvironment> {
  const manifests = vscode.extensions.all.map(extension => extension.packageJSON);
  const home = homeFolder();
  const profile = vscode.Uri.joinPath(storage, '../..');
  const inHome = (paths: readonly string[]) =>
    home === undefined ? [] : paths.map(path => vscode.Uri.joinPath(home, path));
  const [contributedAgents, ownAgents, ownSkills, mcp] = await Promise.all([
    Promise.all(agentFilesOfExtensions().map(readAgent)),
    Promise.all([...inHome(userAgentFolders), vscode.Uri.joinPath(profile, 'prompts')].map(agentsIn)),
    Promise.all(inHome(userSkillFolders).map(foldersIn)),
    readText(vscode.Uri.joinPath(profile, 'mcp.json')),
  ]);
  return {
    tools: manifests.flatMap(contributedTools),
    agents: [...contributedAgents, ...ownAgents.flat()].filter(agent => agent !== undefined),
    skills: [...manifests.flatMap(contributedSkills), ...ownSkills.flat()],
    servers: declaredServers(mcp ?? ''),
    locations: locations(),
  };
}

/** Whether a change of settings changes what is collected. */
export function affectsEnvironment(event: vscode.ConfigurationChangeEvent): boolean {
  return Object.keys(locationSettings).some(setting => event.affectsConfiguration(setting));
}

function locations(): EditorEnvironment['locations'] {
  const found: Record<string, string[]> = {};
  for (const [setting, kind] of Object.entries(locationSettings)) {
    const folders = vscode.workspace.getConfiguration().get<Record<string, unknown>>(setting) ?? {};
    const on = Object.keys(folders).filter(folder => folders[folder] === true);
    found[kind] = [...(found[kind] ?? []), ...on];
  }
  return found;
}

function agentFilesOfExtensions(): vscode.Uri[] {
  return vscode.extensions.all.flatMap(extension =>
    contributedAgentPaths(extension.packageJSON).map(path =>
      vscode.Uri.joinPath(extension.extensionUri, path),
    ),
  );
}

async function agentsIn(folder: vscode.Uri): Promise<(AgentCard | undefined)[]> {
  const files = (await entriesOf(folder)).filter(([name, type]) => isFile(type) && isAgentFile(name));
  return Promise.all(files.map(([name]) => readAgent(vscode.Uri.joinPath(folder, name))));
}

async function readAgent(file: vscode.Uri): Promise<AgentCard | undefined> {
  const text = await readText(file);
  return text === undefined ? undefined : agentCard(file.path.slice(file.path.lastIndexOf('/') + 1), text);
}

async function foldersIn(folder: vscode.Uri): Promise<string[]> {
  return (await entriesOf(folder)).filter(([, type]) => !isFile(type)).map(([name]) => name);
}

/** A symbolic link counts as what it leads to. */
function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function homeFolder(): vscode.Uri | undefined {
  const path = process.env.HOME || process.env.USERPROFILE;
  return path ? vscode.Uri.file(path) : undefined;
}
