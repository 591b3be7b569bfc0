import assert from 'node:assert/strict';
import { jobsOf } from '../../../server/hosts/conversion.ts';
import { readToml } from '../../../server/syntax/toml.ts';
import { again, body, converted, header, lost, places } from './converting.ts';

const prose = '\n# Reviewer\n\nReads “everything”.\n';

const vscode = `---
name: Code Reviewer
description: 'Reviews code: every line'
tools: [read, search, edit, execute, web, agent, todo, github/get_issue, playwright/*, ms.ext/tool]
model: [Claude Opus 4.6 (copilot), GPT-5.4 (copilot)]
reasoning-effort: high
agents: [Planner, Test Writer]
handoffs:
  - label: Implement
    agent: coder
    prompt: Go on.
argument-hint: A file
user-invocable: false
disable-model-invocation: true
hooks:
  Stop:
    - type: command
      command: ./done.sh
target: vscode
---
${prose}`;

const claude = `---
name: reviewer
description: Reviews code
tools: Read, Grep, Glob, Edit, Write, NotebookEdit, Bash, WebFetch, WebSearch, Task, mcp__github__get_issue, mcp__playwright
disallowedTools: Bash, mcp__playwright
model: opus
effort: high
maxTurns: 7
permissionMode: acceptEdits
skills: [style]
memory: project
background: true
isolation: worktree
color: purple
initialPrompt: Begin.
hooks:
  Stop:
    - hooks: [{ type: command, command: ./done.sh }]
mcpServers:
  - local: { command: npx, args: [server] }
---
${prose}`;

/** The jobs of a list of VS Code or Copilot. */
function jobs(names: unknown, host: 'vscode' | 'claude' | 'copilot-cli' = 'vscode'): string[] {
  const list = typeof names === 'string' ? names.split(', ') : (names as string[]);
  return [...new Set(list.flatMap(name => jobsOf(host, name) ?? []))].sort();
}

