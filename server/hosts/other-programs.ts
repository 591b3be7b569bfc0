import type { Host } from './host.ts';
import type { Kind } from './kind.ts';

/**
 * Keys of other programs that stray into a kind, by their documentation (2026-08). It is more than their tables hold, which say
 * what is read in their own kinds.
 */
const programs: readonly {
  readonly title: string;
  readonly kind: Kind;
  readonly keys: readonly string[];
}[] = [
  {
    title: 'OpenCode',
    kind: 'agent',
    keys: [
      ...['mode', 'variant', 'temperature', 'top_p', 'prompt', 'permission', 'steps', 'maxSteps', 'disable'],
      ...['hidden', 'hidden_from_cycle', 'color', 'options', 'system', 'permissions', 'disabled', 'request'],
    ],
  },
  {
    title: 'Gemini CLI',
    kind: 'agent',
    keys: [
      ...['display_name', 'kind', 'mcp_servers', 'temperature', 'max_turns', 'timeout_mins'],
      ...['agent_card_url', 'agent_card_json', 'auth'],
    ],
  },
  { title: 'Cursor', kind: 'agent', keys: ['readonly', 'is_background'] },
  { title: 'Devin', kind: 'skill', keys: ['model', 'subagent', 'agent', 'permissions', 'triggers'] },
];

const otherKinds: Readonly<Partial<Record<Kind, string>>> = {
  agent: 'agents',
  skill: 'skills',
  prompt: 'prompt files',
  instructions: 'instructions',
};

/** Who reads the key, if none of `readers` does in this kind: programs by title, then other kinds of files. */
export function knownElsewhere(
  key: string,
  kind: Kind,
  hosts: readonly Host[],
  readers: readonly Host[],
): string[] {
  const knows = (host: Host, ofKind: Kind) => host.kinds[ofKind]?.fields.some(({ name }) => name === key);
  const sameKind = kind === 'agent' ? (['agent', 'claude-agent'] as const) : [kind];
  const titles = [
    ...hosts
      .filter(host => !readers.includes(host) && sameKind.some(one => knows(host, one)))
      .map(({ title }) => title),
    ...programs
      .filter(program => program.kind === kind && program.keys.includes(key))
      .map(({ title }) => title),
  ];
  const kinds = Object.entries(otherKinds).flatMap(([other, name]) => {
    return other !== kind && hosts.some(host => knows(host, other as Kind)) ? [name] : [];
  });
  return titles.length > 0 ? titles : kinds;
}
