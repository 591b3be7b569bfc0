import {
  agentSummaries,
  claudeSummaries,
  inferRewrites,
  instructionsSummaries,
  promptSummaries,
  skillSummaries,
} from './field-summaries.ts';
import type { Cost, FieldRow, FieldType, Host, KindTable, MapType, TextType } from './host.ts';
import { vscodeHooks } from './vscode-hooks.ts';
import { vscodeTools } from './vscode-tools.ts';

/** A key that VS Code’s validator looks at; nothing behind the colon is an error there. */
function row(summary: string, name: string, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary, wrong: 'error', empty: 'error', ...more };
}

/** VS Code’s reader gives every scalar as text, `5` and `true` included. */
const scalar: TextType = { is: 'text', anyScalar: true };
const text: TextType = { is: 'text', anyScalar: true, nonEmpty: true };
const hint: TextType = { is: 'text', anyScalar: true, nonEmpty: 'warning' };
const flag: FieldType = { is: 'boolean', exact: true };
const anything: FieldType = { is: 'anything' };
const model: FieldType = { is: 'one-of', of: [text, { is: 'list', of: text, nonEmpty: true }] };
const tools: FieldType = {
  is: 'one-of',
  of: [
    { is: 'names', anyScalar: true },
    { is: 'map', fields: [], others: anything },
  ],
};
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];

const handoff: MapType = {
  is: 'map',
  unknown: 'warning',
  needs: [['label', 'agent', 'prompt']],
  fields: [
    row('The text of the button.', 'label', text),
    row('The display name of the agent that takes over.', 'agent', text),
    row('What is said to it; may be empty.', 'prompt', scalar, { empty: undefined }),
    row('Whether the prompt is sent at once.', 'send', flag, { default: 'false' }),
    row('Whether the button is also shown for going on elsewhere.', 'showContinueOn', flag),
    row('The model that the other agent answers with.', 'model', scalar),
  ],
};

const readWriteNone = ['read', 'write', 'none'];

function scope(name: string, values: readonly string[]): FieldRow {
  return row(`The right to ${name} of the repository.`, name, { is: 'text', values });
}

const github: MapType = {
  is: 'map',
  unknown: 'warning',
  fields: [
    row('Rights on GitHub, by what they are for.', 'permissions', {
      is: 'map',
      unknown: 'warning',
      fields: [
        scope('actions', readWriteNone),
        scope('checks', ['read', 'none']),
        scope('contents', readWriteNone),
        scope('discussions', readWriteNone),
        scope('issues', readWriteNone),
        scope('metadata', ['read']),
        scope('pull-requests', readWriteNone),
        scope('security-events', ['read', 'none']),
        scope('workflows', ['write', 'none']),
      ],
    }),
  ],
};

function agentRow(
  name: keyof typeof agentSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return row(agentSummaries[name], name, type, more);
}

const source = 'https://code.visualstudio.com/docs/agent-customization/custom-agents';
const asOf = '2026-11-24';
const unseen = { empty: undefined, wrong: 'error' as Cost };

const agent: KindTable = {
  unknownFields: 'ignored',
  // Without a closing `---` all of the file is header and no text is left.
  header: { unclosed: 'may-lose-header', late: 'loses-header', absent: 'loses-header' },
  places: [/^\.github\/agents\/[^/]+\.md$/, /^\.github\/chatmodes\/[^/]+\.chatmode\.md$/],
  source,
  asOf,
  fields: [
    agentRow('name', text),
    agentRow('description', text),
    agentRow('argument-hint', hint, { empty: 'warning' }),
    agentRow('model', model),
    // Any value loads; the runtime drops what is none of these.
    agentRow(
      'reasoning-effort',
      { ...scalar, values: efforts },
      {
        wrong: 'ignores',
        empty: undefined,
        use: 'ignores',
        harmless: true,
      },
    ),
    agentRow('tools', tools, { ...unseen, limits: true }),
    agentRow('handoffs', { is: 'list', of: handoff }),
    agentRow('target', { ...text, values: ['vscode', 'github-copilot'] }),
    agentRow('agents', { is: 'list', of: scalar }, { limits: true }),
    agentRow('user-invocable', flag, { default: 'true' }),
    agentRow('disable-model-invocation', flag, { default: 'false', limits: true }),
    agentRow('github', github),
    agentRow('hooks', vscodeHooks),
    agentRow('advancedOptions', anything, { empty: undefined, hidden: true }),
    agentRow('infer', anything, {
      empty: undefined,
      hidden: true,
      default: 'true',
      // The cloud agent has it the other way round.
      overrides: ['disable-model-invocation'],
      deprecated: { instead: ['user-invocable', 'disable-model-invocation'], rewrites: inferRewrites },
    }),
    agentRow('mcp-servers', anything, { empty: undefined, hidden: true, use: 'ignores' }),
  ],
};

