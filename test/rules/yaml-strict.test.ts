import { yamlStrict } from '../../server/rules/yaml-strict.ts';
import { describeRule } from '../support/rule-tester.ts';

const refused = 'Copilot CLI and Copilot cloud do not load this file:';
const strict = 'Strict YAML readers do not accept this header:';
const head = (block: string) => `---\n${block}\n---\n\n# Title\n`;
const skill = '/repo/.github/skills/x/SKILL.md';
const prompt = '/repo/.github/prompts/x.prompt.md';
const instructions = '/repo/.github/instructions/x.instructions.md';
const quote = (fixed: string, what = 'description') => [
  [{ title: `Quote the ${what}`, fixed: head(fixed), safe: true }],
];
const offer = (title: string, fixed: string) => [[{ title, fixed: head(fixed), safe: false }]];

describeRule(yamlStrict, {
  quiet: [
    head('description: Reviews https://example.org, at 10:30'),
    head('description: "Use when: x"'),
    head('description: >\n  Use when: x'),
    head('description: C# and F#'),
    head('tools: [read, search]\nmodel: [a,\n  b]'),
    head("description: x\n# a comment: here\nname: 'y' # why"),
    head('description: x\ndescription: y'),
    { name: 'no reader accepts it', text: head('tools: [read') },
    { name: 'no map', text: head('- read') },
    { name: 'not closed', text: '---\ndescription: a: b\n' },
    {
      name: 'brackets with text behind them, where the only host that counts reports the value',
      text: head('target: vscode\nargument-hint: [file] [mode]'),
    },
    { name: 'the same in a prompt', text: head('argument-hint: [file] [mode]'), path: prompt },
    { name: 'a page', text: head('description: a: b'), path: '/repo/docs/AGENTS.md' },
    { name: 'no header', text: 'description: a: b\n' },
  ],
  loud: [
    {
      name: 'a colon, with a comment behind',
      text: head('description: ⟦Use when: x⟧ # why'),
      says: [`${refused} the colon in “description” needs quotes.`],
      hosts: [['copilot-cli', 'copilot-cloud']],
      fixes: quote('description: "Use when: x" # why'),
    },
    {
      name: 'a colon beside quotes and apostrophes',
      text: head(`description: ⟦Don't say: "x"⟧`),
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: quote(`description: 'Don''t say: "x"'`),
    },
    {
      name: 'a backslash, which double quotes would read as an escape',
      text: head('description: ⟦Reads C:\\new: all⟧'),
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: quote("description: 'Reads C:\\new: all'"),
    },
    {
      name: 'a text over several lines, which stays readable',
      text: head('description: ⟦Use: x⟧\n  and more\n\n  and y\nname: z'),
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: quote('description: "Use: x\n  and more\n\n  and y"\nname: z'),
    },
    {
      name: 'CRLF and a byte order mark',
      text: '\ufeff---\r\nname: x\r\ndescription: ⟦a: b⟧\r\n---\r\nText\r\n',
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: [
        [
          {
            title: 'Quote the description',
            fixed: '\ufeff---\r\nname: x\r\ndescription: "a: b"\r\n---\r\nText\r\n',
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'two values, one finding',
      text: head('description: ⟦a: b⟧\nname: @x'),
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: [[{ title: 'Quote 2 values', fixed: head('description: "a: b"\nname: "@x"'), safe: true }]],
    },
    ...['*x', '@x', '`x` y', '% of', '> of', '| of', ', x'].map(value => ({
      text: head(`description: ⟦${value}⟧`),
      says: [`${refused} “description” begins with “${value[0]}” and needs quotes.`],
      fixes: quote(`description: "${value}"`),
    })),
    {
      name: 'inside a list of maps',
      text: head('handoffs:\n  - label: ⟦Go: on⟧\n    agent: a'),
      says: [`${refused} the colon in “label” needs quotes.`],
      fixes: quote('handoffs:\n  - label: "Go: on"\n    agent: a', 'label'),
    },
    {
      name: 'an item of a list',
      text: head('tools:\n  - ⟦@x/y⟧\n  - read'),
      says: [`${refused} an item of “tools” begins with “@” and needs quotes.`],
      fixes: quote('tools:\n  - "@x/y"\n  - read', 'item'),
    },
    {
      name: 'brackets that close before the text ends, which VS Code takes for a list',
      text: head('argument-hint: ⟦[file] [mode]⟧'),
      says: [`${refused} “argument-hint” begins with “[” and needs quotes.`],
      fixes: offer('Quote the argument-hint', 'argument-hint: "[file] [mode]"'),
    },
    {
      name: 'text behind a list that is meant as one',
      text: head('tools: ⟦[read] search⟧'),
      says: [`${refused} text stands behind the “]” that closes the value of “tools”.`],
    },
    {
      name: 'tabs that indent',
      text: head('tools:\n⟦\t⟧- read\n\t- edit\nname: x'),
      says: [`${refused} a tab stands where YAML wants spaces.`],
      fixes: [
        [{ title: 'Indent with spaces', fixed: head('tools:\n  - read\n  - edit\nname: x'), safe: true }],
      ],
    },
    {
      name: 'a list over lines at the margin',
      text: head('tools: [\n⟦"read",⟧\n"edit" # too\n]\nname: x'),
      says: [`${refused} this line of “tools” must be indented.`],
      fixes: [
        [
          {
            title: 'Indent the lines',
            fixed: head('tools: [\n  "read",\n  "edit" # too\n]\nname: x'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a list whose last line stands at the margin',
      text: '---\r\ntools: [read,\r\n⟦edit]⟧\r\n---\r\n',
      says: [`${refused} this line of “tools” must be indented.`],
      fixes: [
        [{ title: 'Indent the line', fixed: '---\r\ntools: [read,\r\n  edit]\r\n---\r\n', safe: true }],
      ],
    },
    {
      name: 'tabs that indent, and a value below them that wants quotes',
      text: head('handoffs:\n⟦\t⟧- label: x\n\t  prompt: a: b'),
      says: [`${refused} a tab stands where YAML wants spaces.`],
      fixes: [
        [
          {
            title: 'Indent with spaces and quote the prompt',
            fixed: head('handoffs:\n  - label: x\n    prompt: "a: b"'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a line that continues nothing',
      text: head('description: one\n⟦two⟧\nname: x'),
      says: [`${refused} this line belongs to no key.`],
      fixes: offer('Indent the line', 'description: one\n  two\nname: x'),
    },
    {
      name: 'a quote that nothing closes',
      text: head('description: ⟦"not closed⟧\nname: x'),
      says: [`${refused} the quote in “description” is not closed.`],
      fixes: offer('Close the quote', 'description: "not closed"\nname: x'),
    },
    {
      name: 'an apostrophe in single quotes',
      text: head("description: 'it⟦'s⟧ fine'").replace("⟦'s⟧ fine'", "'⟦s fine'⟧"),
      says: [`${refused} text stands behind the closing quote of “description”.`],
      fixes: offer('Quote the whole text', 'description: "it\'s fine"'),
    },
    {
      name: 'quotes around the first word alone',
      text: head('description: "Reviews" ⟦a change⟧'),
      says: [`${refused} text stands behind the closing quote of “description”.`],
      fixes: offer('Quote the whole text', `description: '"Reviews" a change'`),
    },
    {
      name: 'examples over many lines: one finding',
      text: head(
        'name: x\ndescription: ⟦Use this when: asked. Examples:⟧\n\n<example>\nContext: a\n  user: "b"\nassistant: "c"\n</example>\n\nmodel: y',
      ),
      says: [`${refused} the colon in “description” needs quotes.`],
      fixes: offer(
        'Write the description as a block of text',
        'name: x\ndescription: |-\n  Use this when: asked. Examples:\n\n  <example>\n  Context: a\n    user: "b"\n  assistant: "c"\n  </example>\n\nmodel: y',
      ),
    },
    {
      name: 'paragraphs that stand at the margin, with CRLF',
      text: '---\r\ndescription: One.\r\n\r\n⟦<example>⟧\r\nContext: a\r\n---\r\n',
      says: [`${refused} this line belongs to no key.`],
      fixes: [
        [
          {
            title: 'Write the description as a block of text',
            fixed: '---\r\ndescription: |-\r\n  One.\r\n\r\n  <example>\r\n  Context: a\r\n---\r\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a skill',
      text: head('name: x\ndescription: ⟦a: b⟧'),
      path: skill,
      says: [`${refused} the colon in “description” needs quotes.`],
      hosts: [['copilot-cli', 'copilot-cloud', 'agent-skills']],
      fixes: quote('name: x\ndescription: "a: b"'),
    },
    {
      name: 'a skill that only the specification speaks of',
      text: head('name: x\ndescription: ⟦a: b⟧'),
      path: '/repo/skills/x/SKILL.md',
      says: [
        'The Agent Skills specification does not allow this file: the colon in “description” needs quotes.',
      ],
      hosts: [['agent-skills']],
      fixes: quote('name: x\ndescription: "a: b"'),
    },
    {
      name: 'an agent for VS Code alone',
      text: head('target: vscode\ndescription: ⟦a: b⟧'),
      says: [`${strict} the colon in “description” needs quotes.`],
      severities: ['information'],
      fixes: quote('target: vscode\ndescription: "a: b"'),
    },
    {
      name: 'a prompt',
      text: head('description: ⟦a: b⟧'),
      path: prompt,
      says: [`${strict} the colon in “description” needs quotes.`],
      severities: ['information'],
      fixes: quote('description: "a: b"'),
    },
    {
      name: 'a bare glob, which every host that reads instructions takes',
      text: head('applyTo: ⟦**/*.ts⟧'),
      path: instructions,
      says: [`${strict} “applyTo” begins with “*” and needs quotes.`],
      severities: ['hint'],
      fixes: quote('applyTo: "**/*.ts"', 'applyTo'),
    },
  ],
});
