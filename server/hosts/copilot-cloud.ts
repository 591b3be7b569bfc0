import { copilotCloudTools } from './copilot-tools.ts';
import { agentSummaries, inferRewrites, instructionsSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

/** A key of GitHub’s reference. What the cloud agent does with a wrong value cannot be seen from outside. */
function row(name: keyof typeof agentSummaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: agentSummaries[name], wrong: 'documented', ...more };
}

const text: TextType = { is: 'text', anyScalar: true };
const flag: FieldType = { is: 'boolean' };
const anything: FieldType = { is: 'anything' };
const texts: FieldType = { is: 'map', fields: [], others: text };

function part(name: string, type: FieldType, summary: string): FieldRow {
  return { name, type, summary, wrong: 'documented' };
}

const server: FieldType = {
  is: 'map',
  others: anything,
  needs: [['command'], ['url']],
  fields: [
    part(
      'type',
      { is: 'text', values: ['local', 'stdio', 'http', 'sse'] },
      'How the server is reached; `stdio` is the same as `local`.',
    ),
    part('command', text, 'The program that is the server.'),
    part('args', { is: 'list', of: text }, 'What the program gets on its command line.'),
    part('url', text, 'Where a remote server answers.'),
    part(
      'tools',
      { is: 'names', anyScalar: true },
      'The tools of the server that the agent gets; `*` for all.',
    ),
    part('env', texts, 'Environment variables; secrets as references to `COPILOT_MCP_…`.'),
    part('headers', texts, 'What is sent with each request to a remote server.'),
  ],
};

const agent: KindTable = {
  unknownFields: 'ignored',
  open: true,
  bodyLimit: 30_000,
  places: [/^\.github\/agents\/[^/]+\.md$/],
  source: 'https://docs.github.com/en/copilot/reference/custom-agents-configuration',
  asOf: '2026-11-24',
  fields: [
    row('name', text),
    row('description', text, { required: true }),
    row('target', { is: 'text', values: ['vscode', 'github-copilot'] }),
    row('tools', { is: 'names', anyScalar: true }, { limits: true }),
    row('model', { is: 'one-of', of: [text, { is: 'list', of: text }] }),
    row('user-invocable', flag, { default: 'true' }),
    row('disable-model-invocation', flag, { default: 'false' }),
    row('infer', flag, {
      hidden: true,
      default: 'true',
      deprecated: { instead: ['disable-model-invocation', 'user-invocable'], rewrites: inferRewrites },
    }),
    row('mcp-servers', { is: 'map', fields: [], others: server }),
    row('metadata', texts),
    row('github', anything),
    row('handoffs', anything, { use: 'ignores', hidden: true }),
    row('argument-hint', anything, { use: 'ignores', hidden: true }),
  ],
};

const skill: KindTable = {
  unknownFields: 'ignored',
  places: [/^\.(?:github|agents|claude)\/skills\/[^/]+\/SKILL\.md$/],
  open: true,
  source: 'https://docs.github.com/en/copilot/concepts/agents/about-agent-skills',
  asOf: '2026-11-24',
  fields: (['name', 'description', 'license', 'allowed-tools'] as const).map(name => ({
    name,
    type: anything,
    summary: skillSummaries[name],
    wrong: 'documented',
  })),
};

/** `coding-agent` is the older name of `cloud-agent`. */
const excludable = ['code-review', 'cloud-agent', 'coding-agent'];

const instructions: KindTable = {
  places: [/^\.github\/copilot-instructions\.md$/, /^\.github\/instructions\/.+\.instructions\.md$/],
  // Seen with a bare `**/*.ts`, which is no YAML; nothing is known of other faults.
  yaml: 'tolerant',
  unknownFields: 'ignored',
  open: true,
  source:
    'https://docs.github.com/en/copilot/how-tos/copilot-on-github/customize-copilot/add-custom-instructions',
  asOf: '2026-11-24',
  fields: [
    { name: 'applyTo', type: text, summary: instructionsSummaries.applyTo, wrong: 'documented' },
    {
      name: 'excludeAgent',
      type: {
        is: 'one-of',
        of: [
          { is: 'text', values: excludable },
          { is: 'list', of: { is: 'text', values: excludable } },
        ],
      },
      summary: instructionsSummaries.excludeAgent,
      wrong: 'documented',
    },
  ],
};

/** The nearest AGENTS.md wins; CLAUDE.md and GEMINI.md count at the top alone. */
const memory: KindTable = {
  yaml: 'tolerant',
  unknownFields: 'ignored',
  open: true,
  places: [/(?:^|\/)AGENTS\.md$/, /^(?:CLAUDE|GEMINI)\.md$/],
  source: instructions.source,
  asOf: '2026-11-24',
  fields: [],
};

/** The Copilot cloud agent on GitHub, as its reference describes it (github/docs 03e038c). */
export const copilotCloud: Host = {
  id: 'copilot-cloud',
  title: 'Copilot cloud',
  yaml: 'strict',
  targets: ['github-copilot'],
  ownPaths: [
    '.github/agents/',
    '.github/skills/',
    '.github/instructions/',
    '.github/copilot-instructions.md',
  ],
  reads: [
    { kind: 'agent', always: true },
    { kind: 'skill', at: /\/\.(?:github|agents|claude)\/skills\//, always: true },
    { kind: 'instructions', always: true },
    { kind: 'memory', at: /\/(?:AGENTS|CLAUDE|GEMINI)\.md$/ },
  ],
  kinds: { agent, skill, instructions, memory },
  tools: copilotCloudTools,
};
