import assert from 'node:assert/strict';
import { folderOf, isInside, join, relativePath } from '../../server/workspace/path.ts';

describe('paths', () => {
  it('joins with dots resolved', () => {
    assert.equal(join('/repo/.github/agents', '../skills/x/'), '/repo/.github/skills/x');
    assert.equal(join('/repo', './a//b'), '/repo/a/b');
    assert.equal(join('/repo', '../../../x'), '/x');
    assert.equal(join('vscode-remote://host+1/repo/a', '../b'), 'vscode-remote://host+1/repo/b');
  });

  it('writes the way from one folder to a file', () => {
    assert.equal(
      relativePath('/repo/.github/agents', '/repo/.github/skills/x/SKILL.md'),
      '../skills/x/SKILL.md',
    );
    assert.equal(relativePath('/repo', '/repo/docs/a.md'), 'docs/a.md');
    assert.equal(relativePath('/repo/docs', '/repo/docs'), '.');
  });

  it('knows what lies in a folder', () => {
    assert.equal(isInside('/repo', '/repo/a'), true);
    assert.equal(isInside('/repo', '/repository/a'), false);
    assert.equal(isInside('/repo', '/repo'), true);
    assert.equal(folderOf('/a'), '/');
    assert.equal(folderOf('/a/b'), '/a');
  });
});
