import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover.ts';
import type { Environment } from '../../server/workspace/environment.ts';
import { defaultPath, documentIn, type Files, unmark, workspaceOf } from '../support/fixture.ts';
import { header } from './completing.ts';

const files = {
  '.github/agents/planner.agent.md': '---\nname: Lead Planner\ndescription: Plans the work.\n---\nPlan.\n',
  '.github/skills/deploy/SKILL.md':
    '---\nname: deploy\ndescription: Deploys.\n---\n# Deploy\n\n## Roll back\n',
  '.github/skills/deploy/rules/': '',
  'docs/guide.agent.md': '# Guide\n',
  'docs/plan.txt': '',
  '.mcp.json': '{ "mcpServers": { "db": {} } }',
};

interface Setting {
  readonly path?: string;
  readonly files?: Files;
  readonly environment?: Partial<Environment>;
}

/** The hover at the `‸`; its span must be the `⟦ ⟧`, where the text has them. */
function hoverAt(marked: string, setting: Setting = {}): string | undefined {
  const { text, cursor, spans } = unmark(marked);
  assert.ok(cursor !== undefined, 'the text has no cursor');
  const workspace = workspaceOf(setting.files ?? files);
  workspace.setEnvironment({
    tools: [],
    agents: [],
    skills: [],
    servers: [],
    locations: {},
    ...setting.environment,
  });
  const found = hover(documentIn(workspace, text, setting.path ?? defaultPath), cursor, workspace);
  if (spans.length > 0) assert.deepEqual(found?.span, spans[0]);
  return found?.markdown;
}

describe('hover on fields', () => {
  it('says meaning, values, default and readers', () => {
    assert.equal(
      hoverAt(header('⟦user‸-invocable⟧: true')),
      '**user-invocable**\n\nWhether people can choose the agent themselves.\n\nValue: `true` or `false`.\n\n' +
        'Default: `true`.\n\nRead by VS Code, Copilot CLI and Copilot cloud.',
    );
  });

  it('says who ignores the field and who refuses a file without it', () => {
    assert.match(
      hoverAt(header('⟦handoffs‸⟧:\n  - label: x')) ?? '',
      /Read by VS Code\. Ignored by Copilot CLI and Copilot cloud\.$/,
    );
    assert.match(
      hoverAt(header('⟦‸description⟧: x')) ?? '',
      /Read by VS Code, Copilot CLI and Copilot cloud\. Required by Copilot CLI and Copilot cloud\.$/,
    );
  });

  it('names what takes the place of a deprecated field', () => {
    assert.match(
      hoverAt(header('in‸fer: false')) ?? '',
      /\*\*Deprecated\*\*: `user-invocable`, `disable-model-invocation` take its place\./,
    );
  });

  it('explains keys below others', () => {
    assert.match(
      hoverAt(header('handoffs:\n  - ⟦se‸nd⟧: true')) ?? '',
      /^\*\*send\*\*\n\nWhether the prompt is sent/,
    );
    assert.match(
      hoverAt(header('github:\n  permissions:\n    ⟦‸issues⟧: read')) ?? '',
      /Value: `read`, `write`, `none`\./,
    );
  });

  it('explains a value by its key where only certain ones count', () => {
    assert.match(hoverAt(header('reasoning-effort: ⟦h‸igh⟧')) ?? '', /^\*\*reasoning-effort\*\*/);
    assert.equal(hoverAt(header('description: te‸xt')), undefined);
  });

  it('says that others than the target load the file all the same', () => {
    assert.match(
      hoverAt(header('⟦tar‸get⟧: vscode')) ?? '',
      /The file is checked for VS Code alone, but Copilot CLI and Copilot cloud load it all the same\.$/,
    );
    assert.match(
      hoverAt(header('target: ⟦github-‸copilot⟧')) ?? '',
      /The file is checked for Copilot CLI and Copilot cloud alone, but VS Code loads it all the same\.$/,
    );
    assert.doesNotMatch(hoverAt(header('target‸: nobody')) ?? '', /all the same/);
  });

  it('says nothing of a field that nobody knows', () => {
    assert.equal(hoverAt(header('unheard‸-of: x')), undefined);
  });
});

