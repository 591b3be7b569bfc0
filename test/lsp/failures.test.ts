import assert from 'node:assert/strict';
import { type CodeAction, FileChangeType } from 'vscode-languageserver';
import { rules } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { LineIndex } from '../../server/text/line-index.ts';
import { EditorSession, uriOf } from '../support/editor-session.ts';

const path = '.github/agents/coder.agent.md';
const text = '---\ndescription: d\ntarget: vscode\ntools: [search, search, codebase]\n---\nGo.\n';

const broken: Rule = {
  id: 'broken-rule',
  summary: 'Throws.',
  severity: 'error',
  check() {
    throw new Error('a defect');
  },
};

describe('a rule that throws', () => {
  let session: EditorSession;
  const list = rules as Rule[];

  beforeEach(async () => {
    list.unshift(broken);
    session = await EditorSession.start();
  });
  afterEach(async () => {
    list.shift();
    await session.stop();
  });

  async function actions(only?: readonly string[]): Promise<readonly CodeAction[]> {
    const end = new LineIndex(text).placeAt(text.length);
    return session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range: { start: { line: 0, character: 0 }, end },
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  it('silences no other rule, and is named in the log', async () => {
    const diagnostics = await session.open(path, text);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['duplicate-tool', 'renamed-tool'],
    );
    assert.match(session.logged.join(), /the rule broken-rule failed.*a defect/s);
  });

  it('takes away no other rule’s fixes', async () => {
    await session.open(path, text);
    const titles = (await actions()).map(({ title }) => title);
    assert.ok(titles.includes('Remove “search”'), titles.join());
    assert.equal((await actions(['source.fixAll'])).length, 1);
  });
});

describe('what fails in the background', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  it('is logged, and the server goes on: a disk that fails', async () => {
    session = await EditorSession.start();
    await session.open(path, text);
    const other = '.github/agents/other.agent.md';
    const read = session.disk.read;
    const failed = new Promise<void>(resolve => {
      session.disk.read = () => {
        session.disk.read = read;
        resolve();
        return Promise.reject(new Error('the disk is gone'));
      };
    });
    await session.filesChanged([{ name: other, type: FileChangeType.Changed }]);
    await failed;
    assert.equal((await session.open(other, text)).length, 2);
    assert.match(session.logged.join(), /reading changed files failed.*the disk is gone/s);
  });
});

describe('the server that is switched off', () => {
  it('neither completes nor explains', async () => {
    const session = await EditorSession.start({}, { settings: { enable: false } });
    await session.open(path, text);
    const at = text.indexOf('codebase');
    assert.deepEqual(await session.completions(path, at), []);
    assert.equal(await session.at('textDocument/hover', path, at), null);
    await session.stop();
  });
});
