import assert from 'node:assert/strict';
import { headingAnchors } from '../../server/features/heading-anchors.ts';
import { anchorsOf } from '../../server/rules/links/anchors.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';
import { offer } from './completing.ts';

const files = {
  '.github/skills/deploy/SKILL.md':
    '---\nname: deploy\ndescription: Deploys the app.\n---\n# Deploy\n\n## Roll back\n',
  '.github/skills/deploy/rules/first.md': '',
  '.github/skills/my review/SKILL.md': '---\nname: my review\ndescription: Reviews.\n---\n# Review\n',
  'docs/guide.agent.md': '# Guide\n\n## First `step`\n\n## First step\n',
  'docs/plan.txt': '',
  'docs/gone.txt': null,
};
const deploy = '../skills/deploy/SKILL.md';

describe('completion of links', () => {
  for (const [marked, label, after] of [
    ['See [it](‸)', deploy, `See [it](${deploy})`],
    ['See [it](‸', deploy, `See [it](${deploy})`],
    ['See [it](dep‸)', deploy, `See [it](${deploy})`],
    ['See [it](../skills/‸)', deploy, `See [it](${deploy})`],
    ['See [it](../ski‸lls/x/SKILL.md)', deploy, `See [it](${deploy})`],
    ['See [it](../skills/dep‸ and more', deploy, `See [it](${deploy}) and more`],
    ['See [it](../skills/dep‸.\n', deploy, `See [it](${deploy}).\n`],
    ['See [it](../skills/‸#roll-back)', deploy, `See [it](${deploy}#roll-back)`],
    ['See [it](../skills/‸ "Title")', deploy, `See [it](${deploy} "Title")`],
    ['See [it](<../skills/‸>)', '../skills/my review/SKILL.md', 'See [it](<../skills/my review/SKILL.md>)'],
    ['See [it](‸)', '../skills/my review/SKILL.md', 'See [it](../skills/my%20review/SKILL.md)'],
    [
      'See [it](../skills/my%20‸)',
      '../skills/my review/SKILL.md',
      'See [it](../skills/my%20review/SKILL.md)',
    ],
    ['See [it](/.github/‸)', '/.github/skills/deploy/SKILL.md', 'See [it](/.github/skills/deploy/SKILL.md)'],
    ['[it]: ‸', deploy, `[it]: ${deploy}`],
    ['See [it](../../docs/‸)', '../../docs/plan.txt', 'See [it](../../docs/plan.txt)'],
    ['See [it](../../‸)', '../../docs/', 'See [it](../../docs/)'],
    ['See [it](../skills/deploy/‸)', '../skills/deploy/rules/', 'See [it](../skills/deploy/rules/)'],
    [
      'See [it](../../docs/guide.agent.md#‸)',
      'first-step-1',
      'See [it](../../docs/guide.agent.md#first-step-1)',
    ],
    [
      'See [it](../../docs/guide.agent.md#fir‸)',
      'first-step',
      'See [it](../../docs/guide.agent.md#first-step)',
    ],
    ['See [it](#‸\n\n## The end\n', 'the-end', 'See [it](#the-end)\n\n## The end\n'],
    ['See #file:../../docs/‸ now', '../../docs/plan.txt', 'See #file:../../docs/plan.txt now'],
    ['Apply the `‸', 'deploy', 'Apply the `deploy` skill'],
    ['Apply the `‸`', 'deploy', 'Apply the `deploy` skill'],
    ['Apply the `de‸`', 'deploy', 'Apply the `deploy` skill'],
    ['Apply the `de‸` skill when asked.', 'deploy', 'Apply the `deploy` skill when asked.'],
    ['Then use the `de‸ when asked.', 'deploy', 'Then use the `deploy` skill when asked.'],
    ['As in the `de‸x` skill.', 'deploy', 'As in the `deploy` skill.'],
    ['Apply the **`‸`** skill', 'deploy', 'Apply the **`deploy`** skill'],
    ['Rules: [‸', 'deploy skill', `Rules: [deploy skill](${deploy})`],
    ['Rules: [‸]', 'deploy skill', `Rules: [deploy skill](${deploy})`],
    ['- [dep‸', 'deploy skill', `- [deploy skill](${deploy})`],
    ['- [dep‸loy] next', 'deploy skill', `- [deploy skill](${deploy}) next`],
    ['Rules: [‸', 'my review skill', 'Rules: [my review skill](../skills/my%20review/SKILL.md)'],
  ] as const) {
    it(`completes ${JSON.stringify(marked)}`, () =>
      assert.equal(offer(marked, { files }).accept(label), after));
  }

  it('offers skills first and only what is there', () => {
    const { labels } = offer('[it](‸)', { files });
    assert.deepEqual(labels.slice(0, 2), [deploy, '../skills/my review/SKILL.md']);
    assert.ok(labels.includes('../../docs/plan.txt') && !labels.includes('../../docs/gone.txt'));
    assert.ok(!labels.includes('test.agent.md'));
  });

  it('lets an editor rank a skill first whose name begins as typed', () => {
    const offered = offer('See [it](dep‸)', { files }).item(deploy);
    assert.equal(offered.filterText, `deploy ${deploy}`);
    assert.equal(offer('See [it](../sk‸)', { files }).item(deploy).filterText, deploy);
  });

  it('offers only what lies in the folder that is typed', () => {
    assert.deepEqual(offer('[it](../../docs/‸)', { files }).labels, [
      '../../docs/guide.agent.md',
      '../../docs/plan.txt',
    ]);
    assert.deepEqual(offer('[it](./‸)', { files }).labels, []);
    const nearby = { ...files, '.github/agents/other.agent.md': '' };
    assert.deepEqual(offer('[it](./‸)', { files: nearby }).labels, ['./other.agent.md']);
  });

  it('offers folders that the disk was asked for', () => {
    const asked = { ...files, '.github/skills/deploy/assets/': '' };
    const found = offer('[it](../skills/deploy/‸)', { files: asked });
    assert.deepEqual(found.labels, [
      deploy,
      '../skills/deploy/assets/',
      '../skills/deploy/rules/',
      '../skills/deploy/rules/first.md',
    ]);
    assert.equal(found.accept('../skills/deploy/assets/'), '[it](../skills/deploy/assets/)');
    assert.equal(found.item('../skills/deploy/assets/').again, true);
  });

  it('writes the path as seen from the file', () => {
    const path = '/repo/packages/web/.github/agents/x.agent.md';
    assert.equal(
      offer('[it](‸)', { files, path }).accept('../../../../.github/skills/deploy/SKILL.md'),
      '[it](../../../../.github/skills/deploy/SKILL.md)',
    );
    assert.deepEqual(
      offer('[it](‸)', { files, path: '/repo/.github/skills/deploy/SKILL.md' }).labels.includes('SKILL.md'),
      false,
    );
  });

  for (const name of [
    'a b',
    'a(b)c',
    'a)b',
    '50%',
    'a#b',
    'a?b',
    'ä日本',
    'a&amp;b',
    'a[b]',
    'a*b_c',
    "it's",
    'a<b>',
  ]) {
    it(`writes a path that leads to ${name}`, () => {
      const path = `/repo/docs/${name}.txt`;
      for (const marked of [
        '[it](‸)',
        '[it](<‸>)',
        '[it](‸',
        '[it](<‸',
        '[it](../../docs/‸)',
        '[it]\n\n[it]: ‸',
      ]) {
        const found = offer(marked, { files: { [`docs/${name}.txt`]: '' } });
        const text = found.accept(`../../docs/${name}.txt`);
        const { links } = documentIn(workspaceOf(), text);
        assert.deepEqual(
          links.map(link => link.path),
          [path],
          text,
        );
      }
    });
  }

  it('says what the skill is', () => {
    const item = offer('[it](‸)', { files }).item(deploy);
    assert.equal(item.detail, 'skill deploy');
    assert.equal(item.documentation, `**deploy**\n\nDeploys the app.\n\n\`${deploy}\``);
    assert.deepEqual(offer('Apply the `‸', { files }).labels, ['deploy', 'my review']);
  });

  it('links the nearest of several skills with one name', () => {
    const path = '/repo/web/.github/agents/x.agent.md';
    const both = { ...files, 'web/.github/skills/deploy/SKILL.md': '# Deploy\n' };
    assert.equal(offer('[‸', { files: both, path }).accept('deploy skill'), `[deploy skill](${deploy})`);
    const paths = offer('[it](‸)', { files: both, path }).labels;
    assert.deepEqual(paths.slice(0, 2), [deploy, '../../../.github/skills/deploy/SKILL.md']);
  });

  it('names skills that only the editor knows, but cannot link them', () => {
    const environment = { skills: ['pdf'] };
    assert.equal(offer('Apply the `‸', { environment }).accept('pdf'), 'Apply the `pdf` skill');
    assert.deepEqual(offer('[‸', { environment }).labels, []);
  });

  for (const marked of [
    '```\n[it](‸)\n```',
    '`[it](‸)`',
    '[it](https‸://x)',
    '[it](x) ‸',
    '[i‸t](x)',
    '![‸',
    '\\[‸',
    'the `‸',
    'a code `[‸` span',
  ]) {
    it(`offers nothing at ${JSON.stringify(marked)}`, () =>
      assert.deepEqual(
        offer(marked, { files }).labels.filter(
          label => marked.includes('https') === false || label.startsWith('http'),
        ),
        [],
      ));
  }

  it('gives headings the anchors that links are checked by', () => {
    const text = '# A *b* `c`\n# A *b* `c`\n# [x](y) & z\n# Ümläut, 日本\n# snake_case -- dash\n# Straße?\n';
    const document = documentIn(workspaceOf(), text);
    const known = anchorsOf(document);
    for (const { anchor } of headingAnchors(document.body)) assert.ok(known.has(anchor), anchor);
    assert.equal(new Set(headingAnchors(document.body).map(({ anchor }) => anchor)).size, 6);
  });
});
