import { deprecatedFile } from '../../server/rules/deprecated-file.ts';
import { describeRule } from '../support/rule-tester.ts';

const path = '/repo/.github/chatmodes/plan.chatmode.md';
const says = ['VS Code has replaced “*.chatmode.md” by “*.agent.md” in “.github/agents”.'];
const fixes = [
  [
    {
      title: 'Move to “.github/agents/plan.agent.md”',
      safe: false,
      files: [{ change: 'move' as const, from: path, to: '/repo/.github/agents/plan.agent.md' }],
    },
  ],
];

describeRule(deprecatedFile, {
  quiet: [
    { name: 'not for VS Code', text: '---\ntarget: github-copilot\n---\n', path },
    '---\ndescription: x\n---\n',
    { name: 'a skill', text: '', path: '/repo/skills/x/SKILL.md' },
  ],
  loud: [
    { text: '⟦---⟧\ndescription: x\n---\n', path, says, fixes, tag: 'deprecated' },
    { name: 'without a header', text: '⟦# Plan⟧ \nText\n', path, says, fixes, tag: 'deprecated' },
    { name: 'behind a byte order mark', text: '\uFEFF⟦---⟧\n---\n', path, says, fixes, tag: 'deprecated' },
    { name: 'an empty file', text: '⟦⟧', path, says, fixes, tag: 'deprecated' },
    {
      name: 'where the new file is there already',
      text: '⟦---⟧\n---\n',
      path,
      says,
      tag: 'deprecated',
      files: { '.github/agents/plan.agent.md': '---\ndescription: x\n---\n' },
    },
  ],
});
