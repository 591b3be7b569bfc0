import assert from 'node:assert/strict';
import { definition } from '../../server/features/definition.ts';
import { documentLinks } from '../../server/features/document-links.ts';
import { defaultPath, documentIn, unmark, workspaceOf } from '../support/fixture.ts';
import { header } from './completing.ts';

const files = {
  '.github/agents/planner.agent.md': '---\nname: Lead Planner\n---\nPlan.\n',
  '.github/agents/reviewer.agent.md': '---\ndescription: x\n---\nReview.\n',
  '.github/skills/deploy/SKILL.md': '---\nname: deploy\n---\n# Deploy\n\n## Roll back\n',
  '.github/skills/deploy/rules/': '',
  'docs/': '',
  'docs/my plan.txt': '',
  'docs/gone.md': null,
};

/** `path: text of the span` of each definition, with the origin at the `⟦ ⟧`. */
function definitionsAt(marked: string, path = defaultPath): string[] {
  const { text, cursor, spans } = unmark(marked);
  const workspace = workspaceOf(files);
  const document = documentIn(workspace, text, path);
  return definition(document, cursor ?? -1, workspace).map(found => {
    if (spans.length > 0) assert.deepEqual(found.origin, spans[0]);
    const target = workspace.document(found.path)?.text.slice(found.span.start, found.span.end);
    return `${found.path.replace('/repo/', '')}: ${target ?? ''}`;
  });
}

describe('definition', () => {
  for (const [marked, expected] of [
    [header('handoffs:\n  - agent: ⟦Lead‸ Planner⟧'), ['.github/agents/planner.agent.md: Lead Planner']],
    [header('agents: [⟦revie‸wer⟧]'), ['.github/agents/reviewer.agent.md: ']],
    [header('agents: [Nobody‸]'), []],
    [header('tools: [sea‸rch]'), []],
    [header('skills: [⟦dep‸loy⟧]'), ['.github/skills/deploy/SKILL.md: deploy']],
    ['Apply the `⟦dep‸loy⟧` skill.', ['.github/skills/deploy/SKILL.md: deploy']],
    ['See ⟦[it](../skills/‸deploy/)⟧.', ['.github/skills/deploy/SKILL.md: ']],
    ['See ⟦[it](../skills/deploy/rules‸/)⟧.', ['.github/skills/deploy/SKILL.md: ']],
    ['See ⟦[it](../skills/deploy/SKILL.md#roll‸-back)⟧.', ['.github/skills/deploy/SKILL.md: Roll back']],
    ['# The end\n\nSee ⟦[i‸t](#the-end)⟧.', ['.github/agents/test.agent.md: The end']],
    ['See [it](../../docs/my%20plan‸.txt).', ['docs/my plan.txt: ']],
    ['See #file:⟦../skills/deploy/SKILL‸.md⟧.', ['.github/skills/deploy/SKILL.md: ']],
    ['See [it](../../docs/gone‸.md).', []],
    ['See [it](../../do‸cs/).', []],
    ['Plain‸ text.', []],
  ] as const) {
    it(`of ${JSON.stringify(marked)}`, () => assert.deepEqual(definitionsAt(marked), expected));
  }

  it('of the agent of a prompt', () => {
    assert.deepEqual(definitionsAt(header('agent: ⟦Lead‸ Planner⟧'), '/repo/.github/prompts/x.prompt.md'), [
      '.github/agents/planner.agent.md: Lead Planner',
    ]);
  });
});

describe('document links', () => {
  /** `path` or `path:line` of the links, which must stand at the `⟦ ⟧`. */
  function linksIn(marked: string): string[] {
    const { text, spans } = unmark(marked);
    const workspace = workspaceOf(files);
    const found = documentLinks(documentIn(workspace, text), workspace);
    assert.deepEqual(
      found.map(link => link.span),
      spans,
    );
    return found.map(({ path, line }) => path.replace('/repo/', '') + (line === undefined ? '' : `:${line}`));
  }

  it('lead to files, and for a skill’s folder to its SKILL.md', () => {
    assert.deepEqual(
      linksIn(
        '[a](⟦../skills/deploy⟧) [b](⟦../skills/deploy/rules/⟧) ![c](⟦../../docs/my%20plan.txt⟧) [d](<⟦../../docs/my plan.txt⟧>)',
      ),
      [
        '.github/skills/deploy/SKILL.md',
        '.github/skills/deploy/SKILL.md',
        'docs/my plan.txt',
        'docs/my plan.txt',
      ],
    );
  });

  it('lead to headings', () => {
    assert.deepEqual(linksIn('# End\n\n[a](⟦../skills/deploy/SKILL.md#roll-back⟧) [b](⟦#end⟧)'), [
      '.github/skills/deploy/SKILL.md:5',
      '.github/agents/test.agent.md:0',
    ]);
  });

  it('lead to what #file: names', () => {
    assert.deepEqual(linksIn('See #file:⟦../skills/deploy/SKILL.md⟧.'), ['.github/skills/deploy/SKILL.md']);
  });

  it('are there for a file that nobody has asked the disk for yet', () => {
    assert.deepEqual(linksIn('[a](⟦x/y.md⟧)'), ['.github/agents/x/y.md']);
  });

  it('share the destination of a definition', () => {
    assert.deepEqual(linksIn('[a][x] [b][x]\n\n[x]: ⟦../skills/deploy⟧'), ['.github/skills/deploy/SKILL.md']);
  });

  it('are none for addresses, missing files, other folders, placeholders and code', () => {
    assert.deepEqual(
      linksIn('[a](https://x.y) [b](../../docs/gone.md) [c](../../docs/) [d]({{path}}.md) `[e](x.md)`'),
      [],
    );
  });
});
