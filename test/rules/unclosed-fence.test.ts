import assert from 'node:assert/strict';
import { closedFences, fencesSurelyClose } from '../../server/rules/fence-pairs.ts';
import { unclosedFence } from '../../server/rules/unclosed-fence.ts';
import { readBody } from '../../server/syntax/read-body.ts';
import { encloses } from '../../server/text/span.ts';
import { describeRule } from '../support/rule-tester.ts';
import { shuffledLines } from '../support/shuffled-lines.ts';

const says = (lines: string, verb = 'are') =>
  `This code fence is never closed: the ${lines} behind it, to the end of the file, ${verb} read as code.`;

describeRule(unclosedFence, {
  quiet: [
    '```\na\n```\n\n~~~js\n```\n~~~\n',
    '````md\n```\n````\n',
    { name: 'a fence that its list item ends', text: '- ```\n  a\n\nNext paragraph.\n' },
    { name: 'a fence that its quote ends', text: '> ```\n> a\n\n# Next\n' },
    '`` ``` `` and ```a```',
    { name: 'a file inside a fence', text: '```chatagent\n---\ndescription: x\n---\n# A\n' },
    { name: 'a header that never ends', text: '---\ndescription: |\n  ```\n  a\n' },
  ],
  loud: [
    {
      name: 'close it before the next heading, in the line ends of the file',
      text: '# A\r\n\r\n⟦```js⟧\r\nlet a;\r\n\r\n## B\r\n\r\n[c](d.md)\r\n',
      says: [says('5 lines')],
      fixes: [
        [
          {
            title: 'Close the code fence before “## B”',
            fixed: '# A\r\n\r\n```js\r\nlet a;\r\n```\r\n\r\n## B\r\n\r\n[c](d.md)\r\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a comment in code is no heading, a line across the page goes with the heading',
      text: '⟦~~~~sh⟧\n\n# install\n\nnpm ci\n---\n## B\n',
      says: [says('6 lines')],
      fixes: [
        [
          {
            title: 'Close the code fence before “## B”',
            fixed: '~~~~sh\n\n# install\n\nnpm ci\n~~~~\n---\n## B\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'only code: close it at the end',
      text: 'Run:\n\n⟦```sh⟧\nnpm ci',
      says: [says('line', 'is')],
      severities: ['information'],
      fixes: [
        [
          {
            title: 'Close the code fence at the end of the file',
            fixed: 'Run:\n\n```sh\nnpm ci\n```\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a stray one at the end',
      text: '# A\n\n```\na\n```\n\nText.\n⟦````⟧\n',
      says: ['This code fence at the end closes nothing and opens a block that is never closed.'],
      severities: ['information'],
      fixes: [
        [{ title: 'Remove the stray code fence', fixed: '# A\n\n```\na\n```\n\nText.\n', safe: false }],
      ],
    },
    {
      name: 'a stray one behind a list, before prose',
      text: '1. One\n2. Two\n⟦```⟧\n\nSee [the rules](rules.md).\n',
      says: [says('2 lines')],
      fixes: [
        [
          {
            title: 'Remove the stray code fence',
            fixed: '1. One\n2. Two\n\nSee [the rules](rules.md).\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'in a list that goes on to the end',
      text: '- a\n\n  ⟦```⟧\n  b\n',
      says: [says('line', 'is')],
      severities: ['information'],
      fixes: [
        [
          {
            title: 'Close the code fence at the end of the file',
            fixed: '- a\n\n  ```\n  b\n  ```\n',
            safe: false,
          },
        ],
      ],
    },
  ],
});

describe('fencesSurelyClose', () => {
  it('tells the usual texts from those that must be read', () => {
    for (const text of [
      '',
      'a `b`',
      '# A\n\n```js\na\n```\n',
      '1. a\n\n   ```\n   b\n\n   c\n   ```\n',
      '<b>\n\n```\n<i>\n```\n<!-- a\n-->\n```\n```',
      '````\n```\n````',
    ])
      assert.ok(fencesSurelyClose(text, 0), text);
    for (const text of [
      '```',
      '- ```\n  a\n  ```',
      '  ```\na\n  ```',
      '<b>\n```\n```',
      '~~~\n~~~',
      '```\n```\n```',
    ])
      assert.ok(!fencesSurelyClose(text, 0), text);
  });

  it('never says so of a text whose last fence is open', () => {
    for (const text of shuffledLines(40_000)) {
      const isOpen = readBody(text, 0).fences.some(
        fence => fence.close === undefined && text.slice(fence.content.end).trim() === '',
      );
      if (isOpen) assert.ok(!fencesSurelyClose(text, 0), JSON.stringify(text));
    }
  });

  it('takes nothing for the content of a fence that is no code', () => {
    for (const text of shuffledLines(40_000)) {
      for (const fence of closedFences(text, 0) ?? []) {
        if (fence.start === fence.end) continue;
        const { code } = readBody(text, 0);
        assert.ok(
          code.some(span => encloses(span, fence)),
          JSON.stringify(text),
        );
      }
    }
  });
});