describe('hover on tools', () => {
  for (const marked of [
    'tools: [⟦sea‸rch⟧]',
    "tools: ['⟦search‸⟧']",
    'tools:\n  - ⟦‸search⟧',
    'tools: read, ⟦se‸arch⟧',
  ]) {
    it(`explains the set in ${JSON.stringify(marked)}`, () => {
      const markdown = hoverAt(header(marked)) ?? '';
      assert.match(markdown, /^\*\*`search`\*\* \(tool set\)/);
      assert.match(markdown, /Tools in this set: .*`search\/codebase`/);
      assert.match(markdown, /Copilot CLI gives `grep`, `glob` for it\./);
    });
  }

  it('explains a member', () => {
    const markdown = hoverAt(header('tools: [⟦execute/get‸TerminalOutput⟧]')) ?? '';
    assert.match(markdown, /^\*\*`execute\/getTerminalOutput`\*\* \(tool of the set execute\)/);
    assert.match(markdown, /Copilot CLI gives nothing for this name\./);
    assert.match(markdown, /In Copilot CLI and Copilot cloud there is `execute` for this job\.$/);
  });

  it('explains an old name', () => {
    const markdown = hoverAt(header('target: vscode\ntools: [⟦code‸base⟧]'));
    assert.equal(
      markdown,
      '`codebase` is an old name in VS Code, still taken for `search/codebase`.\n\nFinds code by meaning in the whole workspace.',
    );
    assert.equal(
      hoverAt(header('tools: [⟦code‸base⟧]')),
      `${markdown}\n\nCopilot CLI gives \`grep\`, \`glob\` for it.`,
    );
    assert.match(
      hoverAt(header('target: vscode\ntools: [⟦run‸Tasks⟧]')) ?? '',
      /^`runTasks` is an old name in VS Code, still taken for `execute\/createAndRunTask`, .*`read\/getTaskOutput`\.$/,
    );
  });

  it('explains a removed name', () => {
    assert.equal(
      hoverAt(header('tools: [⟦execute/await‸Terminal⟧]')),
      '`execute/awaitTerminal` is no tool of VS Code any more: it was removed by version 1.119 (May 2026). ' +
        'Now there is `execute/getTerminalOutput` for its job.\n\n' +
        'In Copilot CLI and Copilot cloud there is `execute` for this job.',
    );
  });

  it('explains a name of another host', () => {
    assert.match(
      hoverAt(header('target: vscode\ntools: [⟦read‸_file⟧]')) ?? '',
      /^`read_file` is a run-time name, which a list of tools in VS Code does not take\. There it is `read\/readFile`\.$/,
    );
  });

  it('explains servers and what extensions bring', () => {
    assert.equal(
      hoverAt(header('tools: [⟦db/‸query⟧]')),
      '**`db/query`**\n\nAll tools of the MCP server “db”, declared in `.mcp.json`.',
    );
    const environment = { tools: [{ id: 'Acme.lint/run', description: 'Lints.', extension: 'Acme Lint' }] };
    assert.equal(
      hoverAt(header('tools: [⟦Acme.lint/r‸un⟧]'), { environment }),
      '**`Acme.lint/run`**\n\nLints.\n\nFrom the extension Acme Lint.',
    );
    assert.equal(hoverAt(header('tools: [who/kn‸ows]')), undefined);
  });

  it('explains #tool: references', () => {
    assert.match(hoverAt('Use #tool:⟦web/fe‸tch⟧ here.') ?? '', /^\*\*`web\/fetch`\*\*/);
    assert.match(hoverAt('Now `#tool:⟦vscode/mem‸ory⟧ write it down`.') ?? '', /^\*\*`vscode\/memory`\*\*/);
    assert.equal(hoverAt('Use `#tool:web/fe‸tch` here.'), undefined);
  });
});

