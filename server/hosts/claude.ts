import { claudeTools } from './claude-tools.ts';
import { agentSummaries, claudeSummaries, instructionsSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

/** A key of an agent. A value that Claude Code does not take costs a line in its log, and the agent loads without it. */
function row(
  name: keyof typeof agentSummaries | keyof typeof claudeSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return { name, type, summary: { ...agentSummaries, ...claudeSummaries }[name], wrong: 'ignores', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };
const names: FieldType = { is: 'names' };
const anything: FieldType = { is: 'anything' };
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];
const asOf = '2026-11-24';

const agent: KindTable = {
  // A line in its log names them.
  unknownFields: 'warned',
  // 2.1.331 gave an agent with nothing but one of these every tool.
  unheeded: {
    keys: ['allowed-tools', 'allowedTools', 'disallowed-tools', 'tool'],
    unless: ['tools', 'disallowedTools'],
    gives: 'every tool',
  },
  source: 'https://code.claude.com/docs/en/sub-agents',
  asOf,
  // What is no YAML at all is left out; an unquoted colon, an open bracket, a tab or a key given twice is put up with.
  header: { broken: 'may-refuse', absent: 'refuses', unclosed: 'refuses' },
  places: [/(?:^|\/)\.claude\/agents\/.+\.md$/],
  fields: [
    // A name that begins with a hyphen or holds a colon keeps the file from loading, as a number does.
    row(
      'name',
      { ...text, nonEmpty: true, pattern: /^(?!-)[^:]+$/, shape: 'no colon and no hyphen at its beginning' },
      { required: true, wrong: 'refuses', empty: 'refuses' },
    ),
    row('description', { ...text, nonEmpty: true }, { required: true, wrong: 'refuses', empty: 'refuses' }),
    // A map, or nothing behind the colon, means no tools.
    row('tools', names, { limits: true }),
    row(
      'model',
      { ...text, suggests: ['sonnet', 'opus', 'haiku', 'fable', 'inherit'] },
      { default: 'inherit' },
    ),
    row('skills', { is: 'list', of: text }, { wrong: 'documented' }),
    row('hooks', { is: 'map', fields: [], others: anything }, { wrong: 'refuses' }),
    row('disallowedTools', names, { limits: true }),
    row(
      'permissionMode',
      {
        ...text,
        values: ['default', 'acceptEdits', 'auto', 'dontAsk', 'bypassPermissions', 'plan', 'manual'],
      },
      { limits: true },
    ),
    row('maxTurns', { is: 'number', whole: true, min: 1 }, { limits: true }),
    row('mcpServers', {
      is: 'list',
      of: { is: 'one-of', of: [text, { is: 'map', fields: [], others: anything }] },
    }),
    row('memory', { ...text, values: ['user', 'project', 'local'] }),
    row('background', flag),
    row('effort', {
      is: 'one-of',
      of: [
        { ...text, values: efforts },
        { is: 'number', whole: true },
      ],
    }),
    row('isolation', { ...text, values: ['worktree', 'remote'] }),
    // Any text loads; these are the ones that it has a colour for.
    row('color', {
      ...text,
      suggests: ['red', 'blue', 'green', 'yellow', 'purple', 'orange', 'pink', 'cyan'],
    }),
    row('initialPrompt', text, { wrong: 'documented' }),
    row('omitClaudeMd', flag, { wrong: 'documented' }),
  ],
};

const ignoredInPlugins = ['permissionMode', 'mcpServers', 'hooks'];

/** An agent of a plugin: three keys do nothing there, and a name may be left out. */
const pluginAgent: KindTable = {
  ...agent,
  source: 'https://code.claude.com/docs/en/plugins-reference',
  // It loads under its file’s name, with every tool.
  header: { broken: 'loses-header', absent: 'loses-header', unclosed: 'loses-header' },
  places: [/(?:^|\/)agents\/.+\.md$/],
  fields: agent.fields.map(field => {
    if (ignoredInPlugins.includes(field.name))
      return { ...field, use: 'ignores', wrong: 'ignores', hidden: true };
    if (field.required) return { ...field, required: false, wrong: 'documented', empty: undefined };
    return field.name === 'isolation' ? { ...field, type: { ...text, values: ['worktree'] } } : field;
  }),
};

const ownSkillSummaries = {
  ...skillSummaries,
  when_to_use: 'More words that should bring the skill to mind.',
  arguments: 'Names for what is typed behind the command.',
  'disallowed-tools': 'Tools that are taken away while the skill is in use.',
  model: 'The model to answer with.',
  effort: claudeSummaries.effort,
  agent: 'The agent that the skill runs in when it is forked.',
  background: 'Whether a forked skill works in the background.',
  hooks: agentSummaries.hooks,
  paths: 'The files that bring the skill to mind, as globs.',
  shell: 'The shell for commands in the text.',
} as const;

/** A key of a skill. Nothing that stands behind it keeps the skill from loading. */
function skillRow(
  name: keyof typeof ownSkillSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return { name, type, summary: ownSkillSummaries[name], wrong: 'documented', ...more };
}

const skill: KindTable = {
  unknownFields: 'ignored',
  source: 'https://code.claude.com/docs/en/skills',
  asOf,
  // Also a value that goes on in an unindented line, and a quote that is never closed.
  header: {
    broken: 'may-lose-header',
    losing: ['unclosed-quote', 'stray-line'],
    unclosed: 'loses-header',
    late: 'loses-header',
  },
  // Exactly one folder deep, and the name in capitals.
  places: [/(?:^|\/)\.claude\/skills\/[^/]+\/SKILL\.md$/],
  calledBy: 'folder',
  advisedLines: 500,
  fields: [
    // What is shown; the command is called by the folder.
    skillRow('name', text),
    // With `when_to_use` behind it, what the model is shown of it.
    skillRow('description', { ...text, max: 1536, over: 'cuts' }, { joinedWith: 'when_to_use' }),
    skillRow('license', anything, { use: 'ignores', harmless: true }),
    skillRow('compatibility', { ...text, max: 500 }, { use: 'ignores', harmless: true }),
    skillRow('metadata', { is: 'map', fields: [], others: anything }, { wrong: 'ignores' }),
    skillRow('allowed-tools', names),
    skillRow('argument-hint', text),
    // Whatever is no boolean counts as false.
    skillRow('user-invocable', flag, { default: 'true', wrong: 'ignores' }),
    skillRow('disable-model-invocation', flag, { default: 'false', limits: true }),
    skillRow('context', { ...text, values: ['fork'] }),
    skillRow('when_to_use', text),
    skillRow('arguments', names),
    skillRow('disallowed-tools', names, { limits: true }),
    skillRow('model', text),
    skillRow('effort', { ...text, values: efforts }),
    skillRow('agent', text, { default: 'general-purpose' }),
    skillRow('background', flag, { default: 'true' }),
    skillRow('hooks', { is: 'map', fields: [], others: anything }),
    skillRow('paths', names, { limits: true }),
    skillRow('shell', { ...text, values: ['bash', 'powershell'] }, { default: 'bash' }),
  ],
};

/** A command is a skill that is called by its file’s name: `name` and `paths` say nothing there. */
const command: KindTable = {
  ...skill,
  places: [/(?:^|\/)commands\/.+\.md$/],
  fields: skill.fields.map(field =>
    field.name === 'name' || field.name === 'paths'
      ? { ...field, use: 'ignores', type: anything, hidden: true }
      : field,
  ),
};

const rule: KindTable = {
  unknownFields: 'ignored',
  source: 'https://code.claude.com/docs/en/memory',
  asOf,
  places: [/^\.claude\/rules\/.+\.md$/],
  imports: { at: 'anywhere' },
  fields: [
    { name: 'paths', type: names, summary: instructionsSummaries.paths, wrong: 'documented' },
    { name: 'description', type: text, summary: instructionsSummaries.description, wrong: 'documented' },
  ],
};

/** CLAUDE.md from the top down; AGENTS.md where no CLAUDE.md lies on the way (2.1.277 and later). */
const memory: KindTable = {
  unknownFields: 'ignored',
  source: rule.source,
  asOf,
  places: [/(?:^|\/)(?:CLAUDE|CLAUDE\.local|AGENTS)\.md$/],
  imports: { at: 'anywhere', in: /\/CLAUDE(?:\.local)?\.md$/ },
  byteLimit: { of: 'file', bytes: 4_194_304 },
  advisedLines: 200,
  fields: [],
};

/** Claude Code (docs of 2.1.240, runs of 2.1.331). */
export const claude: Host = {
  id: 'claude',
  title: 'Claude Code',
  yaml: 'tolerant',
  ownPaths: ['.claude/', '.claude-plugin/', 'CLAUDE.md', 'CLAUDE.local.md'],
  reads: [
    { kind: 'claude-agent', always: true },
    { kind: 'claude-plugin-agent', always: true },
    { kind: 'skill', at: /\/\.claude\/skills\//, always: true },
    { kind: 'command', always: true },
    { kind: 'rule', at: /\/\.claude\/rules\//, always: true },
    { kind: 'memory', at: /\/(?:CLAUDE|CLAUDE\.local|AGENTS)\.md$/ },
  ],
  kinds: { 'claude-agent': agent, 'claude-plugin-agent': pluginAgent, skill, command, rule, memory },
  tools: claudeTools,
};
