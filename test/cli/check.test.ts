import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../server/cli/run.ts';
import { TemporaryFolder } from '../support/temporary-folder.ts';

const faulty = '---\ndescription: Deploys.\ntools: [search, execute/awaitTerminal]\n---\n\nDeploy.\n';
const clean = '---\ndescription: Deploys.\ntools: [search]\n---\n\nDeploy.\n';
const refused = '---\ndescription: Use when: deploying\n---\n\nDeploy.\n';

interface Json {
  readonly version: number;
  readonly files: number;
  readonly findings: readonly {
    file: string;
    rule: string;
    severity: string;
    hosts: string[];
    fixes: string[];
    message: string;
    range: { start: object; end: object };
  }[];
  readonly summary: Record<string, number>;
}

describe('agent-authoring check', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  function check(...args: string[]): { status: number; out: string; err: string } {
    let out = '';
    let err = '';
    const surroundings = {
      cwd: folder.path,
      colours: false,
      out: (text: string) => (out += text),
      err: (text: string) => (err += text),
    };
    return { status: run(['check', ...args], surroundings), out, err };
  }

  function json(...args: string[]): Json {
    const { out, err } = check('--format', 'json', ...args);
    assert.equal(err, '');
    return JSON.parse(out) as Json;
  }

  it('prints findings of every severity as JSON of the fixed shape', () => {
    folder = new TemporaryFolder({ '.github/agents/d.agent.md': faulty });
    const result = json();
    assert.deepEqual(Object.keys(result), ['version', 'files', 'findings', 'summary']);
    assert.equal(result.version, 1);
    assert.equal(result.files, 1);
    const finding = result.findings.find(({ rule }) => rule === 'removed-tool');
    assert.ok(finding);
    assert.deepEqual(Object.keys(finding), [
      'file',
      'rule',
      'severity',
      'message',
      'hosts',
      'range',
      'fixes',
    ]);
    assert.equal(finding.file, '.github/agents/d.agent.md');
    assert.deepEqual(finding.range, { start: { line: 2, character: 16 }, end: { line: 2, character: 37 } });
    assert.equal(finding.severity, 'warning');
    assert.ok(finding.hosts.includes('vscode'));
    assert.deepEqual(Object.keys(result.summary), ['error', 'warning', 'information', 'hint']);
    assert.equal(
      result.summary.warning,
      result.findings.filter(({ severity }) => severity === 'warning').length,
    );
  });

  it('ends with 0, 1 or 2 as --fail-on says', () => {
    folder = new TemporaryFolder({ 'a.agent.md': faulty });
    assert.equal(check().status, 0);
    assert.equal(check('--fail-on', 'warning').status, 1);
    folder.write('b.agent.md', refused);
    assert.equal(check().status, 1);
  });

  it('says so when there is nothing to report', () => {
    folder = new TemporaryFolder({ 'a.agent.md': clean });
    assert.deepEqual(check(), { status: 0, out: '1 file checked: nothing to report.\n', err: '' });
  });

  it('shows a code frame, the rule and the hosts', () => {
    folder = new TemporaryFolder({ 'a.agent.md': faulty });
    const { out } = check();
    assert.match(out, /^a\.agent\.md\n {2}3:17 {2}warning {2}/m);
    assert.match(out, / {5}3 │ tools: \[search, execute\/awaitTerminal\]\n {7}│ {17}\^{21}\n/);
    assert.match(out, /removed-tool · VS Code/);
    assert.match(out, /1 file checked: .*1 warning/);
  });

  it('honours .gitignore, also a nested one with an exception, and reads hidden folders', () => {
    folder = new TemporaryFolder({
      '.gitignore': 'out/\n',
      'out/a.agent.md': faulty,
      'packages/.gitignore': '*.agent.md\n!kept.agent.md\n',
      'packages/gone.agent.md': faulty,
      'packages/kept.agent.md': faulty,
      '.hidden/b.agent.md': faulty,
      'node_modules/x/c.agent.md': faulty,
    });
    assert.deepEqual(
      [...new Set(json().findings.map(({ file }) => file))],
      ['.hidden/b.agent.md', 'packages/kept.agent.md'],
    );
  });

  it('follows a symbolic link once and a loop never', () => {
    folder = new TemporaryFolder({ 'real/a.agent.md': faulty });
    symlinkSync(join(folder.path, 'real'), join(folder.path, 'linked'));
    symlinkSync(folder.path, join(folder.path, 'real/loop'));
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'dead.agent.md'));
    const { files, findings } = json();
    assert.equal(files, 1);
    assert.deepEqual([...new Set(findings.map(({ file }) => file))], ['real/a.agent.md']);
    assert.equal(check('--format', 'json').err, '');
  });

  it('checks a file that has a second name once, under its own', () => {
    const page = '# Rules\n\nSee [the guide](gone.md).\n';
    const skill = '---\nname: deploy\ndescription: Deploys.\n---\n\nSee [it](gone.md).\n';
    folder = new TemporaryFolder({ 'CLAUDE.md': page, '.github/skills/deploy/SKILL.md': skill });
    symlinkSync('CLAUDE.md', join(folder.path, 'AGENTS.md'));
    folder.write('.claude/settings.json', '{}');
    symlinkSync('../.github/skills', join(folder.path, '.claude/skills'));
    const { files, findings } = json();
    assert.equal(files, 2);
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['.github/skills/deploy/SKILL.md', 'CLAUDE.md'],
    );
    assert.equal(json('AGENTS.md').findings[0]?.file, 'AGENTS.md');
    assert.equal(check('--fix').err, '');
  });

  it('reads what lies behind a link out of the project', () => {
    folder = new TemporaryFolder({ 'shared/a.agent.md': faulty, 'project/.git/HEAD': '' });
    folder.write('project/.github/prompts/x.prompt.md', 'Go.\n');
    symlinkSync('../../shared', join(folder.path, 'project/.github/agents'));
    assert.deepEqual(
      json('project').findings.map(({ file }) => file),
      ['project/.github/agents/a.agent.md'],
    );
  });

  it('checks one file in the light of its project', () => {
    folder = new TemporaryFolder({
      '.git/HEAD': '',
      '.github/agents/planner.agent.md': '---\nname: Planner\ndescription: Plans.\n---\n\nPlan.\n',
      '.github/agents/coder.agent.md':
        '---\ndescription: Codes.\nhandoffs:\n  - label: Plan\n    agent: Planner\n    prompt: Go.\n---\n\nCode.\n',
    });
    const result = json('.github/agents/coder.agent.md');
    assert.equal(result.files, 1);
    assert.deepEqual(
      result.findings.filter(({ rule }) => rule === 'unknown-agent'),
      [],
    );
  });

  it('gives only the findings of a host that is asked for', () => {
    folder = new TemporaryFolder({ 'a.agent.md': refused });
    assert.deepEqual(
      json('--host', 'vscode').findings.filter(({ rule }) => rule === 'yaml-strict'),
      [],
    );
    assert.equal(
      json('--host', 'copilot-cli').findings.filter(({ rule }) => rule === 'yaml-strict').length,
      1,
    );
  });

  for (const [args, message] of [
    [['--host', 'emacs'], /no host “emacs”/],
    [['--format', 'xml'], /--format takes text, json, sarif, github/],
    [['--fail-on', 'sometimes'], /--fail-on takes/],
    [['--dry-run'], /go with --fix/],
    [['--unknown'], /--unknown/],
    [['no/such/place'], /no\/such\/place is not there/],
  ] as const) {
    it(`ends with 2 and one clear sentence for ${args.join(' ')}`, () => {
      folder = new TemporaryFolder();
      const { status, out, err } = check(...args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('tells what is wrong in the configuration whichever host is asked for', () => {
    folder = new TemporaryFolder({ '.agent-authoring.yaml': 'rules:\n  no-such-rule: off\n' });
    const { findings } = json('--host', 'vscode');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['invalid-configuration'],
    );
  });

  it('honours the .gitignore files above a project, up to the repository', () => {
    folder = new TemporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'drafts/\n/packages/a/old/\n',
      'packages/a/.agent-authoring.yaml': 'rules: {}\n',
      'packages/a/.github/agents/a.agent.md': faulty,
      'packages/a/drafts/b.agent.md': faulty,
      'packages/a/old/c.agent.md': faulty,
    });
    assert.equal(json('packages/a').files, 1);
  });

  it('names a file that cannot be read and checks the rest', () => {
    folder = new TemporaryFolder({ '.github/agents/a.agent.md': faulty, 'b.agent.md': clean });
    const unreadable = join(folder.path, 'b.agent.md');
    chmodSync(unreadable, 0);
    try {
      readFileSync(unreadable);
      // Whoever may read everything cannot try this.
      return;
    } catch {
      const { out, err, status } = check('--format', 'json', '--fail-on', 'warning');
      assert.match(err, /b\.agent\.md cannot be read/);
      assert.equal((JSON.parse(out) as Json).files, 1);
      assert.equal(status, 1);
    }
  });

  it('ends with 2 where the configuration cannot be read', () => {
    folder = new TemporaryFolder({ '.agent-authoring.yaml/x': '', 'a.agent.md': faulty });
    const { status, out, err } = check();
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /^agent-authoring: .*\.agent-authoring\.yaml cannot be read: .*\n$/);
  });

  it('puts what is wrong in the configuration among the findings and keeps the rest in force', () => {
    folder = new TemporaryFolder({
      '.agent-authoring.yaml': 'rules:\n  removed-tool: off\n  renamed-tool: loud\n',
      'a.agent.md': faulty,
    });
    const result = json();
    assert.deepEqual(
      result.findings
        .map(({ file, rule, severity }) => [file, rule, severity])
        .filter(([, rule]) => rule !== 'host-ignores-tools'),
      [['.agent-authoring.yaml', 'invalid-configuration', 'error']],
    );
  });

  it('applies safe fixes alone, keeps line ends and mode, and changes nothing the second time', () => {
    const crlf =
      '---\r\ndescription: Use when: deploying # why\r\ntools: [search, search]\r\ninfer: false\r\n---\r\n\r\nDeploy.\r\n';
    folder = new TemporaryFolder({ 'a.agent.md': crlf });
    // More than the usual mask leaves to a new file.
    chmodSync(join(folder.path, 'a.agent.md'), 0o664);
    const mode = statSync(join(folder.path, 'a.agent.md')).mode;
    const dry = check('--fix', '--dry-run');
    assert.match(dry.err, /would fix a\.agent\.md/);
    assert.equal(readFileSync(join(folder.path, 'a.agent.md'), 'utf8'), crlf);
    check('--fix');
    const fixed = readFileSync(join(folder.path, 'a.agent.md'), 'utf8');
    assert.match(fixed, /^description: (["']).*\1/m);
    assert.match(fixed, /^disable-model-invocation: true\r$/m);
    assert.equal(fixed.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(statSync(join(folder.path, 'a.agent.md')).mode, mode);
    check('--fix');
    assert.equal(readFileSync(join(folder.path, 'a.agent.md'), 'utf8'), fixed);
    assert.deepEqual(readdirSync(folder.path), ['a.agent.md']);
  });

  it('does not touch a file that is not UTF-8, and says so', () => {
    const bytes = Buffer.concat([Buffer.from(refused), Buffer.from([0xe9, 0x0a])]);
    folder = new TemporaryFolder({ 'a.agent.md': bytes });
    const { err } = check('--fix');
    assert.match(err, /a\.agent\.md is left as it is: it is not UTF-8/);
    assert.deepEqual(readFileSync(join(folder.path, 'a.agent.md')), bytes);
  });

  it('reads whatever lies in a file named like a document', () => {
    folder = new TemporaryFolder({
      'skills/zip/SKILL.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]),
      'empty.agent.md': '',
    });
    assert.equal(json().files, 2);
  });

  it('prints SARIF with one-based places, and GitHub annotations', () => {
    folder = new TemporaryFolder({ 'my agents/a.agent.md': faulty });
    const sarif = JSON.parse(check('--format', 'sarif').out);
    const result = sarif.runs[0].results.find((each: { ruleId: string }) => each.ruleId === 'removed-tool');
    assert.equal(sarif.version, '2.1.0');
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'my%20agents/a.agent.md');
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 3,
      startColumn: 17,
      endLine: 3,
      endColumn: 38,
    });
    assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, 'removed-tool');
    assert.match(
      check('--format', 'github').out,
      /^::warning file=my agents\/a\.agent\.md,line=3,endLine=3,col=17,endColumn=38,title=removed-tool::/m,
    );
  });
});

describe('agent-authoring', () => {
  function call(...args: string[]): { status: number; out: string; err: string } {
    let out = '';
    let err = '';
    const status = run(args, {
      cwd: process.cwd(),
      colours: false,
      out: text => (out += text),
      err: text => (err += text),
    });
    return { status, out, err };
  }

  it('explains a rule with its page', () => {
    const { status, out } = call('explain', 'removed-tool');
    assert.equal(status, 0);
    assert.match(out, /^# removed-tool\n/);
  });

  it('names the rule that was probably meant', () => {
    const { status, out, err } = call('explain', 'removed-tol');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /did you mean “removed-tool”\?/);
  });

  it('says how it is used', () => {
    for (const args of [['--help'], ['check', '--help'], ['explain', '-h'], ['server', '--help']]) {
      const { status, out } = call(...args);
      assert.match(out, /agent-authoring check \[paths…\]/);
      assert.equal(status, 0);
    }
    assert.deepEqual([call().status, call('chekc').status, call('server').status], [2, 2, 2]);
    assert.match(call('--version').out, /^\d+\.\d+\.\d+\n$/);
  });
});
