import { copilotCliTools } from './copilot-tools.ts';
import { agentSummaries, inferRewrites, instructionsSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, MapType, TextType } from './host.ts';

/** A key that Copilot CLI reads: it refuses the file whose value has another shape. */
function row(name: keyof typeof agentSummaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: agentSummaries[name], wrong: 'refuses', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };
const anything: FieldType = { is: 'anything' };
const anyMap: MapType = { is: 'map', fields: [], others: anything };

function part(name: string, type: FieldType, summary: string): FieldRow {
  return { name, type, summary, wrong: 'refuses' };
}

const server: MapType = {
  is: 'map',
  others: anything,
  needs: [['command', 'args'], ['url']],
  fields: [
    part('type', anything, 'How the server is reached: `local` (or `stdio`), `http` or `sse`.'),
    part('command', text, 'The program that is the server.'),
    part('args', { is: 'list', of: anything }, 'What the program gets on its command line.'),
    part('url', text, 'Where a remote server answers.'),
    part('tools', anything, 'The tools of the server that the agent gets; `*` for all.'),
    part('env', anything, 'Environment variables for the program.'),
    part('headers', anything, 'What is sent with each request to a remote server.'),
  ],
};

/** Names of its own and those of VS Code; any other keeps the agent from loading (1.0.102). */
const events = [
  'sessionStart',
  'sessionEnd',
  'userPromptSubmitted',
  'userPromptTransformed',
  'preToolUse',
  'postToolUse',
  'postToolUseFailure',
  'permissionRequest',
  'agentStop',
  'subagentStart',
  'subagentStop',
  'preCompact',
  'errorOccurred',
  'notification',
  'SessionStart',
  'SessionEnd',
  'UserPromptSubmit',
  'PreToolUse',
  'PostToolUse',
  'PostToolUseFailure',
  'PermissionRequest',
  'Stop',
  'SubagentStart',
  'SubagentStop',
  'PreCompact',
  'ErrorOccurred',
];

const hooks: MapType = {
  is: 'map',
  fields: events.map(name => part(name, { is: 'list', of: anyMap }, 'Commands that run at this event.')),
};

const agent: KindTable = {
  // One line in its log names them all.
  unknownFields: 'warned',
  // 1.0.102 gave an agent with nothing but `disallowedTools` or `allowed-tools` every tool, `bash` too.
  unheeded: {
    keys: ['disallowedTools', 'disallowed-tools', 'allowedTools', 'allowed-tools', 'excludedTools'],
    unless: ['tools'],
    gives: 'every tool',
  },
  header: {
    colon: 'refuses',
    duplicateKey: 'refuses',
    broken: 'refuses',
    absent: 'refuses',
    unclosed: 'refuses',
    late: 'refuses',
  },
  // Below the working folder and every folder above it up to the top of the repository; folders below `agents` count too.
  places: [/(?:^|\/)\.(?:github|claude)\/agents\/.+\.md$/],
  source: 'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-command-reference',
  asOf: '2026-11-24',
  fields: [
    row('name', text),
    row('description', text, { required: true, empty: 'refuses' }),
    row('tools', { is: 'names' }, { empty: 'refuses', limits: true }),
    row(
      'model',
      { is: 'one-of', of: [text, { is: 'list', of: text, nonEmpty: true }] },
      { empty: 'refuses' },
    ),
    row('model-policy', { is: 'text', values: ['preferred', 'required'] }),
    // Any value loads.
    row(
      'reasoning-effort',
      { is: 'text', suggests: ['low', 'medium', 'high', 'xhigh', 'max'], anyScalar: true },
      {
        wrong: 'ignores',
      },
    ),
    row('skills', { is: 'list', of: anything }),
    row('hooks', hooks),
    row('mcp-servers', { is: 'map', fields: [], others: server }),
    row('github', {
      is: 'map',
      others: anything,
      fields: [part('permissions', anyMap, 'Rights on GitHub, by what they are for.')],
    }),
    row('user-invocable', flag, { default: 'true' }),
    row('disable-model-invocation', flag, { default: 'false' }),
    row('infer', flag, {
      hidden: true,
      default: 'true',
      deprecated: { instead: ['disable-model-invocation', 'user-invocable'], rewrites: inferRewrites },
    }),
    row('include-custom-instructions', flag, { default: 'false' }),
    row('deferred-tool-loading', flag),
    // It offers the agent whatever the target says, with a line in its log.
    row('target', anything, { use: 'ignores', harmless: true, hidden: true }),
  ],
};

