import assert from 'node:assert/strict';
import { run } from '../../server/cli/run.ts';
import { TemporaryFolder } from '../support/temporary-folder.ts';

const clean = '---\ndescription: Deploys.\n---\n\nDeploy.\n';
const partial = '---\ndescription: Deploys.\nhandoffs: []\n---\n\nDeploy.\n';
const refused = '---\ndescription: Use when: deploying\n---\n\nDeploy.\n';
const wider = '---\ndescription: Deploys.\ndisallowedTools: Bash\n---\n\nDeploy.\n';

describe('agent-authoring hosts', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  function hosts(...args: string[]): { status: number; out: string; err: string } {
    let out = '';
    let err = '';
    const surroundings = {
      cwd: folder.path,
      colours: false,
      out: (text: string) => (out += text),
      err: (text: string) => (err += text),
    };
    return { status: run(['hosts', ...args], surroundings), out, err };
  }

  it('prints JSON of the fixed shape', () => {
    folder = new TemporaryFolder({ '.github/agents/d.agent.md': refused });
    const { status, out, err } = hosts('--format', 'json');
    assert.equal(err, '');
    assert.equal(status, 1);
    const reasons = [
      {
        rule: 'yaml-strict',
        message:
          'Copilot CLI and Copilot cloud do not load this file: the colon in “description” needs quotes.',
        range: { start: { line: 1, character: 13 }, end: { line: 1, character: 32 } },
      },
    ];
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          file: '.github/agents/d.agent.md',
          kind: 'agent',
          hosts: {
            vscode: { verdict: 'loads', reasons: [] },
            'copilot-cli': { verdict: 'refused', reasons },
            'copilot-cloud': { verdict: 'refused', reasons },
          },
        },
      ],
    });
  });

  it('prints a table with the reasons below their host', () => {
    folder = new TemporaryFolder({
      '.github/agents/a.agent.md': clean,
      '.github/agents/b.agent.md': partial,
      '.github/prompts/c.prompt.md': clean,
    });
    const { status, out } = hosts();
    assert.equal(status, 0);
    assert.equal(
      out,
      [
        '.github/agents/a.agent.md  agent',
        '  VS Code        loads',
        '  Copilot CLI    loads',
        '  Copilot cloud  loads',
        '',
        '.github/agents/b.agent.md  agent',
        '  VS Code        loads',
        '  Copilot CLI    loads, parts ignored',
        '    3:1  Copilot CLI and Copilot cloud ignore “handoffs”.  host-ignores',
        '  Copilot cloud  loads, parts ignored',
        '    3:1  Copilot CLI and Copilot cloud ignore “handoffs”.  host-ignores',
        '',
        '.github/prompts/c.prompt.md  prompt',
        '  VS Code      loads',
        '  Copilot CLI  never found',
        '    1:1  Copilot CLI reads no such files.  not-found',
        '',
        '3 files: 5 × loads · 2 × loads, parts ignored · 1 × never found.',
        '',
      ].join('\n'),
    );
  });

  it('takes a file, and answers for one host alone', () => {
    folder = new TemporaryFolder({
      '.github/agents/a.agent.md': clean,
      '.github/agents/d.agent.md': refused,
    });
    assert.equal(hosts('.github/agents/a.agent.md').status, 0);
    assert.equal(hosts('.github/agents/d.agent.md').status, 1);
    const { status, out } = hosts('--host', 'vscode', '--format', 'json');
    assert.equal(status, 0);
    const { files } = JSON.parse(out) as { files: { hosts: object }[] };
    assert.deepEqual(
      files.map(file => Object.keys(file.hosts)),
      [['vscode'], ['vscode']],
    );
  });

  it('does not fail where a limit is lost: the file loads', () => {
    folder = new TemporaryFolder({ '.github/agents/a.agent.md': wider });
    const { status, out } = hosts();
    assert.equal(status, 0);
    assert.match(out, /Copilot CLI {4}loads, a limit lost\n {4}3:1 {2}Copilot CLI ignores “disallowedTools”/);
  });

  it('leaves out hosts that do not count, however faulty the file is for them', () => {
    folder = new TemporaryFolder({
      '.agent-authoring.yaml': 'hosts: [vscode]\n',
      '.github/agents/d.agent.md': refused,
    });
    assert.equal(hosts().status, 0);
  });

  it('says so where no host reads a file, or there is none', () => {
    folder = new TemporaryFolder({
      '.agent-authoring.yaml': 'hosts: [claude]\n',
      '.github/instructions/a.instructions.md': clean,
    });
    assert.match(hosts('.github').out, /never found|no host that counts reads it/);
    folder.remove();
    folder = new TemporaryFolder({ 'notes.txt': '' });
    assert.deepEqual(hosts(), { status: 0, out: '0 files: no host reads any.\n', err: '' });
  });

  it('knows wrong usage', () => {
    folder = new TemporaryFolder({});
    for (const [args, message] of [
      [['--format', 'sarif'], /--format takes text or json, not “sarif”/],
      [['--host', 'emacs'], /there is no host “emacs”/],
      [['--fix'], /--fix/],
      [['nowhere'], /nowhere is not there/],
    ] as const) {
      const { status, out, err } = hosts(...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, message);
    }
  });
});
