import { agentSummaries, foreignSummaries, skillSummaries } from './field-summaries.ts';
import { geminiTools } from './gemini-tools.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

const summaries = { ...agentSummaries, ...foreignSummaries };

/** A key of the closed schema: any other key, and any wrong value, keeps the agent from loading. */
function row(name: keyof typeof summaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: summaries[name], wrong: 'refuses', ...more };
}

const text: TextType = { is: 'text' };
const anything: FieldType = { is: 'anything' };
const texts: FieldType = { is: 'map', fields: [], others: { ...text, anyScalar: true } };
const asOf = '2026-11-24';

function part(name: string, type: FieldType, summary: string): FieldRow {
  return { name, type, summary, wrong: 'documented' };
}

const server: FieldType = {
  is: 'map',
  fields: [
    part('command', text, 'The program that is the server.'),
    part('args', { is: 'list', of: text }, 'What the program gets on its command line.'),
    part('env', texts, 'Environment variables for the program.'),
    part('cwd', text, 'The folder that the program runs in.'),
    part('url', text, 'Where a remote server answers.'),
    part('http_url', text, 'Where a remote server answers over HTTP.'),
    part('headers', texts, 'What is sent with each request to a remote server.'),
    part('tcp', text, 'Where a server answers over TCP.'),
    part('type', { ...text, values: ['sse', 'http'] }, 'How a remote server is reached.'),
    part('timeout', { is: 'number' }, 'How long an answer may take.'),
    part('trust', { is: 'boolean' }, 'Whether its tools need no permission.'),
    part('description', text, 'What the server is for.'),
    part('include_tools', { is: 'list', of: text }, 'The tools that are taken from it.'),
    part('exclude_tools', { is: 'list', of: text }, 'The tools that are not taken from it.'),
    part('auth', anything, 'How it is signed in to.'),
  ],
};

const agent: KindTable = {
  unknownFields: 'refused',
  source: 'https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/agents/agentLoader.ts',
  asOf,
  header: {
    colon: 'refuses',
    duplicateKey: 'refuses',
    broken: 'refuses',
    absent: 'refuses',
    unclosed: 'refuses',
    late: 'refuses',
    mark: 'refuses',
  },
  places: [/^\.gemini\/agents\/[^/_][^/]*\.md$/],
  fields: [
    row(
      'name',
      { ...text, pattern: /^[a-z0-9_-]+$/, shape: 'lower-case letters, digits, “-” and “_”' },
      { required: true, empty: 'refuses' },
    ),
    row('description', { ...text, nonEmpty: true }, { required: true, empty: 'refuses' }),
    row('display_name', text),
    row('kind', { ...text, values: ['local', 'remote'] }, { default: 'local' }),
    // A name that it does not know keeps the agent from loading.
    row('tools', { is: 'list', of: text }, { limits: true }),
    row('mcp_servers', { is: 'map', fields: [], others: server }),
    row('model', text, { default: 'inherit' }),
    row('temperature', { is: 'number' }, { default: '1' }),
    row('max_turns', { is: 'number', whole: true, min: 1 }, { default: '30', limits: true }),
    row('timeout_mins', { is: 'number', whole: true, min: 1 }, { default: '10', limits: true }),
    row('agent_card_url', text),
    row('agent_card_json', text),
    row('auth', { is: 'map', fields: [], others: anything }),
  ],
};

const skill: KindTable = {
  unknownFields: 'ignored',
  // What YAML does not accept is read line by line for the two keys that count.
  yaml: 'tolerant',
  source: 'https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/skills/skillLoader.ts',
  asOf,
  header: { absent: 'refuses', mark: 'refuses' },
  places: [/^\.(?:gemini|agents)\/skills\/(?:[^/]+\/)?SKILL\.md$/],
  fields: [
    { name: 'name', type: text, summary: skillSummaries.name, wrong: 'documented', required: true },
    {
      name: 'description',
      type: text,
      summary: skillSummaries.description,
      wrong: 'documented',
      required: true,
    },
  ],
};

const memory: KindTable = {
  unknownFields: 'ignored',
  yaml: 'tolerant',
  imports: { at: 'anywhere', dotted: true },
  source: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-md.md',
  asOf: '2026-08-21',
  places: [/(?:^|\/)GEMINI\.md$/],
  fields: [],
};

/** Gemini CLI, as the loaders of 0.61.0 were seen to take files (2026-11-24). It lives on for some accounts alone. */
export const gemini: Host = {
  id: 'gemini',
  title: 'Gemini CLI',
  yaml: 'strict',
  successor: 'antigravity',
  ownPaths: ['.gemini/', 'GEMINI.md'],
  reads: [
    { kind: 'gemini-agent', always: true },
    { kind: 'skill', at: /\/\.(?:gemini|agents)\/skills\//, pending: true },
    { kind: 'memory', at: /\/GEMINI\.md$/ },
  ],
  kinds: { 'gemini-agent': agent, skill, memory },
  tools: geminiTools,
};
