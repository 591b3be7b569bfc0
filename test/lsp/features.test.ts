import assert from 'node:assert/strict';
import type {
  CodeAction,
  DocumentLink,
  Hover,
  Location,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LineIndex } from '../../server/text/line-index.ts';
import { EditorSession, uriOf } from '../support/editor-session.ts';
import { unmark } from '../support/fixture.ts';

const path = '.github/agents/coder.agent.md';
const skill =
  '---\nname: deploy\ndescription: Brings a build to the servers.\n---\n\n# Deploy\n\n## Steps\n\nGo.\n';

describe('the server', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  async function open(
    marked: string,
    files: Readonly<Record<string, string>> = {},
    name = path,
  ): Promise<number> {
    const { text, cursor, spans } = unmark(marked);
    session = await EditorSession.start(files);
    await session.open(name, text);
    return cursor ?? spans[0]?.start ?? 0;
  }

  async function actions(at: number, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const place = new LineIndex(session.textOf(path)).placeAt(at);
    const { diagnostics = [] } = session.published.findLast(({ uri }) => uri === uriOf(path)) ?? {};
    return session.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range: { start: place, end: place },
      context: { diagnostics, ...(only && { only }) },
    });
  }

  /** The document's text after the edit of an action. */
  function applied(edit: WorkspaceEdit | undefined): string {
    const change = edit?.documentChanges?.find((each): each is TextDocumentEdit => 'textDocument' in each);
    assert.ok(change);
    const text = session.textOf(path);
    const lines = new LineIndex(text);
    return change.edits
      .map(each => ({
        ...each,
        start: lines.offsetAt(each.range.start),
        end: lines.offsetAt(each.range.end),
      }))
      .sort((a, b) => b.start - a.start)
      .reduce((result, each) => {
        const written = 'snippet' in each ? `«${each.snippet.value}»` : each.newText;
        return result.slice(0, each.start) + written + result.slice(each.end);
      }, text);
  }

  it('says what it can do', async () => {
    await open('---\n---\n');
    const { capabilities } = session.initialized;
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.definitionProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.agent-authoring'],
    });
    assert.ok(capabilities.completionProvider?.triggerCharacters?.includes('['));
  });

  it('completes a tool and replaces exactly the half-typed word', async () => {
    const at = await open("---\ndescription: d\ntools: ['search', 'web/fe‸tc', 'read']\n---\nx\n");
    const item = (await session.completions(path, at)).find(({ label }) => label === 'web/fetch');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.equal(session.slice(path, item.textEdit.range), 'web/fetc');
    assert.equal(item.textEdit.newText, 'web/fetch');
  });

  it('completes a skill link', async () => {
    const at = await open('---\ndescription: d\n---\nSee [deploy](../sk‸)\n', {
      '.github/skills/deploy/SKILL.md': skill,
    });
    const labels = (await session.completions(path, at)).map(({ label }) => label);
    assert.ok(
      labels.some(label => label.includes('deploy')),
      labels.join(),
    );
  });

  it('explains a renamed tool on hover', async () => {
    const at = await open('---\ndescription: d\ntools: [cod‸ebase]\n---\nx\n');
    const hover = await session.at<Hover>('textDocument/hover', path, at);
    assert.ok(typeof hover.contents === 'object' && 'value' in hover.contents);
    assert.match(hover.contents.value, /search\/codebase/);
    assert.ok(hover.range);
    assert.equal(session.slice(path, hover.range), 'codebase');
  });

  it('has nothing to say where there is nothing', async () => {
    const at = await open('---\ndescription: d\n---\nWords ‸here.\n');
    assert.equal(await session.at('textDocument/hover', path, at), null);
    assert.deepEqual(await session.at('textDocument/definition', path, at), []);
  });

  it('goes from a mention of a skill to its name', async () => {
    const at = await open('---\ndescription: d\n---\nApply the `de‸ploy` skill.\n', {
      '.github/skills/deploy/SKILL.md': skill,
    });
    const [location] = await session.at<Location[]>('textDocument/definition', path, at);
    assert.equal(location?.uri, uriOf('.github/skills/deploy/SKILL.md'));
    assert.deepEqual(location?.range.start, { line: 1, character: 6 });
  });

  it('links a skill’s folder to its SKILL.md and a heading to its line', async () => {
    await open('---\ndescription: d\n---\n[a](../skills/deploy/) [b](../skills/deploy/SKILL.md#steps)\n', {
      '.github/skills/deploy/SKILL.md': skill,
    });
    const links = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf(path) },
    });
    const file = uriOf('.github/skills/deploy/SKILL.md');
    assert.deepEqual(
      links.map(({ target }) => target),
      [file, `${file}#L8`],
    );
  });

  it('offers the fix at the cursor, names what it resolves and prefers the clear one', async () => {
    const at = await open('---\ndescription: d\ntarget: vscode\ntools: [⟦codebase⟧]\n---\nx\n');
    const [first] = await actions(at);
    assert.equal(first?.title, 'Change to “search/codebase”');
    assert.equal(first?.isPreferred, true);
    assert.deepEqual(
      first?.diagnostics?.map(({ code }) => code),
      ['renamed-tool'],
    );
    assert.equal(
      applied(first?.edit),
      '---\ndescription: d\ntarget: vscode\ntools: [search/codebase]\n---\nx\n',
    );
  });

  it('computes fixes from the text as it is, not as it was when it was checked', async () => {
    const at = await open('---\ndescription: d\ntarget: vscode\ntools: [⟦codebase⟧]\n---\nx\n');
    await session.type(path, session.textOf(path).replace('description: d', 'description: longer'));
    const [first] = await actions(at + 5);
    assert.equal(
      applied(first?.edit),
      '---\ndescription: longer\ntarget: vscode\ntools: [search/codebase]\n---\nx\n',
    );
  });

  it('gives fixes with a place to fill in as snippets', async () => {
    const at = await open('⟦---⟧\nname: Coder\n---\n\nx\n');
    const action = (await actions(at)).find(({ edit }) => edit !== undefined && applied(edit).includes('«'));
    assert.ok(action, 'no fix with a snippet');
    assert.match(applied(action.edit), /«.*description: .*\$/s);
  });

  it('makes the file of a skill that is missing', async () => {
    const at = await open('---\ndescription: d\n---\nApply the `⟦deploy⟧` skill.\n');
    const next = session.next(path);
    if (session.published.at(-1)?.diagnostics.length === 0) await next;
    const create = (await actions(at)).find(({ title }) => /^Create/.test(title));
    assert.ok(create?.edit?.documentChanges);
    const [file, text] = create.edit.documentChanges;
    assert.ok(file && 'kind' in file && file.kind === 'create');
    assert.equal(file.uri, uriOf('.github/skills/deploy/SKILL.md'));
    assert.ok(text && 'edits' in text);
  });

  it('repairs all that is safe at once, and only when asked for source actions', async () => {
    await open('---\ndescription: Use when: x\ntools: [search, search]\ninfer: false\n---\nx\n');
    assert.ok((await actions(0)).every(({ kind }) => kind === 'quickfix'));
    const [all, ...others] = await actions(0, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(all?.kind, 'source.fixAll.agent-authoring');
    assert.equal(
      applied(all?.edit),
      '---\ndescription: "Use when: x"\ntools: [search]\ndisable-model-invocation: true\n---\nx\n',
    );
    assert.deepEqual(await actions(0, ['source.organizeImports']), []);
  });
});
