import { invalidHandoff } from '../../server/rules/invalid-handoff.ts';
import { describeRule } from '../support/rule-tester.ts';

const error = 'VS Code reports an error';
const drops = 'VS Code drops this handoff';

describeRule(invalidHandoff, {
  quiet: [
    `---
handoffs:
  - label: Go on
    agent: Reviewer
    prompt: ''
    send: true
    showContinueOn: false
    model: GPT-5 (copilot)
  - {label: 继续, agent: agent, prompt: Go}
---
`,
    { name: 'no handoff', text: '---\nhandoffs: []\n---\n' },
    { name: 'not for VS Code', text: '---\ntarget: github-copilot\nhandoffs: x\n---\n' },
    { name: 'a prompt', text: '---\nhandoffs: x\n---\n', path: '/repo/x.prompt.md' },
    { name: 'no header', text: 'handoffs: x\n' },
  ],
  loud: [
    {
      name: 'no list',
      text: '---\nhandoffs: ⟦{a: b}⟧\n---\n',
      says: [`${error}: “handoffs” must be a list, not a map.`],
    },
    { name: 'nothing', text: '---\n⟦handoffs⟧:\n---\n', says: [`${error}: “handoffs” has no value.`] },
    {
      name: 'an entry that is no map',
      text: '---\nhandoffs: [⟦Reviewer⟧]\n---\n',
      says: [`${error}: an item of “handoffs” must be a map of keys and values, not “Reviewer”.`],
    },
    {
      name: 'keys that are missing, on the first line',
      text: '---\r\nhandoffs:\r\n  - ⟦label: Go on # next⟧\r\n    agent: Reviewer # yes\r\n---\r\n',
      says: [`${drops}: it lacks “prompt”.`],
      fixes: [
        [
          {
            title: 'Add “prompt”',
            fixed:
              "---\r\nhandoffs:\r\n  - label: Go on # next\r\n    agent: Reviewer # yes\r\n    prompt: '‸'\r\n---\r\n",
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'keys that are missing in braces',
      text: '---\nhandoffs: [⟦{agent: Reviewer}⟧]\n---\n',
      says: [`${drops}: it lacks “label” and “prompt”.`],
      fixes: [
        [
          {
            title: 'Add “label” and “prompt”',
            fixed: "---\nhandoffs: [{agent: Reviewer, label: '‸', prompt: ''}]\n---\n",
            safe: false,
            staysLoud: true,
          },
        ],
      ],
    },
    {
      name: 'wrong values',
      text: `---
handoffs:
  - label: ⟦''⟧
    agent: ⟦[a]⟧
    prompt: ⟦{}⟧
    send: ⟦"true"⟧
    showContinueOn: ⟦yes⟧
    model: ⟦[b]⟧
  - label: ⟦"→"⟧
    agent: x
    prompt: y
---
`,
      says: [
        `${error}: “handoffs.label” is empty.`,
        `${error}: “handoffs.agent” must be text, not a list.`,
        `${error}: “handoffs.prompt” must be text, not a map.`,
        `${error}: “handoffs.send” must be true or false, not the text “true”.`,
        `${error}: “handoffs.showContinueOn” must be true or false, not “yes”.`,
        `${error}: “handoffs.model” must be text, not a list.`,
        `${error}: the label “→” has no letter and no digit.`,
      ],
      fixes: [
        [],
        [{ title: 'Change to “a”', fixed: fixed('[a]', 'a'), safe: false }],
        [],
        [{ title: 'Remove the quotes', fixed: fixed('"true"', 'true'), safe: false }],
        [{ title: 'Change to “true”', fixed: fixed('yes', 'true'), safe: false }],
        [{ title: 'Change to “b”', fixed: fixed('[b]', 'b'), safe: false }],
        [],
      ],
    },
    {
      name: 'one label twice',
      text: '---\nhandoffs:\n  - {label: Go on, agent: a, prompt: b}\n  - {label: ⟦"go ON"⟧, agent: a, prompt: b}\n---\n',
      says: [`${error}: another handoff has the label “Go on”.`],
      hosts: [['vscode']],
      related: [['/repo/.github/agents/test.agent.md: Go on']],
    },
    {
      name: 'a needed key that is misspelt',
      text: '---\nhandoffs:\n  - ⟦Label⟧: Go on\n    agent: a\n    prompt: b\n---\n',
      says: [`${error}: an item of “handoffs” has no key “Label”; the nearest is “label”.`],
      fixes: [
        [
          {
            title: 'Change to “label”',
            fixed: '---\nhandoffs:\n  - label: Go on\n    agent: a\n    prompt: b\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a key that is misspelt beside the right one',
      text: '---\nhandoffs:\n  - {label: A, agent: a, prompt: b, send: true, ⟦Send⟧: true}\n---\n',
      says: ['VS Code reports a warning: an item of “handoffs” has no key “Send”; the nearest is “send”.'],
      severities: ['warning'],
    },
    {
      name: 'a key that is misspelt and one that is unknown',
      text: '---\nhandoffs:\n  - {label: A, agent: a, prompt: b, ⟦Send⟧: true, ⟦colour⟧: red}\n---\n',
      says: [
        'VS Code reports a warning: an item of “handoffs” has no key “Send”; the nearest is “send”.',
        'VS Code reports a warning: an item of “handoffs” has no key “colour”.',
      ],
      severities: ['warning', 'warning'],
      fixes: [
        [
          {
            title: 'Change to “send”',
            fixed: '---\nhandoffs:\n  - {label: A, agent: a, prompt: b, send: true, colour: red}\n---\n',
            safe: false,
          },
        ],
        [],
      ],
    },
  ],
});

function fixed(from: string, to: string): string {
  return `---
handoffs:
  - label: ''
    agent: [a]
    prompt: {}
    send: "true"
    showContinueOn: yes
    model: [b]
  - label: "→"
    agent: x
    prompt: y
---
`.replace(from, to);
}
