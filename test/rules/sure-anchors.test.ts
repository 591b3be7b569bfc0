import assert from 'node:assert/strict';
import { anchorsOf } from '../../server/rules/links/anchors.ts';
import { sureAnchorsOf } from '../../server/rules/links/sure-anchors.ts';
import type { Document } from '../../server/workspace/document.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';
import { shuffledLines } from '../support/shuffled-lines.ts';

function documentOf(text: string): Document {
  const workspace = new Workspace();
  workspace.write('/repo/AGENTS.md', text);
  const document = workspace.document('/repo/AGENTS.md');
  assert.ok(document !== undefined);
  return document;
}

describe('sureAnchorsOf', () => {
  it('finds the headings behind a blank line', () => {
    const text = '# A\n\n## One & two ##\n\n```\n\n## Code\n\n```\n\r\n### Three\r\nText\n## Four\n';
    assert.deepEqual([...sureAnchorsOf(documentOf(text))], ['one--two', 'three']);
  });

  it('is sure of nothing beside HTML that may hold headings, and where a fence may stay open', () => {
    for (const text of ['<!-- a -->\n\n# A\n', 'a\n\n# A\n\n```\n', '<pre>\n\n# A\n'])
      assert.deepEqual([...sureAnchorsOf(documentOf(text))], []);
  });

  it('names none that the headings do not have, whatever stands around them', function () {
    this.timeout(20_000);
    for (const text of shuffledLines(10_000)) hasAll(documentOf(text));
  });

  it('names none over the corpus that the headings do not have', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    this.timeout(60_000);
    for (const workspace of loadCorpus(folder).values())
      for (const document of documentsOf(workspace)) hasAll(document);
  });
});

function hasAll(document: Document): void {
  const anchors = anchorsOf(document);
  for (const anchor of sureAnchorsOf(document))
    assert.ok(anchor === '' || anchors.has(anchor), `${anchor} in ${JSON.stringify(document.text)}`);
}
