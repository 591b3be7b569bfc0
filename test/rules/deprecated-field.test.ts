import { deprecatedField } from '../../server/rules/deprecated-field.ts';
import { describeRule } from '../support/rule-tester.ts';

const infer =
  'VS Code, Copilot CLI and Copilot cloud have replaced “infer” by “user-invocable” and “disable-model-invocation”.';
const mode = 'VS Code has replaced “mode” by “agent”.';
const prompt = '/repo/.github/prompts/x.prompt.md';

describeRule(deprecatedField, {
  quiet: [
    '---\ndisable-model-invocation: true\nuser-invocable: false\n---\n',
    { name: 'mode in an agent', text: '---\nmode: subagent\n---\n' },
    { name: 'infer in a prompt', text: '---\ninfer: true\nagent: ask\n---\n', path: prompt },
    { name: 'no header', text: 'infer: true\n' },
  ],
  loud: [
    {
      name: 'false',
      text: '---\n⟦infer⟧:  false # hidden\nname: x\n---\n',
      says: [infer],
      tag: 'deprecated',
      hosts: [['vscode', 'copilot-cli', 'copilot-cloud']],
      fixes: [
        [
          {
            title: 'Change to “disable-model-invocation: true”',
            fixed: '---\ndisable-model-invocation:  true # hidden\nname: x\n---\n',
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'true',
      text: '---\r\nname: x\r\n⟦infer⟧: true\r\n---\r\n',
      says: [infer],
      tag: 'deprecated',
      fixes: [[{ title: 'Remove “infer”', fixed: '---\r\nname: x\r\n---\r\n', safe: true }]],
    },
    {
      name: 'true with a comment',
      text: '---\n⟦infer⟧: true # always\nname: x\n---\n',
      says: [infer],
      tag: 'deprecated',
      fixes: [[{ title: 'Remove “infer”', fixed: '---\n# always\nname: x\n---\n', safe: true }]],
    },
    {
      name: 'false with its replacement',
      text: '---\n⟦infer⟧: false\ndisable-model-invocation: false\n---\n',
      says: [infer],
      tag: 'deprecated',
    },
    {
      name: 'true with a key that the hosts weigh differently',
      text: '---\n⟦infer⟧: true\ndisable-model-invocation: true\n---\n',
      says: [infer],
      tag: 'deprecated',
      fixes: [
        [{ title: 'Remove “infer”', fixed: '---\ndisable-model-invocation: true\n---\n', safe: false }],
      ],
    },
    {
      name: 'a value that says nothing',
      text: '---\n⟦infer⟧: "false"\n---\n',
      says: [infer],
      tag: 'deprecated',
    },
    {
      name: 'in braces',
      text: '---\n{⟦infer⟧: true, name: x}\n---\n',
      says: [infer],
      tag: 'deprecated',
    },
    {
      name: 'one target',
      text: '---\ntarget: vscode\n⟦infer⟧: false\n---\n',
      says: ['VS Code has replaced “infer” by “user-invocable” and “disable-model-invocation”.'],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “disable-model-invocation: true”',
            fixed: '---\ntarget: vscode\ndisable-model-invocation: true\n---\n',
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'mode in a prompt',
      text: "---\n'⟦mode⟧': 'ask'\n---\n",
      path: prompt,
      says: [mode],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “agent”', fixed: "---\n'agent': 'ask'\n---\n", safe: true }]],
    },
    {
      name: 'mode and agent',
      text: '---\n⟦mode⟧: ask\nagent: ask\n---\n',
      path: prompt,
      says: [mode],
      tag: 'deprecated',
    },
  ],
});
