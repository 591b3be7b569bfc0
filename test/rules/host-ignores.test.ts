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
    ...['agent', 'plan', 'reviewer'].map(agent => ({
      name: `the tools of a prompt for ${agent}`,
      text: `---\nagent: ${agent}\ntools: [read]\n---\n`,
      path: '/repo/x.prompt.md',
    })),
    {
      name: 'the tools of a prompt for an agent that is called like one of VS Code’s own',
      text: '---\nagent: ask\ntools: [read]\n---\n',
      path: '/repo/x.prompt.md',
      files: { '.github/agents/ask.agent.md': '---\ndescription: Asks.\n---\nAsk.\n' },
    },
    {
      name: 'the tools of a Claude agent where VS Code does not count',
      text: '---\nname: x\ndescription: y\ntools: TodoWrite\n---\n',
      path: '/repo/.claude/agents/x.md',
    },
    {
      name: 'tools of a Claude agent that VS Code takes over',
      text: '---\nname: x\ndescription: y\ntools: Read, Bash, Task\n---\n',
      path: '/repo/.claude/agents/x.md',
      files: { '.github/prompts/a.prompt.md': 'Do it.\n' },
    },
  ],
  loud: [
    {
      name: 'an agent in a folder that only Copilot CLI looks into',
      text: '⟦---⟧\nname: x\ndescription: y\n---\n',
      path: '/repo/.github/agents/a/x.agent.md',
      says: ['VS Code and Copilot cloud do not find this agent: they look directly in “.github/agents”.'],
      hosts: [['vscode', 'copilot-cloud']],
      severities: ['information'],
    },
    {
      name: 'a skill that is one folder too deep for most',
      text: '⟦---⟧\nname: x\ndescription: y\n---\n',
      path: '/repo/.claude/skills/a/x/SKILL.md',
      says: [
        'VS Code, Copilot cloud and Claude Code do not find this skill: they look for “SKILL.md” one folder below “.claude/skills”.',
      ],
      hosts: [['vscode', 'copilot-cloud', 'claude']],
      severities: ['information'],
    },
    {
      name: 'the tools of a prompt for “ask”',
      text: '---\nagent: ask\n⟦tools⟧: [read]\n---\n',
      path: '/repo/x.prompt.md',
      says: ['VS Code passes over “tools” here: the agent “ask” takes none.'],
      severities: ['warning'],
      fixes: [[{ title: 'Remove “tools”', safe: false, fixed: '---\nagent: ask\n---\n' }]],
    },
    {
      name: 'the same under the old key',
      text: '---\nmode: edit\n⟦tools⟧: [read]\n---\n',
      path: '/repo/x.prompt.md',
      says: ['VS Code passes over “tools” here: the agent “edit” takes none.'],
      severities: ['warning'],
      fixes: [[{ title: 'Remove “tools”', safe: false, fixed: '---\nmode: edit\n---\n' }]],
    },
    {
      name: 'tools of a Claude agent that VS Code does not take over',
      text: '---\nname: x\ndescription: y\n⟦tools⟧: Read, Agent(planner), mcp__docs\n---\n',
      path: '/repo/.claude/agents/x.md',
      files: { '.github/prompts/a.prompt.md': 'Do it.\n' },
      says: ['VS Code drops “Agent(planner)” and “mcp__docs” from this list.'],
      hosts: [['vscode']],
      severities: ['information'],
    },
    {
      name: 'a list of a Claude agent of which VS Code takes nothing over',
      text: '---\nname: x\ndescription: y\n⟦tools⟧: TodoWrite\n---\n',
      path: '/repo/.claude/agents/x.md',
      files: { '.github/prompts/a.prompt.md': 'Do it.\n' },
      says: ['VS Code drops “TodoWrite” from this list, so that the agent has no tool there.'],
      hosts: [['vscode']],
      severities: ['warning'],
    },
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
