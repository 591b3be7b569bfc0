import { agentSummaries, foreignSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';
import { opencodeTools } from './opencode-tools.ts';

const summaries = { ...agentSummaries, ...foreignSummaries };

/** A key that OpenCode's own schema checks: one wrong value in one file, and nothing starts. */
function row(name: keyof typeof summaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: summaries[name], wrong: 'refuses', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };
const anything: FieldType = { is: 'anything' };
const number: FieldType = { is: 'number' };
const action: TextType = { ...text, values: ['ask', 'allow', 'deny'] };
const asOf = '2026-11-24';

const agent: KindTable = {
  // They go to the provider of the model with every request.
  unknownFields: 'forwarded',
  // 1.18.33 hands them to the provider and denies nothing; `permissions` is the list of version 2.
  unheeded: {
    keys: ['allowed-tools', 'disallowedTools', 'excludedTools', 'permissions', 'readonly'],
    unless: ['permission', 'tools'],
    gives: 'every tool',
  },
  refusing: 'everything',
  source: 'https://opencode.ai/v1/docs/agents/',
  asOf,
  // An unquoted colon is repaired. After any other fault the agent has every tool, and the header is part of its instructions.
  header: { duplicateKey: 'loses-header', broken: 'loses-header', unclosed: 'loses-header' },
  places: [/(?:^|\/)\.opencode\/(?:agents?\/.+|modes?\/[^/]+)\.md$/],
  fields: [
    row('description', text),
    row('mode', { ...text, values: ['primary', 'subagent', 'all'] }, { default: 'all' }),
    // A name without its provider loads, and then no model is found.
    row('model', { ...text, pattern: /^[^/]+\/.+$/ }),
    row('variant', text),
    row('temperature', number),
    row('top_p', number),
    row(
      'permission',
      {
        is: 'one-of',
        of: [
          action,
          {
            is: 'map',
            fields: [],
            others: { is: 'one-of', of: [action, { is: 'map', fields: [], others: action }] },
          },
        ],
      },
      { limits: true },
    ),
    row(
      'tools',
      { is: 'map', fields: [], others: flag },
      {
        limits: true,
        hidden: true,
        deprecated: { instead: ['permission'], since: '1.1.1', rewrites: {} },
      },
    ),
    row('steps', { is: 'number', whole: true, min: 1 }, { limits: true }),
    row(
      'maxSteps',
      { is: 'number', whole: true, min: 1 },
      {
        limits: true,
        hidden: true,
        deprecated: { instead: ['steps'], rewrites: { '*': { key: 'steps' } } },
      },
    ),
    row('disable', flag),
    row('hidden', flag, { default: 'false' }),
    row('color', {
      ...text,
      pattern: /^#[0-9a-fA-F]{6}$|^(?:primary|secondary|accent|success|warning|error|info)$/,
      suggests: ['primary', 'secondary', 'accent', 'success', 'warning', 'error', 'info'],
    }),
    row('options', { is: 'map', fields: [], others: anything }),
    row('name', text),
    // The text below the header takes its place.
    row('prompt', text, { use: 'ignores', harmless: true, hidden: true }),
  ],
};

function skillRow(
  name: keyof typeof skillSummaries,
  type: FieldType,
  more: Partial<FieldRow> = {},
): FieldRow {
  return { name, type, summary: skillSummaries[name], wrong: 'documented', ...more };
}

const skill: KindTable = {
  unknownFields: 'ignored',
  source: 'https://opencode.ai/docs/skills',
  asOf,
  header: { duplicateKey: 'refuses', broken: 'refuses', absent: 'refuses' },
  places: [/(?:^|\/)(?:\.opencode\/skills?|\.(?:claude|agents)\/skills)\/.+\/SKILL\.md$/],
  fields: [
    // Its shape, its length and the folder are only documented: every text loads.
    skillRow('name', text, { required: true, wrong: 'refuses', empty: 'refuses' }),
    skillRow('description', text),
    skillRow('license', text),
    skillRow('compatibility', text),
    skillRow('metadata', { is: 'map', fields: [], others: { ...text, anyScalar: true } }),
  ],
};

const memory: KindTable = {
  unknownFields: 'ignored',
  source: 'https://github.com/anomalyco/opencode/blob/dev/packages/docs/migrate-v1.mdx',
  asOf,
  places: [/(?:^|\/)AGENTS\.md$/],
  fields: [],
};

/** OpenCode, as 1.18.33 was seen to load files (2026-11-24). */
export const opencode: Host = {
  id: 'opencode',
  title: 'OpenCode',
  yaml: 'tolerant',
  ownPaths: ['.opencode/'],
  reads: [
    { kind: 'opencode-agent', always: true },
    { kind: 'skill', at: /\/(?:\.opencode\/skills?|\.(?:claude|agents)\/skills)\//, pending: true },
    { kind: 'memory', at: /\/AGENTS\.md$/ },
  ],
  kinds: { 'opencode-agent': agent, skill, memory },
  tools: opencodeTools,
};
