import {
  agentSummaries,
  foreignSummaries,
  instructionsSummaries,
  skillSummaries,
} from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

const summaries = { ...agentSummaries, ...foreignSummaries };

function row(name: keyof typeof summaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: summaries[name], wrong: 'documented', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };
const anything: FieldType = { is: 'anything' };
const asOf = '2026-08-15';

const agent: KindTable = {
  // Lists of tools among them: the agent gets every tool.
  unknownFields: 'ignored',
  source: 'https://cursor.com/docs/agent/subagents',
  asOf,
  places: [/^\.cursor\/agents\/[^/]+\.md$/],
  fields: [
    row('name', text),
    row('description', text),
    row('model', { ...text, suggests: ['inherit'] }, { default: 'inherit' }),
    row('readonly', flag, { default: 'false', limits: true }),
    row('is_background', flag, { default: 'false' }),
  ],
};

const rule: KindTable = {
  unknownFields: 'ignored',
  source: 'https://cursor.com/docs/rules',
  asOf,
  places: [/(?:^|\/)\.cursor\/rules\/.+\.mdc$/],
  fields: [
    { name: 'description', type: text, summary: instructionsSummaries.description, wrong: 'documented' },
    { name: 'globs', type: { is: 'names' }, summary: instructionsSummaries.globs, wrong: 'documented' },
    {
      name: 'alwaysApply',
      type: flag,
      summary: instructionsSummaries.alwaysApply,
      default: 'false',
      // `"true"` in quotes counts as false.
      wrong: 'ignores',
    },
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
  source: 'https://cursor.com/docs/skills',
  asOf,
  places: [/^\.(?:cursor|agents|claude|codex)\/skills\/[^/]+\/SKILL\.md$/],
  fields: [
    skillRow('name', text, { required: true }),
    skillRow('description', text, { required: true }),
    { ...skillRow('name', { is: 'names' }), name: 'paths', summary: foreignSummaries.paths },
    skillRow('disable-model-invocation', flag, { default: 'false', limits: true }),
    skillRow('license', text),
    skillRow('compatibility', text),
    skillRow('metadata', { is: 'map', fields: [], others: anything }),
  ],
};

const memory: KindTable = {
  unknownFields: 'ignored',
  source: 'https://cursor.com/docs/rules',
  asOf,
  places: [/(?:^|\/)AGENTS\.md$/],
  fields: [],
};

/** Cursor, by its documentation (2026-08); nothing of it was run. */
export const cursor: Host = {
  id: 'cursor',
  title: 'Cursor',
  yaml: 'tolerant',
  ownPaths: ['.cursor/', '.cursorrules'],
  reads: [
    { kind: 'cursor-agent', always: true },
    { kind: 'claude-agent', at: /\/\.claude\/agents\/[^/]+$/, pending: true },
    { kind: 'rule', at: /\/\.cursor\/rules\//, always: true },
    { kind: 'skill', at: /\/\.(?:cursor|agents|claude|codex)\/skills\//, pending: true },
    { kind: 'memory', at: /\/AGENTS\.md$/ },
  ],
  kinds: { 'cursor-agent': agent, 'claude-agent': agent, rule, skill, memory },
};
