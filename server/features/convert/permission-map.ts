import { jobsOf } from '../../hosts/conversion.ts';
import { type Material, textOf } from './material.ts';
import { type ServerTool, sorted, type ToolSet, unlimited } from './tool-set.ts';

/** OpenCode’s map, in which the last line that fits counts; `tools` is its older form. */
export function permissionMap({ data }: Material): ToolSet {
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
  const set: ToolSet = { ...unlimited, agents, inside, partly, asked };
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