function promptRow(
  name: keyof typeof promptSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return row(promptSummaries[name], name, type, more);
}

const prompt: KindTable = {
  unknownFields: 'ignored',
  places: [/^\.github\/prompts\/[^/]+\.prompt\.md$/],
  source: 'https://code.visualstudio.com/docs/agent-customization/prompt-files',
  asOf,
  fields: [
    promptRow('name', text),
    promptRow('description', text),
    promptRow('argument-hint', hint, { empty: 'warning' }),
    promptRow('model', model),
    promptRow('tools', tools, unseen),
    promptRow('agent', text),
    promptRow('mode', text, {
      hidden: true,
      deprecated: { instead: ['agent'], rewrites: { '*': { key: 'agent' } } },
    }),
  ],
};

const instructions: KindTable = {
  unknownFields: 'ignored',
  places: [/^\.github\/copilot-instructions\.md$/, /^\.github\/instructions\/.+\.instructions\.md$/],
  source: 'https://code.visualstudio.com/docs/agent-customization/custom-instructions',
  asOf,
  fields: [
    row(instructionsSummaries.name, 'name', text),
    row(instructionsSummaries.description, 'description', text),
    row(instructionsSummaries.applyTo, 'applyTo', scalar),
    row(instructionsSummaries.excludeAgent, 'excludeAgent', anything, { empty: undefined, hidden: true }),
    row(instructionsSummaries.paths, 'paths', { is: 'list', of: text }, { hidden: true }),
  ],
};

/** A rule of Claude Code, which VS Code reads too. */
const rule: KindTable = {
  unknownFields: 'ignored',
  places: [/^\.claude\/rules\/.+\.md$/],
  source: 'https://code.visualstudio.com/docs/agent-customization/custom-instructions',
  asOf,
  fields: [
    row(instructionsSummaries.description, 'description', text),
    row(instructionsSummaries.paths, 'paths', { is: 'list', of: text }),
  ],
};

function skillRow(
  name: keyof typeof skillSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return row(skillSummaries[name], name, type, more);
}

const skill: KindTable = {
  unknownFields: 'ignored',
  // A skill without name or description is passed over. One with another name than its folder goes by the folder (1.138).
  calledBy: 'folder',
  nameUnlikeFolder: 'warning',
  header: { absent: 'refuses' },
  places: [/^\.(?:github|agents|claude)\/skills\/[^/]+\/SKILL\.md$/],
  source: 'https://code.visualstudio.com/docs/agent-customization/agent-skills',
  asOf,
  fields: [
    skillRow(
      'name',
      { ...text, pattern: /^[a-z0-9-]+$/, shape: 'lower-case letters, digits and hyphens' },
      { absent: 'warning' },
    ),
    // What goes on after that many characters is dropped when the skill is loaded, without a word.
    skillRow(
      'description',
      { ...text, max: 1024, over: 'cuts' },
      { absent: 'warning', neededWith: { key: 'user-invocable', value: 'false', cost: 'error' } },
    ),
    skillRow('argument-hint', hint, { empty: 'warning' }),
    skillRow('user-invocable', flag, { default: 'true' }),
    skillRow('disable-model-invocation', flag, { default: 'false', limits: true }),
    skillRow('license', anything, { empty: undefined }),
    skillRow('compatibility', anything, { empty: undefined }),
    skillRow('metadata', anything, { empty: undefined }),
    skillRow('context', { ...scalar, suggests: ['fork'] }, { empty: undefined, default: 'inline' }),
  ],
};

