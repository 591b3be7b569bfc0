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
  ],
  loud: [
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
