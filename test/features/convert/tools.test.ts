import assert from 'node:assert/strict';
import {
  type ConversionHost,
  jobs,
  jobsOf,
  namesFor,
  rightOf,
  setsOf,
} from '../../../server/hosts/conversion.ts';
import { copilotCliTools, copilotCloudTools } from '../../../server/hosts/copilot-tools.ts';
import { vscodeTools } from '../../../server/hosts/vscode-tools.ts';
import { again, converted, header, lost, places } from './converting.ts';

/** Hosts that have a list, and where an agent with one line of tools lies. */
const lists = ['vscode', 'claude', 'gemini'] as const;

function agentOf(host: (typeof lists)[number], tools: readonly string[]): string {
  const value = host === 'claude' ? tools.join(', ') : `[${tools.join(', ')}]`;
  return `---\nname: a\ndescription: An agent\ntools: ${value}\n---\nDoes things.\n`;
}

function given(host: ConversionHost, fields: Readonly<Record<string, unknown>>): Set<string> {
  if (fields.permission !== undefined) {
    const allowed = Object.entries(fields.permission as Record<string, unknown>).filter(
      ([, action]) => action !== 'deny',
    );
    return new Set(allowed.flatMap(([name]) => jobsOf('opencode', name) ?? []));
  }
  const names =
    typeof fields.tools === 'string' ? fields.tools.split(', ') : ((fields.tools ?? []) as string[]);
  return new Set(names.flatMap(name => jobsOf(host, name) ?? []));
}

