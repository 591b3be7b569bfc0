import { skillSummaries } from './field-summaries.ts';
import type { FieldRow, FieldType, Host } from './host.ts';

function row(name: keyof typeof skillSummaries, type: FieldType, more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: skillSummaries[name], wrong: 'documented', ...more };
}

/** The open specification of skills, which no program enforces whole (agentskills.io, 69ef37e). */
export const agentSkills: Host = {
  id: 'agent-skills',
  title: 'Agent Skills',
  isSpecification: true,
  yaml: 'strict',
  ownPaths: [],
  reads: [{ kind: 'skill', always: true }],
  kinds: {
    skill: {
      // The reference validator refuses other keys; every client takes or ignores them.
      unknownFields: 'refused',
      source: 'https://agentskills.io/specification',
      asOf: '2026-08-09',
      // Its reference validator, 0.1.0, reads StrictYAML.
      header: {
        colon: 'refuses',
        duplicateKey: 'refuses',
        broken: 'refuses',
        absent: 'refuses',
        unclosed: 'refuses',
        late: 'refuses',
        mark: 'refuses',
      },
      nameUnlikeFolder: 'documented',
      advisedLines: 500,
      fields: [
        row(
          'name',
          {
            is: 'text',
            nonEmpty: true,
            pattern: /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
            shape: 'lower-case letters, digits and single hyphens between them',
            max: 64,
          },
          { required: true },
        ),
        row('description', { is: 'text', nonEmpty: true, max: 1024 }, { required: true }),
        row('license', { is: 'text' }),
        row('compatibility', { is: 'text', nonEmpty: true, max: 500 }),
        row('metadata', { is: 'map', fields: [], others: { is: 'text', anyScalar: true } }),
        row('allowed-tools', { is: 'anything' }),
      ],
    },
  },
};
