import { conversionTitle, rightOf } from '../../hosts/conversion.ts';
import { changesNothing, deniesAnything } from './tool-names.ts';
import type { Writing } from './write-agent.ts';

/**
 * Whether the agent is to be a read-only one, for a host that knows no other limit. Every limit that this does not keep is told:
 * `word` is what the host writes for it.
 */
export function tellWithoutList({ agent, host, ledger }: Writing, word: string): boolean {
  const { tools } = agent;
  const title = conversionTitle(host);
  const limited = !tools.all || deniesAnything(tools);
  const readOnly = agent.readOnly || (limited && changesNothing(tools));
  const key = tools.all ? 'disallowedTools' : 'tools';
  if (limited && readOnly) {
    ledger.change(`The limit on tools becomes ${word}.`);
    const reads = tools.all || [...tools.jobs].some(job => rightOf(job) === 'read');
    // Who could only fetch pages, or nothing at all, must not see the files of the project unasked.
    const more = reads ? 'has every tool that only reads' : 'can read files, which it may not now';
    ledger.lose(
      key,
      reads ? 'ability' : 'limit',
      `${title} has no list of tools: the agent changes nothing, but ${more}.`,
    );
  } else if (limited) {
    ledger.lose(key, 'limit', `${title} has no list of tools: the agent gets every tool.`);
  }
  for (const limit of tools.inside)
    ledger.lose(key, 'limit', `${title} knows no limits inside a tool: “${limit}” is lost.`);
  if (tools.asked.size > 0)
    ledger.lose(
      'permission',
      'ability',
      `${title} asks as its own settings say, not as the agent’s permissions do.`,
    );
  const callsNobody = !tools.all && !tools.jobs.has('call agents');
  if (tools.agents !== undefined && !callsNobody && !limited) {
    ledger.lose(
      'agents',
      'limit',
      `${title} has no list of agents that an agent may call: it could call any.`,
    );
  }
  return readOnly;
}
