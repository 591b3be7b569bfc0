import assert from 'node:assert/strict';
import claudeCatalogue from '../../server/hosts/catalogue/claude-tools.json';
import { claudeTools } from '../../server/hosts/claude-tools.ts';
import { factoryTools } from '../../server/hosts/factory-tools.ts';
import { geminiTools } from '../../server/hosts/gemini-tools.ts';
import { kiroTools } from '../../server/hosts/kiro-tools.ts';
import { opencodeTools } from '../../server/hosts/opencode-tools.ts';
import type { ToolTable } from '../../server/hosts/tool-table.ts';

/** `known`, `renamed: new`, `removed: instead`, `foreign: whose → instead`, or nothing. */
function what(table: ToolTable, name: string): string | undefined {
  const found = table.lookup(name);
  switch (found?.is) {
    case 'known':
      return `${found.tool.kind} ${found.tool.id}`;
    case 'renamed':
      return `renamed: ${found.to.join(', ')}`;
    case 'removed':
      return `removed: ${found.instead.join(', ')}`;
    case 'foreign':
      return `foreign: ${found.of} → ${found.instead.join(', ')}`;
    default:
      return found?.is;
  }
}

/** A list of one name gave that tool, in Claude Code 2.1.331. */
const given = [
  ...[
    'Agent',
    'Bash',
    'CronCreate',
    'CronDelete',
    'CronList',
    'Edit',
    'EnterWorktree',
    'ExitWorktree',
    'Glob',
  ],
  ...[
    'Grep',
    'ListAgents',
    'Monitor',
    'NotebookEdit',
    'Read',
    'ReportFindings',
    'ScheduleWakeup',
    'SendMessage',
  ],
  ...['Skill', 'TaskStop', 'ToolSearch', 'WebFetch', 'WebSearch', 'Workflow', 'Write'],
];

