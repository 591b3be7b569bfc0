import assert from 'node:assert/strict';
import { type CompletionItem, type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { EditorSession } from '../support/editor-session.ts';

const agentPath = '.github/agents/coder.agent.md';

function agent(body: string, header = ''): string {
  return `---\nname: Coder\ndescription: Writes code.\n${header}---\n\n${body}\n`;
}

const handoff = 'handoffs:\n  - label: Plan\n    agent: Planner\n    prompt: Plan it.\n';
const planner = '---\nname: Planner\ndescription: Plans.\n---\nPlan.\n';
const deploy = '---\nname: deploy\ndescription: Deploys.\n---\n# Deploy\n\nGo.\n';

/** Hints about what other hosts pass over are not what these tests are about. */
function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code).filter(code => code !== 'host-ignores');
}

describe('the server and the files of the disk', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  /** Waits until the newest diagnostics of the file have these codes. */
  async function until(expected: readonly string[], name = agentPath): Promise<void> {
    while (codes(await session.next(name)).join() !== expected.join());
  }

  it('checks a #file: reference again when its file comes or goes', async () => {
    session = await EditorSession.start();
    const asked = until(['broken-link']);
    await session.open(agentPath, agent('See #file:../../docs/notes.txt here.'));
    await asked;
    session.disk.files.set('/repo/docs/notes.txt', '');
    const mended = until([]);
    await session.filesChanged([{ name: 'docs/notes.txt', type: FileChangeType.Created }]);
    await mended;
  });

  it('watches the content of every page, since a link may name a heading of it', async () => {
    session = await EditorSession.start({ 'docs/guide.md': '# Old\n' });
    assert.deepEqual(await session.open(agentPath, agent('See [it](../../docs/guide.md#old).')), []);
    const [{ registrations }] = session.registrations as [
      { registrations: { registerOptions: { watchers: { globPattern: string; kind: number }[] } }[] },
    ];
    const watchers = registrations.flatMap(({ registerOptions }) => registerOptions.watchers ?? []);
    assert.ok(watchers.some(({ globPattern, kind }) => globPattern === '**/*.md' && (kind & 2) !== 0));
    session.disk.files.set('/repo/docs/guide.md', '# New\n');
    const broken = until(['broken-anchor']);
    await session.filesChanged([{ name: 'docs/guide.md', type: FileChangeType.Changed }]);
    await broken;
  });

  it('forgets what a removed workspace folder held, and reads an added one', async () => {
    session = await EditorSession.start(
      { 'two/.github/skills/deploy/SKILL.md': deploy, 'two/.github/agents/planner.agent.md': planner },
      { folders: ['/repo/one', '/repo/two'] },
    );
    const name = 'one/.github/agents/coder.agent.md';
    assert.deepEqual(codes(await session.open(name, agent('Apply the `deploy` skill.', handoff))), []);
    const two = { uri: 'file:///repo/two', name: 'two' };
    const gone = until(['unknown-agent', 'unknown-skill'], name);
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [two] },
    });
    await gone;
    const back = until([], name);
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [two], removed: [] },
    });
    await back;
  });

  it('does not call a name unknown where no folder is open that could hold it', async () => {
    session = await EditorSession.start({}, { folders: [] });
    await session.open('.agent-authoring.yaml', '', 'yaml');
    const diagnostics = await session.open(agentPath, agent('Apply the `deploy` skill.', handoff));
    assert.deepEqual(codes(diagnostics), []);
    const next = session.next(agentPath);
    await session.type(agentPath, agent('Apply the `deploy` skill.', `${handoff}tools: [codebase]\n`));
    assert.deepEqual(codes(await next), ['renamed-tool']);
  });

  it('knows the names in a folder that is moved here, which comes as one event', async () => {
    session = await EditorSession.start();
    const unknown = until(['unknown-agent', 'unknown-skill']);
    await session.open(agentPath, agent('Apply the `deploy` skill.', handoff));
    await unknown;
    session.disk.files.set('/repo/team/skills/deploy/SKILL.md', deploy);
    session.disk.files.set('/repo/team/planner.agent.md', planner);
    const known = until([]);
    await session.filesChanged([{ name: 'team', type: FileChangeType.Created }]);
    await known;
  });

  it('does not call a name unknown in a folder that lies on no disk', async () => {
    session = await EditorSession.start({}, { folders: ['vscode-vfs://github/owner/repo'] });
    const name = 'vscode-vfs://github/owner/repo/.github/agents/coder.agent.md';
    const text = agent(
      'Apply the `deploy` skill. See [it](../../docs/x.md).',
      `${handoff}tools: [codebase]\n`,
    );
    assert.deepEqual(codes(await session.open(name, text)), ['renamed-tool']);
    const next = session.next(name);
    await session.type(name, text.replace('codebase', 'codebase, search, search'));
    assert.ok(codes(await next).every(code => code !== 'unknown-skill' && code !== 'broken-link'));
  });

  it('waits for what the editor knows before it calls a name unknown', async () => {
    session = await EditorSession.start({}, { initializationOptions: { sendsEnvironment: true } });
    assert.deepEqual(codes(await session.open(agentPath, agent('Apply the `deploy` skill.'))), []);
    const other = '.github/agents/other.agent.md';
    await session.setEnvironment({ skills: ['deploy'] });
    assert.deepEqual(codes(await session.open(other, agent('Apply the `nope` skill.'))), ['unknown-skill']);
    const unknown = until(['unknown-skill']);
    await session.setEnvironment({ skills: ['nope'] });
    await unknown;
  });

  it('reads a folder that the settings add, and forgets it when they take it away', async () => {
    session = await EditorSession.start({ 'ai/agents/planner.md': planner });
    const unknown = until(['unknown-agent']);
    await session.open(agentPath, agent('Go.', handoff));
    await unknown;
    const settings = '.vscode/settings.json';
    const text = '{ "chat.agentFilesLocations": { "ai/agents": true } }';
    session.disk.files.set(`/repo/${settings}`, text);
    const known = until([]);
    await session.filesChanged([{ name: settings, type: FileChangeType.Created }]);
    await known;
    session.disk.files.set(`/repo/${settings}`, '{}');
    const unset = until(['unknown-agent']);
    await session.filesChanged([{ name: settings, type: FileChangeType.Changed }]);
    await unset;
    const sent = until([]);
    await session.setEnvironment({ locations: { agent: ['ai/agents'] } });
    await sent;
  });

  it('keeps the open text of a project file that is deleted on the disk', async () => {
    const name = '.agent-authoring.yaml';
    const text = 'rules:\n  removed-tool: off\n';
    session = await EditorSession.start({ [name]: text });
    await session.open(name, text, 'yaml');
    const tools = 'tools: [search, execute/awaitTerminal]\n';
    assert.deepEqual(codes(await session.open(agentPath, agent('Go.', tools))), []);
    session.disk.files.delete(`/repo/${name}`);
    await session.filesChanged([{ name, type: FileChangeType.Deleted }]);
    const other = '.github/agents/other.agent.md';
    assert.deepEqual(codes(await session.open(other, agent('Go.', tools.replace('search', 'codebase')))), [
      'renamed-tool',
    ]);
    const closed = until(['removed-tool']);
    await session.close(name);
    await closed;
  });

  it('takes a deleted .vscode folder for the project files that were in it', async () => {
    session = await EditorSession.start({ '.vscode/mcp.json': '{ "servers": { "github": {} } }' });
    const near = until(['unknown-tool']);
    await session.open(agentPath, agent('Go.', 'tools: [search, githup/*]\n'));
    await near;
    session.disk.files.delete('/repo/.vscode/mcp.json');
    const silent = until([]);
    await session.filesChanged([{ name: '.vscode', type: FileChangeType.Deleted }]);
    await silent;
  });

  it('takes an environment of the wrong shape for an empty one', async () => {
    session = await EditorSession.start();
    for (const sent of [{}, null, [], { tools: null, agents: {}, skills: [1], locations: { agent: 'x' } }])
      await session.connection.sendNotification('agentAuthoring/environment', sent ?? undefined);
    const text = agent('Go.', 'tools: [search, execute/awaitTerminal]\n');
    assert.deepEqual(codes(await session.open(agentPath, text)), ['removed-tool']);
    const items: readonly CompletionItem[] = await session.completions(agentPath, text.indexOf('[') + 1);
    assert.ok(items.length > 0);
    assert.deepEqual(session.logged, []);
  });

  it('reads one drive of Windows under whatever spelling of its letter', async () => {
    session = await EditorSession.start({}, { folders: ['/c%3A/repo'] });
    session.disk.files.set('/c:/repo/docs/there.md', '');
    const name = 'file:///C:/repo/.github/agents/coder.agent.md';
    const broken = until(['broken-link'], name);
    await session.open(name, agent('[a](../../docs/there.md) [b](/docs/there.md) [c](../../docs/gone.md)'));
    await broken;
  });

  it('offers an untitled document no link, since no path is right from it', async () => {
    session = await EditorSession.start({ '.github/skills/deploy/SKILL.md': deploy });
    const name = 'untitled:Untitled-1';
    const text = agent('See [');
    await session.open(name, text);
    assert.deepEqual(await session.completions(name, text.length - 1), []);
  });
});
