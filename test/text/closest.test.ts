import assert from 'node:assert/strict';
import { closest, editDistance } from '../../server/text/closest.ts';

describe('closest', () => {
  const tools = ['search', 'search/codebase', 'web/fetch', 'edit/editFiles', 'read', 'todo'];

  for (const [word, near] of [
    ['serach', 'search'],
    ['Search', 'search'],
    ['web_fetch', 'web/fetch'],
    ['Web-Fetch', 'web/fetch'],
    ['serch/codebse', 'search/codebase'],
    ['reed', 'read'],
    ['edit/editfile', 'edit/editFiles'],
  ] as const) {
    it(`takes “${word}” for “${near}”`, () => assert.equal(closest(word, tools), near));
  }

  for (const word of ['search', 'sarhc', 'red-tape', 'deploy', 'to', '']) {
    it(`finds nothing near “${word}”`, () => assert.equal(closest(word, tools), undefined));
  }

  it('does not choose between two equally near', () => {
    assert.equal(closest('cat', ['bat', 'hat']), undefined);
    assert.equal(closest('cat', ['bat', 'cats', 'Cat']), 'Cat');
  });

  it('allows one edit below eight characters and two from there on', () => {
    assert.equal(closest('planers', ['planner']), undefined);
    assert.equal(closest('reviwerr', ['reviewer']), 'reviewer');
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours as one edit', () => assert.equal(editDistance('serach', 'search', 2), 1));
  it('gives up above its limit', () => assert.equal(editDistance('abcdef', 'uvwxyz', 2), 3));
});
