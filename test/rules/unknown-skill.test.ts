import assert from 'node:assert/strict';
import { check } from '../../server/rules/check.ts';
import { unknownSkill } from '../../server/rules/unknown-skill.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = (name: string) => `---\nname: ${name}\ndescription: About ${name}.\n---\n# ${name}\n`;
const files = {
  '.github/skills/backend-python/SKILL.md': skill('backend-python'),
  '.github/skills/folder-name/SKILL.md': skill('header-name'),
};

const says = (name: string) =>
  `No host finds a skill “${name}”: no skills folder of this workspace holds it.`;

const created = (name: string, title: string, folder = '/repo/.github/skills', end = '\n') => ({
  title: `Create the skill “${name}”`,
  safe: false,
  files: [
    {
      change: 'create' as const,
      path: `${folder}/${name}/SKILL.md`,
      text: `---\nname: ${name}\ndescription: ${title}. Use when … (say which tasks call for this skill).\n---\n\n# ${title}\n\n## When to use\n\n…\n`.replaceAll(
        '\n',
        end,
      ),
    },
  ],
});

const claudePath = '/repo/.claude/agents/x.md';
const claude = (skills: string) => `---\nname: x\ndescription: x\nskills: ${skills}\n---\nWork.\n`;

describeRule(unknownSkill, {
  quiet: [
    { text: 'Apply the `backend-python` skill.', files },
    { text: 'Use the `folder-name` skill and load the `header-name` skill.', files },
    {
      name: 'a skill that the editor knows',
      text: 'Apply the `mine` skill.',
      environment: { skills: ['mine'] },
    },
    { name: 'without a verb', text: 'See the `deploy` skill.', files },
    { name: 'without “the”', text: 'Apply `deploy` skill.', files },
    { name: 'several skills', text: 'Apply the `deploy`, `test` and `lint` skills.', files },
    { name: 'without backticks', text: 'Apply the deploy skill.', files },
    { name: 'with a word between', text: 'Use the exact skill `name`.', files },
    { name: 'a word that can be no name', text: 'Apply the `Deprecated` skill.', files },
    { name: 'a plugin’s skill', text: 'Apply the `tools:deploy` skill.', files },
    { name: 'in code', text: '```\nApply the `deploy` skill.\n```\n', files },
    { name: 'in a comment', text: '<!-- Apply the `deploy` skill. -->', files },
    { name: 'in a skill', text: 'Apply the `deploy` skill.', path: '/repo/.github/skills/x/SKILL.md' },
    { name: 'in a prompt', text: 'Apply the `deploy` skill.', path: '/repo/.github/prompts/x.prompt.md' },
    { name: 'in the description', text: '---\ndescription: Apply the `deploy` skill.\n---\n# A\n', files },
    ...[
      '[backend-python, folder-name, header-name]',
      '[docs:deploy]',
      '[my-command]',
      '["{{name}}"]',
      '',
    ].map(list => ({
      name: `loaded beforehand: ${list}`,
      text: claude(list),
      path: claudePath,
      files: { ...files, '.claude/commands/my-command.md': 'Do it.\n' },
    })),
    {
      name: 'a key that no host of the agent reads',
      text: '---\ndescription: x\ntarget: vscode\nskills: [deploy]\n---\n',
    },
  ],
  loud: [
    {
      name: 'skills that are loaded beforehand: a near miss, and one that may be the user’s own',
      text: claude('[⟦backend-pyhton⟧, ⟦deploy⟧]'),
      path: claudePath,
      files,
      says: [
        'Claude Code finds no skill “backend-pyhton” in this workspace; the nearest is “backend-python”.',
        'Claude Code finds no skill “deploy” in this workspace.',
      ],
      hosts: [['claude'], ['claude']],
      severities: ['warning', 'information'],
      fixes: [
        [
          { title: 'Change to “backend-python”', safe: false, fixed: claude('[backend-python, deploy]') },
          created('backend-pyhton', 'Backend pyhton', '/repo/.claude/skills'),
        ],
        [created('deploy', 'Deploy', '/repo/.claude/skills')],
      ],
    },
    {
      name: 'skills of an agent of Copilot CLI',
      text: '---\ndescription: x\nskills: [⟦backend-pyhton⟧]\n---\n',
      files,
      says: [
        'Copilot CLI finds no skill “backend-pyhton” in this workspace; the nearest is “backend-python”.',
      ],
      hosts: [['copilot-cli']],
      fixes: [
        [
          {
            title: 'Change to “backend-python”',
            safe: false,
            fixed: '---\ndescription: x\nskills: [backend-python]\n---\n',
          },
          created('backend-pyhton', 'Backend pyhton'),
        ],
      ],
    },
    {
      name: 'a near miss, with the nearest skill first',
      text: '# A\n\nApply the `⟦backend-pyhton⟧` skill.\n',
      files,
      says: [says('backend-pyhton')],
      fixes: [
        [
          {
            title: 'Change to “backend-python”',
            safe: false,
            fixed: '# A\n\nApply the `backend-python` skill.\n',
          },
          created('backend-pyhton', 'Backend pyhton'),
        ],
      ],
    },
    {
      name: 'a known skill in another dress',
      text: 'Use the `⟦Backend_Python⟧` skill.',
      files,
      says: [says('Backend_Python')],
      fixes: [
        [{ title: 'Change to “backend-python”', safe: false, fixed: 'Use the `backend-python` skill.' }],
      ],
    },
    {
      name: 'a skill that is nowhere, created beside the others and in this file’s line ends',
      text: 'First load the\r\n`⟦deploy⟧` skill.\r\n',
      files: { '.claude/skills/build/SKILL.md': skill('build') },
      says: [says('deploy')],
      fixes: [[created('deploy', 'Deploy', '/repo/.claude/skills', '\r\n')]],
    },
    {
      name: 'each place',
      text: 'Apply the `⟦deploy⟧` skill. Later follow the `⟦deploy⟧` skill again.',
      says: [says('deploy'), says('deploy')],
      fixes: [[created('deploy', 'Deploy')], [created('deploy', 'Deploy')]],
    },
  ],
});

describe('the skill that unknown-skill creates', () => {
  it('is one that no rule objects to, and silences the finding', () => {
    const workspace = workspaceOf();
    const agent = documentIn(workspace, '# A\n\nApply the `deploy-to-test` skill.\n');
    const [finding] = unknownSkill.check(agent, workspace);
    const file = finding?.fixes?.[0]?.files?.[0];
    assert.ok(file?.change === 'create');
    const created = documentIn(workspace, file.text, file.path);
    assert.deepEqual(
      check(created, workspace).map(report => report.message),
      [],
    );
    assert.deepEqual([...unknownSkill.check(agent, workspace)], []);
  });
});

describe('unknown-skill in a workspace that is still being read', () => {
  it('waits', () => {
    const workspace = workspaceOf();
    const agent = documentIn(workspace, 'Apply the `deploy` skill.');
    workspace.setComplete(false);
    assert.deepEqual([...unknownSkill.check(agent, workspace)], []);
    workspace.setComplete(true);
    assert.equal([...unknownSkill.check(agent, workspace)].length, 1);
  });
});
