import assert from 'node:assert/strict';
import {
  displayNameFromPath,
  hostById,
  hosts,
  hostsReading,
  isDocument,
  kindOf,
  kindOfLanguage,
  pluginFolder,
} from '../../server/hosts/index.ts';
import type { Kind } from '../../server/hosts/kind.ts';

/** Every place that the facts name, by their tables: VS Code 1.139.1, section 1, and the formats of each host. */
const kinds: readonly (readonly [string, Kind | undefined])[] = [
  // VS Code: agents, in their folders, by their suffixes, and by the suffix of old.
  ['/repo/.github/agents/x.agent.md', 'agent'],
  ['/repo/.github/agents/x.md', 'agent'],
  ['/repo/.github/agents/README.md', undefined],
  ['/repo/.github/agents/readme.md', undefined],
  ['/repo/.github/agents/sub/x.md', undefined],
  ['/repo/.github/agents/sub/x.agent.md', 'agent'],
  ['/home/me/.copilot/agents/x.md', 'agent'],
  ['/home/me/.copilot/agents/sub/x.md', undefined],
  ['/home/me/Code/User/prompts/x.agent.md', 'agent'],
  ['/repo/agents/x.agent.md', 'agent'],
  ['/repo/agents/x.md', undefined],
  ['/repo/com.github.copilot/agents/x.agent.md', 'agent'],
  ['/repo/.github/chatmodes/x.chatmode.md', 'agent'],
  ['/repo/.github/agents/old.chatmode.md', 'agent'],
  ['/repo/.github/automations/x.automation.md', undefined],
  // VS Code: prompts, instructions and skills.
  ['/repo/.github/prompts/x.prompt.md', 'prompt'],
  ['/repo/.github/prompts/x.md', undefined],
  ['/repo/x.prompt.md', 'prompt'],
  ['/repo/.github/instructions/x.instructions.md', 'instructions'],
  ['/repo/.github/instructions/deep/x.instructions.md', 'instructions'],
  ['/repo/.github/instructions/x.md', undefined],
  ['/home/me/.copilot/instructions/x.instructions.md', 'instructions'],
  ['/repo/.github/copilot-instructions.md', 'instructions'],
  ['/home/me/.copilot/copilot-instructions.md', 'instructions'],
  ['/repo/my-copilot-instructions.md', undefined],
  ['/repo/.github/skills/x/SKILL.md', 'skill'],
  ['/repo/.claude/skills/x/SKILL.md', 'skill'],
  ['/repo/.agents/skills/x/SKILL.md', 'skill'],
  ['/home/me/.copilot/skills/x/SKILL.md', 'skill'],
  ['/repo/.opencode/skill/x/SKILL.md', 'skill'],
  ['/repo/.gemini/skills/SKILL.md', 'skill'],
  ['/repo/.cursor/skills/x/SKILL.md', 'skill'],
  ['/repo/.codex/skills/x/SKILL.md', 'skill'],
  ['/repo/.factory/skills/x/SKILL.md', 'skill'],
  ['/repo/.kiro/skills/x/SKILL.md', 'skill'],
  ['/repo/plugins/p/skills/x/SKILL.md', 'skill'],
  ['/repo/skills/x/skill.md', 'skill'],
  ['/repo/.github/skills/x/references/page.md', undefined],
  ['/repo/.github/skills/x/README.md', undefined],
  ['/repo/.github/skills/x/agents/grader.md', undefined],
  ['/repo/.github/hooks/x.json', undefined],
  // Claude Code.
  ['/repo/.claude/agents/x.md', 'claude-agent'],
  ['/repo/.claude/agents/deep/er/x.md', 'claude-agent'],
  ['/repo/.claude/agents/x.agent.md', 'claude-agent'],
  ['/home/me/.claude/agents/x.md', 'claude-agent'],
  ['/repo/.claude/agents/README.md', undefined],
  ['/repo/.claude/agents/SKILL.md', 'skill'],
  ['/repo/.claude/commands/x.md', 'command'],
  ['/repo/.claude/commands/group/x.md', 'command'],
  ['/repo/.claude/commands/README.md', undefined],
  ['/repo/.claude/rules/a/b.md', 'rule'],
  ['/repo/.claude/rules/a.instructions.md', 'instructions'],
  ['/repo/.claude/rules/README.md', undefined],
  ['/repo/.claude/output-styles/x.md', undefined],
  ['/repo/.claude/settings.json', undefined],
  ['/repo/.claude-plugin/plugin.json', 'plugin'],
  ['/repo/plugins/p/.claude-plugin/plugin.json', 'plugin'],
  ['/repo/.claude-plugin/marketplace.json', undefined],
  // Agent Plugins and Copilot CLI.
  ['/repo/plugins/p/plugin.json', 'plugin'],
  ['/repo/plugins/p/.plugin/plugin.json', 'plugin'],
  ['/repo/.github/plugin/plugin.json', 'plugin'],
  ['/repo/my-plugin.json', undefined],
  ['/repo/plugins/p/mcp.json', undefined],
  // Memory.
  ['/repo/AGENTS.md', 'memory'],
  ['/repo/packages/a/AGENTS.md', 'memory'],
  ['/repo/AGENTS.override.md', 'memory'],
  ['/repo/packages/a/CLAUDE.md', 'memory'],
  ['/repo/.claude/CLAUDE.md', 'memory'],
  ['/repo/.claude/AGENTS.md', 'memory'],
  ['/repo/CLAUDE.local.md', 'memory'],
  ['/repo/GEMINI.md', 'memory'],
  ['/repo/AGENTS.local.md', undefined],
  ['/repo/AGENT.md', undefined],
  ['/repo/agents.md', undefined],
  // OpenCode.
  ['/repo/.opencode/agents/x.md', 'opencode-agent'],
  ['/repo/.opencode/agent/x.md', 'opencode-agent'],
  ['/repo/.opencode/agents/group/x.md', 'opencode-agent'],
  ['/home/me/.config/opencode/agents/x.md', 'opencode-agent'],
  ['/repo/.opencode/mode/x.md', 'opencode-agent'],
  ['/repo/.opencode/modes/x.md', 'opencode-agent'],
  ['/repo/.opencode/modes/sub/x.md', undefined],
  ['/repo/.opencode/commands/x.md', undefined],
  ['/repo/.opencode/README.md', undefined],
  // Gemini CLI and Antigravity.
  ['/repo/.gemini/agents/x.md', 'gemini-agent'],
  ['/repo/.gemini/agents/_x.md', undefined],
  ['/repo/.gemini/agents/sub/x.md', undefined],
  ['/repo/.gemini/agents/README.md', undefined],
  ['/repo/.gemini/commands/x.toml', undefined],
  // Cursor.
  ['/repo/.cursor/rules/x.mdc', 'rule'],
  ['/repo/.cursor/rules/deep/x.mdc', 'rule'],
  ['/repo/.cursor/rules/README.mdc', undefined],
  ['/repo/.cursor/rules/x.md', undefined],
  ['/repo/rules/x.mdc', undefined],
  ['/repo/.cursor/agents/x.md', 'cursor-agent'],
  ['/repo/.cursor/agents/sub/x.md', undefined],
  ['/repo/.cursor/commands/x.md', undefined],
  // Codex, Kiro, Factory.
  ['/repo/.codex/agents/x.toml', undefined],
  ['/repo/.codex/agents/x.md', undefined],
  ['/repo/.kiro/agents/x.md', 'kiro-agent'],
  ['/repo/.kiro/agents/group/x.md', 'kiro-agent'],
  ['/repo/.kiro/agents/x.json', undefined],
  ['/repo/.kiro/steering/x.md', undefined],
  ['/repo/.factory/droids/x.md', 'factory-agent'],
  ['/repo/.factory/droids/sub/x.md', undefined],
  // Hosts of which too little is known, and pages of anybody.
  ['/repo/.windsurf/rules/x.md', undefined],
  ['/repo/.devin/agents/x/AGENT.md', undefined],
  ['/repo/.junie/agents/x.md', undefined],
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

  it('finds agents and commands in the plugins of Claude Code', () => {
    const plugins = new Set(['/repo/plugins/p', '/repo']);
    const kind = (path: string) => kindOf(path, {}, plugins);
    assert.equal(kind('/repo/plugins/p/agents/x.md'), 'claude-plugin-agent');
    assert.equal(kind('/repo/plugins/p/agents/review/x.md'), 'claude-plugin-agent');
    assert.equal(kind('/repo/plugins/p/commands/x.md'), 'command');
    assert.equal(kind('/repo/agents/x.md'), 'claude-plugin-agent');
    assert.equal(kind('/repo/agents/x.agent.md'), 'agent');
    assert.equal(kind('/repo/agents/README.md'), undefined);
    assert.equal(kind('/repo/agents/notes.txt'), undefined);
    assert.equal(kind('/repo/plugins/other/agents/x.md'), undefined);
    assert.equal(kind('/repo/plugins/p/skills/x/agents/y.md'), undefined);
    assert.equal(pluginFolder('/repo/plugins/p/.claude-plugin/plugin.json'), '/repo/plugins/p');
    assert.equal(pluginFolder('/repo/plugins/p/plugin.json'), undefined);
  });

  it('reads what is Markdown', () => {
    assert.equal(isDocument('/repo/.claude-plugin/plugin.json', 'plugin'), false);
    assert.equal(isDocument('/repo/.cursor/rules/x.mdc', 'rule'), false);
    assert.equal(isDocument('/repo/.claude/rules/x.md', 'rule'), true);
    assert.equal(isDocument('/repo/.claude/commands/x.md', 'command'), true);
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
    assert.equal(displayNameFromPath('/repo/.claude/commands/git/push.md', 'command'), 'push');
    assert.equal(displayNameFromPath('/repo/.cursor/rules/a.mdc', 'rule'), 'a');
    assert.equal(displayNameFromPath('/repo/.opencode/agents/a/b.md', 'opencode-agent'), 'a/b');
    assert.equal(displayNameFromPath('/repo/.opencode/mode/b.md', 'opencode-agent'), 'b');
    assert.equal(displayNameFromPath('/repo/.kiro/agents/a/b.md', 'kiro-agent'), 'a/b');
    assert.equal(displayNameFromPath('/repo/.gemini/agents/b.md', 'gemini-agent'), 'b');
  });

  it('knows who reads what', () => {
    const readers = (path: string, kind: Kind) => hostsReading(path, kind).map(host => host.id);
    assert.deepEqual(readers('/repo/agents/x.agent.md', 'agent'), ['vscode', 'copilot-cli', 'copilot-cloud']);
    assert.deepEqual(readers('/repo/.claude/agents/x.md', 'claude-agent'), ['vscode', 'claude']);
    assert.deepEqual(readers('/repo/plugins/p/agents/x.md', 'claude-plugin-agent'), ['claude']);
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
    assert.deepEqual(readers('/repo/AGENTS.md', 'memory'), [
      'vscode',
      'copilot-cli',
      'copilot-cloud',
      'claude',
      'opencode',
      'cursor',
      'codex',
    ]);
    assert.deepEqual(readers('/repo/page.md', 'page'), []);
    assert.deepEqual(readers('/repo/.claude/rules/x.md', 'rule'), ['vscode', 'copilot-cli', 'claude']);
    assert.deepEqual(readers('/repo/.claude/commands/x.md', 'command'), ['claude']);
    assert.deepEqual(readers('/repo/.opencode/agents/x.md', 'opencode-agent'), ['opencode']);
    assert.deepEqual(readers('/repo/.gemini/agents/x.md', 'gemini-agent'), ['gemini']);
    assert.deepEqual(readers('/repo/.cursor/agents/x.md', 'cursor-agent'), ['cursor']);
    assert.deepEqual(readers('/repo/.cursor/rules/x.mdc', 'rule'), ['cursor']);
    assert.deepEqual(readers('/repo/.kiro/agents/x.md', 'kiro-agent'), ['kiro']);
    assert.deepEqual(readers('/repo/.factory/droids/x.md', 'factory-agent'), ['factory']);
    assert.deepEqual(readers('/repo/.gemini/skills/x/SKILL.md', 'skill'), ['agent-skills']);
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
