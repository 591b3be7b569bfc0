import { descriptionTooLong } from '../../server/rules/description-too-long.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '/repo/.github/skills/x/SKILL.md';
const claude = '/repo/.claude/skills/x/SKILL.md';
const portable = '/repo/skills/x/SKILL.md';
const onlyClaude = { '.agent-authoring.yaml': 'hosts: [claude]\n' };
const all = 'Copilot CLI does not load a file with more than 1,024, VS Code drops what comes after 1,024';

describeRule(descriptionTooLong, {
  quiet: [
    { name: '1,024 characters', text: `---\ndescription: ${'a'.repeat(1024)}\n---\n`, path: skill },
    { name: '512 emoji', text: `---\ndescription: ${'😀'.repeat(512)}\n---\n`, path: skill },
    {
      name: 'the line end of a block is not counted',
      text: `---\ndescription: |\n  ${'a'.repeat(1024)}\n---\n`,
      path: skill,
    },
    { name: 'an agent', text: `---\ndescription: ${'a'.repeat(2000)}\n---\n` },
    { name: 'no description', text: `---\nname: ${'a'.repeat(2000)}\n---\n`, path: skill },
    { name: 'a list', text: `---\ndescription: [${'a'.repeat(2000)}]\n---\n`, path: skill },
    {
      name: '1,536 to Claude Code',
      text: `---\ndescription: ${'a'.repeat(1536)}\n---\n`,
      path: claude,
      files: onlyClaude,
    },
    {
      name: '1,536 to Claude Code with what it puts behind',
      text: `---\ndescription: ${'a'.repeat(1000)}\nwhen_to_use: ${'b'.repeat(533)}\n---\n`,
      path: claude,
      files: onlyClaude,
    },
    {
      name: 'a droid',
      text: `---\nname: x\ndescription: ${'a'.repeat(500)}\n---\n`,
      path: '/repo/.factory/droids/x.md',
    },
  ],
  loud: [
    {
      name: '1,025 characters',
      text: `---\n⟦description⟧: ${'a'.repeat(1025)}\n---\n`,
      path: skill,
      severities: ['error'],
      says: [`“description” has 1,025 characters: ${all} and Agent Skills documents 1,024 at most.`],
      hosts: [['vscode', 'copilot-cli', 'agent-skills']],
    },
    {
      name: '513 emoji',
      text: `---\n⟦description⟧: "${'😀'.repeat(513)}"\n---\n`,
      path: skill,
      severities: ['error'],
      says: [`“description” has 1,026 characters: ${all} and Agent Skills documents 1,024 at most.`],
    },
    {
      name: 'the specification alone',
      text: `---\n⟦description⟧: >\n  ${'a'.repeat(600)}\n  ${'b'.repeat(600)}\n---\n`,
      path: portable,
      says: ['“description” has 1,201 characters: Agent Skills documents 1,024 at most.'],
      hosts: [['agent-skills']],
    },
    {
      name: 'Claude Code counts what it puts behind',
      text: `---\n⟦description⟧: ${'a'.repeat(1000)}\nwhen_to_use: ${'b'.repeat(534)}\n---\n`,
      path: claude,
      files: onlyClaude,
      says: ['“description” has 1,537 characters: Claude Code drops what comes after 1,536.'],
      hosts: [['claude']],
    },
    {
      name: 'all of them',
      text: `---\n⟦description⟧: ${'a'.repeat(1600)}\n---\n`,
      path: claude,
      severities: ['error'],
      says: [
        `“description” has 1,600 characters: ${all}, Claude Code drops what comes after 1,536 and Agent Skills documents 1,024 at most.`,
      ],
    },
    {
      name: 'a droid',
      text: `---\nname: x\n⟦description⟧: ${'a'.repeat(501)}\n---\n`,
      path: '/repo/.factory/droids/x.md',
      says: ['“description” has 501 characters: Factory reports a warning beyond 500.'],
      hosts: [['factory']],
    },
  ],
});
