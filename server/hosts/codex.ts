import { skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host, KindTable, TextType } from './host.ts';

const text: TextType = { is: 'text' };
const asOf = '2026-11-24';

function row(name: keyof typeof skillSummaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: skillSummaries[name], wrong: 'documented', ...more };
}

const skill: KindTable = {
  unknownFields: 'ignored',
  source: 'https://developers.openai.com/codex/skills',
  asOf,
  // An unquoted colon and a bracket that is left open are put up with.
  header: { duplicateKey: 'refuses', absent: 'refuses', mark: 'refuses' },
  places: [/(?:^|\/)\.(?:agents|codex)\/skills\/.+\/SKILL\.md$/],
  // Since 0.147; a skill elsewhere came whole at 18 KB.
  pluginByteLimit: 8000,
  fields: [
    row('name', { ...text, max: 64 }, { wrong: 'refuses' }),
    row('description', { ...text, max: 1024, over: 'cuts' }, { required: true, wrong: 'refuses' }),
    row('metadata', { is: 'map', fields: [], others: { is: 'anything' } }, { wrong: 'refuses' }),
  ],
};

/** AGENTS.override.md stands in for AGENTS.md in its folder; the files from the top down are cut as one. */
const memory: KindTable = {
  unknownFields: 'ignored',
  source: 'https://agents.md',
  asOf,
  places: [/(?:^|\/)AGENTS(?:\.override)?\.md$/],
  byteLimit: { of: 'chain', bytes: 32_768, names: ['AGENTS.override.md', 'AGENTS.md'] },
  fields: [],
};

/** Codex CLI, as 0.169.0 was seen to load files (2026-11-24). Its agents are TOML, which is not read here. */
export const codex: Host = {
  id: 'codex',
  title: 'Codex',
  yaml: 'tolerant',
  ownPaths: ['.codex/', 'AGENTS.override.md'],
  reads: [
    { kind: 'skill', at: /\/\.(?:agents|codex)\/skills\//, pending: true },
    { kind: 'memory', at: /\/AGENTS(?:\.override)?\.md$/ },
  ],
  kinds: { skill, memory },
};
