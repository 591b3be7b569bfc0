import assert from 'node:assert/strict';
import { plainData } from '../../server/config/plain-data.ts';
import { readSource } from '../../server/syntax/read-source.ts';
import { readToml, writeToml } from '../../server/syntax/toml.ts';
import { type Entry, writeHeader } from '../../server/syntax/write-yaml.ts';

const awkward = [
  'Use when: the user asks',
  "it's “quoted” and 'quoted'",
  'a # no comment',
  'yes',
  'No',
  'null',
  '~',
  '12',
  '1_000',
  '12:30:00',
  '2026-11-24',
  '0x1f',
  '*',
  '**/*.ts,**/*.tsx',
  '@scope/name',
  '`code`',
  '- item',
  '? key',
  '%directive',
  '{a: b}',
  '[a]',
  '&anchor',
  '!tag',
  '| block',
  ' leading',
  'trailing ',
  'ends with:',
  'two\nlines',
  'two\n\nparagraphs of which the second is long enough to be folded by a writer that folds\n',
  'a\ttab',
  'back\\slash \\n as text',
  '日本語の説明',
  '😀 smiles',
  'Größe: groß',
  '',
];

describe('writeHeader', () => {
  for (const text of awkward) {
    it(`writes ${JSON.stringify(text)} so that both readings give it back`, () => {
      const written = writeHeader(
        [
          { key: 'description', value: text },
          { key: 'tools', value: [text, 'b'] },
        ],
        '\n',
      );
      const { frontmatter } = readSource(`${written}Body\n`);
      assert.equal(frontmatter.state, 'present');
      assert.ok(frontmatter.state === 'present');
      assert.deepEqual([frontmatter.strict, frontmatter.tolerant], [[], []], written);
      const [description, tools] = frontmatter.fields;
      assert.ok(description?.value?.type === 'scalar' && tools?.value?.type === 'list');
      assert.deepEqual([description.value.text, description.value.meaning], [text, 'string']);
      assert.deepEqual(plainData(tools.value), [text, 'b']);
      assert.equal(written.split('\n').length, 5, 'one line a key');
    });
  }

  it('writes plain names without quotes, lists in brackets, maps on lines of their own', () => {
    const entries: Entry[] = [
      { key: 'name', value: 'reviewer' },
      { key: 'tools', value: 'Read, Grep' },
      { key: 'list', value: ['search', 'github/*', 'a,b'] },
      { key: 'permission', value: { '*': 'deny', read: 'allow', task: { '*': 'deny', a: 'allow' } } },
      { key: 'handoffs', value: [{ label: 'Go', send: true }] },
      { key: 'steps', value: 5 },
      { key: 'hidden', value: true },
      { key: 'none', value: [] },
      { key: 'globs', value: '**/*.ts', raw: true },
    ];
    assert.equal(
      writeHeader(entries, '\r\n'),
      [
        '---',
        'name: reviewer',
        'tools: Read, Grep',
        "list: [search, github/*, 'a,b']",
        'permission:',
        "  '*': deny",
        '  read: allow',
        '  task:',
        "    '*': deny",
        '    a: allow',
        'handoffs:',
        '  - label: Go',
        '    send: true',
        'steps: 5',
        'hidden: true',
        'none: []',
        'globs: **/*.ts',
        '---',
        '',
      ].join('\r\n'),
    );
  });
});

describe('writeToml', () => {
  for (const text of [
    ...awkward,
    "ends in '",
    "three ''' quotes\nand more",
    'CRLF\r\nlines\r\n',
    '\nfirst is blank',
    'bell\u0007\nx',
  ]) {
    it(`writes ${JSON.stringify(text)} so that it reads back`, () => {
      for (const lineEnd of ['\n', '\r\n'] as const) {
        const data = { name: text, developer_instructions: text, mcp_servers: { a: { command: text } } };
        const read = readToml(writeToml(data, lineEnd));
        // TOML leaves it to a reader how a line end inside a text is given.
        const plain = JSON.parse(JSON.stringify(read).replaceAll('\\r\\n', '\\n'));
        assert.deepEqual(plain, JSON.parse(JSON.stringify(data).replaceAll('\\r\\n', '\\n')));
      }
    });
  }

  it('keeps a prompt byte for byte between its quotes, and tables last', () => {
    const data = {
      mcp_servers: { a: { command: 'x' } },
      name: 'a',
      prompt: '# Title\n\nSay "hi" \\ there.\n',
    };
    assert.equal(
      writeToml(data, '\n'),
      'name = "a"\nprompt = \'\'\'\n# Title\n\nSay "hi" \\ there.\n\'\'\'\n\n[mcp_servers.a]\ncommand = "x"\n',
    );
  });

  it('gives undefined for what is no TOML', () => {
    assert.equal(readToml('name = '), undefined);
  });
});
