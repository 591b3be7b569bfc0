import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { EditorSession, uriOf } from '../support/editor-session.ts';

const path = '.github/agents/coder.agent.md';

describe('the line above a file', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  function lenses(name = path): Promise<readonly CodeLens[]> {
    return session.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: uriOf(name) } });
  }

  const line = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const faulty = '---\ndescription: Use when: x\n---\nx\n';

  it('says what each host makes of the file', async () => {
    session = await EditorSession.start();
    assert.deepEqual(session.initialized.capabilities.codeLensProvider, { resolveProvider: false });
    await session.open(path, faulty);
    assert.deepEqual(await lenses(), [
      { range: line, command: { title: 'VS Code ✓ · Copilot CLI ✗ 1 · Copilot cloud ✗ 1', command: '' } },
    ]);
  });

  it('brings the reasons to a client that can list them', async () => {
    session = await EditorSession.start({}, { initializationOptions: { reasonsCommand: 'client.reasons' } });
    await session.open(path, faulty);
    const [lens] = await lenses();
    const reason = {
      rule: 'yaml-strict',
      message:
        'Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes.',
      range: { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } },
    };
    assert.equal(lens?.command?.command, 'client.reasons');
    assert.deepEqual(lens?.command?.arguments, [
      {
        uri: uriOf(path),
        hosts: [
          { title: 'VS Code', verdict: 'loads', reasons: [] },
          { title: 'Copilot CLI', verdict: 'refused', reasons: [reason] },
          { title: 'Copilot cloud', verdict: 'refused', reasons: [reason] },
        ],
      },
    ]);
  });

  it('leads nowhere where there is nothing to list', async () => {
    session = await EditorSession.start({}, { initializationOptions: { reasonsCommand: 'client.reasons' } });
    await session.open(path, '---\ndescription: d\n---\nx\n');
    assert.deepEqual(
      (await lenses()).map(({ command }) => command),
      [{ title: 'VS Code ✓ · Copilot CLI ✓ · Copilot cloud ✓', command: '' }],
    );
  });

  it('follows the text', async () => {
    session = await EditorSession.start();
    await session.open(path, faulty);
    await session.change(path, '---\ndescription: d\n---\nx\n');
    assert.equal((await lenses())[0]?.command?.title, 'VS Code ✓ · Copilot CLI ✓ · Copilot cloud ✓');
  });

  it('has its own switch', async () => {
    session = await EditorSession.start({}, { settings: { codeLens: { verdict: false } } });
    await session.open(path, faulty);
    assert.deepEqual(await lenses(), []);
  });

  it('is absent above a page that no host reads', async () => {
    session = await EditorSession.start();
    await session.open('docs/page.md', '# Page\n', 'markdown');
    assert.deepEqual(await lenses('docs/page.md'), []);
  });

  it('is asked for again when settings and surroundings change', async () => {
    session = await EditorSession.start(
      {},
      { capabilities: { workspace: { codeLens: { refreshSupport: true } } } },
    );
    const refreshed = new Promise<void>(resolve => {
      session.connection.onRequest('workspace/codeLens/refresh', () => {
        resolve();
        return null;
      });
    });
    await session.open(path, faulty);
    await session.setEnvironment({ agents: [{ name: 'Other', description: '' }] });
    await refreshed;
  });
});
