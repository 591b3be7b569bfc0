import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeAgent } from './describe-agent.ts';
import type { Step } from './header-outline.ts';
import type { OfferedValue } from './offered-value.ts';

/** Whether the display name of an agent stands at a path. */
export function isAgentPath(document: Document, path: readonly Step[]): boolean {
  const keys = path.map(step => (step === 'item' ? '-' : step.key)).join('/');
  if (document.kind === 'prompt') return keys === 'agent' || keys === 'mode';
  return ['agents', 'agents/-', 'handoffs/-/agent'].includes(keys);
}

/** The agents that may be named: those of the workspace and of the editor, this one left out, and the hosts' own. */
export function offeredAgents(
  document: Document,
  workspace: Workspace,
  path: readonly Step[],
): OfferedValue[] {
  const isList = typeof path[0] === 'object' && path[0].key === 'agents';
  const every: OfferedValue = {
    label: '*',
    kind: 'value',
    detail: 'every agent',
    documentation: 'The agent may call every other one.',
  };
  const names = [...workspace.agentNames()].filter(
    name => document.kind === 'prompt' || name !== document.name,
  );
  const agents = names.sort().map(name => offered(name, describeAgent(name, document, workspace)));
  const own = builtInAgents(document, new Set(names.map(name => name.toLowerCase())));
  return [...agents, ...own, ...(isList ? [every] : [])];
}

function offered(label: string, documentation: string): OfferedValue {
  return { label, kind: 'agent', detail: 'agent', documentation };
}

/** The agents that hosts bring themselves; of several spellings the first. An agent of the workspace takes the place of its namesake. */
function builtInAgents(document: Document, taken: Set<string>): OfferedValue[] {
  return document.hosts.flatMap(host =>
    (host.agents ?? []).flatMap(name => {
      if (taken.has(name.toLowerCase())) return [];
      taken.add(name.toLowerCase());
      return [offered(name, `An agent of ${host.title} itself.`)];
    }),
  );
}
