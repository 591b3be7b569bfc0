import { type ConversionHost, jobs, jobsOf, namesFor, rightOf } from '../../hosts/conversion.ts';
import { type Material, namesOf } from './material.ts';
import { permissionMap } from './permission-map.ts';
import { type ServerTool, sorted, type ToolSet, unlimited } from './tool-set.ts';

/** What the header of an agent allows in its own host. */
export function toolSetOf(material: Material): ToolSet {
  const set = readers[material.host]?.(material) ?? unlimited;
  return { ...set, denied: withUnnamed(set.denied, material.host) };
}

/** Who may not edit files may not do what the host has no name of its own for either: create folders, edit notebooks. */
function withUnnamed(denied: ReadonlySet<string>, host: ConversionHost): ReadonlySet<string> {
  const rights = new Set([...denied].map(rightOf));
  const unnamed = jobs.filter(({ job, right }) => rights.has(right) && namesFor(host, job).length === 0);
  return new Set([...denied, ...unnamed.filter(({ right }) => right === 'write').map(({ job }) => job)]);
}

const readers: { readonly [K in ConversionHost]?: (material: Material) => ToolSet } = {
  vscode: listOfGithub,
  'copilot-cli': listOfGithub,
  'copilot-cloud': listOfGithub,
  claude: listsOfClaude,
  gemini: listOfGemini,
  opencode: permissionMap,
};

function listOfGithub({ data, blank }: Material): ToolSet {
  const agents = data.agents === undefined ? undefined : namesOf(data.agents);
  const set = { ...unlimited, agents: agents?.includes('*') ? undefined : agents };
  if (data.tools === undefined || blank.has('tools')) return set;
  const names = namesOf(data.tools);
  if (names.includes('*')) return set;
  const read = sorted(names, name => jobsOf('vscode', name) ?? jobsOf('copilot-cli', name), slashServer);
  return { ...set, all: false, ...read };
}

/** `server/tool`; a name with a dot before the slash is an extension’s, and VS Code’s own sets are no servers. */
function slashServer(name: string): ServerTool | undefined {
  const match = /^([^/.]+(?:\/[^/.]+)*)\/([^/]+)$/.exec(name);
  if (match === null || ownSets.has(match[1] ?? '')) return undefined;
  return { server: match[1] ?? '', tool: match[2] === '*' ? undefined : match[2] };
}

const ownSets: ReadonlySet<string> = new Set([
  ...['agent', 'browser', 'edit', 'execute', 'read', 'search', 'vscode', 'web', 'vscodeTasks'],
  ...['vscodeBrowser', 'vscodeGeneral', 'vscodeNotebooks', 'vscodeAutomations'],
]);

function listsOfClaude({ data, blank }: Material): ToolSet {
  const denied = sorted(
    namesOf(data.disallowedTools, true).filter(name => !isRule(name)),
    claudeJobs,
    claudeServer,
  );
  const inside = namesOf(data.disallowedTools, true).filter(isRule);
  const set: ToolSet = {
    ...unlimited,
    denied: denied.jobs,
    deniedServers: denied.servers,
    deniedOwn: denied.own,
    inside: inside.map(name => `disallowedTools: ${name}`),
  };
  const names = namesOf(data.tools, true);
  if (data.tools === undefined && !blank.has('tools')) return set;
  if (names.includes('*')) return set;
  // Claude Code gives the whole tool for `Bash(git *)`; a rule for agents is the one that it acts on.
  const read = sorted(
    names.map(name => name.replace(/\(.*$/s, '')),
    claudeJobs,
    claudeServer,
  );
  const calls = names.flatMap(name => /^(?:Agent|Task)\((.*)\)$/s.exec(name)?.[1] ?? []);
  const callsAny = names.some(name => name === 'Agent' || name === 'Task');
  return {
    ...set,
    all: false,
    jobs: new Set([...read.jobs].filter(job => !denied.jobs.has(job))),
    servers: read.servers.filter(one => !denied.servers.some(other => covers(other, one))),
    own: read.own.filter(name => !denied.own.includes(name)),
    denied: new Set(),
    deniedServers: denied.servers.filter(one =>
      read.servers.some(other => covers(other, one) && !covers(one, other)),
    ),
    deniedOwn: [],
    agents: calls.length === 0 || callsAny ? undefined : calls.flatMap(list => namesOf(list)),
  };
}

function isRule(name: string): boolean {
  return /^\w+\(.+\)$/s.test(name) && !/\(\*\)$/.test(name);
}

function claudeJobs(name: string): readonly string[] | undefined {
  return jobsOf('claude', name.replace(/\(\*\)$/, ''));
}

function claudeServer(name: string): ServerTool | undefined {
  const [, server, tool] = /^mcp__(.+?)(?:__(.+))?$/.exec(name) ?? [];
  return server === undefined ? undefined : { server, tool: tool === '*' ? undefined : tool };
}

function covers(one: ServerTool, other: ServerTool): boolean {
  return one.server === other.server && (one.tool === undefined || one.tool === other.tool);
}

function listOfGemini({ data }: Material): ToolSet {
  if (data.tools === undefined) return unlimited;
  const names = namesOf(data.tools);
  if (names.includes('*')) return unlimited;
  return {
    ...unlimited,
    all: false,
    ...sorted(
      names,
      name => jobsOf('gemini', name),
      name => {
        const [, server, tool] = /^mcp_([^_]+)_(.+)$/.exec(name) ?? [];
        return server === undefined ? undefined : { server, tool: tool === '*' ? undefined : tool };
      },
    ),
  };
}
