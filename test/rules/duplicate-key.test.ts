import { duplicateKey } from '../../server/rules/duplicate-key.ts';
import { describeRule } from '../support/rule-tester.ts';

const head = (block: string) => `---\n${block}\n---\n\n# Title\n`;
const refused = 'Copilot CLI and Copilot cloud do not load this file:';
const related = '/repo/.github/agents/test.agent.md: ';
const removals = (key: string, second: string, first: string) => [
  { title: `Remove this “${key}”`, fixed: head(second), safe: false },
  { title: `Remove the first “${key}”`, fixed: head(first), safe: false },
];

describeRule(duplicateKey, {
  quiet: [
    head('name: x\ndescription: y'),
    head('name: x\nName: y'),
    head('handoffs:\n  - label: a\n  - label: b\nlabel: c'),
    {
      name: 'what only looks like keys',
      text: head(
        'description: Examples:\n<example>\nuser: "a"\n</example>\n<example>\nuser: "b"\n</example>',
      ),
    },
    { name: 'a page', text: head('name: x\nname: y'), path: '/repo/CLAUDE.md' },
    { name: 'while the header is open', text: '---\nname: x\nname: y\n' },
  ],
  loud: [
    {
      name: 'at the top, with values over lines and a comment',
      text: head('tools:\n  - read\n  - edit\nname: x\n⟦tools⟧: [web] # later'),
      says: [`${refused} “tools” stands twice.`],
      related: [[`${related}tools`]],
      fixes: [removals('tools', 'tools:\n  - read\n  - edit\nname: x', 'name: x\ntools: [web] # later')],
    },
    {
      name: 'three times',
      text: head('a: 1\n⟦a⟧: 2\n⟦a⟧: 3'),
      says: [`${refused} “a” stands twice.`, `${refused} “a” stands twice.`],
      fixes: [removals('a', 'a: 1\na: 3', 'a: 2\na: 3'), removals('a', 'a: 1\na: 2', 'a: 2\na: 3')],
    },
    {
      name: 'quoted and plain',
      text: head('name: x\n"⟦name⟧": y'),
      says: [`${refused} “name” stands twice.`],
      fixes: [removals('name', 'name: x', '"name": y')],
    },
    {
      name: 'behind a dash',
      text: head('handoffs:\n  - label: a # one\n    ⟦label⟧: b\n    agent: c'),
      says: [`${refused} “label” stands twice.`],
      fixes: [
        removals(
          'label',
          'handoffs:\n  - label: a # one\n    agent: c',
          'handoffs:\n  - label: b\n    agent: c',
        ),
      ],
    },
    {
      name: 'in a map in braces',
      text: head('github: {a: 1, ⟦a⟧: 2}'),
      says: [`${refused} “a” stands twice.`],
      fixes: [removals('a', 'github: {a: 1}', 'github: {a: 2}')],
    },
    {
      name: 'without values',
      text: head('a:\n⟦a⟧:'),
      says: [`${refused} “a” stands twice.`],
      fixes: [removals('a', 'a:', 'a:')],
    },
    {
      name: 'in a prompt',
      text: '---\r\nname: x\r\n⟦name⟧: y\r\n---\r\n',
      path: '/repo/.github/prompts/x.prompt.md',
      says: ['“name” stands twice, and only one of the two counts for VS Code.'],
      fixes: [
        [
          { title: 'Remove this “name”', fixed: '---\r\nname: x\r\n---\r\n', safe: false },
          { title: 'Remove the first “name”', fixed: '---\r\nname: y\r\n---\r\n', safe: false },
        ],
      ],
    },
  ],
});
