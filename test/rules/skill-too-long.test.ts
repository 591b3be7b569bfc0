import { skillTooLong } from '../../server/rules/skill-too-long.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '/repo/.github/skills/x/SKILL.md';
const header = (open: string) => `${open}\nname: x\ndescription: y\n---\n`;

describeRule(skillTooLong, {
  quiet: [
    { name: '500 lines', text: `${header('---')}\n${'a\n'.repeat(500)}\n\n`, path: skill },
    { name: 'long lines', text: `${header('---')}${`${'a'.repeat(200)}\n`.repeat(400)}`, path: skill },
    { name: 'an agent', text: `${header('---')}${'a\n'.repeat(900)}` },
  ],
  loud: [
    {
      name: '501 lines',
      text: `${header('⟦---⟧')}\n${'a\n'.repeat(501)}`,
      path: skill,
      says: ['Agent Skills advises 500 lines at most, and this skill has 501.'],
      hosts: [['agent-skills']],
    },
    {
      name: 'in CRLF, behind a byte order mark, for Claude Code too',
      text: `\uFEFF${header('⟦---⟧')}${'a\r\n'.repeat(1200)}`,
      path: '/repo/.claude/skills/x/SKILL.md',
      says: ['Claude Code and Agent Skills advise 500 lines at most, and this skill has 1,200.'],
      hosts: [['claude', 'agent-skills']],
    },
  ],
});
