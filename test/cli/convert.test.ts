import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../server/cli/run.ts';
import { TemporaryFolder } from '../support/temporary-folder.ts';

const reader = '---\nname: Reader\ndescription: Reads\ntools: [read, search]\n---\n\nReads.\n';
const writer = '---\nname: writer\ndescription: Writes\ntools: [edit]\nargument-hint: x\n---\nWrites.\n';
const agents = '.github/agents';

interface Json {
  readonly version: number;
  readonly files: readonly {
    from: string;
    to: string | null;
    host: string;
    written: boolean;
    lost: { what: string; danger: string; message: string }[];
    changed: string[];
    refused?: string;
    text?: string;
  }[];
}

describe('agent-authoring convert', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  function convert(...args: string[]): { status: number; out: string; err: string } {
    let out = '';
    let err = '';
    const surroundings = {
      cwd: folder.path,
      colours: false,
      out: (text: string) => (out += text),
      err: (text: string) => (err += text),
    };
    return { status: run(['convert', ...args], surroundings), out, err };
  }

  function json(...args: string[]): Json['files'] {
    const result = JSON.parse(convert(...args, '--json').out) as Json;
    assert.equal(result.version, 1);
    return result.files;
  }

  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const isThere = (name: string) => existsSync(join(folder.path, name));

  it('writes the result where the host looks for it, and says what it did', () => {
    folder = new TemporaryFolder({ [`${agents}/r.agent.md`]: reader });
    assert.deepEqual(convert(`${agents}/r.agent.md`, '--to', 'claude'), {
      status: 0,
      out: [
        '.github/agents/r.agent.md → .claude/agents/reader.md (Claude Code)',
        '  changed     The name “Reader” is written “reader”, since it is the agent’s identity in Claude Code.',
        '  written.',
        '',
      ].join('\n'),
      err: '',
    });
    assert.equal(
      read('.claude/agents/reader.md'),
      '---\nname: reader\ndescription: Reads\ntools: Read, Glob, Grep\n---\n\nReads.\n',
    );
    assert.equal(read(`${agents}/r.agent.md`), reader);
  });

  it('prints JSON of the fixed shape', () => {
    folder = new TemporaryFolder({ [`${agents}/w.agent.md`]: writer });
    const [file] = json(`${agents}/w.agent.md`, '--to', 'claude');
    assert.deepEqual(file, {
      from: '.github/agents/w.agent.md',
      to: '.claude/agents/writer.md',
      host: 'claude',
      written: true,
      lost: [
        {
          what: 'argument-hint',
          danger: 'comfort',
          message: 'Claude Code loses the hint for what to type (“argument-hint”).',
        },
      ],
      changed: [],
    });
  });

  it('writes nothing where a limit would be lost, unless it is told to', () => {
    folder = new TemporaryFolder({ [`${agents}/w.agent.md`]: writer });
    const { status, out, err } = convert(`${agents}/w.agent.md`, '--to', 'cursor');
    assert.equal(status, 1);
    assert.equal(err, '');
    assert.equal(
      out,
      [
        '.github/agents/w.agent.md → .cursor/agents/writer.md (Cursor)',
        '  LIMIT LOST  Cursor has no list of tools: the agent gets every tool.',
        '  left out    Cursor loses the hint for what to type (“argument-hint”).',
        '  not written: in Cursor it could do more than it may now; --allow-wider writes it all the same.',
        '',
      ].join('\n'),
    );
    assert.equal(isThere('.cursor'), false);
    assert.equal(convert(`${agents}/w.agent.md`, '--to', 'cursor', '--allow-wider').status, 0);
    assert.equal(read('.cursor/agents/writer.md'), '---\nname: writer\ndescription: Writes\n---\nWrites.\n');
  });

  it('replaces nothing without --force', () => {
    folder = new TemporaryFolder({ [`${agents}/r.agent.md`]: reader, '.claude/agents/reader.md': 'mine' });
    const [refused] = json(`${agents}/r.agent.md`, '--to', 'claude');
    assert.equal(refused?.written, false);
    assert.equal(refused?.refused, '.claude/agents/reader.md is there already; --force replaces it');
    assert.equal(read('.claude/agents/reader.md'), 'mine');
    assert.equal(convert(`${agents}/r.agent.md`, '--to', 'claude').status, 1);
    assert.equal(convert(`${agents}/r.agent.md`, '--to', 'claude', '--force').status, 0);
    assert.match(read('.claude/agents/reader.md'), /^---\nname: reader/);
  });

  it('does not let two files become one, even with --force', () => {
    folder = new TemporaryFolder({ [`${agents}/a.agent.md`]: reader, [`${agents}/b.agent.md`]: reader });
    const [first, second] = json(`${agents}/a.agent.md`, `${agents}/b.agent.md`, '--to', 'claude', '--force');
    assert.deepEqual([first?.written, second?.written], [true, false]);
    assert.equal(second?.refused, '.claude/agents/reader.md is the result of another file already');
  });

  it('writes nothing with --dry-run and shows the result', () => {
    folder = new TemporaryFolder({ [`${agents}/r.agent.md`]: reader });
    const [file] = json(`${agents}/r.agent.md`, '--to', 'codex', '--dry-run');
    assert.equal(file?.written, false);
    assert.match(file?.text ?? '', /^name = "Reader"\n/);
    assert.match(convert(`${agents}/r.agent.md`, '--to', 'codex', '--dry-run').out, /would be written\.\n$/);
    assert.deepEqual(readdirSync(folder.path), ['.github']);
  });

  it('writes below --out in place of the project', () => {
    folder = new TemporaryFolder({ [`${agents}/r.agent.md`]: reader });
    assert.equal(convert(`${agents}/r.agent.md`, '--to', 'copilot-cli', '--out', 'there').status, 0);
    assert.ok(isThere('there/.github/agents/reader.agent.md'));
  });

  it('writes nothing that the host would refuse, or that it has no files for', () => {
    const long = `---\ndescription: d\n---\n${'x'.repeat(30_001)}\n`;
    folder = new TemporaryFolder({
      [`${agents}/l.agent.md`]: long,
      '.github/instructions/i.instructions.md': "---\napplyTo: '**'\n---\nx\n",
    });
    const [cloud] = json(
      `${agents}/l.agent.md`,
      '--to',
      'copilot-cloud',
      '--out',
      'o',
      '--allow-wider',
      '--force',
    );
    assert.equal(
      cloud?.refused,
      'Copilot cloud would not load the result: its text has 30002 characters, and the host takes 30000',
    );
    const [rule] = json('.github/instructions/i.instructions.md', '--to', 'gemini');
    assert.deepEqual(
      [rule?.written, rule?.to, rule?.refused],
      [false, null, 'Gemini CLI has no files for instructions or rules'],
    );
    assert.deepEqual(readdirSync(folder.path), ['.github']);
  });

  it('carries what lies beside a SKILL.md', () => {
    folder = new TemporaryFolder({
      '.github/skills/s/SKILL.md': '---\nname: s\ndescription: d\n---\nSee [it](a/b.md).\n',
      '.github/skills/s/a/b.md': 'b',
      '.github/skills/s/logo.png': Buffer.from([0, 255, 1]),
    });
    const [file] = json('.github/skills/s/SKILL.md', '--to', 'claude');
    assert.deepEqual(file?.changed, ['2 files of the skill are copied with it.']);
    assert.equal(read('.claude/skills/s/a/b.md'), 'b');
    assert.deepEqual([...readFileSync(join(folder.path, '.claude/skills/s/logo.png'))], [0, 255, 1]);
    folder.write('.claude/skills/s/a/b.md', 'mine');
    const [again] = json('.github/skills/s/SKILL.md', '--to', 'claude');
    assert.equal(again?.written, false);
    assert.equal(read('.claude/skills/s/a/b.md'), 'mine');
  });

  it('ends with 2 for wrong words', () => {
    folder = new TemporaryFolder({ 'a.agent.md': reader });
    assert.deepEqual(convert('a.agent.md'), {
      status: 2,
      out: '',
      err: 'agent-authoring: convert takes --to with the host to convert to.\n',
    });
    assert.equal(convert('--to', 'claude').status, 2);
    assert.equal(convert('a.agent.md', '--to', 'claude', '--what').status, 2);
    const { status, err } = convert('a.agent.md', '--to', 'emacs');
    assert.equal(status, 2);
    assert.match(err, /there is no host “emacs” to convert to; known are vscode, copilot-cli, /);
    assert.match(convert('b.agent.md', '--to', 'claude').err, /b\.agent\.md is not there\.\n$/);
    assert.match(convert('.', '--to', 'claude').err, / is no file\.\n$/);
  });
});