describe('conversion.md §4, what survives a round trip', () => {
  it('VS Code → Copilot cloud', () => {
    const result = converted(places.vscode, vscode, 'copilot-cloud');
    assert.deepEqual(header(result.text), {
      name: 'Code Reviewer',
      description: 'Reviews code: every line',
      tools: [
        'read',
        'search',
        'edit',
        'execute',
        'web',
        'agent',
        'todo',
        'github/get_issue',
        'playwright/*',
      ],
      model: 'Claude Opus 4.6 (copilot)',
      'user-invocable': false,
      'disable-model-invocation': true,
      target: 'vscode',
    });
    assert.equal(body(result.text), prose);
    assert.deepEqual(lost(result, 'limit'), ['agents']);
    assert.deepEqual(lost(result, 'ability').sort(), [
      'handoffs',
      'hooks',
      'model',
      'reasoning-effort',
      'tools',
    ]);
    assert.deepEqual(lost(result, 'comfort'), ['argument-hint']);
    const back = header(again(result, 'vscode').text);
    assert.deepEqual(jobs(back.tools), jobs(header(vscode).tools));
  });

  it('VS Code → Copilot CLI: as run, reasoning-effort and a list of models keep their names', () => {
    const result = converted(places.vscode, vscode, 'copilot-cli');
    const fields = header(result.text);
    assert.deepEqual(fields.model, ['Claude Opus 4.6 (copilot)', 'GPT-5.4 (copilot)']);
    assert.equal(fields['reasoning-effort'], 'high');
    assert.deepEqual(fields.tools, [
      'read',
      'edit',
      'search',
      'execute',
      'web',
      'agent',
      'todo',
      'github/get_issue',
      'playwright/*',
    ]);
    assert.deepEqual(lost(result, 'limit'), ['agents']);
    assert.deepEqual(lost(result, 'ability').sort(), ['handoffs', 'hooks', 'tools']);
    assert.deepEqual(lost(result, 'comfort').sort(), ['argument-hint', 'target']);
  });

  it('VS Code → Claude Code → VS Code', () => {
    const result = converted(places.vscode, vscode, 'claude');
    assert.equal(result.place, '.claude/agents/code-reviewer.md');
    assert.deepEqual(header(result.text), {
      name: 'code-reviewer',
      description: 'Reviews code: every line',
      tools:
        'Read, Edit, Write, NotebookEdit, Glob, Grep, Bash, WebFetch, WebSearch, TaskCreate, TaskUpdate, TaskList, TaskGet, mcp__github__get_issue, mcp__playwright, Agent(planner, test-writer)',
      model: 'opus',
      effort: 'high',
      hooks: { Stop: [{ type: 'command', command: './done.sh' }] },
    });
    assert.equal(body(result.text), prose);
    assert.deepEqual(lost(result, 'limit'), ['disable-model-invocation']);
    assert.deepEqual(lost(result, 'ability').sort(), ['agents', 'handoffs', 'tools', 'user-invocable']);
    assert.deepEqual(lost(result, 'comfort').sort(), ['argument-hint', 'target']);
    const back = again(result, 'vscode');
    const fields = header(back.text);
    assert.equal(fields.description, 'Reviews code: every line');
    assert.equal(fields.model, 'Claude Opus 4.6 (copilot)');
    assert.equal(fields['reasoning-effort'], 'high');
    const without = new Set(['list folders', 'search by meaning']);
    assert.deepEqual(
      jobs(fields.tools),
      jobs(header(vscode).tools).filter(job => !without.has(job)),
    );
  });

  it('Claude Code → VS Code: the deny list is subtracted first', () => {
    const result = converted(places.claude, claude, 'vscode');
    const fields = header(result.text);
    assert.deepEqual(fields, {
      name: 'reviewer',
      description: 'Reviews code',
      tools: ['read', 'edit', 'search/fileSearch', 'search/textSearch', 'web', 'agent', 'github/get_issue'],
      model: 'Claude Opus 4.6 (copilot)',
      'reasoning-effort': 'high',
      hooks: { Stop: [{ hooks: [{ type: 'command', command: './done.sh' }] }] },
    });
    assert.equal(body(result.text), prose);
    assert.deepEqual(lost(result, 'limit'), []);
    assert.deepEqual(lost(result, 'ability').sort(), [
      'background',
      'initialPrompt',
      'isolation',
      'maxTurns',
      'mcpServers',
      'memory',
      'permissionMode',
      'skills',
    ]);
    assert.deepEqual(lost(result, 'comfort'), ['color']);
  });

  it('VS Code → OpenCode → VS Code', () => {
    const result = converted(places.vscode, vscode, 'opencode');
    assert.equal(result.place, '.opencode/agents/code-reviewer.md');
    assert.deepEqual(header(result.text), {
      description: 'Reviews code: every line',
      mode: 'primary',
      hidden: true,
      permission: {
        '*': 'deny',
        read: 'allow',
        list: 'allow',
        edit: 'allow',
        glob: 'allow',
        grep: 'allow',
        bash: 'allow',
        webfetch: 'allow',
        websearch: 'allow',
        task: { '*': 'deny', planner: 'allow', 'test-writer': 'allow' },
        todowrite: 'allow',
        todoread: 'allow',
        github_get_issue: 'allow',
        'playwright_*': 'allow',
      },
    });
    assert.equal(
      Object.keys(header(result.text).permission as object)[0],
      '*',
      'what is allowed follows what is denied',
    );
    assert.deepEqual(lost(result, 'limit'), []);
    assert.deepEqual(lost(result, 'ability').sort(), [
      'handoffs',
      'hooks',
      'model',
      'reasoning-effort',
      'tools',
    ]);
    assert.deepEqual(lost(result, 'comfort').sort(), ['argument-hint', 'target']);
    const fields = header(again(result, 'vscode').text);
    assert.equal(fields['disable-model-invocation'], true);
    assert.equal(fields['user-invocable'], false);
    assert.deepEqual(fields.agents, ['planner', 'test-writer']);
    assert.ok((fields.tools as string[]).includes('playwright/*'));
  });

  it('Claude Code → OpenCode', () => {
    const denied = claude.replace(/^tools: .*\n/m, '');
    const result = converted(places.claude, denied, 'opencode');
    assert.deepEqual(header(result.text), {
      description: 'Reviews code',
      permission: { bash: 'deny', 'playwright_*': 'deny' },
      steps: 7,
      color: '#a855f7',
    });
    assert.deepEqual(lost(result, 'limit'), []);
    assert.deepEqual(lost(result, 'ability').sort(), [
      'background',
      'effort',
      'hooks',
      'initialPrompt',
      'isolation',
      'mcpServers',
      'memory',
      'model',
      'permissionMode',
      'skills',
    ]);
    assert.deepEqual(header(again(result, 'claude').text), {
      name: 'reviewer',
      description: 'Reviews code',
      disallowedTools: 'Bash, PowerShell, mcp__playwright',
      maxTurns: 7,
      color: 'purple',
    });
  });

  it('any → Gemini CLI: nothing is left that its schema does not know', () => {
    const result = converted(places.claude, claude, 'gemini');
    assert.deepEqual(header(result.text), {
      name: 'reviewer',
      description: 'Reviews code',
      tools: [
        'read_file',
        'replace',
        'write_file',
        'glob',
        'grep_search',
        'web_fetch',
        'google_web_search',
        'mcp_github_get_issue',
      ],
      max_turns: 7,
      mcp_servers: { local: { command: 'npx', args: ['server'] } },
    });
    const named = converted(places.vscode, vscode, 'gemini');
    assert.equal(header(named.text).name, 'code-reviewer');
    assert.equal(header(named.text).display_name, 'Code Reviewer');
    assert.equal(header(again(named, 'vscode').text).name, 'code-reviewer');
  });

  it('any → Cursor: the list of tools is lost, and that is loud', () => {
    const result = converted(places.claude, claude, 'cursor');
    assert.deepEqual(header(result.text), {
      name: 'reviewer',
      description: 'Reviews code',
      is_background: true,
    });
    assert.deepEqual(lost(result, 'limit'), ['tools']);
    assert.equal(body(result.text), prose);
    assert.equal(header(converted(places.vscode, vscode, 'cursor').text).name, 'Code Reviewer');
  });

  it('any → Codex: TOML', () => {
    const result = converted(places.claude, claude, 'codex');
    assert.equal(result.place, '.codex/agents/reviewer.toml');
    assert.deepEqual(JSON.parse(JSON.stringify(readToml(result.text))), {
      name: 'reviewer',
      description: 'Reviews code',
      model_reasoning_effort: 'high',
      mcp_servers: { local: { command: 'npx', args: ['server'] } },
      developer_instructions: prose,
    });
    assert.deepEqual(lost(result, 'limit'), ['tools']);
    const back = again(result, 'claude');
    assert.equal(header(back.text).name, 'reviewer');
    assert.equal(header(back.text).effort, 'high');
    assert.equal(body(back.text), prose);
  });
});

