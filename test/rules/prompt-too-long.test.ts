import { promptTooLong } from '../../server/rules/prompt-too-long.ts';
import { describeRule } from '../support/rule-tester.ts';

const header = (more = '') => `---\ndescription: x\n${more}---\n`;
const body = (length: number) => 'x'.repeat(length);

describeRule(promptTooLong, {
  quiet: [
    { name: 'as many as the limit, blank lines not counted', text: `${header()}\n\n${body(30_000)}\n\n` },
    { name: 'an agent for VS Code alone', text: `${header('target: vscode\n')}${body(30_001)}` },
    { name: 'a skill', text: `${header()}${body(30_001)}`, path: '/repo/.github/skills/x/SKILL.md' },
  ],
  loud: [
    {
      name: 'one more than the limit',
      text: `⟦---⟧\ndescription: x\n---\n${body(30_001)}`,
      says: ['Copilot cloud takes 30,000 characters of instructions at most, and this agent has 30,001.'],
      hosts: [['copilot-cloud']],
    },
    {
      name: 'an agent for Copilot',
      text: `\ufeff⟦---⟧\r\ndescription: x\r\ntarget: github-copilot\r\n---\r\n${body(1_234_567)}`,
      says: ['Copilot cloud takes 30,000 characters of instructions at most, and this agent has 1,234,567.'],
      hosts: [['copilot-cloud']],
    },
  ],
});
