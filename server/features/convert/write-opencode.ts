import { jobsOf, namesFor } from '../../hosts/conversion.ts';
import type { Entry, Plain } from '../../syntax/write-yaml.ts';
import { modelFor } from './models.ts';
import { slug } from './slug.ts';
import { deniesAnything, namesOfJobs, serverName, toolNames } from './tool-names.ts';
import { carriedFields, identity, tellSlug, type Writing } from './write-agent.ts';

/** The header of `.opencode/agents/*.md`: what an agent may do is a map from tools to `allow`, `ask` and `deny`. */
export function opencodeHeader(writing: Writing): Entry[] {
  const { agent, host, material, ledger } = writing;
  tellSlug(writing);
  const permission = permissionOf(writing);
  const model = modelFor(agent, material.host, host, ledger);
  const told = new Set(['agents', 'barred', 'userInvocable', 'permissionMode']);
  tellMode(writing);
  return [
    ...identity(undefined, agent.description),
    ...modeOf(writing),
    ...(permission === undefined ? [] : [{ key: 'permission', value: permission }]),
    ...(model === undefined ? [] : [{ key: 'model', value: model }]),
    ...carriedFields(writing, told),
  ];
}

/** Who may start the agent: users alone, other agents alone, or both. */
function modeOf({ agent, ledger }: Writing): Entry[] {
  const barred = agent.values.get('barred') === true;
  const hidden = agent.values.get('userInvocable') === false;
  if (barred && hidden)
    ledger.change(
      'An agent that neither users nor models may start is hidden: “mode: primary” and “hidden: true”.',
    );
  if (barred) return [{ key: 'mode', value: 'primary' }, ...(hidden ? [{ key: 'hidden', value: true }] : [])];
  return hidden
    ? [
        { key: 'mode', value: 'subagent' },
        { key: 'hidden', value: true },
      ]
    : [];
}

function permissionOf({ agent, host, material, ledger }: Writing): Plain | undefined {
  const { tools } = agent;
  const map: Record<string, Plain> = {};
  if (!tools.all) {
    // The last line that fits counts, so what is allowed follows.
    map['*'] = 'deny';
    for (const name of toolNames(tools, host, material.host === host, ledger) ?? []) map[name] = 'allow';
  } else {
    toolNames(tools, host, material.host === host, ledger);
    for (const name of namesOfJobs(tools.denied, host, ledger)) {
      const kept = (jobsOf(host, name) ?? []).filter(job => !tools.denied.has(job));
      map[name] = 'deny';
      if (kept.length > 0)
        ledger.change(
          `“${name}: deny” of OpenCode also takes away what lets the agent ${kept.join(' and ')}.`,
        );
    }
    for (const one of tools.deniedServers) map[serverName(one, host) ?? ''] = 'deny';
    if (material.host === host) for (const name of tools.deniedOwn) map[name] = 'deny';
  }
  if (agent.readOnly) {
    map.edit = 'deny';
    if (map.bash !== undefined || tools.all) map.bash = 'deny';
    if (map.task !== undefined || tools.all) map.task = 'deny';
    ledger.change('“permission” denies “edit”, “bash” and “task”, since the agent may change nothing.');
  }
  const { agents } = tools;
  const [calls = 'task'] = namesFor(host, 'call agents');
  if (agents !== undefined && map[calls] !== 'deny' && (tools.all || map[calls] !== undefined)) {
    map[calls] =
      agents.length === 0
        ? 'deny'
        : Object.fromEntries([
            ['*', 'deny'],
            ...agents.map(name => [material.host === host ? name : slug(name), 'allow']),
          ]);
  }
  const changed = !tools.all || deniesAnything(tools) || Object.keys(map).length > 0;
  return changed ? map : undefined;
}

/** OpenCode has permissions in place of modes; what a mode allows without asking is left to its settings. */
function tellMode({ agent, ledger }: Writing): void {
  const mode = agent.values.get('permissionMode');
  if (mode === undefined || mode === 'default' || agent.readOnly) return;
  const danger = mode === 'dontAsk' ? 'limit' : 'ability';
  ledger.lose(
    'permissionMode',
    danger,
    `OpenCode has no permission mode “${mode}”: its own settings say when it asks.`,
  );
}