describe('tools between hosts', () => {
  it('the catalogue names tools that VS Code and Copilot know', () => {
    for (const { job } of jobs) {
      for (const name of namesFor('vscode', job)) assert.equal(vscodeTools.lookup(name)?.is, 'known', name);
      for (const name of namesFor('copilot-cli', job))
        assert.equal(copilotCliTools.lookup(name)?.is, 'known', name);
      for (const name of namesFor('copilot-cloud', job))
        assert.equal(copilotCloudTools.lookup(name)?.is, 'known', name);
    }
    for (const host of ['vscode', 'copilot-cli', 'copilot-cloud'] as const) {
      for (const [set, members] of setsOf(host))
        for (const job of members) assert.ok(rightOf(job), `${set}: ${job}`);
    }
  });

  for (const from of lists) {
    for (const { job, right } of jobs) {
      const names = namesFor(from, job);
      if (names.length === 0) continue;
      for (const to of ['vscode', 'copilot-cli', 'copilot-cloud', 'claude', 'opencode', 'gemini'] as const) {
        it(`${names.join(', ')} of ${from} gives nothing of another right in ${to}`, () => {
          const before = given(from, header(agentOf(from, names)));
          const result = converted(places[from], agentOf(from, names), to);
          const after = given(to, header(result.text));
          const rights = new Set([...before].map(rightOf));
          for (const other of after) assert.ok(rights.has(rightOf(other)), `${other} is more than ${right}`);
          const more = [...after].filter(other => !before.has(other));
          // What is coarser is told, save for what nobody misses.
          const small = new Set([
            'list folders',
            'create folders',
            'edit notebooks',
            'search by meaning',
            'load skills',
          ]);
          const swapped = result.changed.some(change => change.includes('stands in for it'));
          if (more.some(other => !small.has(other)) && !swapped)
            assert.ok(lost(result, 'ability').includes('tools'), more.join());
        });
      }
    }
  }

  it('VS Code’s sets come back with the same abilities', () => {
    for (const set of ['read', 'edit', 'execute', 'web', 'agent', 'todo']) {
      for (const to of ['copilot-cli', 'copilot-cloud', 'claude', 'opencode', 'gemini'] as const) {
        const first = converted(places.vscode, agentOf('vscode', [set]), to);
        if (lost(first, 'ability').length > 0 || to === 'gemini') continue;
        const back = header(again(first, 'vscode').text);
        const small = new Set(['create folders', 'edit notebooks', 'list folders']);
        const same = (all: ReadonlySet<string>) => [...all].filter(job => !small.has(job)).sort();
        assert.deepEqual(
          same(given('vscode', back)),
          same(given('vscode', { tools: [set] })),
          `${set} by ${to}`,
        );
      }
    }
  });

  it('Claude’s tools come back as they were', () => {
    const tools = [
      'Read',
      'Edit',
      'Write',
      'NotebookEdit',
      'Glob',
      'Grep',
      'Bash',
      'WebFetch',
      'WebSearch',
      'Task',
    ];
    const text = agentOf('claude', tools);
    assert.equal(
      header(again(converted(places.claude, text, 'vscode'), 'claude').text).tools,
      tools.join(', '),
    );
  });

  it('leaves the list of a host’s own file as it is', () => {
    const tools = ['read/readFile', 'edit/editFiles', 'execute/runInTerminal', 'acme.probe/look'];
    const result = converted(places.vscode, agentOf('vscode', tools), 'vscode');
    assert.deepEqual(header(result.text).tools, tools);
  });

  it('knows old and other names: VS Code’s renamed ones, Copilot’s in any case, Claude’s rules', () => {
    const old = converted(
      places.vscode,
      agentOf('vscode', ['codebase', 'editFiles', 'runCommands', 'Grep', 'BASH']),
      'claude',
    );
    assert.equal(header(old.text).tools, 'Edit, Grep, Bash');
    const rules = converted(
      places.claude,
      agentOf('claude', ['Bash(git *)', 'Bash(npm run *, a)', 'Read']),
      'vscode',
    );
    assert.deepEqual(header(rules.text).tools, ['read', 'execute']);
  });

  it('an empty list, or one of which nothing is left, stays a list', () => {
    for (const tools of ['[]', '[ms.ext/tool]']) {
      const text = `---\ndescription: An agent\ntools: ${tools}\n---\nTalks.\n`;
      for (const to of ['claude', 'copilot-cli', 'copilot-cloud'] as const) {
        assert.deepEqual(header(converted(places.vscode, text, to).text).tools, [], `${tools} ${to}`);
      }
      assert.deepEqual(header(converted(places.vscode, text, 'opencode').text).permission, { '*': 'deny' });
      assert.deepEqual(lost(converted(places.vscode, text, 'gemini'), 'limit'), ['tools']);
    }
    const blank = '---\nname: a\ndescription: An agent\ntools:\n---\nTalks.\n';
    assert.deepEqual(
      header(converted(places.claude, blank, 'vscode').text).tools,
      [],
      'Claude Code gives no tools for it',
    );
  });

  it('a list of what reads makes a read-only agent of Cursor and Codex; one that reads no files is loud', () => {
    const agent = (tools: string) => `---\ndescription: An agent\ntools: ${tools}\n---\nTalks.\n`;
    for (const to of ['cursor', 'codex'] as const) {
      const own = converted(places.vscode, agent('[read, execute/runTests, github/*]'), to);
      assert.match(own.text, to === 'cursor' ? /^readonly: true$/m : /^sandbox_mode = "read-only"$/m);
      assert.deepEqual(lost(own, 'limit'), []);
      for (const tools of ['[]', '[web]']) {
        const blind = converted(places.vscode, agent(tools), to);
        assert.match(blind.text, to === 'cursor' ? /^readonly: true$/m : /^sandbox_mode = "read-only"$/m);
        assert.deepEqual(lost(blind, 'limit'), ['tools'], tools);
      }
      assert.deepEqual(lost(converted(places.vscode, agent('[read, agent]'), to), 'limit'), ['tools']);
    }
  });

  it('a list that names everything is none', () => {
    const text = '---\ndescription: An agent\ntools: ["*"]\n---\nTalks.\n';
    assert.equal(header(converted(places.vscode, text, 'claude').text).tools, undefined);
    assert.deepEqual(converted(places.vscode, text, 'cursor').lost, []);
  });

  it('OpenCode’s limits inside a tool: what is allowed in part is left out, what is denied in part is loud', () => {
    const some =
      '---\ndescription: d\npermission: { "*": deny, read: allow, bash: { "*": deny, "git *": allow } }\n---\nb\n';
    const narrow = converted(places.opencode, some, 'claude');
    assert.equal(header(narrow.text).tools, 'Read');
    assert.deepEqual(lost(narrow, 'limit'), []);
    const most = '---\ndescription: d\npermission: { bash: { "*": allow, "rm *": deny } }\n---\nb\n';
    assert.deepEqual(converted(places.opencode, most, 'claude').lost[0], {
      what: 'tools',
      danger: 'limit',
      message: 'Claude Code knows no limits inside a tool: “permission: bash: rm *: deny” is lost.',
    });
  });

  it('another host’s limit that never held is loud', () => {
    for (const key of ['allowed-tools', 'permissions', 'readonly', 'excludedTools']) {
      const text = `---\nname: a\ndescription: An agent\n${key}: Read\n---\nReads.\n`;
      const result = converted(places.claude, text, 'vscode');
      assert.deepEqual(result.lost, [
        {
          what: key,
          danger: 'limit',
          message: `“${key}” is no key of the host that the file is written for, so that limit never held.`,
        },
      ]);
    }
  });
});
