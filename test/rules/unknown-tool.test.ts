import { unknownTool } from '../../server/rules/unknown-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, more = '') => `---\ndescription: x\ntools: ${tools}\n${more}---\nText.\n`;
const prompt = '/repo/.github/prompts/test.prompt.md';
const mcp = { '.vscode/mcp.json': '{ "servers": { "github": {}, "context7": {} } }' };

const claudePath = '/repo/.claude/agents/x.md';
const claude = (tools: string) => `---\nname: x\ndescription: x\ntools: ${tools}\n---\nWork.\n`;

describeRule(unknownTool, {
  quiet: [
    {
      name: 'every kind of current name',
      text: agent("['search', 'search/codebase', 'todo', 'vscodeTasks/runTask']"),
    },
    { name: 'everything', text: agent("['*']") },
    { name: 'nothing', text: agent('[]') },
    { name: 'no list', text: '---\ndescription: x\n---\nText.\n' },
    {
      name: 'servers and extensions',
      text: agent('[github/*, context7/get-docs, ms-python.python/installPackage, io.github.a/b/c]'),
    },
    { name: 'an extension id alone', text: agent('[GitHub.vscode-pull-request-github, ms-python.python]') },
    { name: 'a declared server', text: agent('[context7/get-docs, github/create_issue]'), files: mcp },
    { name: 'a server two edits away', text: agent('[contextt77/get-docs]'), files: mcp },
    { name: 'a server name with no server declared', text: agent('[githb/create_issue]') },
    {
      name: 'the server that GitHub brings along',
      text: agent('[github/create_issue]'),
      files: { '.mcp.json': '{"mcpServers":{"githubs":{}}}' },
    },
    { name: 'old names', text: agent('[codebase, fetch, runCommands, new/newWorkspace, issue_fetch]') },
    { name: 'removed tools', text: agent('[think, execute/awaitTerminal]') },
    {
      name: 'names of Copilot alone for Copilot alone',
      text: agent('[Bash, Read, SEARCH, view, grep]', 'target: github-copilot\n'),
    },
    {
      name: 'names of VS Code for Copilot alone',
      text: agent('[usages, search/usages, vscode/runCommand]', 'target: github-copilot\n'),
    },
    {
      name: 'a tool of an installed extension',
      text: agent('[Acme.probe/lookup, Acme.probe]'),
      environment: {
        tools: [{ id: 'Acme.probe/lookup', description: 'Looks up.', extension: 'Acme.probe' }],
      },
    },
    {
      name: 'allowed names',
      text: agent('[listFiles, azure_query, azure_deploy]'),
      files: { '.agent-authoring.yaml': 'allow:\n  tools: [listFiles, azure_*]\n' },
    },
    ...[
      'Read, Bash(git log *), Grep',
      'Agent(planner, writer), Task',
      'mcp__docs, mcp__docs__*, mcp__docs__search',
      '"*"',
      'Read Grep',
      '[Bash(npm run *), "Read(~/notes/**)"]',
      '[Agent(planner, writer)]',
      'AskUserQuestion, TodoWrite, LSP',
      'MultiEdit, Read',
      '[]',
    ].map(tools => ({ name: `tools of Claude Code: ${tools}`, text: claude(tools), path: claudePath })),
    { name: 'items that are no text, which another rule speaks of', text: agent('[5, true]') },
    { name: 'a number for a list', text: agent('7') },
    { name: 'an item that needs quotes before anybody reads it', text: agent('[@x, `read`, %y]') },
    { name: 'a quote that is still open', text: agent("['read', 'edti]") },
    { name: 'a half-typed item in quotes', text: agent("['re") },
    { name: '#tool: in code', text: '---\ndescription: x\n---\nUse `#tool:nope`.\n' },
    { name: '#tool: of a server', text: '---\ndescription: x\n---\nUse #tool:github/create_issue.\n' },
  ],
  loud: [
    {
      name: 'the wrong case in a Claude agent, and an alias of Copilot',
      text: claude('⟦bash⟧, ⟦execute⟧, Grep'),
      path: claudePath,
      says: [
        'Claude Code knows no tool “bash”; the nearest is “Bash”.',
        'Claude Code knows no tool “execute”: it is a Copilot alias for “Bash” and “PowerShell”.',
      ],
      hosts: [['claude'], ['claude']],
      fixes: [
        [{ title: 'Change to “Bash”', safe: false, fixed: claude('Bash, execute, Grep') }],
        [
          {
            title: 'Change to “Bash” and “PowerShell”',
            safe: false,
            fixed: claude('bash, Bash, PowerShell, Grep'),
          },
        ],
      ],
    },
    {
      name: 'names that nobody has, and a server’s tool in another host’s spelling',
      text: claude('Read, ⟦github/*⟧, ⟦docs/search⟧, ⟦context-manager⟧, ⟦Frobnicate⟧, ⟦Raed⟧'),
      path: claudePath,
      says: [
        'Claude Code knows no tool “github/*”: a tool of an MCP server is written as “mcp__github”.',
        'Claude Code knows no tool “docs/search”: a tool of an MCP server is written as “mcp__docs__search”.',
        'Claude Code knows no tool “context-manager”.',
        'Claude Code knows no tool “Frobnicate”.',
        'Claude Code knows no tool “Raed”; the nearest is “Read”.',
      ],
      severities: ['warning', 'warning', 'warning', 'information', 'warning'],
      fixes: [
        [
          {
            title: 'Change to “mcp__github”',
            safe: false,
            fixed: claude('Read, mcp__github, docs/search, context-manager, Frobnicate, Raed'),
          },
        ],
        [
          {
            title: 'Change to “mcp__docs__search”',
            safe: false,
            fixed: claude('Read, github/*, mcp__docs__search, context-manager, Frobnicate, Raed'),
          },
        ],
        [],
        [],
        [
          {
            title: 'Remove “Raed”',
            safe: true,
            fixed: claude('Read, github/*, docs/search, context-manager, Frobnicate'),
          },
        ],
      ],
    },
    {
      name: 'a Claude agent that is left without any tool',
      text: claude('[⟦grep⟧, MultiEdit]').replace('tools', '⟦tools⟧'),
      path: claudePath,
      says: [
        'Claude Code gives this agent no tool at all: none of the names in “tools” is one of a tool.',
        'Claude Code knows no tool “grep”; the nearest is “Grep”.',
      ],
      fixes: [[], [{ title: 'Change to “Grep”', safe: false, fixed: claude('[Grep, MultiEdit]') }]],
    },
    {
      name: 'a near miss',
      text: agent("['⟦serach⟧']"),
      says: ['VS Code and Copilot CLI know no tool “serach”; the nearest is “search”.'],
      hosts: [['vscode', 'copilot-cli']],
      fixes: [[{ title: 'Change to “search”', fixed: agent("['search']"), safe: false }]],
    },
    {
      name: 'a near miss of an old name',
      text: agent('["⟦readfile⟧", todo]'),
      path: prompt,
      says: ['VS Code knows no tool “readfile”; the nearest is “read/readFile”.'],
      fixes: [[{ title: 'Change to “read/readFile”', fixed: agent('["read/readFile", todo]'), safe: false }]],
    },
    {
      name: 'the wrong case of a name that Copilot CLI takes in any case',
      text: agent('[⟦Search⟧]'),
      says: ['VS Code knows no tool “Search”; the nearest is “search”.'],
      severities: ['information'],
      hosts: [['vscode']],
      fixes: [[{ title: 'Change to “search”', fixed: agent('[search]'), safe: false }]],
    },
    {
      name: 'the wrong case of a member',
      text: agent('\n  - ⟦search/Codebase⟧ # finds code\n  - todo'),
      says: ['VS Code and Copilot CLI know no tool “search/Codebase”; the nearest is “search/codebase”.'],
      fixes: [
        [
          {
            title: 'Change to “search/codebase”',
            fixed: agent('\n  - search/codebase # finds code\n  - todo'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'the wrong case of a set before its member',
      text: agent('[⟦Edit/editFiles⟧]'),
      path: prompt,
      says: ['VS Code knows no tool “Edit/editFiles”; the nearest is “edit/editFiles”.'],
      fixes: [[{ title: 'Change to “edit/editFiles”', fixed: agent('[edit/editFiles]'), safe: false }]],
    },
    {
      name: 'run-time names',
      text: agent('[⟦read_file⟧, ⟦run_in_terminal⟧]'),
      path: prompt,
      says: [
        'VS Code knows no tool “read_file”: it is a run-time name for “read/readFile”.',
        'VS Code knows no tool “run_in_terminal”: it is a run-time name for “execute/runInTerminal”.',
      ],
      fixes: [
        [
          {
            title: 'Change to “read/readFile”',
            fixed: agent('[read/readFile, run_in_terminal]'),
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “execute/runInTerminal”',
            fixed: agent('[read_file, execute/runInTerminal]'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'names of Claude Code and Copilot CLI where only VS Code is asked for',
      text: agent('[⟦Bash⟧, ⟦grep⟧]', 'target: vscode\n'),
      says: [
        'VS Code knows no tool “Bash”: it is a Claude Code name for “execute”.',
        'VS Code knows no tool “grep”: it is a Copilot CLI name for “search/textSearch”.',
      ],
      fixes: [
        [{ title: 'Change to “execute”', fixed: agent('[execute, grep]', 'target: vscode\n'), safe: false }],
        [
          {
            title: 'Change to “search/textSearch”',
            fixed: agent('[Bash, search/textSearch]', 'target: vscode\n'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'the same names where Copilot counts too',
      text: agent('"⟦Bash⟧, ⟦view⟧"'),
      says: [
        'VS Code knows no tool “Bash”: it is a Claude Code name for “execute”.',
        'VS Code knows no tool “view”: it is a Copilot CLI name for “read/readFile”.',
      ],
      severities: ['information', 'information'],
      hosts: [['vscode'], ['vscode']],
      fixes: [
        [{ title: 'Change to “execute”', fixed: agent('"execute, view"'), safe: false }],
        [{ title: 'Change to “read/readFile”', fixed: agent('"Bash, read/readFile"'), safe: false }],
      ],
    },
    {
      name: 'a name that the list holds under its right spelling too',
      text: agent('[read, ⟦Read⟧]'),
      says: ['VS Code knows no tool “Read”: it is a Claude Code name for “read”.'],
      severities: ['information'],
      fixes: [[{ title: 'Remove “Read”', fixed: agent('[read]'), safe: true }]],
    },
    {
      name: 'an MCP tool as Claude Code writes it',
      text: agent('[⟦mcp__context7__get-docs⟧]'),
      path: prompt,
      says: [
        'VS Code knows no tool “mcp__context7__get-docs”: it is a Claude Code name for “context7/get-docs”.',
      ],
      fixes: [[{ title: 'Change to “context7/get-docs”', fixed: agent('[context7/get-docs]'), safe: false }]],
    },
    {
      name: 'bare names that nobody knows',
      text: agent('[⟦listFiles⟧, ⟦microsoft.docs.mcp⟧]'),
      says: [
        'VS Code and Copilot CLI know no tool “listFiles”.',
        'VS Code and Copilot CLI know no tool “microsoft.docs.mcp”.',
      ],
      severities: ['information', 'information'],
    },
    {
      name: 'a run-time tool that no list can name',
      text: agent('[⟦symbols⟧]'),
      path: prompt,
      says: ['VS Code knows no tool “symbols”: it is a run-time name.'],
      severities: ['information'],
    },
    {
      name: 'unknown members of a set, even where a server has that name',
      text: agent('[⟦edit/*⟧, ⟦search/everything⟧]'),
      path: prompt,
      files: { '.vscode/mcp.json': '{ "servers": { "search": {} } }' },
      says: [
        'VS Code knows no tool “edit/*”: all of the set is “edit”.',
        'VS Code knows no tool “search/everything” in the set “search”.',
      ],
      fixes: [
        [
          {
            title: 'Change to “edit”',
            fixed: agent("['edit', search/everything]").replace("'edit'", 'edit'),
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'one edit away from a declared server',
      text: agent('[⟦githb/create_issue⟧, ⟦Context7/*⟧]'),
      path: prompt,
      files: mcp,
      says: [
        'VS Code finds no MCP server “githb” here; the nearest is “github”.',
        'VS Code finds no MCP server “Context7” here; the nearest is “context7”.',
      ],
      fixes: [
        [
          {
            title: 'Change to “github/create_issue”',
            fixed: agent('[github/create_issue, Context7/*]'),
            safe: false,
          },
        ],
        [{ title: 'Change to “context7/*”', fixed: agent('[githb/create_issue, context7/*]'), safe: false }],
      ],
    },
    {
      name: 'a near miss of the bare name of a declared server',
      text: agent('[⟦contxt7⟧]'),
      path: prompt,
      files: mcp,
      says: ['VS Code knows no tool “contxt7”; the nearest is “context7/*”.'],
      fixes: [[{ title: 'Change to “context7/*”', fixed: agent('[context7/*]'), safe: false }]],
    },
    {
      name: 'names that mean nothing to Copilot alone',
      text: agent('[⟦serch⟧, ⟦read_file⟧, ⟦listFiles⟧]', 'target: github-copilot\n'),
      says: [
        'Copilot CLI knows no tool “serch”; the nearest is “search”.',
        'Copilot CLI and Copilot cloud know no tool “read_file”: it is a run-time name for “read”.',
        'Copilot CLI knows no tool “listFiles”.',
      ],
      severities: ['warning', 'warning', 'information'],
      fixes: [
        [
          {
            title: 'Change to “search”',
            fixed: agent('[search, read_file, listFiles]', 'target: github-copilot\n'),
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “read”',
            fixed: agent('[serch, read, listFiles]', 'target: github-copilot\n'),
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'nearly a name that has become several',
      text: agent('[⟦run_commands⟧]', 'target: vscode\n'),
      says: [
        'VS Code knows no tool “run_commands”; the nearest are “execute/getTerminalOutput”, “execute/runInTerminal”, “read/terminalLastCommand” and “read/terminalSelection”.',
      ],
      fixes: [
        [
          {
            title:
              'Change to “execute/getTerminalOutput”, “execute/runInTerminal”, “read/terminalLastCommand” and “read/terminalSelection”',
            fixed: agent(
              '[execute/getTerminalOutput, execute/runInTerminal, read/terminalLastCommand, read/terminalSelection]',
              'target: vscode\n',
            ),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'numbers where nobody refuses them',
      text: agent('[⟦5⟧]', 'target: vscode\n'),
      says: ['VS Code knows no tool “5”.'],
      severities: ['information'],
    },
    {
      name: 'an item that runs on, on its first line',
      text: agent('\n  - ⟦reads⟧\n    - writes', 'target: vscode\n'),
      says: ['VS Code knows no tool “reads - writes”.'],
      severities: ['information'],
    },
    {
      name: 'a string over several lines that has no commas, on its first line',
      text: agent('|\n  ⟦reads⟧\n  writes', 'target: vscode\n'),
      says: ['VS Code knows no tool “reads writes”.'],
      severities: ['information'],
    },
    {
      name: '#tool: with the name of a server, all tools of which have no spelling there',
      text: '---\ndescription: x\n---\nUse #tool:⟦contxt7⟧.\n',
      files: mcp,
      says: ['VS Code knows no tool “contxt7”; the nearest is “context7/*”.'],
    },
    {
      name: '#tool: in the body',
      text: '---\ndescription: x\n---\nUse #tool:⟦grep_search⟧ and #tool:⟦nope⟧.\n',
      says: [
        'VS Code knows no tool “grep_search”: it is a run-time name for “search/textSearch”.',
        'VS Code knows no tool “nope”.',
      ],
      severities: ['warning', 'information'],
      fixes: [
        [
          {
            title: 'Change to “search/textSearch”',
            fixed: '---\ndescription: x\n---\nUse #tool:search/textSearch and #tool:nope.\n',
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: '#tool: in instructions',
      text: '---\napplyTo: "**"\n---\nUse #tool:⟦read_file⟧.\n',
      path: '/repo/.github/instructions/x.instructions.md',
      says: ['VS Code knows no tool “read_file”: it is a run-time name for “read/readFile”.'],
      fixes: [
        [
          {
            title: 'Change to “read/readFile”',
            fixed: '---\napplyTo: "**"\n---\nUse #tool:read/readFile.\n',
            safe: false,
          },
        ],
      ],
    },
  ],
});
