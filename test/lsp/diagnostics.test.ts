import assert from 'node:assert/strict';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver';
import { EditorSession, uriOf } from '../support/editor-session.ts';

const agentPath = '.github/agents/coder.agent.md';

function agent({ tools = 'search', body = 'Write code.', extra = '' } = {}): string {
  return `---\nname: Coder\ndescription: Writes code.\ntools: [${tools}]\n${extra}---\n\n${body}\n`;
}

describe('the server’s diagnostics', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  it('come with range, code, page, source and the version of the text', async () => {
    session = await EditorSession.start();
    const [diagnostic, ...others] = await session.open(
      agentPath,
      agent({ tools: 'search, execute/awaitTerminal' }),
    );
    assert.ok(diagnostic);
    assert.equal(session.slice(agentPath, diagnostic.range), 'execute/awaitTerminal');
    assert.equal(diagnostic.code, 'removed-tool');
    assert.equal(diagnostic.source, 'agent-authoring');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Warning);
    assert.match(diagnostic.codeDescription?.href ?? '', /rules\/removed-tool\.md$/);
    assert.equal(session.published.at(-1)?.version, 1);
    assert.deepEqual(others, []);
    const after = await session.change(agentPath, agent());
    assert.deepEqual(after, []);
    assert.equal(session.published.at(-1)?.version, 2);
  });

  it('of a clean file are an empty list, so that a client knows that the check is done', async () => {
    session = await EditorSession.start();
    assert.deepEqual(await session.open(agentPath, agent()), []);
  });

  it('are not sent again while they stay the same', async () => {
    session = await EditorSession.start();
    await session.open(agentPath, agent({ tools: 'search, execute/awaitTerminal' }));
    const sent = session.published.length;
    await session.type(
      agentPath,
      agent({ tools: 'search, execute/awaitTerminal', body: 'Write more code.' }),
    );
    await session.change(agentPath, agent());
    assert.equal(session.published.length, sent + 1);
  });

  it('are taken back when the document is closed', async () => {
    session = await EditorSession.start();
    await session.open(agentPath, agent({ tools: 'search, execute/awaitTerminal' }));
    const cleared = session.next(agentPath);
    await session.close(agentPath);
    assert.deepEqual(await cleared, []);
  });

  it('ask the disk for a link’s target before they call it broken', async () => {
    session = await EditorSession.start({ 'docs/there.md': '# There\n' });
    const text = agent({ body: 'See [this](../../docs/there.md) and [that](../../docs/gone.md).' });
    const first = await session.open(agentPath, text);
    const found = first.length > 0 ? first : await session.next(agentPath);
    assert.deepEqual(
      found.map(diagnostic => [diagnostic.code, session.slice(agentPath, diagnostic.range)]),
      [['broken-link', '../../docs/gone.md']],
    );
    assert.ok(
      session.published.every(({ diagnostics }) => diagnostics.every(({ code }) => code === 'broken-link')),
    );
  });

  it('follow files that come and go outside the editor', async () => {
    session = await EditorSession.start({ 'docs/notes.md': '# Notes\n' });
    const text = agent({ body: 'See [notes](../../docs/notes.md).' });
    assert.deepEqual(await session.open(agentPath, text), []);
    session.disk.files.delete('/repo/docs/notes.md');
    const broken = session.next(agentPath);
    await session.filesChanged([{ name: 'docs/notes.md', type: FileChangeType.Deleted }]);
    assert.deepEqual(
      (await broken).map(({ code }) => code),
      ['broken-link'],
    );
    session.disk.files.set('/repo/docs/notes.md', '# Notes\n');
    const mended = session.next(agentPath);
    await session.filesChanged([{ name: 'docs/notes.md', type: FileChangeType.Created }]);
    assert.deepEqual(await mended, []);
  });

  it('take a deleted folder for all that was in it', async () => {
    session = await EditorSession.start({
      '.github/skills/deploy/SKILL.md': '---\nname: deploy\ndescription: Deploys.\n---\nSteps.\n',
    });
    const text = agent({ body: 'Apply the `deploy` skill. See [deploy](../skills/deploy/SKILL.md).' });
    assert.deepEqual(await session.open(agentPath, text), []);
    session.disk.files.clear();
    const broken = session.next(agentPath);
    await session.filesChanged([{ name: '.github/skills', type: FileChangeType.Deleted }]);
    const codes = (await broken).map(({ code }) => code);
    assert.deepEqual(codes.includes('unknown-skill'), true, codes.join());
  });

  it('follow the names that other open documents give', async () => {
    session = await EditorSession.start();
    const planner = '.github/agents/planner.agent.md';
    const plan = (name: string) => `---\nname: ${name}\ndescription: Plans.\n---\n\nPlan.\n`;
    const handoff = 'target: vscode\nhandoffs:\n  - label: Plan\n    agent: Planner\n    prompt: Go.\n';
    await session.open(planner, plan('Planner'));
    assert.deepEqual(await session.open(agentPath, agent({ extra: handoff })), []);
    const unknown = session.next(agentPath);
    await session.type(planner, plan('Organiser'));
    assert.deepEqual(
      (await unknown).map(({ code }) => code),
      ['unknown-agent'],
    );
    const known = session.next(agentPath);
    await session.type(planner, plan('Planner'));
    assert.deepEqual(await known, []);
  });

  it('take a thousand events in one pass', async () => {
    session = await EditorSession.start({ 'docs/notes.md': '# Notes\n' });
    await session.open(agentPath, agent({ body: 'See [notes](../../docs/notes.md).' }));
    const sent = session.published.length;
    const reads = session.disk.reads;
    session.disk.files.delete('/repo/docs/notes.md');
    const broken = session.next(agentPath);
    const created: FileChangeType = FileChangeType.Created;
    const burst = Array.from({ length: 1000 }, (_, index) => ({ name: `out/${index}.js`, type: created }));
    for (const event of burst) await session.filesChanged([event]);
    await session.filesChanged([{ name: 'docs/notes.md', type: FileChangeType.Deleted }]);
    await broken;
    assert.equal(session.published.length, sent + 1);
    assert.equal(session.disk.reads, reads, 'files that are no documents are not read');
  });

  it('obey the project’s configuration as it is typed', async () => {
    session = await EditorSession.start();
    const text = agent({ tools: 'search, execute/awaitTerminal' });
    await session.open('.agent-authoring.yaml', 'rules: {}\n', 'yaml');
    assert.equal((await session.open(agentPath, text)).length, 1);
    const silent = session.next(agentPath);
    await session.type('.agent-authoring.yaml', 'rules:\n  removed-tool: off\n');
    assert.deepEqual(await silent, []);
  });

  it('tell what is wrong in the configuration itself', async () => {
    session = await EditorSession.start();
    const text = 'rules:\n  removed-tool: loud\n';
    const diagnostics = await session.open('.agent-authoring.yaml', text, 'yaml');
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, session.slice('.agent-authoring.yaml', range)]),
      [['invalid-configuration', 'loud']],
    );
  });

  it('obey the editor’s settings', async () => {
    session = await EditorSession.start({}, { settings: { rules: { 'removed-tool': 'error' } } });
    const diagnostics = await session.open(agentPath, agent({ tools: 'search, execute/awaitTerminal' }));
    const last =
      diagnostics[0]?.severity === DiagnosticSeverity.Error ? diagnostics : await session.next(agentPath);
    assert.equal(last[0]?.severity, DiagnosticSeverity.Error);
  });

  it('are silent when the settings switch the extension off', async () => {
    session = await EditorSession.start({}, { settings: { enable: false } });
    const diagnostics = await session.open(agentPath, agent({ tools: 'search, execute/awaitTerminal' }));
    assert.deepEqual(diagnostics.length === 0 ? diagnostics : await session.next(agentPath), []);
  });

  it('know the tools that the editor’s extensions bring', async () => {
    session = await EditorSession.start();
    const text = agent({ tools: 'search, acme.probe/lookUp' });
    await session.setEnvironment({
      tools: [{ id: 'acme.probe/lookup', description: 'Looks up.', extension: 'Probe' }],
    });
    const diagnostics = await session.open(agentPath, text);
    assert.ok(diagnostics.every(({ severity }) => severity !== DiagnosticSeverity.Error));
  });

  it('work for a document that has no path yet', async () => {
    session = await EditorSession.start();
    const diagnostics = await session.open(
      'untitled:Untitled-1',
      agent({ tools: 'search, execute/awaitTerminal' }),
      'chatagent',
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['removed-tool'],
    );
  });

  it('are kept apart in two folders', async () => {
    session = await EditorSession.start({}, { folders: ['/repo/one', '/repo/two'] });
    const text = agent({ tools: 'search, execute/awaitTerminal' });
    await session.open('one/.agent-authoring.yaml', 'rules:\n  removed-tool: off\n', 'yaml');
    assert.deepEqual(await session.open('one/.github/agents/a.agent.md', text), []);
    assert.equal((await session.open('two/.github/agents/a.agent.md', text)).length, 1);
  });

  it('survive every half-typed state of a document', async () => {
    session = await EditorSession.start();
    const text = agent({
      tools: '\'search\', "edit"',
      extra: 'handoffs:\n  - label: x\n    agent: y\n',
      body: '# A\n\n[a](b.md) `c` ```\n',
    });
    await session.open(agentPath, text);
    for (let length = 0; length < text.length; length++) await session.type(agentPath, text.slice(0, length));
    const last = session.next(agentPath);
    await session.type(agentPath, agent({ tools: 'execute/awaitTerminal, read' }));
    await last;
    assert.deepEqual(session.logged, []);
    assert.equal(session.published.at(-1)?.uri, uriOf(agentPath));
  });
});
