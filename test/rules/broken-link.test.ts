import { brokenLink } from '../../server/rules/broken-link.ts';
import { describeRule } from '../support/rule-tester.ts';

const files = {
  'docs/guide.md': '# Guide\n',
  'docs/two words.md': '',
  'docs/(a).md': '',
  '.github/skills/deploy/SKILL.md': '',
  '.github/skills/deploy/rules/naming.md': '',
  '.github/skills/review/SKILL.md': '',
  '.github/agents/other.agent.md': '',
  'assets/logo.png': '',
  'gone.md': null,
  'docs/gone.md': null,
  'docs/gone/': null,
  '.github/agents/gone.md': null,
  '.github/agents/url': null,
};
const missing = (...paths: string[]) => ({
  ...files,
  ...Object.fromEntries(paths.map(path => [path, null])),
});

describeRule(brokenLink, {
  quiet: [
    {
      text: '[a](../../docs/guide.md) ![b](/assets/logo.png) [c](other.agent.md#x "t") [d](../skills/deploy/rules/)',
      files,
    },
    {
      text: '[a](../../docs/two%20words.md) [b](<../../docs/two words.md>) [c](../../docs/\\(a\\).md)',
      files,
    },
    { text: '[a](../../docs/guide.md?plain=1#x) [b](#here) [c]() [d](?x)', files },
    {
      text: '[a](mailto:x@y.z) [b](https://example.com/gone.md) [c](vscode:x) [d](command:x) [e](//host/x) [f](~/x.md)',
      files,
    },
    { name: 'targets that the disk was not asked for', text: '[a](unasked.md) #file:unasked.md', files },
    {
      name: 'code and comments',
      text: '`[a](gone.md)`\n\n    [a](gone.md)\n\n```\n[a](gone.md)\n```\n<!-- [a](gone.md) -->',
      files,
    },
    {
      name: 'placeholders',
      text: '![alt](image-url) [a](url) [b](path/to/filename.ext) [c]({{file}}.md) [d](<{x}>) [e](../...) [f](docs/NNNN-title.md) [g](./…/SKILL.md)',
      files: missing(
        '.github/agents/image-url',
        '.github/agents/path/to/filename.ext',
        '.github/agents/{{file}}.md',
        '.github/agents/{x}',
        '.github/...',
        '.github/agents/docs/NNNN-title.md',
        '.github/agents/…/SKILL.md',
      ),
    },
    {
      name: 'a template, whose links count from where it will be written',
      text: '# {{name}}\n\n[a](gone.md)',
      path: '/repo/templates/x.agent.md',
      files: missing('templates/gone.md'),
    },
    { name: 'footnotes', text: 'a[^1]\n\n[^1]: gone.md', files },
    { name: 'a definition that nothing uses', text: '[a]: gone.md', files },
    { text: '#file:../../docs/guide.md and `#file:gone.md`', files },
  ],
  loud: [
    {
      name: 'a file without placeholders that lies among templates',
      text: '[a](⟦gone.md⟧)',
      path: '/repo/templates/x.agent.md',
      files: missing('templates/gone.md'),
      says: ['The file “templates/gone.md” that this link names does not exist.'],
    },
    {
      name: 'a destination alone is marked, not its title or brackets',
      text: '[a](⟦gone.md⟧ "title") ![b](<⟦gone.md⟧>)',
      files,
      says: [
        'The file “.github/agents/gone.md” that this link names does not exist.',
        'The file “.github/agents/gone.md” that this link names does not exist.',
      ],
    },
    {
      name: 'the fragment belongs to the destination',
      text: '[a](⟦/docs/gone.md#x⟧) and [b](⟦/docs/gone/⟧)',
      files,
      says: [
        'The file “docs/gone.md” that this link names does not exist.',
        'The folder “docs/gone” that this link names does not exist.',
      ],
    },
    {
      name: 'one definition for several references',
      text: '[a][x] and [x]\n\n[x]: ⟦gone.md⟧',
      files,
      says: ['The file “.github/agents/gone.md” that this link names does not exist.'],
    },
    {
      name: 'one ../ too few',
      text: '[a](⟦../docs/guide.md#top⟧ "t")',
      files: missing('.github/docs/guide.md'),
      says: ['The file “.github/docs/guide.md” that this link names does not exist.'],
      fixes: [
        [
          {
            title: 'Change to “../../docs/guide.md”',
            fixed: '[a](../../docs/guide.md#top "t")',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'one ../ too many, in angle brackets with a blank',
      text: '[a](<⟦../../skills/deploy/two words.md⟧>)',
      files: { ...missing('skills/deploy/two words.md'), '.github/skills/deploy/two words.md': '' },
      says: ['The file “skills/deploy/two words.md” that this link names does not exist.'],
      fixes: [
        [
          {
            title: 'Change to “../skills/deploy/two words.md”',
            fixed: '[a](<../skills/deploy/two words.md>)',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a path from the workspace folder written as relative, with an escape',
      text: '[a](⟦docs/two%20words.md⟧)',
      files: missing('.github/agents/docs/two words.md'),
      says: ['The file “.github/agents/docs/two words.md” that this link names does not exist.'],
      fixes: [
        [
          {
            title: 'Change to “../../docs/two%20words.md”',
            fixed: '[a](../../docs/two%20words.md)',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a leading / is the workspace folder',
      text: '[a](⟦/other.agent.md⟧) [b](⟦/skills/deploy/⟧)',
      files: missing('other.agent.md', 'skills/deploy'),
      says: [
        'The file “other.agent.md” that this link names does not exist.',
        'The folder “skills/deploy” that this link names does not exist.',
      ],
      fixes: [
        [
          {
            title: 'Change to “/.github/agents/other.agent.md”',
            fixed: '[a](/.github/agents/other.agent.md) [b](/skills/deploy/)',
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “/.github/skills/deploy/”',
            fixed: '[a](/other.agent.md) [b](/.github/skills/deploy/)',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a misspelt folder, and a misspelt name in another case',
      text: '[a](⟦../skills/deplyo/SKILL.md⟧) [b](⟦../../docs/Guide.md⟧)',
      files: missing('.github/skills/deplyo/SKILL.md', 'docs/Guide.md'),
      says: [
        'The file “.github/skills/deplyo/SKILL.md” that this link names does not exist.',
        'The file “docs/Guide.md” that this link names does not exist.',
      ],
      fixes: [
        [
          {
            title: 'Change to “../skills/deploy/SKILL.md”',
            fixed: '[a](../skills/deploy/SKILL.md) [b](../../docs/Guide.md)',
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “../../docs/guide.md”',
            fixed: '[a](../skills/deplyo/SKILL.md) [b](../../docs/guide.md)',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'the same name elsewhere, but never a SKILL.md of another skill',
      text: '[a](⟦./naming.md⟧) [b](⟦../skills/lint/SKILL.md⟧)',
      files: missing('.github/agents/naming.md', '.github/skills/lint/SKILL.md'),
      says: [
        'The file “.github/agents/naming.md” that this link names does not exist.',
        'The file “.github/skills/lint/SKILL.md” that this link names does not exist.',
      ],
      fixes: [
        [
          {
            title: 'Change to “../skills/deploy/rules/naming.md”',
            fixed: '[a](../skills/deploy/rules/naming.md) [b](../skills/lint/SKILL.md)',
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'a #file: reference',
      text: 'See #file:⟦gone.md⟧ and #file:⟦../docs/guide.md⟧.',
      files: missing('.github/docs/guide.md'),
      says: [
        'The file “.github/agents/gone.md” that this #file: reference names does not exist.',
        'The file “.github/docs/guide.md” that this #file: reference names does not exist.',
      ],
      fixes: [
        [],
        [
          {
            title: 'Change to “../../docs/guide.md”',
            fixed: 'See #file:gone.md and #file:../../docs/guide.md.',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'CRLF and a byte order mark',
      text: '\ufeff---\r\ndescription: x\r\n---\r\n[a](⟦gone.md⟧)\r\n',
      files,
      says: ['The file “.github/agents/gone.md” that this link names does not exist.'],
    },
  ],
});
