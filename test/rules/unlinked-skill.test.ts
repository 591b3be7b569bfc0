import { unlinkedSkill } from '../../server/rules/unlinked-skill.ts';
import { describeRule, type ExpectedFix } from '../support/rule-tester.ts';

const skill = (name: string) => `---\nname: ${name}\ndescription: About ${name}.\n---\n# ${name}\n`;
const files = {
  '.github/skills/deploy/SKILL.md': skill('deploy'),
  '.github/skills/deploy/rules/one.md': '# One\n',
  '.github/skills/test/SKILL.md': skill('test'),
  '.github/skills/lint/SKILL.md': skill('lint'),
};

const says = ['The text tells to use the skill “test”, but links only to other skills.'];
const fix = (fixed: string): readonly (readonly ExpectedFix[])[] => [
  [{ title: 'Link the skill “test” beside the others', safe: false, fixed }],
];

describeRule(unlinkedSkill, {
  quiet: [
    { name: 'linked', text: 'Apply the `test` skill. See [test](../skills/test/SKILL.md).', files },
    {
      name: 'linked by a file of its folder',
      text: 'Apply the `deploy` skill. See [rules](../skills/deploy/rules/) and [t](../skills/test/SKILL.md).',
      files,
    },
    { name: 'no skill is linked', text: 'Apply the `test` skill. See [readme](../../README.md).', files },
    { name: 'only named', text: 'The `test` skill helps. [deploy](../skills/deploy/SKILL.md)', files },
    { name: 'an unknown skill', text: 'Apply the `gone` skill. [deploy](../skills/deploy/SKILL.md)', files },
    {
      name: 'a skill that tells to use itself',
      text: '---\nname: test\n---\nApply the `test` skill. [deploy](../deploy/SKILL.md)',
      path: '/repo/.github/skills/test/SKILL.md',
      files: { '.github/skills/deploy/SKILL.md': skill('deploy') },
    },
    {
      name: 'a skill that links only its own files',
      text: '---\nname: test\n---\nApply the `deploy` skill. [one](rules/one.md)',
      path: '/repo/.github/skills/test/SKILL.md',
      files: { '.github/skills/deploy/SKILL.md': skill('deploy') },
    },
    {
      name: 'a skill of the editor',
      text: 'Apply the `mine` skill. [deploy](../skills/deploy/)',
      files,
      environment: { skills: ['mine'] },
    },
    {
      name: 'in code',
      text: '```\nApply the `test` skill.\n```\n[deploy](../skills/deploy/SKILL.md)',
      files,
    },
  ],
  loud: [
    {
      name: 'in a list, as an item behind the last skill',
      text: 'Apply the `⟦test⟧` skill.\n\n- [deploy](../skills/deploy/SKILL.md): ships it\n  with care.\n- [x](https://example.com)\n',
      files,
      says,
      fixes: fix(
        'Apply the `test` skill.\n\n- [deploy](../skills/deploy/SKILL.md): ships it\n  with care.\n- [test](../skills/test/SKILL.md)\n- [x](https://example.com)\n',
      ),
    },
    {
      name: 'in a numbered, indented list with CRLF, code font and folders',
      text: 'Use the `⟦test⟧` skill.\r\n\r\n  1)  [`lint`](./../skills/lint/)\r\n  2)  [`deploy`](./../skills/deploy/)',
      files,
      says,
      fixes: fix(
        'Use the `test` skill.\r\n\r\n  1)  [`lint`](./../skills/lint/)\r\n  2)  [`deploy`](./../skills/deploy/)\r\n  3)  [`test`](../skills/test/)',
      ),
    },
    {
      name: 'in a sentence, from the workspace folder',
      text: 'Follow the `⟦test⟧` skill. Rules are in [deploy](/.github/skills/deploy/SKILL.md).\n',
      files,
      says,
      fixes: fix(
        'Follow the `test` skill. Rules are in [deploy](/.github/skills/deploy/SKILL.md), [test](/.github/skills/test/SKILL.md).\n',
      ),
    },
    {
      name: 'in a table without a fix',
      text: 'Apply the `⟦test⟧` skill.\n\n| skill |\n|---|\n| [deploy](../skills/deploy/SKILL.md) |\n',
      files,
      says,
      fixes: [[]],
    },
    {
      name: 'once, however often it is asked for',
      text: 'Apply the `⟦test⟧` skill, then [deploy](../skills/deploy). Apply the `test` skill again.',
      files,
      says,
      fixes: fix(
        'Apply the `test` skill, then [deploy](../skills/deploy), [test](../skills/test). Apply the `test` skill again.',
      ),
    },
    {
      name: 'a skill in a folder whose name Markdown would read as something else',
      text: 'Apply the `⟦test⟧` skill. [deploy](../skills/deploy/SKILL.md)',
      files: {
        '.github/skills/a (b)#1/SKILL.md': skill('test'),
        '.github/skills/deploy/SKILL.md': skill('deploy'),
      },
      says,
      fixes: fix(
        'Apply the `test` skill. [deploy](../skills/deploy/SKILL.md), [test](../skills/a%20%28b%29%231/SKILL.md)',
      ),
    },
    {
      name: 'a skill that lies twice, linked where the others lie',
      text: 'Apply the `⟦test⟧` skill. [deploy](../skills/deploy/rules/one.md)',
      files: { '.agents/skills/test/SKILL.md': skill('test'), ...files },
      says,
      fixes: fix(
        'Apply the `test` skill. [deploy](../skills/deploy/rules/one.md), [test](../skills/test/SKILL.md)',
      ),
    },
  ],
});