describe('hover on models', () => {
  it('explains current and retired ones, with and without vendor', () => {
    assert.match(hoverAt(header('model: ⟦GPT-5‸ mini⟧')) ?? '', /^GPT-5 mini: a model of GitHub Copilot\./);
    assert.match(hoverAt(header("model: ['⟦GPT-5 mini‸ (copilot)⟧']")) ?? '', /^GPT-5 mini: a model/);
    assert.match(
      hoverAt(header('model: GPT‸-5.2')) ?? '',
      /^GPT-5\.2: GitHub retired this model on 2026-06-05\./,
    );
    assert.equal(hoverAt(header('model: Some‸thing else')), undefined);
    assert.equal(hoverAt(header('model: GPT-5‸ mini (acme)')), undefined);
  });
});

describe('hover on agents', () => {
  for (const marked of [
    'handoffs:\n  - agent: ⟦Lead‸ Planner⟧',
    "agents: ['⟦Lead‸ Planner⟧']",
    'agents:\n  - ⟦Lead Planner‸⟧',
  ]) {
    it(`explains ${JSON.stringify(marked)}`, () => {
      assert.equal(hoverAt(header(marked)), '**Lead Planner**\n\nPlans the work.\n\n`planner.agent.md`');
    });
  }

  it('explains the agent of a prompt', () => {
    const path = '/repo/.github/prompts/x.prompt.md';
    assert.equal(
      hoverAt(header('agent: ⟦Lead Plan‸ner⟧'), { path }),
      '**Lead Planner**\n\nPlans the work.\n\n`../agents/planner.agent.md`',
    );
    assert.equal(hoverAt(header('agent: ⟦a‸sk⟧'), { path }), '**ask**\n\nAn agent of VS Code itself.');
  });

  it('explains contributed agents, and no unknown ones', () => {
    const environment = { agents: [{ name: 'Scout', description: 'Looks around.' }] };
    assert.equal(
      hoverAt(header('agents: [Sc‸out]'), { environment }),
      '**Scout**\n\nLooks around.\n\nFrom an extension or the user’s own folder.',
    );
    assert.equal(hoverAt(header('agents: [No‸body]')), undefined);
  });
});

describe('hover on skills and links', () => {
  const deploy = '**deploy**\n\nDeploys.\n\n`../skills/deploy/SKILL.md`\n\n7 lines, 66 characters';
  for (const marked of [
    'Apply the `⟦dep‸loy⟧` skill.',
    'See ⟦[it](../skills/dep‸loy/SKILL.md)⟧.',
    'See ⟦[i‸t](../skills/deploy/)⟧.',
    'See ⟦[it](../skills/deploy/rules‸/)⟧.',
    header('skills: [⟦dep‸loy⟧]'),
  ]) {
    it(`explains ${JSON.stringify(marked)}`, () => assert.equal(hoverAt(marked), deploy));
  }

  it('names the section that a link leads to', () => {
    assert.equal(
      hoverAt('See [it](../skills/deploy/SKILL.md#roll‸-back).'),
      `Section “Roll back”\n\n${deploy}`,
    );
    assert.equal(hoverAt('# The end\n\nSee [it](#the‸-end).'), 'Section “The end”');
  });

  it('says what is known of other files', () => {
    assert.equal(hoverAt('[it](../../docs/pl‸an.txt)'), '`../../docs/plan.txt`');
    assert.equal(hoverAt('#file:⟦../../docs/pl‸an.txt⟧'), '`../../docs/plan.txt`');
    assert.equal(
      hoverAt('[it](../../docs/gu‸ide.agent.md)'),
      '**guide**\n\n`../../docs/guide.agent.md`\n\n1 line, 8 characters',
    );
    assert.equal(hoverAt('[it](nowhere‸.md)'), undefined);
  });

  it('knows the skills of the editor by name alone', () => {
    const environment = { skills: ['pdf'] };
    assert.equal(
      hoverAt('Apply the `p‸df` skill.', { environment }),
      '**pdf**\n\nA skill from an extension or the user’s own folder.',
    );
  });
});