describe('a read-only agent survives everywhere', () => {
  const body = 'Reads.\n';
  const sources: readonly (readonly [string, string])[] = [
    [places.vscode, `---\nname: r\ndescription: Reads\ntools: [read, search]\n---\n${body}`],
    [places.claude, `---\nname: r\ndescription: Reads\ntools: Read, Grep, Glob\n---\n${body}`],
    [places.opencode, `---\ndescription: Reads\npermission: { edit: deny, bash: deny }\n---\n${body}`],
    [
      places.gemini,
      `---\nname: r\ndescription: Reads\ntools: [read_file, list_directory, glob, grep_search]\n---\n${body}`,
    ],
    [places.cursor, `---\nname: r\ndescription: Reads\nreadonly: true\n---\n${body}`],
    [
      places.codex,
      `name = "r"\ndescription = "Reads"\nsandbox_mode = "read-only"\ndeveloper_instructions = '''\n${body}'''\n`,
    ],
    [places.claude, `---\nname: r\ndescription: Reads\npermissionMode: plan\n---\n${body}`],
    [
      places.claude,
      `---\nname: r\ndescription: Reads\ndisallowedTools: [Edit, Write, NotebookEdit, Bash]\n---\n${body}`,
    ],
  ];
  const writes: Readonly<Record<string, RegExp>> = {
    vscode: /\b(?:edit|execute)\b/,
    'copilot-cli': /\b(?:edit|execute|bash|create)\b/,
    'copilot-cloud': /\b(?:edit|execute)\b/,
    gemini: /replace|write_file|run_shell_command/,
  };
  for (const [path, text] of sources) {
    for (const to of [
      'vscode',
      'copilot-cli',
      'copilot-cloud',
      'claude',
      'opencode',
      'gemini',
      'cursor',
      'codex',
    ] as const) {
      it(`${path.split('/')[2]} (${/tools.*|perm.*|read.*|sandbox.*|disallowed.*/.exec(text)?.[0]}) → ${to}`, () => {
        const result = converted(path, text, to);
        assert.deepEqual(lost(result, 'limit'), []);
        if (to === 'codex') {
          assert.equal(readToml(result.text)?.sandbox_mode, 'read-only');
          return;
        }
        const fields = header(result.text);
        if (to === 'cursor') assert.equal(fields.readonly, true);
        else if (to === 'opencode') assertDenies(fields.permission as Record<string, string>);
        else if (to === 'claude') assertReadOnlyClaude(fields);
        else assert.doesNotMatch(String(fields.tools ?? 'edit'), writes[to] ?? /^$/);
      });
    }
  }

  it('the exact lists', () => {
    const [, text = ''] = sources[0] ?? [];
    assert.deepEqual(header(converted(places.vscode, text, 'claude').text).tools, 'Read, Glob, Grep');
    assert.deepEqual(header(converted(places.vscode, text, 'gemini').text).tools, [
      'read_file',
      'list_directory',
      'glob',
      'grep_search',
    ]);
    assert.deepEqual(header(converted(places.vscode, text, 'opencode').text).permission, {
      '*': 'deny',
      read: 'allow',
      list: 'allow',
      glob: 'allow',
      grep: 'allow',
    });
  });

  function assertDenies(permission: Readonly<Record<string, string>>): void {
    const base = permission['*'] ?? 'allow';
    assert.equal(permission.edit ?? base, 'deny');
    assert.equal(permission.bash ?? base, 'deny');
  }

  function assertReadOnlyClaude(fields: Readonly<Record<string, unknown>>): void {
    if (fields.permissionMode === 'plan') return;
    const denied = String(fields.disallowedTools ?? '');
    if (fields.tools === undefined) assert.match(denied, /Edit.*Write.*Bash/);
    else assert.doesNotMatch(String(fields.tools), /Edit|Write|Bash/);
  }
});
