import type { Entry } from '../../syntax/write-yaml.ts';
import { modelFor } from './models.ts';
import { slug } from './slug.ts';
import { namesOfJobs, readOnlySet, serverName, toolNames } from './tool-names.ts';
import { carriedFields, identity, tellSlug, type Writing } from './write-agent.ts';
import { madeDescription } from './write-copilot.ts';

/** The header of `.claude/agents/*.md`. */
export function claudeHeader(writing: Writing): Entry[] {
  const { agent, host, id, material, ledger } = writing;
  tellSlug(writing);
  const description = agent.description?.trim() ? agent.description : madeDescription(writing);
  const ownMode = agent.values.has('permissionMode');
  const restricts = agent.readOnly && !ownMode;
  if (restricts) ledger.change('“tools” lists what reads alone, since the agent may change nothing.');
  const set = restricts ? readOnlySet(agent.tools, host) : agent.tools;
  const allowed = withAgents(toolNames(set, host, material.host === host, ledger), writing);
  const denied = deniedNames(writing, restricts);
  const model = modelFor(agent, material.host, host, ledger);
  return [
    ...identity(id, description),
    // A list with nothing in it is no list for a comma text: it stands in brackets.
    ...(allowed === undefined
      ? []
      : [{ key: 'tools', value: allowed.length === 0 ? allowed : allowed.join(', ') }]),
    ...(denied.length === 0 ? [] : [{ key: 'disallowedTools', value: denied.join(', ') }]),
    ...(model === undefined ? [] : [{ key: 'model', value: model }]),
    ...carriedFields(writing, new Set(['agents'])),
  ];
}

/** `Agent(a, b)` lets the agent call these alone; an agent that may call none has no such tool. */
function withAgents(
  names: string[] | undefined,
  { agent, host, ledger, material }: Writing,
): string[] | undefined {
  const { agents } = agent.tools;
  if (agents === undefined) return names;
  if (names === undefined) {
    if (agents.length > 0)
      ledger.lose(
        'agents',
        'limit',
        'Claude Code limits whom an agent may call by its list of tools, and this agent has none: it could call any.',
      );
    return undefined;
  }
  if (!names.includes('Task')) return names;
  const rest = names.filter(name => name !== 'Task');
  if (agents.length === 0) return rest;
  // They are called by what they are called there.
  const called = material.host === host ? agents : agents.map(slug);
  ledger.change(`The agents that it may call stand in “tools”: Agent(${called.join(', ')}).`);
  ledger.lose(
    'agents',
    'ability',
    'Claude Code looks at the list of agents in the main agent alone; agents that are called cannot call others by it.',
  );
  return [...rest, `Agent(${called.join(', ')})`];
}

function deniedNames({ agent, host, ledger, material }: Writing, restricts: boolean): string[] {
  if (restricts) return [];
  const { tools } = agent;
  const callsNobody = tools.all && tools.agents?.length === 0;
  const names = [
    ...namesOfJobs(tools.denied, host, ledger).flatMap(
      name => (material.host === host ? undefined : twins[name]) ?? [name],
    ),
    ...tools.deniedServers.map(one => serverName(one, host) ?? ''),
    ...(material.host === host ? tools.deniedOwn : []),
    ...(callsNobody ? ['Agent'] : []),
  ];
  return [...new Set(names)];
}

/** Tools that do the same: who may not use one may not use the other. */
const twins: Readonly<Record<string, readonly string[]>> = { Bash: ['Bash', 'PowerShell'] };
