import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { EditorSession } from '../support/editor-session.ts';

const page = 'plugins/p/agents/reviewer.md';
const manifest = 'plugins/p/.claude-plugin/plugin.json';
const agent = '---\nname: reviewer\ndescription: Reviews.\n---\n\nSee [it](missing.md).\n';

describe('the server and the plugins of Claude Code', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  it('reads the agents of a plugin that was there at the start', async () => {
    session = await EditorSession.start({ [page]: agent, [manifest]: '{}' });
    // Until the manifest is found, the page is none of ours.
    let diagnostics = await session.open(page, agent);
    while (diagnostics.length === 0) diagnostics = await session.next(page);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['broken-link'],
    );
  });

  it('takes a page for an agent when the manifest comes', async () => {
    session = await EditorSession.start({ [page]: agent });
    assert.deepEqual(await session.open(page, agent), []);
    session.disk.files.set(`/repo/${manifest}`, '{}');
    const published = session.next(page);
    await session.filesChanged([{ name: manifest, type: FileChangeType.Created }]);
    assert.deepEqual(
      (await published).map(({ code }) => code),
      ['broken-link'],
    );
  });
});
