import assert from 'node:assert/strict';
import { diskPath, pathFromUri, uriFromPath } from '../../server/lsp/uri.ts';

describe('paths of URIs', () => {
  for (const [uri, path, back = uri] of [
    ['file:///repo/a%20b%23%25%5B1%5D.md', '/repo/a b#%[1].md'],
    ['file:///repo/%C3%A4.md', '/repo/ä.md'],
    ['file:///repo/', '/repo', 'file:///repo'],
    ['file:///', '/'],
    ['file:///c%3A/repo/a.md', '/c:/repo/a.md'],
    ['file:///C:/repo/a.md', '/c:/repo/a.md', 'file:///c%3A/repo/a.md'],
    ['file://server/share/a.md', 'file://server/share/a.md'],
    ['vscode-remote://wsl%2Bubuntu/home/x/a.md', 'vscode-remote://wsl+ubuntu/home/x/a.md'],
    ['vscode-vfs://github/owner/repo/a%20b.md', 'vscode-vfs://github/owner/repo/a b.md'],
    ['untitled:Untitled-1', 'untitled:///Untitled-1'],
    ['untitled:/repo/new.agent.md', 'untitled:///repo/new.agent.md'],
  ] as const) {
    it(`are there and back for ${uri}`, () => {
      assert.equal(pathFromUri(uri), path);
      assert.equal(uriFromPath(path), back);
    });
  }

  it('lie on the disk where a program can open them', () => {
    assert.equal(diskPath('/repo/a b#%.md'), '/repo/a b#%.md');
    assert.equal(diskPath('file://server/share/a b.md')?.replaceAll('\\', '/'), '//server/share/a b.md');
    for (const path of ['untitled:///x', 'vscode-vfs://github/o/r/a.md', 'vscode-remote://wsl+ubuntu/a.md'])
      assert.equal(diskPath(path), undefined);
  });
});
