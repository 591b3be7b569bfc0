import { brokenAnchor } from '../../server/rules/broken-anchor.ts';
import { describeRule } from '../support/rule-tester.ts';

const here = (title: string, anchor: string) => `# ${title}\n\n[a](#${anchor})`;

describeRule(brokenAnchor, {
  quiet: [
    here('Getting Started', 'getting-started'),
    here('Getting Started', 'Getting-Started'),
    here('What’s new in 2.0? (beta)', 'whats-new-in-20-beta'),
    here('Features & Bugs', 'features--bugs'),
    here('🚀 Features', '-features'),
    here('🚀 Features', 'features'),
    here('🚀 Features', '%F0%9F%9A%80-features'),
    here('The `run` *step* and **[link](https://example.com)** <b>x</b>', 'the-run-step-and-link-x'),
    here('snake_case and _emphasis_', 'snake_case-and-emphasis'),
    here('Über größe 漢字', 'über-größe-漢字'),
    here('Über', '%C3%BCber'),
    here('Custom {#own-id}', 'own-id'),
    '# A\n# A\n# A\n\n[x](#a) [y](#a-1) [z](#a-2)',
    'Title\n=====\n\n[a](#title)',
    '<a name="here"></a> <h2 id=\'There\'>x</h2>\n\n[a](#here) [b](#there)',
    '[a](#) [b](#top) [c](x.ts#L10) [d](#L10-L20) [e](#:~:text=x) [f](#/route) [g](#{{x}}) [h](#...)',
    '`[a](#gone)` <!-- [b](#gone) -->',
    {
      name: 'a target that was not read',
      text: '[a](x.md#gone) [b](y.md#gone)',
      files: { '.github/agents/y.md': null },
    },
    { text: '[a](../../docs/x.md#one-two)', files: { 'docs/x.md': '---\na: b\n---\n## One: two\n' } },
    { name: 'a fence that swallows the headings', text: '[a](#later)\n\n```\n# Later\n' },
  ],
  loud: [
    {
      text: '# Getting started\n\n[a](⟦#getting-startd⟧) [b](⟦#gone⟧)',
      says: [
        'No heading of this file has the anchor “#getting-startd”.',
        'No heading of this file has the anchor “#gone”.',
      ],
      fixes: [
        [
          {
            title: 'Change to “#getting-started”',
            fixed: '# Getting started\n\n[a](#getting-started) [b](#gone)',
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'another file, by reference, with the title kept',
      text: '[a][x] [b][x]\n\n[x]: <⟦../../docs/x.md#one_two⟧> "t"',
      files: { 'docs/x.md': '# One two\n' },
      says: ['No heading of “docs/x.md” has the anchor “#one_two”.'],
      fixes: [
        [
          {
            title: 'Change to “#one-two”',
            fixed: '[a][x] [b][x]\n\n[x]: <../../docs/x.md#one-two> "t"',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a title that has grown',
      text: '## Context API (removed)\n\n[a](⟦#context⟧)',
      says: ['No heading of this file has the anchor “#context”.'],
      fixes: [
        [
          {
            title: 'Change to “#context-api-removed”',
            fixed: '## Context API (removed)\n\n[a](#context-api-removed)',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a heading in code is none',
      text: '```\n# Gone\n```\n[a](⟦#gone⟧)',
      says: ['No heading of this file has the anchor “#gone”.'],
    },
    {
      name: 'a third heading of one name is not there',
      text: '# A\n# A\n\n[a](⟦#a-2⟧)',
      says: ['No heading of this file has the anchor “#a-2”.'],
      fixes: [[{ title: 'Change to “#a-1”', fixed: '# A\n# A\n\n[a](#a-1)', safe: false }]],
    },
  ],
});
