import { skillSummaries } from './field-summaries.ts';
import type { FieldRow, Host } from './host.ts';

/** The keys that pass; the refusal names just these. */
const fields: readonly FieldRow[] = [
  {
    name: 'name',
    type: {
      is: 'text',
      nonEmpty: true,
      pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      shape: 'lower-case letters, digits and single hyphens between them',
      max: 64,
    },
    summary: skillSummaries.name,
    wrong: 'refuses',
    required: true,
  },
  {
    name: 'description',
    // Without angle brackets.
    type: { is: 'text', pattern: /^[^<>]*$/, max: 1024 },
    summary: skillSummaries.description,
    wrong: 'refuses',
    required: true,
  },
  { name: 'license', type: { is: 'anything' }, summary: skillSummaries.license, wrong: 'documented' },
  {
    name: 'compatibility',
    type: { is: 'text', max: 500 },
    summary: skillSummaries.compatibility,
    wrong: 'refuses',
  },
  { name: 'metadata', type: { is: 'anything' }, summary: skillSummaries.metadata, wrong: 'documented' },
  {
    name: 'allowed-tools',
    type: { is: 'anything' },
    summary: skillSummaries['allowed-tools'],
    wrong: 'documented',
  },
];

/** Skills that are uploaded to claude.ai or sent to the Skills API: it counts only where a configuration names it. */
export const claudeApi: Host = {
  id: 'claude-api',
  title: 'Claude’s Skills API',
  yaml: 'strict',
  ownPaths: [],
  reads: [{ kind: 'skill', pending: true }],
  kinds: {
    skill: {
      unknownFields: 'refused',
      source: 'https://github.com/anthropics/skills',
      asOf: '2026-07-01',
      // As the script that packs skills reads them: Python's YAML, and the first line exactly `---`.
      header: {
        colon: 'refuses',
        broken: 'refuses',
        absent: 'refuses',
        unclosed: 'refuses',
        late: 'refuses',
        mark: 'refuses',
      },
      advisedLines: 500,
      fields,
    },
  },
};
