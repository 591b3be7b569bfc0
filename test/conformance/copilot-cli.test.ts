import { agentWith, describeObserved, headed, type Observation } from '../support/observed.ts';

const unknownToIt = [
  ['models', '[x]'],
  ['modelPolicy', 'preferred'],
  ['reasoningEffort', 'low'],
  ['metadata', '{ a: b }'],
  ['handoffs', '[]'],
  ['agents', '[]'],
  ['argument-hint', 'x'],
  ['permissionMode', 'plan'],
  ['maxTurns', '3'],
  ['effort', 'low'],
  ['memory', 'user'],
  ['isolation', 'worktree'],
  ['color', 'red'],
  ['background', 'true'],
  ['initialPrompt', 'x'],
] as const;

const taken = [
  'name: x',
  'tools: [read]',
  'model: gpt-5.2',
  'model: [gpt-5.2, gpt-5]',
  'model-policy: preferred',
  'reasoning-effort: low',
  'skills: [a]',
  'hooks: {}',
  'mcp-servers: {}',
  'infer: false',
  'user-invocable: true',
  'disable-model-invocation: true',
  'include-custom-instructions: true',
  'deferred-tool-loading: true',
  'github: {}',
];

const refusing: readonly (readonly [seen: string, line: string, rule?: string])[] = [
  ['a quoted boolean', 'user-invocable: "true"'],
  ['yes for a boolean', 'infer: yes'],
  ['a number as name', 'name: 5', 'host-rejects'],
  ['a number as model', 'model: 5', 'host-rejects'],
  ['tools without a value', 'tools:', 'host-rejects'],
  ['tools as a map', 'tools: { read: true }'],
  ['tools with a number', 'tools: [5]', 'host-rejects'],
  ['an empty list of models', 'model: []'],
  ['an unknown hook event', 'hooks: { nope: [] }'],
  ['an MCP server without its command', 'mcp-servers: { a: { type: local } }'],
  ['a key given twice', 'description: e', 'duplicate-key'],
  ['an unquoted colon', 'name: Use when: x', 'yaml-strict'],
];

const understood =
  'codebase search/codebase editFiles edit/editFiles edit/createFile read/readFile search/textSearch search/fileSearch runCommands runInTerminal execute/runInTerminal agent/runSubagent todos'.split(
    ' ',
  );
const nothing = 'usages problems changes runTests runTasks search/listDirectory think new githubRepo'.split(
  ' ',
);
const ofClaude = 'Read Write Bash Grep Glob Task Agent TodoWrite'.split(' ');

const loads = (seen: string, text: string, path?: string): Observation => ({
  seen,
  text,
  verdict: 'loads',
  ...(path !== undefined && { path }),
});

