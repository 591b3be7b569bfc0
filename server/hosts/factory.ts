import { factoryTools } from './factory-tools.ts';
import { agentSummaries, claudeSummaries, foreignSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

const summaries = { ...agentSummaries, ...claudeSummaries, ...foreignSummaries };

function row(name: keyof typeof summaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: summaries[name], wrong: 'documented', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };

const droid: KindTable = {
  // What it does with other keys is not documented.
  unknownFields: 'ignored',
  open: true,
  bodyRequired: true,
  source: 'https://docs.factory.ai/cli/configuration/custom-droids',
  asOf: '2026-08-15',
  places: [/^\.factory\/droids\/[^/]+\.md$/],
  fields: [
    row(
      'name',
      { ...text, pattern: /^[a-z0-9_-]+$/, shape: 'lower-case letters, digits, “-” and “_”' },
      { required: true, wrong: 'error' },
    ),
    // A droid without one loads with a warning.
    row('description', { ...text, max: 500, over: 'warning' }),
    row('model', { ...text, suggests: ['inherit'] }),
    row('reasoningEffort', text),
    // One category, or ids in their exact case: an unknown one is an error.
    row(
      'tools',
      {
        is: 'one-of',
        of: [
          { ...text, values: ['read-only', 'edit', 'execute', 'web', 'mcp'] },
          { is: 'list', of: text },
        ],
      },
      { limits: true },
    ),
    row('mcpServers', { is: 'list', of: text }),
  ],
};

const skillFields: readonly FieldRow[] = [
  { name: 'name', type: text, summary: skillSummaries.name, wrong: 'documented', required: true },
  {
    name: 'description',
    type: text,
    summary: skillSummaries.description,
    wrong: 'documented',
    required: true,
  },
  { name: 'user-invocable', type: flag, summary: skillSummaries['user-invocable'], wrong: 'documented' },
  {
    name: 'disable-model-invocation',
    type: flag,
    summary: skillSummaries['disable-model-invocation'],
    wrong: 'documented',
    limits: true,
  },
  { name: 'enabled', type: flag, summary: foreignSummaries.enabled, wrong: 'documented' },
  {
    name: 'allowed-tools',
    type: { is: 'names' },
    summary: skillSummaries['allowed-tools'],
    wrong: 'documented',
  },
];

/** Factory's Droid, by its documentation (2026-08); nothing of it was run. */
export const factory: Host = {
  id: 'factory',
  title: 'Factory',
  yaml: 'tolerant',
  ownPaths: ['.factory/'],
  reads: [
    { kind: 'factory-agent', always: true },
    { kind: 'skill', at: /\/\.factory\/skills\//, pending: true },
  ],
  kinds: {
    'factory-agent': droid,
    skill: {
      unknownFields: 'ignored',
      open: true,
      source: 'https://docs.factory.ai/cli/configuration/skills',
      asOf: '2026-08-15',
      places: [/^\.factory\/skills\/[^/]+\/SKILL\.md$/],
      fields: skillFields,
    },
  },
  tools: factoryTools,
};
