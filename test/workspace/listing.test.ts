import assert from 'node:assert/strict';
import { Listing } from '../../server/workspace/listing.ts';

describe('a listing', () => {
  const listing = new Listing(
    '/repo',
    ['/repo/src/', '/repo/src/a.ts', '/repo/readme.md'],
    ['/repo/dist/', '/repo/secret.env'],
  );

  it('tells whether a file fits', () => {
    assert.equal(listing.mayFit('**/*.ts'), true);
    assert.equal(listing.mayFit('src'), true);
    assert.equal(listing.mayFit('**/*.py'), false);
    assert.equal(listing.mayFit('**/*.py'), false);
  });

  it('denies nothing of what was left out', () => {
    assert.equal(listing.mayFit('**/*.env'), true);
    assert.equal(listing.mayFit('Dist/**/*.js'), true);
    assert.equal(listing.mayFit('node_modules/**'), true);
  });

  it('denies nothing that it cannot read', () => {
    assert.equal(listing.mayFit('@(a|b)'), true);
  });

  it('names the files of a folder, unless the folder was left out', () => {
    const two = new Listing(
      '/repo',
      ['/repo/a/', '/repo/a/x.md', '/repo/a/b/', '/repo/a/b/y.md'],
      ['/repo/a/z.md', '/repo/out/'],
    );
    assert.deepEqual(two.filesIn('/repo/a'), new Set(['x.md', 'z.md']));
    assert.deepEqual(two.filesIn('/repo/c'), new Set());
    assert.equal(two.filesIn('/repo/out'), undefined);
    assert.equal(two.filesIn('/repo/out/deep'), undefined);
  });
});