function skillRow(
  name: keyof typeof skillSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return { name, type, summary: skillSummaries[name], wrong: 'refuses', ...more };
}

const skill: KindTable = {
  unknownFields: 'ignored',
  header: {
    colon: 'refuses',
    duplicateKey: 'refuses',
    broken: 'refuses',
    absent: 'refuses',
  },
  calledBy: 'header',
  // Lower-case `skill.md` is not read; folders below `skills` count too.
  places: [/(?:^|\/)\.(?:github|agents|claude)\/skills\/.+\/SKILL\.md$/],
  source:
    'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-command-reference#skills-reference',
  asOf: '2026-11-24',
  fields: [
    skillRow('name', {
      is: 'text',
      pattern: /^[A-Za-z0-9][A-Za-z0-9 ._:-]*$/,
      shape: 'unaccented letters, digits, blanks and “-_.:”, and begins with a letter or digit',
      max: 64,
    }),
    skillRow('description', { is: 'text', max: 1024 }),
    skillRow('argument-hint', text),
    skillRow('allowed-tools', anything),
    skillRow('user-invocable', flag, { default: 'true' }),
    skillRow('disable-model-invocation', flag, { default: 'false', limits: true }),
  ],
};

const instructions: KindTable = {
  places: [/^\.github\/copilot-instructions\.md$/, /^\.github\/instructions\/.+\.instructions\.md$/],
  // Seen with a bare `**/*.ts`, which is no YAML; nothing is known of other faults.
  yaml: 'tolerant',
  unknownFields: 'ignored',
  source:
    'https://docs.github.com/en/copilot/how-tos/copilot-on-github/customize-copilot/add-custom-instructions',
  asOf: '2026-11-24',
  fields: (['applyTo', 'excludeAgent', 'paths'] as const).map(name => ({
    name,
    type: anything,
    summary: instructionsSummaries[name],
    wrong: 'ignores',
    hidden: name !== 'applyTo',
  })),
};

/** The CLI reads the keys of both formats, wherever the file lies. */
const rule: KindTable = {
  ...instructions,
  places: [/^\.claude\/rules\/.+\.md$/],
  fields: instructions.fields.filter(({ name }) => name !== 'excludeAgent'),
};

/** Read for what they say: no key counts. A file below the working folder is not read at the start. */
const memory: KindTable = {
  yaml: 'tolerant',
  unknownFields: 'ignored',
  places: [/^(?:AGENTS|CLAUDE|GEMINI)\.md$/],
  // Since 1.0.66.
  imports: { at: 'line' },
  source:
    'https://docs.github.com/en/copilot/how-tos/copilot-on-github/customize-copilot/add-custom-instructions',
  asOf: '2026-11-24',
  fields: [],
};

/** GitHub Copilot CLI, as 1.0.102 was seen to load files (2026-11-24). */
export const copilotCli: Host = {
  id: 'copilot-cli',
  title: 'Copilot CLI',
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
    { kind: 'rule', at: /\/\.claude\/rules\//, always: true },
    { kind: 'claude-agent', at: /\/\.claude\/agents\//, pending: true },
    { kind: 'command', at: /\/\.claude\/commands\/[^/]+$/, pending: true },
    { kind: 'memory', at: /\/(?:AGENTS|CLAUDE|GEMINI)\.md$/ },
  ],
  kinds: { agent, 'claude-agent': agent, skill, command: skill, instructions, rule, memory },
  tools: copilotCliTools,
};
