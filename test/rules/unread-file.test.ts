import { unreadFile } from '../../server/rules/unread-file.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '---\nname: x\ndescription: y\n---\nDo it.\n';
const moved = (from: string, to: string) => ({
  title: `Move to “${to}”`,
  safe: false,
  files: [{ change: 'move' as const, from: `/repo/${from}`, to: `/repo/${to}` }],
});
const onlyClaude = { '.agent-authoring.yaml': 'hosts: [claude]\n' };

describeRule(unreadFile, {
  quiet: [
    ...[
      '.github/prompts/x.prompt.md',
      'prompts/a/x.prompt.md',
      'packages/a/.github/prompts/x.prompt.md',
      '.github/skills/x/assets/x.prompt.md',
      '.github/instructions/a/b/x.instructions.md',
      '.github/agents/a/x.agent.md',
      '.claude/agents/a/x.md',
      '.claude/skills/x/SKILL.md',
      '.claude/skills/a/x/SKILL.md',
      'skills/a/x/SKILL.md',
    ].map(path => ({ name: path, text: skill, path: `/repo/${path}` })),
    {
      name: 'a folder that a setting adds',
      text: 'Do it.\n',
      path: '/repo/.github/prompts/a/x.prompt.md',
      files: { '.vscode/settings.json': '{ "chat.promptFilesLocations": { ".github/prompts/a": true } }' },
    },
    {
      name: 'an example in the folder of a skill',
      text: skill,
      path: '/repo/.claude/skills/x/examples/y/SKILL.md',
      files: { ...onlyClaude, '.claude/skills/x/SKILL.md': skill },
    },
  ],
  loud: [
    {
      name: 'a nested prompt',
      text: '⟦Do it.⟧\n',
      path: '/repo/.github/prompts/a/x.prompt.md',
      says: ['VS Code does not find this prompt: it looks directly in “.github/prompts”.'],
      hosts: [['vscode']],
      fixes: [[moved('.github/prompts/a/x.prompt.md', '.github/prompts/x.prompt.md')]],
    },
    {
      name: 'a nested prompt beside another of its name',
      text: '⟦Do it.⟧\n',
      path: '/repo/.github/prompts/a/x.prompt.md',
      files: { '.github/prompts/x.prompt.md': 'Do it.\n' },
      says: ['VS Code does not find this prompt: it looks directly in “.github/prompts”.'],
    },
    {
      name: 'a skill one folder too deep for the only host that counts',
      text: skill.replace('---', '⟦---⟧'),
      path: '/repo/.claude/skills/a/x/SKILL.md',
      files: onlyClaude,
      says: [
        'Claude Code does not find this skill: it looks for “SKILL.md” one folder below “.claude/skills”.',
      ],
      hosts: [['claude']],
    },
    {
      name: 'a skill in small letters',
      text: skill.replace('---', '⟦---⟧'),
      path: '/repo/.github/skills/x/skill.md',
      says: [
        'VS Code, Copilot CLI and Copilot cloud do not find this skill: they look for “SKILL.md” in capitals.',
      ],
      hosts: [['vscode', 'copilot-cli', 'copilot-cloud']],
      fixes: [[moved('.github/skills/x/skill.md', '.github/skills/x/SKILL.md')]],
    },
  ],
});
