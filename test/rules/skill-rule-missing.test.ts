import { skillRuleMissing } from '../../server/rules/skill-rule-missing.ts';
import { describeRule } from '../support/rule-tester.ts';

const path = '/repo/.github/skills/python/SKILL.md';
const folder = '.github/skills/python/rules';
const rules = (...ids: readonly string[]) => Object.fromEntries(ids.map(id => [`${folder}/${id}.md`, '']));
const listed = true;

describeRule(skillRuleMissing, {
  quiet: [
    { name: 'both are there', text: '# A\n\n- `a-b` - text\n', path, files: rules('a-b'), listed },
    {
      name: 'a template and a page about the rules',
      text: '- `a-b` - text\n',
      path,
      files: rules('a-b', '_template', 'README'),
      listed,
    },
    { name: 'no folder of rules', text: '- `a-b` - text\n', path, listed },
    {
      name: 'a folder that nobody has listed',
      text: '- `a-b` - text\n- `c-d` - text\n',
      path,
      files: rules('a-b'),
    },
    {
      name: 'a list of something else',
      text: '## Rules\n\n- `a-b` - text\n\n## Options\n\n- `verbose` - says more\n',
      path,
      files: rules('a-b'),
      listed,
    },
    {
      name: 'an example in a fence',
      text: '- `a-b` - text\n\n```text\n- `c-d` - text\n```\n',
      path,
      files: rules('a-b'),
      listed,
    },
    {
      name: 'a rule that the text names elsewhere',
      text: '- `a-b` - text\n\nStart with [it](rules/c-d.md), then `e-f`.\n',
      path,
      files: rules('a-b', 'c-d', 'e-f'),
      listed,
    },
    { name: 'a list of few examples', text: '- `a` - text\n', path, files: rules('a', 'b', 'c'), listed },
    {
      name: 'an agent',
      text: '- `a-b` - text\n- `c-d` - text\n',
      path: '/repo/.github/agents/x.agent.md',
      files: { '.github/agents/rules/a-b.md': '' },
      listed,
    },
  ],
  loud: [
    {
      name: 'no file',
      text: '- `a-b` - text\n- `⟦c-d⟧` - text\n',
      path,
      files: rules('a-b'),
      listed,
      says: ['This rule is listed, but “rules/c-d.md” is not there.'],
    },
    {
      name: 'a slip of the pen, which lacks on both sides',
      text: '- `⟦names-short⟧` - text\n- `⟦errors-narow⟧` - text\n',
      path,
      files: rules('names-short', 'errors-narrow'),
      listed,
      says: [
        '“rules/errors-narrow.md” is there, but not in this list.',
        'This rule is listed, but “rules/errors-narow.md” is not there.',
      ],
      fixes: [
        [
          {
            title: 'Add “errors-narrow” to the list',
            fixed: '- `names-short` - text\n- `errors-narrow` - ‸\n- `errors-narow` - text\n',
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “errors-narrow”',
            fixed: '- `names-short` - text\n- `errors-narrow` - text\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'no entry, behind those that begin with the same word, in CRLF',
      text: '* `a-one` - text\r\n* `⟦a-two⟧` - text\r\n\r\n## B\r\n\r\n* `b-one` - text\r\n',
      path,
      files: rules('a-one', 'a-two', 'b-one', 'a-three'),
      listed,
      says: ['“rules/a-three.md” is there, but not in this list.'],
      fixes: [
        [
          {
            title: 'Add “a-three” to the list',
            fixed:
              '* `a-one` - text\r\n* `a-two` - text\r\n* `a-three` - ‸\r\n\r\n## B\r\n\r\n* `b-one` - text\r\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'several',
      text: '- `a` - text\n- `⟦b⟧` - text',
      path,
      files: rules('a', 'b', 'c', 'd'),
      listed,
      says: ['“rules/c.md” and “rules/d.md” are there, but not in this list.'],
      fixes: [
        [
          {
            title: 'Add them to the list',
            fixed: '- `a` - text\n- `b` - text\n- `c` - ‸\n- `d` - ',
            safe: false,
          },
        ],
      ],
    },
  ],
});
