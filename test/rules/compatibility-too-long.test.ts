import { compatibilityTooLong } from '../../server/rules/compatibility-too-long.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '/repo/.claude/skills/x/SKILL.md';

describeRule(compatibilityTooLong, {
  quiet: [
    { name: '500 characters', text: `---\ncompatibility: ${'a'.repeat(500)}\n---\n`, path: skill },
    { name: 'a map', text: `---\ncompatibility: { needs: ${'a'.repeat(600)} }\n---\n`, path: skill },
    { name: 'an agent', text: `---\ncompatibility: ${'a'.repeat(501)}\n---\n` },
    {
      name: 'Claude Code, to which it says nothing',
      text: `---\ncompatibility: ${'a'.repeat(501)}\n---\n`,
      path: skill,
      files: { '.agent-authoring.yaml': 'hosts: [claude]\n' },
    },
  ],
  loud: [
    {
      name: '501 characters',
      text: `---\n⟦compatibility⟧: ${'a'.repeat(501)}\n---\n`,
      path: skill,
      says: ['“compatibility” has 501 characters: Agent Skills documents 500 at most.'],
      hosts: [['agent-skills']],
    },
  ],
});
