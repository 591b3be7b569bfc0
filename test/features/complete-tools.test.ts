import assert from 'node:assert/strict';
import { copilotCliTools } from '../../server/hosts/copilot-tools.ts';
import { vscodeTools } from '../../server/hosts/vscode-tools.ts';
import { header, offer } from './completing.ts';

/** The header's lines after accepting, which is all that changes. */
function accepted(lines: string, label: string): string {
  return offer(header(lines)).accept(label).slice(4, -'\n---\n# Body\n'.length);
}

describe('completion of tools', () => {
  it('offers what VS Code and Copilot know, each name once', () => {
    const ids = [...vscodeTools.offered, ...copilotCliTools.offered].map(tool => tool.id);
    assert.deepEqual(offer(header('tools: [‸]')).labels, [...new Set(ids)]);
  });

  it('offers no old and no removed names', () => {
    const { labels } = offer(header('tools: [‸]'));
    for (const old of [
      'codebase',
      'fetch',
      'runCommands',
      'execute/awaitTerminal',
      'vscodeTasks',
      'read_file',
    ])
      assert.ok(!labels.includes(old), old);
  });

  it('asks the hosts of `target` alone', () => {
    const github = offer(header('target: github-copilot\ntools: [‸]')).labels;
    assert.deepEqual(
      github,
      copilotCliTools.offered.map(tool => tool.id),
    );
    const vscode = offer(header('target: vscode\ntools: [‸]')).labels;
    assert.deepEqual(
      vscode,
      vscodeTools.offered.map(tool => tool.id),
    );
  });

  for (const [lines, after] of [
    ['tools: [‸]', 'tools: [search/codebase]'],
    ['tools: [sea‸]', 'tools: [search/codebase]'],
    ['tools: [sea‸rch]', 'tools: [search/codebase]'],
    ['tools: [read, ‸]', 'tools: [read, search/codebase]'],
    ['tools: [read,‸]', 'tools: [read,search/codebase]'],
    ['tools: [‸, read]', 'tools: [search/codebase, read]'],
    ["tools: ['‸']", "tools: ['search/codebase']"],
    ["tools: ['sea‸']", "tools: ['search/codebase']"],
    ["tools: ['search/‸usages']", "tools: ['search/codebase']"],
    ["tools: ['sea‸, 'read']", "tools: ['search/codebase', 'read']"],
    ["tools: ['read', 'sea‸]", "tools: ['read', 'search/codebase']"],
    ["tools: ['read', 'sea‸", "tools: ['read', 'search/codebase']"],
    ["tools: ['read', ‸]", "tools: ['read', 'search/codebase']"],
    ['tools: ["read", sea‸]', 'tools: ["read", "search/codebase"]'],
    ['tools: [read, sea‸', 'tools: [read, search/codebase]'],
    ['tools: [‸', 'tools: [search/codebase]'],
    ['tools: [read, sea‸ # why', 'tools: [read, search/codebase] # why'],
    ['tools: [\n  read,\n  sea‸\nname: x', 'tools: [\n  read,\n  search/codebase]\nname: x'],
    // A comma that is missing.
    ["tools: ['read' ‸]", "tools: ['read', 'search/codebase']"],
    ["tools: ['read'‸]", "tools: ['read', 'search/codebase']"],
    ["tools: ['read' 'sea‸']", "tools: ['read', 'search/codebase']"],
    ["tools: [sea‸ 'read']", "tools: ['search/codebase', 'read']"],
    ["tools: ['sea‸' 'read']", "tools: ['search/codebase', 'read']"],
    ['tools: [read sea‸]', 'tools: [read, search/codebase]'],
    // Over several lines.
    ['tools: [\n  ‸\n]', 'tools: [\n  search/codebase\n]'],
    ['tools: [\n  read,\n  sea‸\n]', 'tools: [\n  read,\n  search/codebase\n]'],
    ["tools: [\n  'read',\n  'sea‸\n]", "tools: [\n  'read',\n  'search/codebase'\n]"],
    ['tools: [\n  read # why\n  sea‸\n]', 'tools: [\n  read, # why\n  search/codebase\n]'],
    ['tools: [\n  ‸\n  read\n]', 'tools: [\n  search/codebase,\n  read\n]'],
    ['tools: [\n‸\n', 'tools: [\n  search/codebase]\n'],
    ['tools: [\nsea‸\n]', 'tools: [\n  search/codebase\n]'],
    ['tools: [\nread, sea‸\n]', 'tools: [\nread, search/codebase\n]'],
    ['tools: [read ‸# why', 'tools: [read, search/codebase] # why'],
    ['tools:\n  [ read,\n    ‸ ]', 'tools:\n  [ read,\n    search/codebase ]'],
    // Block lists.
    ['tools:\n  - ‸', 'tools:\n  - search/codebase'],
    ['tools:\n  -‸', 'tools:\n  - search/codebase'],
    ['tools:\n- ‸', 'tools:\n- search/codebase'],
    ['tools:\n- read\n- sea‸', 'tools:\n- read\n- search/codebase'],
    ['tools:\n  - read\n  - ‸\n  - edit', 'tools:\n  - read\n  - search/codebase\n  - edit'],
    ['tools:\n  - ‸\nname: x', 'tools:\n  - search/codebase\nname: x'],
    ["tools:\n  - 'read'\n  - sea‸", "tools:\n  - 'read'\n  - 'search/codebase'"],
    ["tools:\n  - 'sea‸", "tools:\n  - 'search/codebase'"],
    ['tools:\n  - sea‸ # why', 'tools:\n  - search/codebase # why'],
    ['tools:\n  - read\n  ‸', 'tools:\n  - read\n  - search/codebase'],
    ['tools:\n  - read\n  sea‸', 'tools:\n  - read\n  - search/codebase'],
    ['tools:\n  ‸', 'tools:\n  - search/codebase'],
    // One string.
    ['tools: ‸', 'tools: search/codebase'],
    ['tools:‸', 'tools: search/codebase'],
    ['tools: sea‸', 'tools: search/codebase'],
    ['tools: read, ‸', 'tools: read, search/codebase'],
    ['tools: read, sea‸, edit', 'tools: read, search/codebase, edit'],
    ['tools: read ‸', 'tools: read, search/codebase'],
    ["tools: 'read, sea‸'", "tools: 'read, search/codebase'"],
    ["tools: 'read, sea‸", "tools: 'read, search/codebase'"],
    ["tools: 'sea‸", "tools: 'search/codebase'"],
    ['tools: read, sea‸ # why', 'tools: read, search/codebase # why'],
    // Broken YAML around it.
    ['description: a: b\ntools: [sea‸]', 'description: a: b\ntools: [search/codebase]'],
    ['tools: [read, sea‸\nname: x', 'tools: [read, search/codebase]\nname: x'],
    ["name: 'x\ntools: [sea‸]", "name: 'x\ntools: [search/codebase]"],
    ['handoffs: [\ntools: [sea‸]', 'handoffs: [\ntools: [search/codebase]'],
  ] as const) {
    it(`completes ${JSON.stringify(lines)}`, () => assert.equal(accepted(lines, 'search/codebase'), after));
  }

  for (const lines of [
    'tools: [read] ‸',
    'tools‸: [read]',
    'tools: [read] # ‸',
    'tools: [\n  read, # a ‸\n]',
    'description: ‸',
    'description: >\n  some ‸\ntools: [read]',
    '# tools: [‸]',
    '  ‸  - x',
  ]) {
    it(`offers no tool at ${JSON.stringify(lines)}`, () => {
      assert.ok(!offer(header(lines)).labels.includes('search/codebase'));
    });
  }

  it('keeps CRLF', () => {
    const marked = '---\r\ntools:\r\n  - read\r\n  - ‸\r\n---\r\n';
    assert.equal(offer(marked).accept('search'), '---\r\ntools:\r\n  - read\r\n  - search\r\n---\r\n');
    assert.equal(
      offer('---\r\ntools: [\r\n  sea‸\r\n]\r\n---\r\n').accept('search'),
      '---\r\ntools: [\r\n  search\r\n]\r\n---\r\n',
    );
  });

  it('works in a header that is not closed yet', () => {
    assert.equal(offer('---\ntools: [sea‸').accept('search'), '---\ntools: [search]');
    assert.equal(offer('---\ntools:\n  - ‸').accept('search'), '---\ntools:\n  - search');
    const body = '---\ntools: [sea‸\n\n# Title\n\nText: here.\n';
    assert.equal(offer(body).accept('search'), '---\ntools: [search]\n\n# Title\n\nText: here.\n');
    assert.deepEqual(offer('---\ntools: [\n\n# Title\n\n‸').labels, []);
  });

  it('leaves the cursor in a list that it closes', () => {
    assert.equal(offer('---\ntools: [sea‸').acceptSnippet('search'), '---\ntools: [search$0]');
  });

  it('works in a header that stands at the wrong place', () => {
    assert.equal(offer('\n---\ntools: [‸]\n---\n').accept('edit'), '\n---\ntools: [edit]\n---\n');
  });

  it('quotes what YAML would not read as this text', () => {
    assert.equal(accepted('tools: [‸]', '*'), "tools: ['*']");
    assert.equal(accepted('tools: ‸', '*'), "tools: '*'");
    assert.equal(accepted('tools: [‸]', 'github/*'), 'tools: [github/*]');
    assert.equal(accepted('tools:\n  - ‸', '*'), "tools:\n  - '*'");
  });

  it('leaves out what the list holds already, under whatever name', () => {
    const { labels } = offer(header("tools: ['read', codebase, runTasks, ‸]"));
    for (const used of ['read', 'search/codebase', 'execute/runTask', 'execute/createAndRunTask'])
      assert.ok(!labels.includes(used), used);
    assert.ok(labels.includes('search'));
    const block = offer(header('tools:\n  - search\n  - ‸\n  - edit')).labels;
    assert.ok(!block.includes('search') && !block.includes('edit') && block.includes('read'));
    const comma = offer(header('tools: search, ‸, edit')).labels;
    assert.ok(!comma.includes('search') && !comma.includes('edit') && comma.includes('read'));
  });

  it('still offers the name under the cursor', () => {
    assert.ok(offer(header('tools: [search‸]')).labels.includes('search'));
  });

  it('puts members of a set that is there already last', () => {
    const items = [...offer(header('tools: [search, ‸]')).items].sort((a, b) =>
      a.sortText < b.sortText ? -1 : 1,
    );
    assert.equal(items.at(-1)?.label.startsWith('search/'), true);
  });

  it('lets an old name find the new one', () => {
    for (const [typed, label] of [
      ['codebase', 'search/codebase'],
      ['fetch', 'web/fetch'],
      ['runInTerminal', 'execute/runInTerminal'],
      ['editFiles', 'edit/editFiles'],
    ] as const) {
      assert.equal(accepted(`tools: ['${typed}‸']`, label), `tools: ['${label}']`);
      assert.match(offer(header(`tools: [${typed}‸]`)).item(label).filterText, new RegExp(`\\b${typed}\\b`));
    }
  });

  it('says what a tool is', () => {
    const found = offer(header('tools: [‸]'));
    assert.equal(found.item('search').detail, 'tool set');
    assert.equal(found.item('search').kind, 'tool-set');
    assert.equal(found.item('search/codebase').detail, 'tool of the set search');
    assert.match(found.item('search/codebase').documentation, /Copilot CLI gives `grep`, `glob` for it\./);
    assert.match(
      found.item('execute/getTerminalOutput').documentation,
      /Copilot CLI gives nothing for this name\./,
    );
    assert.match(found.item('search').documentation, /Tools in this set: .*`search\/codebase`/);
    assert.match(found.item('search').documentation, /Known to VS Code, Copilot CLI and Copilot cloud\.$/);
  });

  describe('of servers and extensions', () => {
    const setting = {
      files: {
        '.vscode/mcp.json': '{ "servers": { "context7": {}, "my server": {} } }',
        '.mcp.json': '{ "mcpServers": { "github": {}, "db": {} } }',
      },
      environment: {
        tools: [{ id: 'Acme.lint/run', description: 'Runs the linter.', extension: 'Acme Lint' }],
        servers: ['home'],
      },
    };

    it('offers all tools of each server', () => {
      const found = offer(header("tools: ['read', ‸]"), setting);
      for (const server of ['context7', 'my server', 'db', 'home', 'github']) {
        assert.equal(found.labels.filter(label => label === `${server}/*`).length, 1, server);
      }
      assert.equal(
        found.item('db/*').documentation,
        'All tools of the MCP server “db”, declared in `.mcp.json`.',
      );
      assert.equal(
        found.item('home/*').documentation,
        'All tools of the MCP server “home”, declared in the user’s profile.',
      );
      assert.match(found.accept('db/*'), /tools: \['read', 'db\/\*'\]/);
    });

    it('offers the servers of the file itself', () => {
      const found = offer(header('tools: [‸]\nmcp-servers:\n  own:\n    command: x'));
      assert.ok(found.labels.includes('own/*'));
    });

    it('offers what extensions bring where the editor counts', () => {
      const found = offer(header('tools: [‸]'), setting);
      assert.equal(found.item('Acme.lint/run').detail, 'Acme Lint');
      assert.equal(
        found.item('Acme.lint/run').documentation,
        'Runs the linter.\n\nFrom the extension Acme Lint.',
      );
      const github = offer(header('target: github-copilot\ntools: [‸]'), setting);
      assert.ok(!github.labels.includes('Acme.lint/run'));
    });
  });

  it('completes in prompts', () => {
    const path = '/repo/.github/prompts/x.prompt.md';
    assert.equal(
      offer(header('tools: [sea‸]'), { path }).accept('search/codebase'),
      header('tools: [search/codebase]'),
    );
    assert.ok(offer('Use #tool:‸', { path }).labels.includes('web/fetch'));
  });

  it('offers none where no host reads the field', () => {
    const path = '/repo/.github/skills/x/SKILL.md';
    assert.deepEqual(offer(header('tools: [‸]'), { path }).labels, []);
  });

  describe('behind #tool:', () => {
    for (const [marked, after] of [
      ['Use #tool:‸', 'Use #tool:search/codebase'],
      ['Use #tool:sea‸ now', 'Use #tool:search/codebase now'],
      ['Use #tool:sea‸.', 'Use #tool:search/codebase.'],
      ['Use #tool:sea‸rch/usages, then', 'Use #tool:search/codebase, then'],
      ['(#tool:codebase‸)', '(#tool:search/codebase)'],
    ] as const) {
      it(`completes ${JSON.stringify(marked)}`, () =>
        assert.equal(offer(marked).accept('search/codebase'), after));
    }

    it('offers nothing in code, in an address, or to hosts that know no such thing', () => {
      assert.deepEqual(offer('```\n#tool:‸\n```').labels, []);
      assert.deepEqual(offer('Type `#tool:‸` there').labels, []);
      assert.deepEqual(offer('https://x/#tool:‸').labels, []);
      assert.deepEqual(offer('---\ntarget: github-copilot\n---\n#tool:‸').labels, []);
      assert.ok(!offer('#tool:‸').labels.includes('*'));
    });
  });
});
