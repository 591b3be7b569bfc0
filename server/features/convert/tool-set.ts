import { type ConversionHost, jobs, jobsOf, namesFor, rightOf } from '../../hosts/conversion.ts';
import { type Material, namesOf, textOf } from './material.ts';

/** What an agent may do, in words that are no host’s. */
export interface ToolSet {
  /** Whether there is no list, so that everything is allowed but what is denied. */
  readonly all: boolean;
  readonly jobs: ReadonlySet<string>;
  readonly servers: readonly ServerTool[];
  /** Names that stand for no job of the table. */
  readonly own: readonly string[];
  readonly denied: ReadonlySet<string>;
  readonly deniedServers: readonly ServerTool[];
  readonly deniedOwn: readonly string[];
  /** The only agents that it may call; undefined where any will do. */
  readonly agents: readonly string[] | undefined;
  /** Limits inside one tool, as they are written: `bash: git push`. They live in their own host alone. */
  readonly inside: readonly string[];
  /** Jobs for which the user is asked each time. */
  readonly asked: ReadonlySet<string>;
  /** Shell patterns are kept out of the way of this list: a tool with a bare “allow” for a few commands is left out as a whole. */
  readonly partly: readonly string[];
}

/** One tool of an MCP server; all of them where no tool is named. */
export interface ServerTool {
  readonly server: string;
  readonly tool: string | undefined;
}

const nothing: ToolSet = {
  all: true,
  jobs: new Set(),
  servers: [],
  own: [],
  denied: new Set(),
  deniedServers: [],
  deniedOwn: [],
  agents: undefined,
  inside: [],
  asked: new Set(),
  partly: [],
};

/** What the header of an agent allows in its own host. */
export function toolSetOf(material: Material): ToolSet {
  const set = readers[material.host]?.(material) ?? nothing;
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
  const set = { ...nothing, agents: agents?.includes('*') ? undefined : agents };
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
    ...nothing,
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
  if (data.tools === undefined) return nothing;
  const names = namesOf(data.tools);
  if (names.includes('*')) return nothing;
  return {
    ...nothing,
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

/** The names by what they stand for. */
function sorted(
  names: readonly string[],
  jobsFor: (name: string) => readonly string[] | undefined,
  serverFor: (name: string) => ServerTool | undefined,
) {
  const jobs = new Set<string>();
  const servers: ServerTool[] = [];
  const own: string[] = [];
  for (const name of names) {
    const given = jobsFor(name);
    const server = given === undefined ? serverFor(name) : undefined;
    if (given !== undefined) for (const job of given) jobs.add(job);
    else if (server !== undefined) servers.push(server);
    else own.push(name);
  }
  return { jobs, servers, own };
}

/** OpenCode’s map, in which the last line that fits counts; `tools` is its older form. */
function permissionMap({ data }: Material): ToolSet {
  const whole = textOf(data.permission);
  const lines: [string, unknown][] = [];
  if (isMap(data.tools)) {
    for (const [name, on] of Object.entries(data.tools)) lines.push([name, on === false ? 'deny' : 'allow']);
  }
  if (whole !== undefined) lines.push(['*', whole]);
  if (isMap(data.permission)) lines.push(...Object.entries(data.permission));
  let all = true;
  let state = new Map<string, 'allow' | 'deny' | 'ask'>();
  let base: string = 'allow';
  const inside: string[] = [];
  const partly: string[] = [];
  let agents: readonly string[] | undefined;
  for (const [name, action] of lines) {
    if (name === '*') {
      base = isMap(action) ? (textOf(action['*']) ?? 'allow') : (textOf(action) ?? 'allow');
      all = base !== 'deny';
      state = new Map();
    } else if (!isMap(action)) {
      state.set(name, action === 'deny' || action === 'ask' ? action : 'allow');
    } else if (name === 'task') {
      agents = allowedAgents(action);
      state.set(name, agents?.length === 0 ? 'deny' : 'allow');
    } else {
      const { whole: rest, limits } = patternsOf(name, action);
      state.set(name, rest);
      if (rest === 'deny' && Object.values(action).some(value => value !== 'deny')) partly.push(name);
      else inside.push(...limits);
    }
  }
  const named = (wanted: (action: string) => boolean) =>
    sorted(
      [...state].filter(([, action]) => wanted(action)).map(([name]) => name),
      name => jobsOf('opencode', name),
      underscoreServer,
    );
  const given = named(action => action !== 'deny');
  const denied = named(action => action === 'deny');
  const asked = new Set(named(action => action === 'ask').jobs);
  if (base === 'ask')
    for (const name of ['edit', 'bash', 'webfetch'])
      for (const job of jobsOf('opencode', name) ?? []) asked.add(job);
  const set: ToolSet = { ...nothing, agents, inside, partly, asked };
  return all
    ? { ...set, denied: denied.jobs, deniedServers: denied.servers, deniedOwn: denied.own }
    : { ...set, all: false, ...given };
}

function underscoreServer(name: string): ServerTool | undefined {
  const [, server, tool] = /^([^_*]+)_(.+)$/.exec(name) ?? [];
  return server === undefined ? undefined : { server, tool: tool === '*' ? undefined : tool };
}

/** The agents that a map of patterns lets through; undefined where it lets all through. */
function allowedAgents(map: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const denies = map['*'] === 'deny';
  const allowed = Object.entries(map).flatMap(([name, action]) =>
    name !== '*' && action !== 'deny' ? [name] : [],
  );
  return denies ? allowed : undefined;
}

/** What a map of patterns says of the tool as a whole, and the patterns that forbid more than that. */
function patternsOf(
  name: string,
  map: Readonly<Record<string, unknown>>,
): { readonly whole: 'allow' | 'deny' | 'ask'; readonly limits: readonly string[] } {
  const rest = map['*'];
  const whole = rest === 'deny' || rest === 'ask' ? rest : 'allow';
  const limits = Object.entries(map).flatMap(([pattern, action]) =>
    pattern !== '*' && action === 'deny' ? [`permission: ${name}: ${pattern}: deny`] : [],
  );
  return { whole, limits };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
