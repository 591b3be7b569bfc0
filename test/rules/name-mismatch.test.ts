import { nameMismatch } from '../../server/rules/name-mismatch.ts';
import { describeRule } from '../support/rule-tester.ts';

const github = '/repo/.github/skills/notes/SKILL.md';
const claude = '/repo/.claude/skills/notes/SKILL.md';
const portable = '/repo/skills/notes/SKILL.md';
const header = (name: string) => `---\nname: ${name}\ndescription: x\n---\n`;
const fix = [[{ title: 'Change to “notes”', fixed: header('notes'), safe: false }]];

describeRule(nameMismatch, {
  quiet: [
    { name: 'the same', text: header('notes'), path: github },
    { name: 'the same in quotes', text: header('"notes"'), path: github },
    {
      name: 'the same letters, composed in one and taken apart in the other',
      text: header('pru\u0308fung'),
      path: '/repo/skills/pr\u00fcfung/SKILL.md',
    },
    {
      name: 'a skill at the top, whose folder is the checkout',
      text: header('notes'),
      path: '/repo/SKILL.md',
    },
    { name: 'a skill in no folder of its own', text: header('notes'), path: '/repo/.gemini/skills/SKILL.md' },
    { name: 'a folder of a template', text: header('notes'), path: '/repo/skills/{{name}}/SKILL.md' },
    { name: 'a name of a template', text: header('"<name>"'), path: portable },
    { name: 'no name', text: '---\ndescription: x\n---\n', path: github },
    { name: 'an empty name', text: header("''"), path: github },
    { name: 'a list', text: header('[x]'), path: github },
    { name: 'the same but for its letters, which is another fault', text: header('Notes'), path: github },
    { name: 'an agent', text: header('x'), path: '/repo/.github/agents/notes.agent.md' },
    {
      name: 'Claude Code alone, which never looks at the name',
      text: header('x'),
      path: claude,
      files: { '.agent-authoring.yaml': 'hosts: [claude]\n' },
    },
  ],
  loud: [
    {
      text: header('⟦release-notes⟧'),
      path: github,
      says: ['VS Code calls this skill “notes” by its folder, Copilot CLI calls it “release-notes”.'],
      hosts: [['vscode', 'copilot-cli', 'agent-skills']],
      fixes: fix,
    },
    {
      name: 'in a folder of Claude Code',
      text: header('⟦release-notes⟧'),
      path: claude,
      says: [
        'VS Code and Claude Code call this skill “notes” by its folder, Copilot CLI calls it “release-notes”.',
      ],
      hosts: [['vscode', 'copilot-cli', 'claude', 'agent-skills']],
      fixes: fix,
    },
    {
      name: 'where the specification alone counts',
      text: header('⟦release-notes⟧'),
      path: portable,
      says: ['Agent Skills wants a skill to have the name of its folder, “notes”.'],
      hosts: [['agent-skills']],
      fixes: fix,
    },
    {
      name: 'where VS Code alone counts',
      text: header('⟦release-notes⟧'),
      path: github,
      files: { '.agent-authoring.yaml': 'hosts: [vscode]\n' },
      says: ['VS Code calls this skill “notes” by its folder, not “release-notes”.'],
      hosts: [['vscode']],
      fixes: fix,
    },
    {
      name: 'a folder that is no name',
      text: header('⟦release-notes⟧'),
      path: '/repo/skills/Release_Notes_2/SKILL.md',
      says: ['Agent Skills wants a skill to have the name of its folder, “Release_Notes_2”.'],
    },
    {
      name: 'the same but for a hyphen that every host takes',
      text: header('⟦release-notes⟧'),
      path: '/repo/skills/Release Notes/SKILL.md',
      says: ['Agent Skills wants a skill to have the name of its folder, “Release Notes”.'],
    },
  ],
});
