import { invalidField } from '../../server/rules/invalid-field.ts';
import { describeRule, type ExpectedFix } from '../support/rule-tester.ts';

const both = 'Copilot CLI does not load this file and VS Code reports an error';
const code = 'VS Code reports an error';
const warns = 'VS Code reports a warning';
const cli = 'Copilot CLI does not load this file';
const claudeSkill = '/repo/.claude/skills/x/SKILL.md';
const allowed = (tools: string) => `---\nname: x\ndescription: y\nallowed-tools: ${tools}\n---\n`;
const prompt = '/repo/.github/prompts/x.prompt.md';

const fix = (title: string, fixed: string, safe = false): readonly (readonly ExpectedFix[])[] => [
  [{ title, fixed, safe }],
];

describeRule(invalidField, {
  quiet: [
    ...['code-review', 'cloud-agent', 'coding-agent', '[code-review, cloud-agent]'].map(value => ({
      name: `excludeAgent: ${value}`,
      text: `---\napplyTo: '**'\nexcludeAgent: ${value}\n---\n`,
      path: '/repo/.github/instructions/x.instructions.md',
    })),
    `---
name: x
description: |
  Several
  lines
argument-hint: "[file]"
tools: ['read', "edit"]
model: [GPT-5 (copilot), Auto]
reasoning-effort: high
target: vscode
agents: ['*']
user-invocable: false
disable-model-invocation: true
github:
  permissions: {issues: write, metadata: read, workflows: none}
hooks:
  PreToolUse:
    - type: command
      command: ./check.sh
      timeout: 30
      env: {A: "1"}
    - matcher: Bash
      hooks:
        - {type: command, windows: check.cmd}
---
`,
    { name: 'tools in every shape', text: '---\ntools: read, edit\n---\n' },
    { name: 'empty lists that mean something', text: '---\ntools: []\nagents: []\nhandoffs: []\n---\n' },
    { name: 'what only Copilot CLI objects to', text: '---\nname: 5\nskills: x\ntools:\n---\n' },
    { name: 'a broken handoff, which another rule speaks of', text: '---\nhandoffs: x\n---\n' },
    {
      name: 'servers',
      text: '---\nmcp-servers:\n  a: {type: stdio, command: x, args: [], tools: ["*"], env: {A: "1"}}\n  b: {type: http, url: "https://x", headers: {}}\n---\n',
    },
    {
      name: 'the value of a key that no counting host reads',
      text: '---\ntarget: github-copilot\nagents: x\n---\n',
    },
    { name: 'a quote that is still open', text: '---\nname: "\n---\n' },
    {
      name: 'brackets with text behind them, which yaml-strict speaks of',
      text: '---\nargument-hint: [file] name\ndescription: {x} y\n---\n',
    },
    { name: 'allowed-tools: a list', text: allowed('[Read, Grep]'), path: claudeSkill },
    { name: 'allowed-tools: one tool', text: allowed('Read'), path: claudeSkill },
    { name: 'allowed-tools: blanks', text: allowed('Read Grep Glob'), path: claudeSkill },
    { name: 'allowed-tools: commas', text: allowed('Read, Grep, Glob'), path: claudeSkill },
    {
      name: 'allowed-tools: permission rules with blanks and colons',
      text: allowed('Bash(git add *) Bash(git:*) Read'),
      path: claudeSkill,
    },
    {
      name: 'allowed-tools: permission rules with commas',
      text: allowed('Bash(npm run *), WebFetch(domain:example.com), Skill(deploy *)'),
      path: claudeSkill,
    },
    {
      name: 'allowed-tools: a list of permission rules',
      text: allowed("[Bash(git:*), 'Bash(gh pr view *)', mcp__docs__search]"),
      path: claudeSkill,
    },
    {
      name: 'allowed-tools: a block list',
      text: allowed('\n  - Bash(git add *)\n  - Bash(git:*)\n  - Read(~/notes/**)'),
      path: claudeSkill,
    },
    {
      name: 'allowed-tools: a text in quotes',
      text: allowed('"Bash(git commit: *), Read"'),
      path: claudeSkill,
    },
    { name: 'allowed-tools: all of them', text: allowed('"*"'), path: claudeSkill },
    { name: 'no header', text: 'target: x\n' },
    { name: 'a prompt', text: '---\nagent: ask\ntools: [read]\nmodel: x\n---\n', path: prompt },
  ],
  loud: [
    {
      name: 'agents that excludeAgent does not know, or two in one text',
      text: "---\napplyTo: '**'\nexcludeAgent: ⟦'code-review, cloud-agent'⟧\n---\n",
      path: '/repo/.github/instructions/x.instructions.md',
      says: [
        'Copilot cloud documents another form: “excludeAgent” must be code-review, cloud-agent or coding-agent, not the text “code-review, cloud-agent”.',
      ],
      severities: ['information'],
      hosts: [['copilot-cloud']],
    },
    {
      name: 'an item of excludeAgent that is misspelt',
      text: "---\napplyTo: '**'\nexcludeAgent: [⟦code-reviews⟧]\n---\n",
      path: '/repo/.github/instructions/x.instructions.md',
      says: [
        'Copilot cloud documents another form: an item of “excludeAgent” must be code-review, cloud-agent or coding-agent, not “code-reviews”.',
      ],
      severities: ['information'],
      fixes: [
        [
          {
            title: 'Change to “code-review”',
            safe: false,
            fixed: "---\napplyTo: '**'\nexcludeAgent: [code-review]\n---\n",
          },
        ],
      ],
    },
    {
      name: 'allowed-tools as a map',
      text: allowed('⟦{Read: true}⟧'),
      path: claudeSkill,
      severities: ['information'],
      says: [
        'Claude Code documents another form: “allowed-tools” must be a list of names or one text with commas, not a map.',
      ],
      hosts: [['claude']],
    },
    {
      name: 'a context that nobody forks',
      text: '---\nname: x\ndescription: y\ncontext: ⟦forked⟧\n---\n',
      path: claudeSkill,
      severities: ['information'],
      says: ['Claude Code documents another form: “context” must be fork, not “forked”.'],
      hosts: [['claude']],
    },
    {
      name: 'a quoted boolean that is the default',
      text: '---\nuser-invocable: ⟦"true"⟧ # shown\n---\n',
      says: [`${both}: “user-invocable” must be true or false, not the text “true”.`],
      hosts: [['vscode', 'copilot-cli']],
      fixes: fix('Remove the quotes', '---\nuser-invocable: true # shown\n---\n', true),
    },
    {
      name: 'a quoted boolean that would hide the agent in VS Code',
      text: "---\nuser-invocable: ⟦'false'⟧\n---\n",
      says: [`${both}: “user-invocable” must be true or false, not the text “false”.`],
      fixes: fix('Remove the quotes', '---\nuser-invocable: false\n---\n'),
    },
    {
      name: 'yes and no',
      text: '---\nuser-invocable: ⟦yes⟧\ndisable-model-invocation: ⟦No⟧\n---\n',
      says: [
        `${both}: “user-invocable” must be true or false, not “yes”.`,
        `${both}: “disable-model-invocation” must be true or false, not “No”.`,
      ],
      fixes: [
        [
          {
            title: 'Change to “true”',
            fixed: '---\nuser-invocable: true\ndisable-model-invocation: No\n---\n',
            safe: true,
          },
        ],
        [
          {
            title: 'Change to “false”',
            fixed: '---\nuser-invocable: yes\ndisable-model-invocation: false\n---\n',
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'a boolean that strict YAML knows and VS Code does not',
      text: '---\nuser-invocable: ⟦False⟧\n---\n',
      says: [`${code}: “user-invocable” must be true or false, not “False”.`],
      hosts: [['vscode']],
      fixes: fix('Change to “false”', '---\nuser-invocable: false\n---\n'),
    },
    {
      name: 'a boolean that is none',
      text: '---\nuser-invocable: ⟦maybe⟧\ninclude-custom-instructions: true\n---\n',
      says: [`${both}: “user-invocable” must be true or false, not “maybe”.`],
    },
    {
      name: 'a flag without a value',
      text: '---\n⟦user-invocable⟧:\n---\n',
      says: [`${code}: “user-invocable” has no value.`],
    },
    {
      name: 'tools without a value before another key',
      text: '---\ntarget: vscode\n⟦tools⟧:\nname: x\n---\n',
      says: [`${code}: “tools” has no value.`],
    },
    {
      name: 'a target in the wrong case',
      text: '---\ntarget: ⟦"VSCode"⟧\n---\n',
      says: [`${code}: “target” must be vscode or github-copilot, not the text “VSCode”.`],
      hosts: [['vscode']],
      fixes: fix('Change to “vscode”', '---\ntarget: "vscode"\n---\n'),
    },
    {
      name: 'a target that nobody has',
      text: '---\ntarget: ⟦claude⟧\n---\n',
      says: [`${code}: “target” must be vscode or github-copilot, not “claude”.`],
    },
    {
      name: 'an empty description',
      text: '---\ndescription: ⟦""⟧\nname: ⟦" "⟧\n---\n',
      says: [`${code}: “description” is empty.`, `${code}: “name” is empty.`],
      hosts: [['vscode'], ['vscode']],
    },
    {
      name: 'a description that is not there',
      text: '---\n⟦description⟧:\n---\n',
      says: [`${both}: “description” has no value.`],
      hosts: [['vscode', 'copilot-cli']],
    },
    {
      name: 'an empty hint',
      text: "---\nargument-hint: ⟦''⟧\n---\n",
      says: [`${warns}: “argument-hint” is empty.`],
      severities: ['warning'],
    },
    {
      name: 'a list for text',
      text: '---\ndescription: ⟦[Reviews code]⟧\nargument-hint: ⟦[a, b]⟧\n---\n',
      says: [
        `${both}: “description” must be text, not a list.`,
        `${code}: “argument-hint” must be text, not a list.`,
      ],
      fixes: [
        [
          {
            title: 'Change to “Reviews code”',
            fixed: '---\ndescription: Reviews code\nargument-hint: [a, b]\n---\n',
            safe: false,
          },
          {
            title: 'Quote the value',
            fixed: '---\ndescription: "[Reviews code]"\nargument-hint: [a, b]\n---\n',
            safe: false,
          },
        ],
        [
          {
            title: 'Quote the value',
            fixed: '---\ndescription: [Reviews code]\nargument-hint: "[a, b]"\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'text for a list',
      text: '---\nagents: ⟦Reviewer, *⟧\n---\n',
      says: [`${code}: “agents” must be a list, not “Reviewer, *”.`],
      fixes: fix('Make it a list', "---\nagents: [Reviewer, '*']\n---\n"),
    },
    {
      name: 'a list of several lines for text, on its first line',
      text: '---\ndescription:\n  ⟦- a⟧\n  - b\n---\n',
      says: [`${both}: “description” must be text, not a list.`],
    },
    {
      name: 'models',
      text: "---\nmodel: ['a', ⟦''⟧]\n---\n",
      says: [`${code}: an item of “model” is empty.`],
      hosts: [['vscode']],
      fixes: fix('Remove the empty item', "---\nmodel: ['a']\n---\n"),
    },
    {
      name: 'no model in the list',
      text: '---\nmodel: ⟦[]⟧\n---\n',
      says: [`${both}: “model” is an empty list.`],
    },
    {
      name: 'a model that is a map',
      text: '---\nmodel: ⟦{a: b}⟧\n---\n',
      says: [`${both}: “model” must be text or a list, not a map.`],
    },
    {
      name: 'an effort that nobody knows',
      text: '---\nreasoning-effort: ⟦hihg⟧\n---\n',
      says: [
        'VS Code passes over the value: “reasoning-effort” must be low, medium, high, xhigh or max, not “hihg”.',
      ],
      severities: ['warning'],
      fixes: fix('Change to “high”', '---\nreasoning-effort: high\n---\n'),
    },
    {
      name: 'tools as a map',
      text: '---\ntools:\n  ⟦read: true⟧\n  edit: false\n---\n',
      says: [`${cli}: “tools” must be a list of names or one text with commas, not a map.`],
      hosts: [['copilot-cli']],
    },
    {
      name: 'rights on GitHub',
      text: `---
github:
  permisions: {}
  permissions:
    ⟦issue⟧: read
    contents: ⟦admin⟧
    metadata: ⟦'write'⟧
    actions: [⟦read⟧]
---
`
        .replace('permisions', '⟦permisions⟧')
        .replace('[⟦read⟧]', '⟦[read]⟧'),
      says: [
        `${warns}: “github” has no key “permisions”; the nearest is “permissions”.`,
        `${warns}: “github.permissions” has no key “issue”; the nearest is “issues”.`,
        `${code}: “github.permissions.contents” must be read, write or none, not “admin”.`,
        `${code}: “github.permissions.metadata” must be read, not the text “write”.`,
        `${code}: “github.permissions.actions” must be read, write or none, not a list.`,
      ],
      severities: ['warning', 'warning', 'error', 'error', 'error'],
      fixes: [
        [],
        [
          {
            title: 'Change to “issues”',
            fixed: `---\ngithub:\n  permisions: {}\n  permissions:\n    issues: read\n    contents: admin\n    metadata: 'write'\n    actions: [read]\n---\n`,
            safe: false,
          },
        ],
        [],
        [],
        [
          {
            title: 'Change to “read”',
            fixed: `---\ngithub:\n  permisions: {}\n  permissions:\n    issue: read\n    contents: admin\n    metadata: 'write'\n    actions: read\n---\n`,
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'rights that are no map',
      text: '---\ngithub: ⟦write⟧\n---\n',
      says: [`${both}: “github” must be a map of keys and values, not “write”.`],
    },
    {
      name: 'hooks that are no map',
      text: '---\nhooks: ⟦3⟧\n---\n',
      says: [`${both}: “hooks” must be a map of keys and values, not “3”.`],
    },
    {
      name: 'events',
      text: '---\nhooks:\n  ⟦BeforeTool⟧: []\n  ⟦preToolUse⟧: []\n  Stop: ⟦x⟧\n---\n',
      says: [
        `Copilot CLI does not load this file and VS Code reports a warning: “hooks” has no key “BeforeTool”.`,
        `${warns}: “hooks” has no key “preToolUse”; the nearest is “PreToolUse”.`,
        `${both}: “hooks.Stop” must be a list, not “x”.`,
      ],
      severities: ['error', 'warning', 'error'],
      fixes: [
        [],
        [
          {
            title: 'Change to “PreToolUse”',
            fixed: '---\nhooks:\n  BeforeTool: []\n  PreToolUse: []\n  Stop: x\n---\n',
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'commands',
      text: `---
hooks:
  Stop:
    - ⟦command: a⟧
      cwd: .
    - ⟦type: command⟧
    - type: ⟦prompt⟧
      command: ⟦''⟧
    - type: command
      command: a
      timeout: ⟦soon⟧
      env: ⟦x⟧
      ⟦colour⟧: red
---
`,
      says: [
        `${code}: an item of “hooks.Stop” lacks “type”.`,
        `${code}: an item of “hooks.Stop” lacks “command”.`,
        `${code}: “hooks.Stop.type” must be command, not “prompt”.`,
        `${code}: “hooks.Stop.command” is empty.`,
        `${code}: “hooks.Stop.timeout” must be a number, not “soon”.`,
        `${code}: “hooks.Stop.env” must be a map of keys and values, not “x”.`,
        `${warns}: an item of “hooks.Stop” has no key “colour”.`,
      ],
      severities: ['error', 'error', 'error', 'error', 'error', 'error', 'warning'],
    },
    {
      name: 'a hook that is no map, and one whose command is misspelt',
      text: '---\nhooks:\n  Stop:\n    - ⟦x⟧\n    - type: command\n      ⟦comand⟧: a\n---\n',
      says: [
        `${both}: an item of “hooks.Stop” must be a map of keys and values, not “x”.`,
        `${code}: an item of “hooks.Stop” has no key “comand”; the nearest is “command”.`,
      ],
      fixes: [
        [],
        [
          {
            title: 'Change to “command”',
            fixed: '---\nhooks:\n  Stop:\n    - x\n    - type: command\n      command: a\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a boolean that quotes would make no right of',
      text: '---\ngithub:\n  permissions:\n    issues: ⟦true⟧\n---\n',
      says: [`${code}: “github.permissions.issues” must be read, write or none, not “true”.`],
    },
    {
      name: 'brackets that are meant as text',
      text: '---\nargument-hint: ⟦[file, line]⟧ # where\n---\n',
      says: [`${code}: “argument-hint” must be text, not a list.`],
      fixes: fix('Quote the value', '---\nargument-hint: "[file, line]" # where\n---\n'),
    },
    {
      name: 'brackets that may be meant as text or as one name',
      text: '---\nargument-hint: ⟦[file]⟧\n---\n',
      says: [`${code}: “argument-hint” must be text, not a list.`],
      fixes: [
        [
          { title: 'Change to “file”', fixed: '---\nargument-hint: file\n---\n', safe: false },
          { title: 'Quote the value', fixed: '---\nargument-hint: "[file]"\n---\n', safe: false },
        ],
      ],
    },
    {
      name: 'brackets with text behind them, where only VS Code counts',
      text: '---\ntarget: vscode\nargument-hint: ⟦[file]⟧ the "name"\n---\n',
      says: [`${code}: “argument-hint” must be text, not a list.`],
      fixes: fix('Quote the value', '---\ntarget: vscode\nargument-hint: \'[file] the "name"\'\n---\n'),
    },
    {
      name: 'items without a value, marked on their dash',
      text: '---\ntools:\n  - read\n  ⟦-⟧\n  ⟦-⟧ # later\nmodel:\n  ⟦-⟧\n---\n',
      says: [
        `${both}: an item of “tools” is empty.`,
        `${both}: an item of “tools” is empty.`,
        `${both}: an item of “model” is empty.`,
      ],
      fixes: [
        [
          {
            title: 'Remove the empty item',
            fixed: '---\ntools:\n  - read\n  - # later\nmodel:\n  -\n---\n',
            safe: false,
          },
        ],
        [
          {
            title: 'Remove the empty item',
            fixed: '---\ntools:\n  - read\n  -\nmodel:\n  -\n---\n',
            safe: false,
          },
        ],
        [],
      ],
    },
    {
      name: 'servers that nobody can start',
      text: '---\nmcp-servers:\n  a: {⟦type: http⟧}\n  b: 4\n---\n'
        .replace('{⟦type: http⟧}', '⟦{type: http}⟧')
        .replace('4', '⟦4⟧'),
      says: [
        `${cli}: “mcp-servers.a” lacks “url”.`,
        `${cli}: “mcp-servers.b” must be a map of keys and values, not “4”.`,
      ],
    },
    {
      name: 'a server of which nothing is said',
      text: '---\nmcp-servers:\n  a: ⟦{}⟧\n---\n',
      says: [`${cli}: “mcp-servers.a” lacks “command” or “url”.`],
    },
    {
      name: 'a kind of server that the cloud agent does not document',
      text: '---\ntarget: github-copilot\nmcp-servers:\n  a: {type: ⟦htpp⟧, url: "https://x"}\n---\n',
      says: [
        'Copilot cloud documents another form: “mcp-servers.a.type” must be local, stdio, http or sse, not “htpp”.',
      ],
      severities: ['information'],
      hosts: [['copilot-cloud']],
      fixes: fix(
        'Change to “http”',
        '---\ntarget: github-copilot\nmcp-servers:\n  a: {type: http, url: "https://x"}\n---\n',
      ),
    },
    {
      name: 'prompts',
      text: '---\nagent: ⟦[ask]⟧\nmode: ⟦""⟧\nmodel: ⟦[]⟧\ntools: [read, ⟦{a: b}⟧]\n---\n',
      path: prompt,
      says: [
        `${code}: “agent” must be text, not a list.`,
        `${code}: “mode” is empty.`,
        `${code}: “model” is an empty list.`,
        `${code}: an item of “tools” must be text, not a map.`,
      ],
      fixes: [
        [
          {
            title: 'Change to “ask”',
            fixed: '---\nagent: ask\nmode: ""\nmodel: []\ntools: [read, {a: b}]\n---\n',
            safe: false,
          },
          {
            title: 'Quote the value',
            fixed: '---\nagent: "[ask]"\nmode: ""\nmodel: []\ntools: [read, {a: b}]\n---\n',
            safe: false,
          },
        ],
        [],
        [],
        [],
      ],
    },
  ],
});
