import { agentSummaries, claudeSummaries, foreignSummaries, skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';
import { kiroTools } from './kiro-tools.ts';

const summaries = { ...agentSummaries, ...claudeSummaries, ...foreignSummaries };

function row(name: keyof typeof summaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: summaries[name], wrong: 'documented', ...more };
}

const text: TextType = { is: 'text' };
const flag: FieldType = { is: 'boolean' };
const anything: FieldType = { is: 'anything' };
const anyMap: FieldType = { is: 'map', fields: [], others: anything };
const texts: FieldType = { is: 'list', of: text };

const agent: KindTable = {
  // What it does with other keys is not documented.
  unknownFields: 'ignored',
  open: true,
  source: 'https://kiro.dev/docs/custom-agents/configuration-reference/',
  asOf: '2026-09-05',
  places: [/^\.kiro\/agents\/.+\.md$/],
  fields: [
    row('name', text),
    row('description', text),
    row('model', text),
    row('tools', texts, { limits: true }),
    row('allowedTools', texts),
    row('excludedTools', texts, { limits: true }),
    row('toolAliases', anyMap),
    row('toolsSettings', anyMap, {
      hidden: true,
      limits: true,
      deprecated: { instead: ['permissions'], rewrites: {} },
    }),
    row('permissions', { is: 'one-of', of: [anyMap, { is: 'list', of: anyMap }] }, { limits: true }),
    row('mcpServers', anyMap),
    row('includeMcpJson', flag),
    row('includePowers', flag),
    row('resources', { is: 'list', of: { is: 'one-of', of: [text, anyMap] } }),
    row('hooks', anyMap),
    row('keyboardShortcut', text),
    row('welcomeMessage', text),
    row('prompt', text, { hidden: true }),
  ],
};

const skill: KindTable = {
  unknownFields: 'ignored',
  open: true,
  source: 'https://kiro.dev/docs/skills/',
  asOf: '2026-08-15',
  places: [/^\.kiro\/skills\/[^/]+\/SKILL\.md$/],
  fields: (['name', 'description', 'license', 'compatibility', 'metadata'] as const).map(name => ({
    name,
    type: name === 'metadata' ? anyMap : text,
    summary: skillSummaries[name],
    wrong: 'documented',
    ...(name === 'name' || name === 'description' ? { required: true } : {}),
  })),
};

/** Kiro (IDE 1.0, CLI 3.0), by its documentation; nothing of it was run. */
export const kiro: Host = {
  id: 'kiro',
  title: 'Kiro',
  yaml: 'tolerant',
  ownPaths: ['.kiro/'],
  reads: [
    { kind: 'kiro-agent', always: true },
    { kind: 'skill', at: /\/\.kiro\/skills\//, pending: true },
    { kind: 'memory', at: /\/AGENTS\.md$/, pending: true },
  ],
  kinds: { 'kiro-agent': agent, skill },
  tools: kiroTools,
};
