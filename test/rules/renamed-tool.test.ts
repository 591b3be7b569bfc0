import { renamedTool } from '../../server/rules/renamed-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, more = '', body = 'Text.\n') =>
  `---\ndescription: x\ntools: ${tools}\n${more}---\n${body}`;
const prompt = '/repo/.github/prompts/test.prompt.md';
const all = 'Update all tool names in this file';

describeRule(renamedTool, {
  quiet: [
    { name: 'current names', text: agent('[search/codebase, web/fetch, todo]') },
    {
      name: '#tool: in code',
      text: agent(
        '[todo]',
        '',
        'Write `#tool:fetch` (as in `#tool:codebase`).\n\n```\n#tool:memory read\n```\n',
      ),
    },
    { name: 'another host asked for', text: agent('[codebase, fetch]', 'target: github-copilot\n') },
    { name: 'a server that is not declared', text: agent('[context7]') },
    { name: 'the long names of a server', text: agent('[github/github-mcp-server/*]') },
    {
      name: 'an allowed name',
      text: agent('[codebase]'),
      files: { '.agent-authoring.yaml': 'allow:\n  tools: [codebase]\n' },
    },
    {
      name: 'tools of a Claude agent',
      text: '---\nname: x\ndescription: x\ntools: Task\n---\n',
      path: '/repo/.claude/agents/x.md',
    },
  ],
  loud: [
    {
      name: 'a name that means the same to Copilot CLI under both spellings',
      text: agent("['⟦codebase⟧']"),
      says: ['VS Code now calls the tool “codebase” “search/codebase”.'],
      hosts: [['vscode']],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “search/codebase”', fixed: agent("['search/codebase']"), safe: true }]],
    },
    {
      name: 'a name whose new spelling grants a tool in Copilot CLI',
      text: agent('"⟦fetch⟧"'),
      says: ['VS Code now calls the tool “fetch” “web/fetch”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “web/fetch”', fixed: agent('"web/fetch"'), safe: false }]],
    },
    {
      name: 'the same where another name grants that tool already',
      text: agent('[⟦fetch⟧, web]'),
      says: ['VS Code now calls the tool “fetch” “web/fetch”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “web/fetch”', fixed: agent('[web/fetch, web]'), safe: true }]],
    },
    {
      name: 'the same where the author asks for VS Code, since Copilot CLI reads the file all the same',
      text: agent('[⟦fetch⟧]', 'target: vscode\n'),
      says: ['VS Code now calls the tool “fetch” “web/fetch”.'],
      tag: 'deprecated',
      fixes: [
        [{ title: 'Change to “web/fetch”', fixed: agent('[web/fetch]', 'target: vscode\n'), safe: false }],
      ],
    },
    {
      name: 'the same in a prompt, which no other host reads',
      text: agent('[⟦fetch⟧]'),
      path: prompt,
      says: ['VS Code now calls the tool “fetch” “web/fetch”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “web/fetch”', fixed: agent('[web/fetch]'), safe: true }]],
    },
    {
      name: 'a name that has become several',
      text: agent('\n  - "⟦runTasks⟧" # builds\n  - todo'),
      says: [
        'VS Code now has “execute/createAndRunTask”, “execute/runTask” and “read/getTaskOutput” in place of the tool “runTasks”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “execute/createAndRunTask”, “execute/runTask” and “read/getTaskOutput”',
            fixed: agent(
              '\n  - "execute/createAndRunTask"\n  - "execute/runTask"\n  - "read/getTaskOutput" # builds\n  - todo',
            ),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a name that has become several, some of which are there',
      text: agent("['execute/runTask', '⟦runTasks⟧']"),
      says: [
        'VS Code now has “execute/createAndRunTask”, “execute/runTask” and “read/getTaskOutput” in place of the tool “runTasks”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “execute/createAndRunTask” and “read/getTaskOutput”',
            fixed: agent("['execute/runTask', 'execute/createAndRunTask', 'read/getTaskOutput']"),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a name whose new spelling is there',
      text: agent('[search/codebase, ⟦codebase⟧, todo]'),
      says: ['VS Code now calls the tool “codebase” “search/codebase”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Remove “codebase”', fixed: agent('[search/codebase, todo]'), safe: true }]],
    },
    {
      name: 'several names, in the list and in the body',
      text: agent(
        '[⟦codebase⟧, read/readFile, ⟦search/readFile⟧, ⟦readFile⟧]',
        '',
        'Use #tool:⟦codebase⟧.\n',
      ),
      says: [
        'VS Code now calls the tool “codebase” “search/codebase”.',
        'VS Code now calls the tool “search/readFile” “read/readFile”.',
        'VS Code now calls the tool “readFile” “read/readFile”.',
        'VS Code now calls the tool “codebase” “search/codebase”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “search/codebase”',
            fixed: agent(
              '[search/codebase, read/readFile, search/readFile, readFile]',
              '',
              'Use #tool:codebase.\n',
            ),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase, read/readFile]', '', 'Use #tool:search/codebase.\n'),
            safe: true,
          },
        ],
        [
          {
            title: 'Remove “search/readFile”',
            fixed: agent('[codebase, read/readFile, readFile]', '', 'Use #tool:codebase.\n'),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase, read/readFile]', '', 'Use #tool:search/codebase.\n'),
            safe: true,
          },
        ],
        [
          {
            title: 'Remove “readFile”',
            fixed: agent('[codebase, read/readFile, search/readFile]', '', 'Use #tool:codebase.\n'),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase, read/readFile]', '', 'Use #tool:search/codebase.\n'),
            safe: true,
          },
        ],
        [
          {
            title: 'Change to “search/codebase”',
            fixed: agent(
              '[codebase, read/readFile, search/readFile, readFile]',
              '',
              'Use #tool:search/codebase.\n',
            ),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase, read/readFile]', '', 'Use #tool:search/codebase.\n'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'two names that have become one',
      text: agent('[⟦runInTerminal⟧, ⟦runCommands/runInTerminal⟧]'),
      path: prompt,
      says: [
        'VS Code now calls the tool “runInTerminal” “execute/runInTerminal”.',
        'VS Code now calls the tool “runCommands/runInTerminal” “execute/runInTerminal”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “execute/runInTerminal”',
            fixed: agent('[execute/runInTerminal, runCommands/runInTerminal]'),
            safe: true,
          },
          { title: all, fixed: agent('[execute/runInTerminal]'), safe: true },
        ],
        [
          {
            title: 'Change to “execute/runInTerminal”',
            fixed: agent('[runInTerminal, execute/runInTerminal]'),
            safe: true,
          },
          { title: all, fixed: agent('[execute/runInTerminal]'), safe: true },
        ],
      ],
    },
    {
      name: 'several tools for one in the body',
      text: agent('[todo]', '', 'Use #tool:⟦new⟧ first.\n'),
      path: prompt,
      says: [
        'VS Code now has “vscode/installExtension”, “vscode/newWorkspace” and “vscode/runCommand” in place of the tool “new”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “vscode/installExtension”, “vscode/newWorkspace” and “vscode/runCommand”',
            fixed: agent(
              '[todo]',
              '',
              'Use #tool:vscode/installExtension, #tool:vscode/newWorkspace, #tool:vscode/runCommand first.\n',
            ),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a code span that tells to use the tool',
      text: agent('[vscode/memory]', '', 'Note it: `#tool:⟦memory⟧ write "x"`.\n'),
      says: ['VS Code now calls the tool “memory” “vscode/memory”.'],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “vscode/memory”',
            fixed: agent('[vscode/memory]', '', 'Note it: `#tool:vscode/memory write "x"`.\n'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a code span behind “using”',
      text: agent('[edit]', '', 'Write it down using `#tool:⟦editFiles⟧`:\n'),
      says: ['VS Code now calls the tool “editFiles” “edit/editFiles”.'],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “edit/editFiles”',
            fixed: agent('[edit]', '', 'Write it down using `#tool:edit/editFiles`:\n'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'the bare name of a declared server',
      text: agent('[⟦context7⟧]'),
      path: prompt,
      files: { '.mcp.json': '{ "mcpServers": { "context7": {} } }' },
      says: ['VS Code now calls all tools of the MCP server “context7” “context7/*”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “context7/*”', fixed: agent('[context7/*]'), safe: true }]],
    },
    {
      name: 'the bare name of the server that Copilot cloud brings along',
      text: agent('[⟦github⟧]'),
      says: ['VS Code now calls all tools of the MCP server “github” “github/*”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “github/*”', fixed: agent('[github/*]'), safe: false }]],
    },
    {
      name: 'the bare name of a server in the body, where VS Code reads no star',
      text: agent('[⟦codebase⟧]', '', 'Use #tool:⟦context7⟧ and #tool:⟦usages⟧.\n'),
      path: prompt,
      files: { '.mcp.json': '{ "mcpServers": { "context7": {} } }' },
      says: [
        'VS Code now calls the tool “codebase” “search/codebase”.',
        'VS Code now calls all tools of the MCP server “context7” “context7/*”.',
        'VS Code now calls the tool “usages” “search/usages”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “search/codebase”',
            fixed: agent('[search/codebase]', '', 'Use #tool:context7 and #tool:usages.\n'),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase]', '', 'Use #tool:context7 and #tool:search/usages.\n'),
            safe: true,
          },
        ],
        [],
        [
          {
            title: 'Change to “search/usages”',
            fixed: agent('[codebase]', '', 'Use #tool:context7 and #tool:search/usages.\n'),
            safe: true,
          },
          {
            title: all,
            fixed: agent('[search/codebase]', '', 'Use #tool:context7 and #tool:search/usages.\n'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'an extension tool in lower case, which VS Code does not give',
      text: agent('[⟦github.vscode-pull-request-github/doSearch⟧]'),
      path: prompt,
      says: [
        'VS Code gives the tool “github.vscode-pull-request-github/doSearch” only as “GitHub.vscode-pull-request-github/doSearch”.',
      ],
      severities: ['warning'],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “GitHub.vscode-pull-request-github/doSearch”',
            fixed: agent('[GitHub.vscode-pull-request-github/doSearch]'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'tools of an installed extension, in lower case and by their short names',
      text: agent('[⟦acme.probe/lookup⟧, ⟦lookup⟧]'),
      path: prompt,
      environment: {
        tools: [{ id: 'Acme.probe/lookup', description: 'Looks up.', extension: 'Acme.probe' }],
      },
      says: [
        'VS Code gives the tool “acme.probe/lookup” only as “Acme.probe/lookup”.',
        'VS Code now calls the tool “lookup” “Acme.probe/lookup”.',
      ],
      severities: ['warning', 'information'],
      tag: 'deprecated',
      fixes: [
        [
          { title: 'Change to “Acme.probe/lookup”', fixed: agent('[Acme.probe/lookup, lookup]'), safe: true },
          { title: all, fixed: agent('[Acme.probe/lookup]'), safe: true },
        ],
        [
          {
            title: 'Change to “Acme.probe/lookup”',
            fixed: agent('[acme.probe/lookup, Acme.probe/lookup]'),
            safe: true,
          },
          { title: all, fixed: agent('[Acme.probe/lookup]'), safe: true },
        ],
      ],
    },
    {
      name: 'a name that a declared server has too',
      text: agent('[⟦memory⟧]'),
      path: prompt,
      files: { '.vscode/mcp.json': '{ "servers": { "memory": {} } }' },
      says: ['VS Code now has “vscode/memory” and “memory/*” in place of the tool “memory”.'],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “vscode/memory” and “memory/*”',
            fixed: agent('[vscode/memory, memory/*]'),
            safe: false,
          },
        ],
      ],
    },
  ],
});
