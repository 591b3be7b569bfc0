import { unknownField } from '../../server/rules/unknown-field.ts';
import { describeRule } from '../support/rule-tester.ts';

const all = ['vscode', 'copilot-cli', 'copilot-cloud'] as const;
const who = 'VS Code, Copilot CLI and Copilot cloud do not know';

describeRule(unknownField, {
  quiet: [
    { name: 'a key without a name', text: '---\n: x\n---\n' },
    '---\ndescription: x\ntools: [read]\nhandoffs: []\nskills: [a]\nmetadata: {a: b}\nadvancedOptions: {}\n---\n',
    {
      name: 'a key that only a host knows which the target leaves out',
      text: '---\ntarget: vscode\nmcp-servers: {}\nskills: []\n---\n',
    },
    { name: 'no header', text: 'version: 1\n' },
    { name: 'an unclosed header', text: '---\ndescription: x\nNote: y\n' },
    { name: 'a block that no reader takes as it is meant', text: '---\ndescription: Use\n  when: x\n---\n' },
    { name: 'a list', text: '---\n- a\n---\n' },
    {
      name: 'an allowed key',
      text: '---\ndescription: x\nversion: 1\n---\n',
      files: { '.agent-authoring.yaml': 'allow:\n  fields: [version]\n' },
    },
    {
      name: 'keys of a prompt, instructions, a command, a rule and a Claude agent',
      text: '---\nagent: ask\nmode: ask\nargument-hint: x\n---\n',
      path: '/repo/x.prompt.md',
    },
    {
      name: 'instructions',
      text: "---\nname: x\ndescription: x\napplyTo: '**'\nexcludeAgent: code-review\npaths: [a]\n---\n",
      path: '/repo/.github/instructions/x.instructions.md',
    },
    {
      name: 'a command',
      text: '---\ndescription: x\nallowed-tools: Read\nargument-hint: "[file]"\nmodel: haiku\n---\n',
      path: '/repo/.claude/commands/x.md',
    },
    { name: 'a rule', text: '---\npaths: [a]\ndescription: x\n---\n', path: '/repo/.claude/rules/x.md' },
    {
      name: 'a Claude agent',
      text: '---\nname: x\ndescription: y\ncolor: red\nmaxTurns: 3\nisolation: remote\n---\n',
      path: '/repo/.claude/agents/x.md',
    },
    {
      name: 'a memory file, of which no key is asked',
      text: '---\nversion: 1\n---\n',
      path: '/repo/CLAUDE.md',
    },
    {
      name: 'keys of a skill that any program knows',
      text: '---\nname: x\nargument-hint: y\nwhen_to_use: z\ncontext: fork\nallowed-tools: Read\n---\n',
      path: '/repo/skills/x/SKILL.md',
    },
  ],
  loud: [
    {
      name: 'in a prompt',
      text: '---\n⟦version⟧: 1\n---\n',
      path: '/repo/x.prompt.md',
      says: ['VS Code does not know “version”.'],
      hosts: [['vscode']],
    },
    {
      name: 'in instructions',
      text: '---\n⟦applyto⟧: a\n---\n',
      path: '/repo/x.instructions.md',
      says: ['VS Code, Copilot CLI and Copilot cloud do not know “applyto”; the nearest is “applyTo”.'],
      severities: ['warning'],
      fixes: [[{ title: 'Change to “applyTo”', fixed: '---\napplyTo: a\n---\n', safe: false }]],
    },
    {
      name: 'in a command',
      text: '---\n⟦owner⟧: me\n---\n',
      path: '/repo/.claude/commands/x.md',
      says: ['Claude Code does not know “owner”.'],
    },
    {
      name: 'a key of the house, once',
      text: '---\ndescription: x\n⟦version⟧: 1\nversion: 2\n⟦owner⟧: me\n---\n',
      says: [`${who} “version”.`, `${who} “owner”.`],
      hosts: [all, all],
    },
    {
      name: 'a slip of the pen',
      text: '---\r\n⟦descripton⟧: x # y\r\n---\r\n',
      says: [`${who} “descripton”; the nearest is “description”.`],
      severities: ['warning'],
      fixes: [
        [{ title: 'Change to “description”', fixed: '---\r\ndescription: x # y\r\n---\r\n', safe: false }],
      ],
    },
    {
      name: 'the wrong case, in quotes',
      text: '---\n"⟦Description⟧": x\n---\n',
      says: [`${who} “Description”; the nearest is “description”.`],
      severities: ['warning'],
      fixes: [[{ title: 'Change to “description”', fixed: '---\n"description": x\n---\n', safe: false }]],
    },
    {
      name: 'the former name, which alone is replaced unasked',
      text: '---\n⟦user-invokable⟧: false\n---\n',
      says: [`${who} “user-invokable”; the nearest is “user-invocable”.`],
      severities: ['warning'],
      fixes: [
        [{ title: 'Change to “user-invocable”', fixed: '---\nuser-invocable: false\n---\n', safe: true }],
      ],
    },
    {
      name: 'the former name with a value that Copilot CLI would refuse',
      text: '---\n⟦user-invokable⟧: yes\n---\n',
      says: [`${who} “user-invokable”; the nearest is “user-invocable”.`],
      severities: ['warning'],
      fixes: [
        [{ title: 'Change to “user-invocable”', fixed: '---\nuser-invocable: yes\n---\n', safe: false }],
      ],
    },
    {
      name: 'both names',
      text: '---\nuser-invocable: true\n⟦user-invokable⟧: true\n---\n',
      says: [`${who} “user-invokable”; the nearest is “user-invocable”.`],
      severities: ['warning'],
    },
    {
      name: 'keys of other programs',
      text: '---\n⟦permissionMode⟧: plan\n⟦mode⟧: subagent\n⟦applyTo⟧: "**"\n---\n',
      says: [
        `${who} “permissionMode”: it is a key of Claude Code.`,
        `${who} “mode”: it is a key of OpenCode.`,
        `${who} “applyTo”: it is a key of instructions.`,
      ],
    },
    {
      name: 'a key of another program that is spelt otherwise here',
      text: '---\n⟦mcpServers⟧: {}\n⟦reasoningEffort⟧: low\n---\n',
      says: [
        `${who} “mcpServers”; the nearest is “mcp-servers”.`,
        `${who} “reasoningEffort”; the nearest is “reasoning-effort”.`,
      ],
      severities: ['warning', 'warning'],
      fixes: [
        [
          {
            title: 'Change to “mcp-servers”',
            fixed: '---\nmcp-servers: {}\nreasoningEffort: low\n---\n',
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “reasoning-effort”',
            fixed: '---\nmcpServers: {}\nreasoning-effort: low\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'one host alone',
      text: '---\ntarget: vscode\n⟦version⟧: 1\n---\n',
      says: ['VS Code does not know “version”.'],
      hosts: [['vscode']],
    },
    {
      name: 'a key whose host does not count',
      text: '---\n⟦skills⟧: [a]\n---\n',
      files: { '.agent-authoring.yaml': 'hosts: [vscode]\n' },
      says: ['VS Code does not know “skills”: it is a key of Copilot CLI and Claude Code.'],
    },
    {
      name: 'a skill anywhere',
      text: '---\nname: x\n⟦version⟧: 1\n---\n',
      path: '/repo/skills/x/SKILL.md',
      says: ['Agent Skills does not know “version”.'],
    },
    {
      name: 'a skill where all look for it',
      text: '---\nname: x\n⟦allowed_tools⟧: Read\n---\n',
      path: '/repo/.github/skills/x/SKILL.md',
      says: [
        'VS Code, Copilot CLI, Copilot cloud and Agent Skills do not know “allowed_tools”; the nearest is “allowed-tools”.',
      ],
      severities: ['warning'],
      fixes: [
        [
          {
            title: 'Change to “allowed-tools”',
            fixed: '---\nname: x\nallowed-tools: Read\n---\n',
            safe: false,
          },
        ],
      ],
    },
  ],
});
