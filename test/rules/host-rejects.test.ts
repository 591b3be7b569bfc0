import { hostRejects } from '../../server/rules/host-rejects.ts';
import { describeRule } from '../support/rule-tester.ts';

const refuses = 'Copilot CLI does not load this file';

describeRule(hostRejects, {
  quiet: [
    '---\nname: x\ndescription: y\ntools: []\nmodel: [a, b]\nskills: [a]\nmodel-policy: required\n---\n',
    { name: 'tools as one text', text: '---\ntools: read, edit\n---\n' },
    {
      name: 'a wrong value that another rule speaks of',
      text: '---\nuser-invocable: "true"\nhooks: 3\n---\n',
    },
    { name: 'VS Code alone', text: '---\ntarget: vscode\nname: 5\nskills: x\ntools:\n---\n' },
    { name: 'an unknown effort', text: '---\nreasoning-effort: enormous\n---\n' },
    {
      name: 'servers',
      text: '---\nmcp-servers:\n  a: {command: x, args: []}\n  b: {url: "https://x"}\n---\n',
    },
    { name: 'no header', text: 'tools:\n' },
  ],
  loud: [
    {
      name: 'keys without a value',
      text: '---\n⟦tools⟧:\n⟦model⟧: # later\nname: x\n---\n',
      says: [
        `${refuses} and VS Code reports an error: “tools” has no value.`,
        `${refuses} and VS Code reports an error: “model” has no value.`,
      ],
      hosts: [
        ['vscode', 'copilot-cli'],
        ['vscode', 'copilot-cli'],
      ],
      fixes: [
        [{ title: 'Remove “tools”', fixed: '---\nmodel: # later\nname: x\n---\n', safe: false }],
        [{ title: 'Remove “model”', fixed: '---\ntools:\n# later\nname: x\n---\n', safe: false }],
      ],
    },
    {
      name: 'the last key, which VS Code takes',
      text: '---\nname: x\n⟦tools⟧:\n---\n',
      says: [`${refuses}: “tools” has no value.`],
      hosts: [['copilot-cli']],
      fixes: [[{ title: 'Remove “tools”', fixed: '---\nname: x\n---\n', safe: false }]],
    },
    {
      name: 'a written null',
      text: '---\ntools: ⟦null⟧\n---\n',
      says: [`${refuses}: “tools” has no value.`],
      fixes: [[{ title: 'Remove “tools”', fixed: '---\n---\n', safe: false }]],
    },
    {
      name: 'a flag that only this host reads',
      text: '---\ndeferred-tool-loading: ⟦"true"⟧\n---\n',
      says: [`${refuses}: “deferred-tool-loading” must be true or false, not the text “true”.`],
      fixes: [[{ title: 'Remove the quotes', fixed: '---\ndeferred-tool-loading: true\n---\n', safe: true }]],
    },
    {
      name: 'numbers for text',
      text: '---\nname: ⟦42⟧\nmodel: ⟦5⟧\ntools: [read, ⟦7⟧]\n---\n',
      says: [
        `${refuses}: “name” must be text, not “42”.`,
        `${refuses}: “model” must be text or a list, not “5”.`,
        `${refuses}: an item of “tools” must be text, not “7”.`,
      ],
      fixes: [
        [
          {
            title: 'Quote the value',
            fixed: "---\nname: '42'\nmodel: 5\ntools: [read, 7]\n---\n",
            safe: true,
          },
        ],
        [
          {
            title: 'Quote the value',
            fixed: "---\nname: 42\nmodel: '5'\ntools: [read, 7]\n---\n",
            safe: true,
          },
        ],
        [
          {
            title: 'Quote the value',
            fixed: "---\nname: 42\nmodel: 5\ntools: [read, '7']\n---\n",
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'wrong shapes',
      text: '---\nskills: ⟦a, b⟧\nmodel-policy: ⟦prefered⟧\nmcp-servers:\n  docs:\n    ⟦command: x⟧\n---\n',
      says: [
        `${refuses}: “skills” must be a list, not “a, b”.`,
        `${refuses}: “model-policy” must be preferred or required, not “prefered”.`,
        `${refuses}: “mcp-servers.docs” lacks “args”.`,
      ],
      fixes: [
        [
          {
            title: 'Make it a list',
            fixed:
              '---\nskills: [a, b]\nmodel-policy: prefered\nmcp-servers:\n  docs:\n    command: x\n---\n',
            safe: true,
          },
        ],
        [
          {
            title: 'Change to “preferred”',
            fixed: '---\nskills: a, b\nmodel-policy: preferred\nmcp-servers:\n  docs:\n    command: x\n---\n',
            safe: false,
          },
        ],
        [],
      ],
    },
  ],
});