/** A list of one name gave nothing there, which proves nothing: the tool may need another platform, mode or login. */
const notGiven = [
  ...[
    'Artifact',
    'AskUserQuestion',
    'EndConversation',
    'EnterPlanMode',
    'ExitPlanMode',
    'ListMcpResourcesTool',
  ],
  ...['LSP', 'PowerShell', 'PushNotification', 'ReadMcpResourceTool', 'RemoteTrigger', 'SendUserFile'],
  ...['ShareOnboardingGuide', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskOutput', 'TaskUpdate', 'TodoWrite'],
  'WaitForMcpServers',
];

describe('claudeTools', () => {
  it('knows what 2.1.331 was seen to give, in this case alone', () => {
    for (const name of given) {
      assert.equal(what(claudeTools, name), `tool ${name}`);
      assert.deepEqual(claudeTools.grants(name), [name]);
      assert.notEqual(what(claudeTools, name.toLowerCase()), `tool ${name}`);
    }
  });

  it('knows what is documented and was not seen', () => {
    for (const name of notGiven) {
      const row = claudeCatalogue.tools.find(({ id }) => id === name);
      assert.match(row?.note ?? '', /Gave nothing in a run without a person \(2\.1\.331\)/, name);
      assert.equal(what(claudeTools, name), `tool ${name}`);
    }
  });

  it('takes old names that still work, and none that do not', () => {
    // Copilot CLI and VS Code know this one better than the new name.
    assert.equal(what(claudeTools, 'Task'), 'tool Agent');
    assert.deepEqual(claudeTools.grants('Task'), ['Agent']);
    assert.equal(what(claudeTools, 'KillShell'), 'renamed: TaskStop');
    assert.equal(what(claudeTools, 'KillBash'), 'renamed: TaskStop');
    assert.equal(what(claudeTools, 'MultiEdit'), 'removed: Edit');
    assert.equal(what(claudeTools, 'LS'), 'removed: Glob');
    assert.equal(what(claudeTools, 'NotebookRead'), 'removed: Read');
    assert.equal(what(claudeTools, 'BashOutput'), 'removed: ');
    assert.deepEqual(claudeTools.grants('MultiEdit'), []);
  });

  it('reads rules for permissions and names of MCP servers', () => {
    assert.equal(what(claudeTools, 'Bash(git *)'), 'tool Bash');
    assert.deepEqual(claudeTools.grants('Bash(git *)'), ['Bash']);
    assert.equal(what(claudeTools, 'Bash(npm run test:*)'), 'tool Bash');
    assert.equal(what(claudeTools, 'Agent(planner, writer)'), 'tool Agent');
    assert.equal(what(claudeTools, 'Task(planner)'), 'tool Agent');
    assert.equal(what(claudeTools, 'Read(~/secrets/**)'), 'tool Read');
    assert.equal(what(claudeTools, 'WebFetch(domain:example.com)'), 'tool WebFetch');
    assert.equal(what(claudeTools, 'Nope(x)'), undefined);
    assert.equal(what(claudeTools, 'mcp__docs'), 'server mcp__docs');
    assert.equal(what(claudeTools, 'mcp__docs__*'), 'server mcp__docs__*');
    assert.equal(what(claudeTools, 'mcp__docs__search'), 'server mcp__docs__search');
    assert.equal(what(claudeTools, 'mcp__'), undefined);
    assert.equal(what(claudeTools, '*'), 'wildcard *');
  });

  it('knows the names of other hosts with their counterparts', () => {
    assert.equal(what(claudeTools, 'read'), 'foreign: a Copilot alias → Read');
    assert.equal(what(claudeTools, 'edit'), 'foreign: a Copilot alias → Edit, Write, NotebookEdit');
    assert.equal(what(claudeTools, 'search'), 'foreign: a Copilot alias → Glob, Grep');
    assert.equal(what(claudeTools, 'web'), 'foreign: a Copilot alias → WebFetch, WebSearch');
    assert.equal(what(claudeTools, 'search/codebase'), 'foreign: a VS Code name → ');
    assert.equal(what(claudeTools, 'search/textSearch'), 'foreign: a VS Code name → Grep');
    assert.equal(what(claudeTools, 'textSearch'), 'foreign: a VS Code name → Grep');
    assert.equal(what(claudeTools, 'view'), 'foreign: a Copilot CLI name → Read');
    assert.equal(what(claudeTools, 'webfetch'), 'foreign: an OpenCode name → WebFetch');
    assert.equal(what(claudeTools, 'run_shell_command'), 'foreign: a Gemini CLI name → Bash, PowerShell');
    assert.equal(what(claudeTools, 'Execute'), 'foreign: a Factory name → Bash, PowerShell');
    assert.deepEqual(claudeTools.grants('read'), []);
    assert.equal(what(claudeTools, 'Nope'), undefined);
    assert.deepEqual(claudeTools.grants('Nope'), []);
  });

  it('offers what is current', () => {
    const offered = new Set(claudeTools.offered.map(({ id }) => id));
    for (const name of given) assert.ok(offered.has(name), name);
    for (const name of ['Task', 'MultiEdit', 'TodoWrite', 'TaskOutput', 'TeamCreate'])
      assert.ok(!offered.has(name), name);
    assert.equal(claudeTools.serverName?.('docs'), 'mcp__docs');
    assert.equal(claudeTools.agentTool, 'Agent');
  });

  it('names the source of every tool', () => {
    for (const { id, source } of claudeCatalogue.tools)
      assert.ok(Object.hasOwn(claudeCatalogue.sources, source), id);
  });
});

describe('tool names of other hosts', () => {
  it('takes what Gemini CLI 0.61.0 takes', () => {
    assert.equal(what(geminiTools, 'read_file'), 'tool read_file');
    assert.equal(what(geminiTools, 'search_file_content'), 'renamed: grep_search');
    assert.equal(what(geminiTools, 'save_memory'), 'removed: ');
    assert.equal(what(geminiTools, 'mcp_docs_search'), 'server mcp_docs_search');
    assert.equal(what(geminiTools, 'mcp_docs_*'), 'server mcp_docs_*');
    assert.equal(what(geminiTools, 'mcp_*'), 'server mcp_*');
    assert.equal(what(geminiTools, 'discovered_tool_x'), 'server discovered_tool_x');
    assert.equal(what(geminiTools, '*'), 'wildcard *');
    assert.equal(what(geminiTools, 'mcp__a__b'), undefined);
    assert.equal(what(geminiTools, 'a/b'), undefined);
    assert.equal(what(geminiTools, 'Bash'), 'foreign: a Claude Code name → run_shell_command');
    assert.equal(
      what(geminiTools, 'read'),
      'foreign: a Copilot alias → read_file, read_many_files, list_directory',
    );
    assert.ok(geminiTools.complete);
  });

  it('knows the keys of OpenCode’s permission', () => {
    assert.equal(what(opencodeTools, 'bash'), 'tool bash');
    assert.equal(what(opencodeTools, 'docs_search'), 'server docs_search');
    assert.equal(what(opencodeTools, 'Bash'), 'foreign: a Claude Code name → bash');
    assert.equal(what(opencodeTools, 'editFiles'), 'foreign: a VS Code name → edit');
  });

  it('does not take Kiro’s and Factory’s lists for whole', () => {
    assert.equal(what(kiroTools, '@docs/search'), 'server @docs/search');
    assert.equal(what(kiroTools, '@builtin'), 'tool @builtin');
    assert.equal(what(kiroTools, 'execute'), 'foreign: a Copilot alias → shell');
    assert.equal(what(factoryTools, 'Execute'), 'tool Execute');
    assert.equal(what(factoryTools, 'Bash'), 'foreign: a Claude Code name → Execute');
    assert.equal(kiroTools.complete, false);
    assert.equal(factoryTools.complete, false);
  });
});
