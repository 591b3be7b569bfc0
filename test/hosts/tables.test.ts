import assert from 'node:assert/strict';
import type { Host, KindTable } from '../../server/hosts/host.ts';
import { hostById, hosts, readingOf } from '../../server/hosts/index.ts';
import type { Kind } from '../../server/hosts/kind.ts';
import { hostsOwning } from '../../server/hosts/own-paths.ts';
import { rowOf } from '../../server/hosts/row-of.ts';

function host(id: string): Host {
  const found = hostById(id);
  assert.ok(found, id);
  return found;
}

function table(id: string, kind: Kind): KindTable {
  const found = host(id).kinds[kind];
  assert.ok(found, `${id}, ${kind}`);
  return found;
}

function keys(id: string, kind: Kind): string[] {
  return table(id, kind).fields.map(({ name }) => name);
}

describe('what was seen of the hosts', () => {
  it('Claude Code 2.1.331, agents', () => {
    const agent = table('claude', 'claude-agent');
    // Unquoted colons, open brackets and doubled keys load; unknown keys are named in the log.
    assert.deepEqual(agent.header, { broken: 'may-refuse', absent: 'refuses', unclosed: 'refuses' });
    assert.equal(agent.unknownFields, 'warned');
    assert.equal(host('claude').yaml, 'tolerant');
    const row = (key: string) => rowOf(host('claude'), 'claude-agent', key);
    for (const key of ['name', 'description']) {
      assert.equal(row(key)?.required, true);
      assert.equal(row(key)?.wrong, 'refuses');
    }
    for (const key of ['handoffs', 'argument-hint', 'user-invocable', 'reasoning-effort', 'agents'])
      assert.equal(row(key), undefined);
    assert.equal(row('hooks')?.wrong, 'refuses');
    for (const key of [
      'tools',
      'model',
      'mcpServers',
      'permissionMode',
      'effort',
      'memory',
      'maxTurns',
      'isolation',
    ])
      assert.equal(row(key)?.wrong, 'ignores', key);
    assert.ok(row('omitClaudeMd'));
    const isolation = row('isolation')?.type;
    assert.deepEqual(isolation?.is === 'text' && isolation.values, ['worktree', 'remote']);
    const name = row('name')?.type;
    assert.ok(name?.is === 'text' && name.pattern);
    for (const [written, loads] of [
      ['a b', true],
      ['-a', false],
      ['a:b', false],
    ] as const)
      assert.equal(name.pattern.test(written), loads, written);
  });

  it('Claude Code 2.1.331, agents of plugins', () => {
    const agent = table('claude', 'claude-plugin-agent');
    assert.deepEqual(agent.header, {
      broken: 'loses-header',
      absent: 'loses-header',
      unclosed: 'loses-header',
    });
    assert.ok(agent.fields.every(({ required }) => !required));
    assert.deepEqual(
      agent.fields.filter(({ use }) => use === 'ignores').map(({ name }) => name),
      ['hooks', 'permissionMode', 'mcpServers'],
    );
  });

  it('Claude Code 2.1.331, skills, commands and memory', () => {
    assert.deepEqual(table('claude', 'skill').header, {
      broken: 'may-lose-header',
      losing: ['unclosed-quote', 'stray-line'],
      unclosed: 'loses-header',
      late: 'loses-header',
    });
    assert.equal(rowOf(host('claude'), 'skill', 'name')?.required, undefined);
    assert.equal(rowOf(host('claude'), 'command', 'name')?.use, 'ignores');
    assert.equal(rowOf(host('claude'), 'command', 'paths')?.use, 'ignores');
    assert.equal(rowOf(host('claude'), 'command', 'allowed-tools')?.use, undefined);
    assert.deepEqual(table('claude', 'memory').byteLimit, { of: 'file', bytes: 4_194_304 });
  });

  it('Copilot CLI 1.0.102', () => {
    const { header, unknownFields } = table('copilot-cli', 'agent');
    assert.equal(unknownFields, 'warned');
    assert.deepEqual(Object.keys(header ?? {}), [
      'colon',
      'duplicateKey',
      'broken',
      'absent',
      'unclosed',
      'late',
    ]);
    assert.ok(Object.values(header ?? {}).every(cost => cost === 'refuses'));
    const name = rowOf(host('copilot-cli'), 'skill', 'name')?.type;
    assert.ok(name?.is === 'text' && name.max === 64);
    const description = rowOf(host('copilot-cli'), 'skill', 'description')?.type;
    assert.ok(description?.is === 'text' && description.max === 1024);
  });

  it('Gemini CLI 0.61.0', () => {
    const agent = table('gemini', 'gemini-agent');
    assert.equal(agent.unknownFields, 'refused');
    assert.ok(Object.values(agent.header ?? {}).every(cost => cost === 'refuses'));
    assert.equal(agent.header?.mark, 'refuses');
    assert.ok(agent.fields.every(({ wrong }) => wrong === 'refuses'));
    assert.equal(rowOf(host('gemini'), 'gemini-agent', 'tools')?.type.is, 'list');
    assert.equal(rowOf(host('gemini'), 'gemini-agent', 'mcpServers'), undefined);
    const temperature = rowOf(host('gemini'), 'gemini-agent', 'temperature')?.type;
    assert.deepEqual(temperature, { is: 'number' });
    assert.deepEqual(table('gemini', 'skill').header, { absent: 'refuses', mark: 'refuses' });
    assert.equal(table('gemini', 'skill').yaml, 'tolerant');
    assert.equal(host('gemini').successor, 'antigravity');
  });

  it('OpenCode 1.18.33', () => {
    const agent = table('opencode', 'opencode-agent');
    assert.equal(agent.unknownFields, 'forwarded');
    assert.equal(agent.refusing, 'everything');
    assert.equal(agent.header?.colon, undefined);
    assert.equal(agent.header?.broken, 'loses-header');
    assert.equal(agent.header?.absent, undefined);
    for (const key of ['hidden_from_cycle', 'permissions', 'handoffs', 'disallowedTools', 'skills'])
      assert.ok(!keys('opencode', 'opencode-agent').includes(key), key);
    assert.deepEqual(rowOf(host('opencode'), 'opencode-agent', 'tools')?.deprecated?.instead, ['permission']);
    const skill = rowOf(host('opencode'), 'skill', 'name');
    assert.equal(skill?.required, true);
    assert.deepEqual(skill?.type, { is: 'text' });
    assert.equal(readingOf(host('opencode'), '/repo/.github/skills/x/SKILL.md', 'skill'), undefined);
  });

  it('Codex 0.169.0', () => {
    const skill = table('codex', 'skill');
    assert.deepEqual(skill.header, { duplicateKey: 'refuses', absent: 'refuses', mark: 'refuses' });
    assert.deepEqual(
      skill.fields.filter(({ required }) => required).map(({ name }) => name),
      ['description'],
    );
    assert.deepEqual(table('codex', 'memory').byteLimit, {
      of: 'chain',
      bytes: 32_768,
      names: ['AGENTS.override.md', 'AGENTS.md'],
    });
    assert.equal(readingOf(host('codex'), '/repo/.claude/skills/x/SKILL.md', 'skill'), undefined);
    assert.ok(readingOf(host('codex'), '/repo/.codex/skills/x/SKILL.md', 'skill'));
  });

  it('VS Code 1.139.1', () => {
    const row = (key: string) => rowOf(host('vscode'), 'claude-agent', key);
    for (const key of ['disallowedTools', 'permissionMode', 'skills', 'mcpServers', 'memory'])
      assert.equal(row(key)?.use, 'ignores', key);
    for (const key of ['maxTurns', 'background', 'effort', 'isolation', 'color'])
      assert.equal(row(key), undefined);
    assert.deepEqual(keys('vscode', 'rule'), ['description', 'paths']);
  });
});