/** An agent of Claude Code: what VS Code’s editor knows of it, and what it makes of it when it builds the agent (1.139.1). */
const claudeAgent: KindTable = {
  // Neither the editor nor the agent says a word of them.
  unknownFields: 'ignored',
  places: [/^\.claude\/agents\/[^/]+\.md$/],
  source,
  asOf,
  takesTools: [
    ...['Bash', 'Edit', 'Glob', 'Grep', 'Read', 'Write', 'WebFetch', 'WebSearch', 'Task', 'NotebookEdit'],
    // These are known and stand for nothing.
    ...['AskUserQuestion', 'Skill', 'LSP', 'MCPSearch'],
  ],
  fields: [
    agentRow('name', text),
    agentRow('description', text),
    agentRow('tools', tools, { ...unseen, limits: true }),
    row(claudeSummaries.disallowedTools, 'disallowedTools', anything, {
      use: 'ignores',
      empty: undefined,
      limits: true,
    }),
    agentRow('model', { ...text, suggests: ['sonnet', 'opus', 'haiku', 'inherit'] }, { wrong: 'warning' }),
    row(
      claudeSummaries.permissionMode,
      'permissionMode',
      {
        ...text,
        values: ['default', 'acceptEdits', 'plan', 'delegate', 'dontAsk', 'bypassPermissions'],
      },
      // Its editor marks `auto` and `manual`, which are right where the key counts.
      { use: 'ignores', wrong: 'documented', limits: true },
    ),
    agentRow('skills', anything, { use: 'ignores', empty: undefined }),
    row(claudeSummaries.mcpServers, 'mcpServers', anything, { use: 'ignores', empty: undefined }),
    agentRow('hooks', vscodeHooks),
    row(
      claudeSummaries.memory,
      'memory',
      { ...text, values: ['user', 'project', 'local'] },
      { use: 'ignores', wrong: 'warning' },
    ),
    agentRow('user-invocable', flag, { hidden: true }),
    agentRow('disable-model-invocation', flag, { hidden: true, limits: true }),
    agentRow('argument-hint', hint, { hidden: true }),
    agentRow('handoffs', { is: 'list', of: handoff }, { hidden: true }),
    agentRow('agents', { is: 'list', of: scalar }, { hidden: true, limits: true }),
  ],
};

/** AGENTS.md at the top; CLAUDE.md and its kin there and in `.claude`. */
const memory: KindTable = {
  unknownFields: 'ignored',
  places: [/^AGENTS\.md$/, /^(?:\.claude\/)?CLAUDE\.md$/, /^CLAUDE\.local\.md$/],
  source: 'https://code.visualstudio.com/docs/agent-customization/custom-instructions',
  asOf,
  fields: [],
};

/** VS Code’s Local agent, as 1.139.1 checks and loads files (2026-11-24). */
export const vscode: Host = {
  id: 'vscode',
  title: 'VS Code',
  yaml: 'tolerant',
  // The table is of the Local agent. The documentation calls the Copilot harness, which is the CLI’s runtime, the default.
  harness: 'copilot-cli',
  configurable: true,
  targets: ['vscode'],
  ownPaths: [
    '.vscode/',
    '.github/agents/',
    '.github/chatmodes/',
    '.github/prompts/',
    '.github/skills/',
    '.github/instructions/',
    '.github/copilot-instructions.md',
  ],
  reads: [
    { kind: 'agent', always: true },
    { kind: 'prompt', always: true },
    { kind: 'instructions', always: true },
    { kind: 'rule', at: /\/\.claude\/rules\//, always: true },
    { kind: 'skill', at: /\/\.(?:github|agents|claude)\/skills\//, always: true },
    { kind: 'claude-agent', at: /\/\.claude\/agents\/[^/]+$/ },
    { kind: 'memory', at: /\/(?:AGENTS|CLAUDE|CLAUDE\.local)\.md$/ },
  ],
  kinds: { agent, 'claude-agent': claudeAgent, prompt, instructions, rule, skill, memory },
  deprecatedFiles: [{ suffix: '.chatmode.md', folder: '.github/agents', instead: '.agent.md' }],
  // Modes by their names in code and as the picker shows them, and the agents that come with Copilot.
  agents: ['agent', 'ask', 'edit', 'plan', 'explore', 'Agent', 'Ask', 'Edit', 'Plan', 'Explore'],
  agentsWithoutTools: ['ask', 'Ask', 'edit', 'Edit'],
  tools: vscodeTools,
};
