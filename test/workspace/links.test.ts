import assert from 'node:assert/strict';
import type { Document } from '../../server/workspace/document.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';

const header = '---\ndescription: Links.\n---\n\n';

function linksIn(body: string): Document {
  return documentIn(workspaceOf(), header + body);
}

/** Paths below `/repo`, with what follows the `#`. */
function shown(document: Document): string[] {
  return document.links.map(
    ({ path, fragment }) => path.replace('/repo/', '') + (fragment ? `#${fragment.text}` : ''),
  );
}

describe('local links', () => {
  for (const [body, ...paths] of [
    ['[a](x.md) ![b](../img/y.png "title")', '.github/agents/x.md', '.github/img/y.png'],
    ['[a](/docs/x.md#part)', 'docs/x.md#part'],
    ['[a](<my file.md>) [b](my%20file.md)', '.github/agents/my file.md', '.github/agents/my file.md'],
    ['[a](#here)', '.github/agents/test.agent.md#here'],
    ['[a][x]\n\n[x]: ../skills/x/SKILL.md#se%C3%A7%C3%A3o', '.github/skills/x/SKILL.md#seção'],
    ['[a](x.md?raw=true#l1)', '.github/agents/x.md#l1'],
    ['[a](100%.md)', '.github/agents/100%.md'],
    ['[a](https://x.y/z) [b](mailto:a@b) [c](//host/x) [d](~/x.md) <https://x.y> [e]()'],
    ['`[a](x.md)` <!-- [b](y.md) -->\n\n```\n[c](z.md)\n```'],
  ] as const) {
    it(JSON.stringify(body), () => assert.deepEqual(shown(linksIn(body)), paths));
  }

  it('know the part of the destination that is a path, and the fragment, as written', () => {
    const document = linksIn('[a](../x%20y.md#A%20b "t")');
    const [link] = document.links;
    assert.ok(link?.fragment);
    assert.equal(document.text.slice(link.pathSpan.start, link.pathSpan.end), '../x%20y.md');
    assert.equal(document.text.slice(link.fragment.span.start, link.fragment.span.end), 'A%20b');
  });
});

describe('link candidates', () => {
  /** Each local link must be among the candidates. */
  function missed(document: Document): string[] {
    const { linkCandidates } = document;
    return document.links
      .filter(({ path, fragment }) => {
        return !linkCandidates.some(
          other => other.path === path && other.fragment === (fragment !== undefined),
        );
      })
      .map(({ path }) => path);
  }

  for (const body of [
    '[a](x.md) [b]( <y z.md> "t")',
    '[a](\nx.md)\n> [b](\n> y.md)',
    '[a](x\\).md) [b](&#x78;.md)',
    '[two\nlines](x.md)\n\n[r]\n\n[r]:\n  y.md "t"',
    '[a](httpd.md) [b](HTTPS.md) [c](http/x.md)',
    '- [a](x.md#p)\n  [b]: y.md',
    '[a](x(1).md) [b](x.md) [c](#p)',
  ]) {
    it(`hold every link of ${JSON.stringify(body)}`, () => assert.deepEqual(missed(linksIn(body)), []));
  }

  it('hold every link of the corpus, whole and damaged', function () {
    const corpus = sharedFolder('corpus');
    if (corpus === undefined) return this.skip();
    this.timeout(30_000);
    let links = 0;
    for (const workspace of loadCorpus(corpus).values()) {
      for (const document of documentsOf(workspace)) {
        links += document.links.length;
        assert.deepEqual(missed(document), [], document.path);
        for (const damaged of damage(document.text))
          assert.deepEqual(missed(workspace.read(document.path, damaged)), [], damaged);
      }
    }
    console.log(`      ${links} local links, all among the candidates`);
  });
});

/** A piece around the first link of a text with characters of its own put in or taken out, the same at each run. */
function damage(text: string): string[] {
  const at = text.indexOf('](');
  if (at === -1) return [];
  const piece = text.slice(Math.max(0, at - 200), at + 400);
  const middle = Math.min(200, at);
  return [...'[]()<>\\`&\n#'].flatMap((character, index) => {
    const place = middle + index;
    return [
      `${piece.slice(0, place)}${character}${piece.slice(place)}`,
      piece.slice(0, place) + piece.slice(place + 1),
    ];
  });
}
