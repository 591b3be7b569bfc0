import assert from 'node:assert/strict';
import {
  displayNameFromPath,
  hostById,
  hosts,
  hostsReading,
  kindOf,
  kindOfLanguage,
} from '../../server/hosts/index.ts';
import type { Kind } from '../../server/hosts/kind.ts';

const kinds: readonly (readonly [string, Kind | undefined])[] = [
  ['/repo/.github/agents/x.agent.md', 'agent'],
  ['/repo/.github/agents/x.md', 'agent'],
  ['/repo/.github/agents/README.md', undefined],
  ['/repo/.github/agents/sub/x.md', undefined],
  ['/repo/.github/agents/sub/x.agent.md', 'agent'],
  ['/home/me/.copilot/agents/x.md', 'agent'],
  ['/repo/agents/x.agent.md', 'agent'],
  ['/repo/agents/x.md', undefined],
  ['/repo/.github/chatmodes/x.chatmode.md', 'agent'],
  ['/repo/.claude/agents/x.md', 'claude-agent'],
  ['/repo/.claude/agents/deep/er/x.md', 'claude-agent'],
  ['/repo/.claude/agents/x.agent.md', 'claude-agent'],
  ['/repo/.claude/agents/README.md', undefined],
  ['/repo/.claude/rules/a/b.md', 'instructions'],
  ['/repo/.claude/rules/README.md', undefined],
  ['/repo/.github/skills/x/SKILL.md', 'skill'],
  ['/repo/skills/x/skill.md', 'skill'],
  ['/repo/.claude/agents/SKILL.md', 'skill'],
  ['/repo/.github/skills/x/references/page.md', undefined],
  ['/repo/.github/prompts/x.prompt.md', 'prompt'],
  ['/repo/x.prompt.md', 'prompt'],
  ['/repo/.github/instructions/x.instructions.md', 'instructions'],
  ['/repo/.github/copilot-instructions.md', 'instructions'],
  ['/repo/my-copilot-instructions.md', undefined],
  ['/repo/AGENTS.md', 'memory'],
  ['/repo/packages/a/CLAUDE.md', 'memory'],
  ['/repo/CLAUDE.local.md', 'memory'],
  ['/repo/GEMINI.md', 'memory'],
  ['/repo/agents.md', undefined],
  ['/repo/README.md', undefined],
  ['/repo/docs/page.md', undefined],
  ['/repo/.github/agents/x.txt', undefined],
  ['untitled:/x.agent.md', 'agent'],
];

describe('kinds', () => {
  for (const [path, kind] of kinds) {
    it(`${path} is ${kind ?? 'none of ours'}`, () => assert.equal(kindOf(path), kind));
  }

  it('takes plain pages of a configured folder for agents', () => {
    const locations = { agent: ['/repo/team/agents', '/repo/more/'] };
    assert.equal(kindOf('/repo/team/agents/x.md', locations), 'agent');
    assert.equal(kindOf('/repo/more/x.md', locations), 'agent');
    assert.equal(kindOf('/repo/team/agents/sub/x.md', locations), undefined);
    assert.equal(kindOf('/repo/team/agents/README.md', locations), undefined);
    assert.equal(kindOf('/repo/team/agents/x.prompt.md', locations), 'prompt');
  });

  it('takes the kind of a document without a path from its language', () => {
    assert.equal(kindOfLanguage('chatagent'), 'agent');
    assert.equal(kindOfLanguage('skill'), 'skill');
    assert.equal(kindOfLanguage('prompt'), 'prompt');
    assert.equal(kindOfLanguage('instructions'), 'instructions');
    assert.equal(kindOfLanguage('markdown'), undefined);
    assert.equal(kindOfLanguage('toString'), undefined);
  });

  it('names what has no name in its header', () => {
    assert.equal(displayNameFromPath('/repo/.github/agents/x.agent.md', 'agent'), 'x');
    assert.equal(displayNameFromPath('/repo/.github/agents/x.y.md', 'agent'), 'x.y');
    assert.equal(displayNameFromPath('/repo/x.chatmode.md', 'agent'), 'x');
    assert.equal(displayNameFromPath('/repo/skills/alpha/SKILL.md', 'skill'), 'alpha');
    assert.equal(displayNameFromPath('/repo/a.prompt.md', 'prompt'), 'a');
    assert.equal(displayNameFromPath('/repo/a.instructions.md', 'instructions'), 'a');
    assert.equal(displayNameFromPath('/repo/AGENTS.md', 'memory'), 'AGENTS');
  });

  it('knows who reads what', () => {
    const readers = (path: string, kind: Kind) => hostsReading(path, kind).map(host => host.id);
    assert.deepEqual(readers('/repo/agents/x.agent.md', 'agent'), ['vscode', 'copilot-cli', 'copilot-cloud']);
    assert.deepEqual(readers('/repo/.claude/agents/x.md', 'claude-agent'), ['claude']);
    assert.deepEqual(readers('/repo/skills/x/SKILL.md', 'skill'), ['agent-skills']);
    assert.deepEqual(readers('/repo/.github/skills/x/SKILL.md', 'skill'), [
      'vscode',
      'copilot-cli',
      'copilot-cloud',
      'agent-skills',
    ]);
    assert.ok(readers('/repo/.claude/skills/x/SKILL.md', 'skill').includes('claude'));
    assert.deepEqual(readers('/repo/x.prompt.md', 'prompt'), ['vscode']);
    assert.deepEqual(readers('/repo/x.instructions.md', 'instructions'), [
      'vscode',
      'copilot-cli',
      'copilot-cloud',
    ]);
    assert.deepEqual(readers('/repo/AGENTS.md', 'memory'), []);
    assert.deepEqual(readers('/repo/page.md', 'page'), []);
  });

  it('finds each host by its id', () => {
    for (const host of hosts) assert.equal(hostById(host.id), host);
  });
});

describe('tables of fields', () => {
  for (const host of hosts)
    for (const [kind, table] of Object.entries(host.kinds)) {
      it(`${host.id}, ${kind}: every key once, with a summary`, () => {
        const names = table.fields.map(field => field.name);
        assert.equal(new Set(names).size, names.length);
        assert.deepEqual(
          table.fields.filter(field => field.summary === '').map(field => field.name),
          [],
        );
      });
    }
});
