import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover.ts';
import { verdicts } from '../../server/features/verdict.ts';
import { verdictLine } from '../../server/features/verdict-words.ts';
import { rules } from '../../server/rules/index.ts';
import { defaultPath, documentIn, type Files, workspaceOf } from '../support/fixture.ts';

function judged(text: string, path = defaultPath, files: Files = {}) {
  const workspace = workspaceOf(files);
  return verdicts(documentIn(workspace, text, path), workspace);
}

/** Host, verdict, and rule with the text of its span for each reason. */
function said(text: string, path?: string, files?: Files) {
  return Object.fromEntries(
    judged(text, path, files).map(({ host, verdict, reasons }) => [
      host.id,
      [verdict, ...reasons.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`)],
    ]),
  );
}

const plain = '---\ndescription: d\n---\nx\n';

describe('the verdict', () => {
  it('is that a file loads where nothing is wrong', () => {
    assert.deepEqual(said(plain), {
      vscode: ['loads'],
      'copilot-cli': ['loads'],
      'copilot-cloud': ['loads'],
    });
  });

  it('is that parts are ignored, by each host its own', () => {
    assert.deepEqual(said('---\ndescription: d\nhandoffs: []\nmcp-servers: {}\nverison: 1\n---\nx\n'), {
      vscode: ['ignores-parts', 'host-ignores: mcp-servers', 'unknown-field: verison'],
      'copilot-cli': ['ignores-parts', 'host-ignores: handoffs', 'unknown-field: verison'],
      'copilot-cloud': ['ignores-parts', 'host-ignores: handoffs', 'unknown-field: verison'],
    });
  });

  it('is that a limit is lost before anything that is ignored', () => {
    assert.deepEqual(
      said('---\nhandoffs: []\ndescription: d\ndisallowedTools: Bash\n---\nx\n')['copilot-cli'],
      [
        'limit-lost',
        'limit-lost: disallowedTools',
        'host-ignores: handoffs',
        'unknown-field: disallowedTools',
      ],
    );
  });

  it('is that a file is refused, whatever else would be ignored', () => {
    const verdict = said('---\ndescription: Use when: x\nhandoffs: []\ndisallowedTools: Bash\n---\nx\n');
    assert.deepEqual(verdict['copilot-cli'], ['refused', 'yaml-strict: Use when: x']);
    assert.deepEqual(verdict.vscode?.[0], 'ignores-parts');
  });

  it('covers all readers, whomever the target asks for', () => {
    assert.deepEqual(said('---\nname: x\ntarget: vscode\n---\nx\n'), {
      vscode: ['loads'],
      'copilot-cli': ['refused', 'missing-field: ---'],
      'copilot-cloud': ['refused', 'missing-field: ---'],
    });
  });

  it('does not depend on what is shown', () => {
    const files = { '.agent-authoring.yaml': 'rules:\n  missing-field: off\n' };
    assert.deepEqual(said('---\nname: x\n---\nx\n', defaultPath, files)['copilot-cli'], [
      'refused',
      'missing-field: ---',
    ]);
  });

  it('leaves out hosts that do not count', () => {
    assert.deepEqual(said(plain, defaultPath, { '.agent-authoring.yaml': 'hosts: [vscode]\n' }), {
      vscode: ['loads'],
    });
  });

  it('is that a host never finds the file where it does not look', () => {
    const cases: readonly (readonly [string, Record<string, string>])[] = [
      [
        '.github/agents/deep/a.agent.md',
        { vscode: 'not-found', 'copilot-cli': 'loads', 'copilot-cloud': 'not-found' },
      ],
      [
        '.github/chatmodes/a.chatmode.md',
        { vscode: 'loads', 'copilot-cli': 'not-found', 'copilot-cloud': 'not-found' },
      ],
      ['.github/agents/a.chatmode.md', { vscode: 'loads', 'copilot-cli': 'loads', 'copilot-cloud': 'loads' }],
      [
        '.github/a.agent.md',
        { vscode: 'not-found', 'copilot-cli': 'not-found', 'copilot-cloud': 'not-found' },
      ],
      ['.github/prompts/a.prompt.md', { vscode: 'loads', 'copilot-cli': 'not-found' }],
      [
        '.github/instructions/deep/a.instructions.md',
        { vscode: 'loads', 'copilot-cli': 'loads', 'copilot-cloud': 'loads' },
      ],
    ];
    for (const [path, expected] of cases) {
      const found = judged(plain, `/repo/${path}`).map(({ host, verdict }) => [host.id, verdict]);
      assert.deepEqual(Object.fromEntries(found), expected, path);
    }
  });

  it('takes a project that lies below the workspace folder for one that is opened alone', () => {
    const found = judged(plain, '/repo/samples/one/.github/agents/a.agent.md');
    assert.ok(found.every(({ verdict }) => verdict === 'loads'));
  });

  it('says what the rules say of a file that is not found', () => {
    const [vscode] = judged(plain, '/repo/.github/prompts/deep/a.prompt.md');
    assert.equal(vscode?.verdict, 'not-found');
    assert.deepEqual(
      vscode?.reasons.map(({ rule }) => rule),
      ['unread-file'],
    );
  });

  it('judges what lies in a collection as if it were where hosts look', () => {
    const found = judged('---\nname: x\n---\nx\n', '/repo/agents/a.agent.md');
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ['loads', 'refused', 'refused'],
    );
  });

  it('says why a file is not found, at its beginning', () => {
    const [vscode, cli] = judged(plain, '/repo/.github/docs/a.prompt.md');
    assert.deepEqual(vscode?.reasons, [
      {
        rule: 'not-found',
        message: 'VS Code does not look for such files here.',
        span: { start: 0, end: 0 },
      },
    ]);
    assert.deepEqual(cli?.reasons, [
      { rule: 'not-found', message: 'Copilot CLI reads no such files.', span: { start: 0, end: 0 } },
    ]);
  });

  it('is that VS Code finds what its settings name', () => {
    const files = { '.vscode/settings.json': '{ "chat.agentFilesLocations": { "docs": true } }' };
    const found = judged(plain, '/repo/docs/a.agent.md', files).map(({ host, verdict }) => [
      host.id,
      verdict,
    ]);
    assert.deepEqual(Object.fromEntries(found), {
      vscode: 'loads',
      'copilot-cli': 'not-found',
      'copilot-cloud': 'not-found',
    });
  });

  it('claims nothing of a file outside of the workspace folders, or without a place', () => {
    for (const path of ['/home/me/.copilot/agents/a.agent.md', 'untitled:/a.agent.md'])
      assert.ok(
        judged(plain, path).every(({ verdict }) => verdict === 'loads'),
        path,
      );
  });

  it('is none for a page', () => {
    assert.deepEqual(judged(plain, '/repo/docs/page.md'), []);
  });

  it('reads as one line', () => {
    assert.equal(
      verdictLine(judged('---\ndescription: Use when: x\n---\nx\n')),
      'VS Code ✓ · Copilot CLI ✗ 1 · Copilot cloud ✗ 1',
    );
    assert.equal(
      verdictLine(judged('---\ndescription: d\nhandoffs: []\ndisallowedTools: x\n---\nx\n')),
      'VS Code ✓ 1 ignored · Copilot CLI ⚠ limit lost · Copilot cloud ✓ 2 ignored',
    );
    assert.equal(
      verdictLine(judged(plain, '/repo/.github/prompts/a.prompt.md')),
      'VS Code ✓ · Copilot CLI – not found',
    );
  });

  it('asks only rules that say that they judge', () => {
    const loud = '---\nname: [\ndescription: Use when: x\ndescription: y\ntools: [nope, fetch]\n---\nx\n';
    const workspace = workspaceOf();
    for (const text of [loud, '# x\n', '---\nname: 1\ntools: 5\nverison: 2\ninfer: 3\nhandoffs: 4\n---\n']) {
      const document = documentIn(workspace, text);
      for (const rule of rules.filter(({ judges }) => !judges)) {
        for (const finding of rule.check(document, workspace))
          assert.equal(finding.effects, undefined, rule.id);
      }
    }
  });
});

describe('hover on the line that opens a header', () => {
  it('says what each host makes of the file, and as what VS Code may run it', () => {
    const workspace = workspaceOf();
    const document = documentIn(workspace, '---\ndescription: Use when: x\nmcp-servers: {}\n---\nx\n');
    assert.deepEqual(hover(document, 1, workspace), {
      span: { start: 0, end: 3 },
      markdown: [
        '- **VS Code**: loads, parts ignored',
        '  - VS Code ignores “mcp-servers”. `host-ignores`',
        '- **Copilot CLI**: refused',
        '  - Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes. `yaml-strict`',
        '- **Copilot cloud**: refused',
        '  - Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes. `yaml-strict`',
        '',
        'VS Code stands for its Local agent here; its Copilot harness reads files as Copilot CLI does.',
      ].join('\n'),
    });
    assert.equal(hover(document, 4, workspace)?.markdown.startsWith('**description**'), true);
  });
});