describe('Copilot CLI 1.0.102, as it was run on 2026-11-24', () => {
  describeObserved('copilot-cli', {
    'description required (F3.2)': [
      { seen: 'missing: refused', text: headed('name: x'), verdict: 'refused', because: ['missing-field'] },
      loads('an empty text loads', headed("description: ''")),
      {
        seen: 'a number: refused',
        text: headed('description: 5'),
        verdict: 'refused',
        because: ['host-rejects'],
      },
    ],
    'unknown key = warning, loads (F3.2, C5)': [
      {
        seen: 'two unknown keys',
        text: agentWith('version: 1', 'author: me'),
        verdict: 'ignores-parts',
        because: ['unknown-field'],
      },
    ],
    'key list (F3.2)': [
      ...taken.map(line => loads(`takes ${line.split(':')[0]}`, agentWith(line))),
      ...unknownToIt.map(
        ([key, value]): Observation => ({
          seen: `does not know ${key}`,
          text: agentWith(`${key}: ${value}`),
          verdict: 'ignores-parts',
          because: [
            /^(?:handoffs|agents|argument-hint|metadata)$/.test(key) ? 'host-ignores' : 'unknown-field',
          ],
        }),
      ),
    ],
    'target: vscode hides the agent': [loads('it is offered', agentWith('target: vscode'))],
    'wrong types': refusing.map(
      ([seen, line, rule]): Observation => ({
        seen: `${seen}: refused`,
        text: agentWith(line),
        verdict: 'refused',
        because: [rule ?? 'invalid-field'],
      }),
    ),
    'wrong types: a tab': [
      {
        seen: 'an indent with a tab: refused',
        text: agentWith('tools:', '\t- read'),
        verdict: 'refused',
        because: ['yaml-strict'],
      },
    ],
    'start of file': [
      {
        seen: 'a blank line before the header: refused',
        text: `\n${agentWith()}`,
        verdict: 'refused',
        because: ['missing-frontmatter'],
      },
      {
        seen: 'a comment before the header: refused',
        text: `<!-- x -->\n${agentWith()}`,
        verdict: 'refused',
        because: ['missing-frontmatter'],
      },
      {
        seen: 'a code fence before the header: refused',
        text: `\`\`\`markdown\n${agentWith()}\`\`\`\n`,
        verdict: 'refused',
        because: ['fence-wrapped'],
      },
      { seen: 'no header: refused', text: '# x\n', verdict: 'refused', because: ['missing-frontmatter'] },
      {
        seen: 'an unclosed header: refused',
        text: '---\ndescription: d\n\nx\n',
        verdict: 'refused',
        because: ['unclosed-frontmatter'],
      },
      loads('a byte order mark loads', `\uFEFF${agentWith()}`),
      loads('line ends of Windows load', agentWith().replaceAll('\n', '\r\n')),
      loads('a blank behind the first --- loads', agentWith().replace('---\n', '--- \n')),
    ],
    'tools: aliases, case-insensitive, unknown ignored (F3.2, C1)': [
      loads('aliases in any case', agentWith('tools: [READ, Search, eDit]')),
      {
        seen: 'a list of unknown names: they give nothing',
        text: agentWith('tools: [nope]'),
        verdict: 'ignores-parts',
        because: ['unknown-tool'],
      },
      loads('one text with commas', agentWith('tools: read, search')),
      {
        seen: 'blanks separate nothing: one unknown name',
        text: agentWith('tools: read search'),
        verdict: 'ignores-parts',
        because: ['unknown-tool'],
      },
      loads('“*” is all of them', agentWith("tools: ['*']")),
    ],
    'VS Code tool names': [
      ...understood.map(name => loads(`understands ${name}`, agentWith(`tools: [${name}]`))),
      ...nothing.map(
        (name): Observation => ({
          seen: `gives nothing for ${name}`,
          text: agentWith(`tools: [${name}]`),
          verdict: 'ignores-parts',
          because: [name === 'think' ? 'removed-tool' : 'host-ignores-tools'],
        }),
      ),
    ],
    'Claude names': ofClaude.map(name => loads(`understands ${name}`, agentWith(`tools: [${name}]`))),
    disallowedTools: [
      {
        seen: 'an agent that is limited by it alone gets everything',
        text: agentWith('disallowedTools: Bash, Edit'),
        verdict: 'limit-lost',
        because: ['limit-lost', 'unknown-field'],
      },
      {
        seen: 'beside tools it is only passed over',
        text: agentWith('tools: [read]', 'disallowedTools: Bash'),
        verdict: 'ignores-parts',
        because: ['unknown-field'],
      },
      loads('31,000 characters are sent whole', agentWith() + 'x'.repeat(31_000)),
    ],
    'agent-foreign-limit (C5)': [
      {
        seen: 'an agent that is limited by allowed-tools alone gets everything',
        text: agentWith('allowed-tools: [Read]'),
        verdict: 'limit-lost',
        because: ['limit-lost', 'unknown-field'],
      },
    ],
    'sub-folders scanned (F3.2)': [loads('sub--deep', agentWith(), '.github/agents/sub/deep.agent.md')],
    'places (vscode.md, section 9)': [
      loads('a chat mode in .github/agents', agentWith(), '.github/agents/old.chatmode.md'),
      {
        seen: 'chat modes are not read',
        text: agentWith(),
        path: '.github/chatmodes/old.chatmode.md',
        verdict: 'not-found',
        because: ['not-found'],
      },
      {
        seen: 'prompt files are not read',
        text: agentWith(),
        path: '.github/prompts/a.prompt.md',
        verdict: 'not-found',
        because: ['not-found'],
      },
    ],
    'skill wrong types': [
      {
        seen: 'an unquoted colon: refused',
        text: headed('name: a', 'description: Use when: x'),
        path: '.github/skills/a/SKILL.md',
        verdict: 'refused',
        because: ['yaml-strict'],
      },
      {
        seen: 'a key given twice: refused',
        text: headed('name: a', 'description: d', 'description: e'),
        path: '.github/skills/a/SKILL.md',
        verdict: 'refused',
        because: ['duplicate-key'],
      },
      loads('a nested folder works', headed('name: b', 'description: d'), '.github/skills/a/b/SKILL.md'),
    ],
    'instructions (F5)': [
      loads('applyTo as a text', headed("applyTo: '**/*.py'"), '.github/instructions/a.instructions.md'),
      loads('applyTo without quotes', headed('applyTo: **/*.py'), '.github/instructions/a.instructions.md'),
      loads('applyTo as a list', headed('applyTo: [a, b]'), '.github/instructions/b/a.instructions.md'),
      loads('no applyTo', '# x\n', '.github/instructions/a.instructions.md'),
    ],
  });
});
