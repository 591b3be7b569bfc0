import assert from 'node:assert/strict';
import { PathIndex } from '../../server/workspace/path-index.ts';
import { workspaceOf } from '../support/fixture.ts';

describe('PathIndex', () => {
  it('knows paths and the folders above them by name and by folder', () => {
    const index = new PathIndex();
    index.add('/r/a/x.md');
    index.add('/r/b/x.md');
    assert.deepEqual([...index.named('x.md')], ['/r/a/x.md', '/r/b/x.md']);
    assert.deepEqual([...index.named('a')], ['/r/a']);
    assert.deepEqual([...index.children('/r')], ['a', 'b']);
    assert.deepEqual([...index.children('/')], ['r']);
    assert.ok(index.has('/r') && index.has('/r/a/x.md') && !index.has('/r/a/y.md'));
  });

  it('forgets a path only after as many deletions as additions', () => {
    const index = new PathIndex();
    index.add('/r/x.md');
    index.add('/r/x.md');
    index.delete('/r/x.md');
    assert.ok(index.has('/r/x.md') && index.has('/r'));
    index.delete('/r/x.md');
    assert.ok(!index.has('/r/x.md') && !index.has('/r'));
    assert.deepEqual([[...index.named('x.md')], [...index.children('/r')]], [[], []]);
  });
});

describe('Workspace: what exists', () => {
  it('follows documents and the answers of the disk', () => {
    const workspace = workspaceOf({ 'docs/a.md': '', 'assets/b.png': '', 'gone.md': null, 'empty/': '' });
    assert.equal(workspace.target('/repo/docs'), 'folder');
    assert.equal(workspace.target('/repo/assets'), 'folder');
    assert.equal(workspace.target('/repo/assets/b.png'), 'file');
    assert.equal(workspace.target('/repo/empty'), 'folder');
    assert.equal(workspace.target('/repo/gone.md'), 'missing');
    assert.equal(workspace.target('/repo/other'), undefined);
    assert.deepEqual([...workspace.namesIn('/repo')].sort(), ['assets', 'docs', 'empty']);
    workspace.remove('/repo/docs/a.md');
    workspace.setTarget('/repo/assets/b.png', 'missing');
    assert.equal(workspace.target('/repo/docs'), undefined);
    assert.equal(workspace.target('/repo/assets/b.png'), 'missing');
    assert.deepEqual([...workspace.pathsNamed('b.png')], []);
    workspace.setTarget('/repo/new', 'missing');
    workspace.write('/repo/new/c.md', '');
    assert.equal(workspace.target('/repo/new'), 'folder');
  });
});
