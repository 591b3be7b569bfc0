import { agentSummaries, instructionsSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, Host } from './host.ts';

const summaries: Readonly<Record<string, string>> = {
  ...agentSummaries,
  disallowedTools: 'Tools that the agent does not get.',
  permissionMode: 'How the agent asks for permission.',
  maxTurns: 'After how many turns the agent stops.',
  mcpServers: 'MCP servers that the agent may use.',
  memory: 'The folder in which the agent keeps what it has learnt.',
  background: 'Whether the agent works in the background.',
  effort: 'How much the model thinks before it answers.',
  isolation: 'Whether the agent gets a working tree of its own.',
  color: 'The colour that the agent is shown in.',
  initialPrompt: 'What is said first when the agent leads the session.',
  omitClaudeMd: 'Whether CLAUDE.md is left out.',
};

/** A key by its name alone: what Claude Code asks of its value is not looked at yet. */
function named(name: string): FieldRow {
  return { name, type: { is: 'anything' }, summary: summaries[name] ?? '', wrong: 'ignores' };
}

const skillFields: Readonly<Record<string, string>> = {
  ...skillSummaries,
  when_to_use: 'More words that should bring the skill to mind.',
  arguments: 'Names for what is typed behind the command.',
  'disallowed-tools': 'Tools that are taken away while the skill is in use.',
  model: 'The model to answer with.',
  effort: 'How much the model thinks before it answers.',
  agent: 'The agent that the skill runs in when it is forked.',
  background: 'Whether a forked skill works in the background.',
  hooks: 'Commands that run at events of a session.',
  paths: 'The files that bring the skill to mind, as globs.',
  shell: 'The shell for commands in the text.',
};

/** Claude Code (docs of 2.1.240, runs of 2.1.331). */
export const claude: Host = {
  id: 'claude',
  title: 'Claude Code',
  yaml: 'tolerant',
  kinds: {
    'claude-agent': {
      unknownFields: 'ignored',
      source: 'https://code.claude.com/docs/en/sub-agents',
      asOf: '2026-11-24',
      fields: ['name', 'description', 'tools', 'model', 'skills', 'hooks']
        .concat(Object.keys(summaries).filter(name => !Object.hasOwn(agentSummaries, name)))
        .map(named),
    },
    skill: {
      unknownFields: 'ignored',
      source: 'https://code.claude.com/docs/en/skills',
      asOf: '2026-08-22',
      fields: Object.entries(skillFields).map(([name, summary]) => ({ ...named(name), summary })),
    },
    rule: {
      unknownFields: 'ignored',
      source: 'https://code.claude.com/docs/en/memory',
      asOf: '2026-11-24',
      fields: [
        { ...named('paths'), summary: instructionsSummaries.paths },
        { ...named('description'), summary: instructionsSummaries.description },
      ],
    },
  },
};
