import { missingField } from '../../server/rules/missing-field.ts';
import { describeRule } from '../support/rule-tester.ts';

const says = ['Copilot CLI and Copilot cloud do not load this file: it has no “description”.'];
const hosts = [['copilot-cli', 'copilot-cloud']] as const;

describeRule(missingField, {
  quiet: [
    '---\ndescription: x\n---\n',
    { name: 'empty, which is another fault', text: '---\ndescription:\n---\n' },
    { name: 'VS Code alone', text: '---\nname: x\ntarget: vscode\n---\n' },
    { name: 'no header', text: '# x\n' },
    { name: 'an unclosed header', text: '---\nname: x\n' },
    { name: 'no map', text: '---\n- x\n---\n' },
    {
      name: 'a block that no reader takes as it is meant',
      text: '---\nname: Use\n  description: x: y\n---\n',
    },
    { name: 'a prompt', text: '---\nagent: ask\n---\n', path: '/repo/x.prompt.md' },
    { name: 'a command', text: '---\nmodel: haiku\n---\n', path: '/repo/.claude/commands/x.md' },
    { name: 'a rule', text: '---\npaths: [a]\n---\n', path: '/repo/.claude/rules/x.md' },
    {
      name: 'a skill with both',
      text: '---\nname: x\ndescription: y\nuser-invocable: false\n---\n',
      path: '/repo/.github/skills/x/SKILL.md',
    },
  ],
  loud: [
    {
      name: 'a skill without a description',
      text: '⟦---⟧\nname: x\n---\n',
      path: '/repo/.github/skills/x/SKILL.md',
      severities: ['warning'],
      says: ['VS Code reports a warning and Agent Skills asks for more: it has no “description”.'],
      hosts: [['vscode', 'agent-skills']],
      fixes: [[{ title: 'Add “description”', fixed: '---\nname: x\ndescription: ‸\n---\n', safe: false }]],
    },
    {
      name: 'a skill that nobody but the model may choose',
      text: '⟦---⟧\nname: x\nuser-invocable: false\n---\n',
      path: '/repo/.claude/skills/x/SKILL.md',
      says: ['VS Code reports an error and Agent Skills asks for more: it has no “description”.'],
      fixes: [
        [
          {
            title: 'Add “description”',
            fixed: '---\nname: x\ndescription: ‸\nuser-invocable: false\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a skill without a name, which most hosts take from the folder',
      text: '⟦---⟧\ndescription: y\n---\n',
      path: '/repo/.github/skills/notes/SKILL.md',
      severities: ['warning'],
      says: ['VS Code reports a warning and Agent Skills asks for more: it has no “name”.'],
      fixes: [[{ title: 'Add “name”', fixed: '---\nname: ‸notes\ndescription: y\n---\n', safe: false }]],
    },
    {
      name: 'a skill anywhere',
      text: '⟦---⟧\nname: x\n---\n',
      path: '/repo/skills/x/SKILL.md',
      severities: ['warning'],
      says: ['Agent Skills asks for more: it has no “description”.'],
      hosts: [['agent-skills']],
      fixes: [[{ title: 'Add “description”', fixed: '---\nname: x\ndescription: ‸\n---\n', safe: false }]],
    },
    {
      name: 'an agent of Claude Code',
      text: '⟦⟦---⟧⟧\nmodel: haiku\n---\n',
      path: '/repo/.claude/agents/reviewer.md',
      files: { '.agent-authoring.yaml': 'hosts: [claude]\n' },
      says: [
        'Claude Code does not load this file: it has no “name”.',
        'Claude Code does not load this file: it has no “description”.',
      ],
      hosts: [['claude'], ['claude']],
      fixes: [
        [{ title: 'Add “name”', fixed: '---\nname: ‸reviewer\nmodel: haiku\n---\n', safe: false }],
        [{ title: 'Add “description”', fixed: '---\ndescription: ‸\nmodel: haiku\n---\n', safe: false }],
      ],
    },
    {
      text: '⟦---⟧\nname: x # y\nmodel: z\n---\n',
      says,
      hosts,
      fixes: [
        [
          {
            title: 'Add “description”',
            fixed: '---\nname: x # y\ndescription: ‸\nmodel: z\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'without a name, in CRLF',
      text: '⟦---⟧ \r\ntools: []\r\n---\r\n',
      says,
      hosts,
      fixes: [
        [
          {
            title: 'Add “description”',
            fixed: '--- \r\ndescription: ‸\r\ntools: []\r\n---\r\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'an empty block',
      text: '⟦---⟧\n---\n',
      says,
      hosts,
      fixes: [[{ title: 'Add “description”', fixed: '---\ndescription: ‸\n---\n', safe: false }]],
    },
    {
      name: 'a misspelt key that most likely is it',
      text: '⟦---⟧\r\nDescripton: x # y\r\n---\r\n',
      says,
      hosts,
      fixes: [
        [
          {
            title: 'Change “Descripton” to “description”',
            fixed: '---\r\ndescription: x # y\r\n---\r\n',
            safe: false,
          },
        ],
      ],
    },
    { name: 'in braces', text: '⟦---⟧\n{name: x}\n---\n', says, hosts },
    {
      name: 'behind a byte order mark',
      text: '\uFEFF⟦---⟧\nname: x\n---\n',
      says,
      hosts,
      fixes: [
        [{ title: 'Add “description”', fixed: '\uFEFF---\nname: x\ndescription: ‸\n---\n', safe: false }],
      ],
    },
  ],
});
