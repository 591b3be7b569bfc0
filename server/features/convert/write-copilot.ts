import type { ConversionHost } from '../../hosts/conversion.ts';
import type { Entry } from '../../syntax/write-yaml.ts';
import { modelFor } from './models.ts';
import { readOnlySet, toolNames, withoutDenials } from './tool-names.ts';
import { carriedFields, identity, type Writing } from './write-agent.ts';

/** The header of `.github/agents/*.agent.md`, which VS Code and both Copilots read. */
export function copilotHeader(writing: Writing): Entry[] {
  const { agent, host, material, ledger } = writing;
  const description = agent.description ?? madeDescription(writing);
  const model = modelFor(agent, material.host, host, ledger);
  const own = family.has(material.host);
  const set = agent.readOnly ? readOnlySet(agent.tools, host) : withoutDenials(agent.tools, host, ledger);
  if (agent.readOnly) ledger.change('“tools” lists what reads alone, since the agent may change nothing.');
  const tools = asWritten(writing) ?? toolNames(set, host, own && keepsForeignNames.has(host), ledger);
  const told = new Set(agent.readOnly ? ['permissionMode'] : []);
  const agents = agentList(writing, tools);
  return [
    ...identity(agent.name, description),
    ...(tools === undefined ? [] : [{ key: 'tools', value: tools }]),
    ...(model === undefined ? [] : [{ key: 'model', value: model }]),
    ...agents,
    ...carriedFields(writing, new Set([...told, 'agents'])),
  ];
}

/** A host's own list stays as it is: naming it anew could put a set where single tools stood, which gives more. */
function asWritten({ agent, host, material }: Writing): string[] | undefined {
  const { tools } = material.data;
  if (material.host !== host || agent.readOnly || !Array.isArray(tools)) return undefined;
  return tools.filter(name => typeof name === 'string');
}

const family: ReadonlySet<ConversionHost> = new Set(['vscode', 'copilot-cli', 'copilot-cloud']);

/** VS Code takes the names of extensions, so a name of its own file stays there. */
const keepsForeignNames: ReadonlySet<ConversionHost> = new Set(['vscode']);

/** The agents that it may call: a list in VS Code, and no limit in Copilot, which knows none. */
function agentList({ agent, host, ledger }: Writing, tools: readonly string[] | undefined): Entry[] {
  const { agents } = agent.tools;
  if (agents === undefined) return [];
  if (keepsForeignNames.has(host)) return [{ key: 'agents', value: agents }];
  if (tools === undefined || tools.includes('agent')) {
    ledger.lose(
      'agents',
      'limit',
      'Copilot has no list of agents that an agent may call: it could call any.',
    );
  }
  return [];
}

/** Copilot refuses an agent without a description. */
export function madeDescription({ agent, ledger }: Writing): string {
  ledger.change(`The description is made from the name, since there is none and the host asks for one.`);
  return `The agent ${agent.name}.`;
}
