import { yamlSyntax } from '../../server/rules/yaml-syntax.ts';
import { describeRule } from '../support/rule-tester.ts';

const none = 'No host reads this header as it is meant:';
const head = (block: string) => `---\n${block}\n---\n\n# Title\n`;
const offer = (title: string, fixed: string) => [[{ title, fixed: head(fixed), safe: false }]];

describeRule(yamlSyntax, {
  quiet: [
    head('description: x\ntools: [read,\n  search, ]'),
    head(''),
    head('# only a comment'),
    head('tools:\nname: x'),
    head('name: {{placeholder}}'),
    { name: 'only strict readers object', text: head('description: a: b') },
    { name: 'a thematic break at the top of a page', text: head('- x'), path: '/repo/AGENTS.md' },
  ],
  loud: [
    {
      name: 'a list that is not closed',
      text: head('tools: ⟦[read, edit⟧\nname: x'),
      says: [`${none} the “[” is not closed by a “]”.`],
      fixes: offer('Add the missing “]”', 'tools: [read, edit]\nname: x'),
    },
    {
      name: 'a list over lines that is not closed, with a comment',
      text: head('tools: ⟦[read,⟧\n  edit # why\nname: x'),
      says: [`${none} the “[” is not closed by a “]”.`],
      fixes: offer('Add the missing “]”', 'tools: [read,\n  edit] # why\nname: x'),
    },
    {
      name: 'a map that is not closed',
      text: head('github: ⟦{permissions: {contents: read}⟧\nname: x'),
      says: [`${none} the “{” is not closed by a “}”.`],
      fixes: offer('Add the missing “}”', 'github: {permissions: {contents: read}}\nname: x'),
    },
    {
      name: 'an item that is missing',
      text: head('tools: [read,⟦,⟧ edit]'),
      says: [`${none} an item is missing before the comma.`],
      fixes: offer('Remove the comma', 'tools: [read, edit]'),
    },
    {
      name: 'a key where a text goes on',
      text: head('description: one\n  ⟦Use when: two⟧'),
      says: [`${none} this line belongs to no key.`],
      fixes: offer('Quote the description', 'description: "one\n  Use when: two"'),
    },
    {
      name: 'a key of the host that is indented by mistake',
      text: '---\r\ndescription: one\r\n ⟦tools: [read]⟧\r\nname: x\r\n---\r\n',
      says: [`${none} this line belongs to no key.`],
      fixes: [
        [
          {
            title: 'Remove the indentation',
            fixed: '---\r\ndescription: one\r\ntools: [read]\r\nname: x\r\n---\r\n',
            safe: false,
          },
          {
            title: 'Quote the description',
            fixed: '---\r\ndescription: "one\r\n tools: [read]"\r\nname: x\r\n---\r\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'an indented key that is there already',
      text: head('name: x\n ⟦name: y⟧'),
      says: [`${none} this line belongs to no key.`],
      fixes: offer('Quote the name', 'name: "x\n name: y"'),
    },
    {
      name: 'a list in place of keys',
      text: head('⟦- read⟧\n- edit'),
      says: [`${none} it is not made of keys with values.`],
    },
    {
      name: 'one word, half-typed',
      text: head('⟦descr⟧'),
      says: [`${none} it is not made of keys with values.`],
    },
    {
      name: 'a prompt, with CRLF',
      text: '---\r\ntools: ⟦[read⟧\r\n---\r\n',
      path: '/repo/.github/prompts/x.prompt.md',
      says: [`${none} the “[” is not closed by a “]”.`],
      fixes: [[{ title: 'Add the missing “]”', fixed: '---\r\ntools: [read]\r\n---\r\n', safe: false }]],
    },
  ],
});