describe('what is documented of the hosts', () => {
  it('Cursor, Kiro and Factory', () => {
    assert.deepEqual(keys('cursor', 'cursor-agent'), [
      'name',
      'description',
      'model',
      'readonly',
      'is_background',
    ]);
    assert.deepEqual(keys('cursor', 'rule'), ['description', 'globs', 'alwaysApply']);
    assert.equal(rowOf(host('cursor'), 'rule', 'alwaysApply')?.wrong, 'ignores');
    assert.ok(table('kiro', 'kiro-agent').open);
    assert.ok(table('factory', 'factory-agent').bodyRequired);
    const description = rowOf(host('factory'), 'factory-agent', 'description')?.type;
    assert.ok(description?.is === 'text' && description.max === 500 && description.over === 'warning');
  });

  it('uploads take six keys', () => {
    const expected = ['allowed-tools', 'compatibility', 'description', 'license', 'metadata', 'name'];
    assert.deepEqual(keys('claude-api', 'skill').toSorted(), expected);
    assert.deepEqual(keys('agent-skills', 'skill').toSorted(), expected);
    assert.equal(table('claude-api', 'skill').unknownFields, 'refused');
  });
});

describe('own paths', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['/repo/.claude/settings.json', ['claude']],
    ['/repo/packages/a/.claude/agents/x.md', ['claude']],
    ['/repo/CLAUDE.md', ['claude']],
    ['/repo/AGENTS.md', []],
    ['/repo/AGENTS.override.md', ['codex']],
    ['/repo/.cursor/rules/x.mdc', ['cursor']],
    ['/repo/.cursorrules', ['cursor']],
    ['/repo/.cursorrules.md', []],
    ['/repo/.gemini/settings.json', ['gemini']],
    ['/repo/.agents/skills/x/SKILL.md', []],
    ['/repo/.agents/mcp_config.json', ['antigravity']],
    ['/repo/.opencode/agents/x.md', ['opencode']],
    ['/repo/.kiro/steering/x.md', ['kiro']],
    ['/repo/.factory/droids/x.md', ['factory']],
    ['/repo/.vscode/settings.json', ['vscode']],
    ['/repo/.github/prompts/x.prompt.md', ['vscode']],
    ['/repo/.github/agents/x.agent.md', ['vscode', 'copilot-cli', 'copilot-cloud']],
    ['/repo/.github/workflows/x.yml', []],
    ['/repo/my.claude/x.md', []],
  ];
  for (const [path, ids] of cases) {
    it(`${path} is ${ids.length === 0 ? 'nobody’s' : `that of ${ids.join(', ')}`}`, () =>
      assert.deepEqual(hostsOwning(path, hosts), ids));
  }

  it('holds every place that a host’s own kind is read at', () => {
    for (const [path, kind] of [
      ['/repo/.opencode/agents/x.md', 'opencode-agent'],
      ['/repo/.gemini/agents/x.md', 'gemini-agent'],
      ['/repo/.cursor/agents/x.md', 'cursor-agent'],
      ['/repo/.kiro/agents/x.md', 'kiro-agent'],
      ['/repo/.factory/droids/x.md', 'factory-agent'],
      ['/repo/.claude/agents/x.md', 'claude-agent'],
    ] as const) {
      const readers = hosts.filter(one => readingOf(one, path, kind)?.always);
      assert.equal(readers.length, 1, path);
      for (const { id, kinds } of readers) {
        assert.deepEqual(hostsOwning(path, hosts), [id]);
        assert.ok(
          kinds[kind]?.places?.some(place => place.test(path.slice('/repo/'.length))),
          path,
        );
      }
    }
  });
});
