import { hostIgnores } from '../../server/rules/host-ignores.ts';
import { describeRule } from '../support/rule-tester.ts';

const copilot = ['copilot-cli', 'copilot-cloud'] as const;

describeRule(hostIgnores, {
  quiet: [
    '---\nname: x\ndescription: y\ntools: []\nmodel: z\nuser-invocable: true\ntarget: github-copilot\n---\n',
    { name: 'unknown to all', text: '---\nversion: 1\n---\n' },
    {
      name: 'read by the one target',
      text: '---\ntarget: vscode\nhandoffs: []\nargument-hint: x\nagents: []\n---\n',
    },
    { name: 'doubtful', text: '---\ntarget: vscode\nreasoning-effort: low\n---\n' },
    {
      name: 'what instructions are called and about',
      text: "---\nname: x\ndescription: y\napplyTo: '**'\n---\n",
      path: '/repo/.github/instructions/x.instructions.md',
    },
    {
      name: 'a skill of which nobody knows more than the specification',
      text: '---\nname: x\ndescription: y\nwhen_to_use: z\n---\n',
      path: '/repo/skills/x/SKILL.md',
    },
    { name: 'a rule', text: '---\npaths: [a]\ndescription: x\n---\n', path: '/repo/.claude/rules/x.md' },
    { name: 'a prompt', text: '---\nagent: x\nversion: 1\n---\n', path: '/repo/x.prompt.md' },
    { name: 'no header', text: '# x\n' },
  ],
  loud: [
    {
      name: 'keys of a skill: what only tells people something is nobody’s loss',
      text: '---\nname: x\ndescription: y\nlicense: MIT\ncompatibility: z\nmetadata: {a: b}\n⟦allowed-tools⟧: Read\n⟦argument-hint⟧: a\n---\n',
      path: '/repo/.github/skills/x/SKILL.md',
      says: ['VS Code ignores “allowed-tools”.', 'Agent Skills does not specify “argument-hint”.'],
      hosts: [['vscode'], ['agent-skills']],
      tag: 'unused',
    },
    {
      name: 'keys of Claude Code in its folder',
      text: '---\nname: x\ndescription: y\n⟦when_to_use⟧: z\n---\n',
      path: '/repo/.claude/skills/x/SKILL.md',
      says: ['VS Code and Copilot CLI ignore “when_to_use”, and Agent Skills does not specify it.'],
      hosts: [['vscode', 'copilot-cli', 'agent-skills']],
      tag: 'unused',
    },
    {
      name: 'a command, whose name is that of its file',
      text: '---\n⟦name⟧: x\ndescription: y\nlicense: MIT\n---\n',
      path: '/repo/.claude/commands/x.md',
      says: ['Claude Code ignores “name”.'],
      tag: 'unused',
    },
    {
      name: 'only another host’s business',
      text: '---\n⟦handoffs⟧: []\n⟦mcp-servers⟧: {}\n⟦agents⟧: []\n---\n',
      says: [
        'Copilot CLI and Copilot cloud ignore “handoffs”.',
        'VS Code ignores “mcp-servers”.',
        'Copilot CLI and Copilot cloud ignore “agents”.',
      ],
      hosts: [copilot, ['vscode'], copilot],
      tag: 'unused',
    },
    {
      name: 'VS Code is asked for',
      text: '---\ntarget: vscode\n⟦mcp-servers⟧:\n  a: {command: x, args: []}\n⟦skills⟧: [a]\n---\n',
      says: ['VS Code ignores “mcp-servers”.', 'VS Code ignores “skills”.'],
      hosts: [['vscode'], ['vscode']],
      severities: ['warning', 'warning'],
    },
    {
      name: 'Copilot is asked for',
      text: '---\ntarget: github-copilot\n⟦handoffs⟧: []\n⟦argument-hint⟧: x\n---\n',
      says: [
        'Copilot CLI and Copilot cloud ignore “handoffs”.',
        'Copilot CLI and Copilot cloud ignore “argument-hint”.',
      ],
      severities: ['warning', 'warning'],
    },
    {
      name: 'the cloud agent is not documented to read it',
      text: '---\ntarget: github-copilot\n⟦hooks⟧: {}\n---\n',
      says: ['Copilot cloud ignores “hooks”.'],
      severities: ['information'],
    },
    {
      name: 'a target that names nobody',
      text: '---\ntarget: VSCode\n⟦metadata⟧: {}\n---\n',
      says: ['VS Code and Copilot CLI ignore “metadata”.'],
      tag: 'unused',
    },
  ],
});
