import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineAt, markFrom } from '../../server/syntax/header-lines.ts';
import { readTolerant } from '../../server/syntax/yaml-block.ts';
import { readStrict } from '../../server/syntax/yaml-strict.ts';

const CORPUS = join(__dirname, '../../../shared/corpus');
const DAMAGED = Number(process.env.DAMAGED ?? 30_000);

/** Headers with everything that the reader claims to be sure of, and with what it should leave alone. */
const SEEDS = [
  'name: Reviewer\ndescription: Reads a change and says what is wrong with it\ntools: [read, search/codebase, "edit"]\n',
  "name: 'It''s fine'\ndescription: \"One \\\"quoted\\\" word\"\ntools:\n  - read\n  - 'search'\n  # the last\n  - web # why\n",
  'tools: [\n  read, # one\n  "edit",\n  search,\n]\nmodel: [Alpha (one), Beta]\n',
  'description: >\n  Folded over\n  two lines\n\n  and a second paragraph\n\nname: x\n',
  'description: >-\n  Text with\n    an indented line\n  and more\nversion: 1.2.3\n',
  'description: |\n  Literal\n   text\n\n\nname: x\nflag: true\nnothing:\nempty: ~\n',
  'handoffs:\n  - label: Go on\n    agent: planner\n    prompt: Do it\n    send: false\n  -\n  - label: Stop\n',
  'hooks:\n  PreToolUse:\n  - type: command\n    command: ./run.sh --all\n  Stop: []\n',
  'description: first line\n  second line\n\n  third line\nname: y\n',
  'github:\n  permissions:\n    contents: read\n    issues: write\nmcp-servers:\n  docs:\n    type: local\n    args: ["-y", "@scope/pkg"]\n',
  "text: 'over\n  two lines\n\n  and more'\nnumber: 12\nother: -3.5e2\nhex: 0x1f\n",
  'a: b:c\nurl: https://example.org/x#y\nc: d # comment\ne: "x" # comment\n',
  '- one\n- two:\n    three\n- - four\n  - five\n',
  'servers:\n  docs:\n    headers: {"Authorization": "Bearer $X", level: 3, \'on\': true}\n    env: {}\n    args: [\n      "-y",\n    ]\n',
  'agents: [\n  {name: a, tools: [read, "x, y"]}, { b.c-d: e f }\n]\nmap: {\n  a: 1,\n  b: "two" # why\n}\n',
  'a: {b: c, d}\ne: *f\ng: &h i\nj: !!str k\nl: @m\nn: "o\n',
];

interface Sample {
  readonly name: string;
  readonly text: string;
}

describe('the judge of the header reader', function () {
  this.timeout(60_000);

  it('agrees with every seed', () => {
    console.log(`      ${judgeAll(SEEDS.map((text, index) => ({ name: `seed ${index}`, text })))}`);
  });

  it('agrees with every header of the corpus, with LF and with CRLF', function () {
    if (!existsSync(CORPUS)) {
      console.log(`      skipped: there is no corpus at ${CORPUS}`);
      this.skip();
    }
    const headers = corpusHeaders();
    console.log(`      LF: ${judgeAll(headers)}`);
    console.log(
      `      CRLF: ${judgeAll(headers.map(({ name, text }) => ({ name, text: text.replace(/\r?\n/g, '\r\n') })))}`,
    );
  });

  it(`agrees on ${DAMAGED} damaged headers`, () => {
    const random = mulberry(20_261_124);
    const base = [...SEEDS, ...(existsSync(CORPUS) ? corpusHeaders().map(({ text }) => text) : [])];
    const short = base.filter(text => text.length < 900);
    const samples: Sample[] = [];
    for (let index = 0; index < DAMAGED; index++) {
      const seed = index % 2 === 0 ? SEEDS : short;
      samples.push({
        name: `damaged ${index}`,
        text: damage(seed[Math.floor(random() * seed.length)] ?? '', random),
      });
    }
    console.log(`      ${judgeAll(samples)}`);
  });
});

/** Fails on the first header on which the reader is sure and the library says anything else. */
function judgeAll(samples: readonly Sample[]): string {
  let accepted = 0;
  for (const { name, text } of samples) {
    const own = readTolerant(text, 0, text.length);
    if (!own.sure) continue;
    accepted++;
    const judged = readStrict(text, 0, text.length);
    const where = `${name}: ${JSON.stringify(text)}`;
    assert.deepEqual([judged.errors, judged.warnings], [[], 0], where);
    assert.deepEqual(own.value, judged.value, where);
  }
  return `${accepted} of ${samples.length} accepted, all equal`;
}

const PIECES = [
  '',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  ':',
  ': ',
  '#',
  ' #',
  '- ',
  '-',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '>-\n  ',
  '|\n  ',
  '*',
  '&',
  '!',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '\\',
  '\n\n',
  '\n  ',
  '\n ',
  '---',
  '...',
  '~',
  'true',
  '1',
  'x',
  'ü',
  '😀',
  '\ufeff',
  '\u00a0',
  '\n    ',
  '[]',
  '""',
  "''",
  '<<',
  '0o7',
  '.5',
  '1e3',
  'null',
  '\\n',
  '\\x',
  '- - ',
  ' : ',
  '\n# c\n',
  '\n- ',
];

/** One to four small wounds: a piece put in, a stretch cut out or doubled, a line indented or moved. */
function damage(text: string, random: () => number): string {
  let result = text;
  const pick = (below: number) => Math.floor(random() * below);
  for (let count = 1 + pick(4); count > 0; count--) {
    const at = pick(result.length + 1);
    const to = Math.min(result.length, at + pick(6));
    const piece = PIECES[pick(PIECES.length)] ?? '';
    const how = pick(5);
    if (how <= 1) result = result.slice(0, at) + piece + result.slice(at);
    else if (how === 2) result = result.slice(0, at) + result.slice(to);
    else if (how === 3) result = result.slice(0, to) + result.slice(at);
    else {
      const lines = result.split('\n');
      const index = pick(lines.length);
      lines[index] = pick(2) === 0 ? ` ${lines[index]}` : (lines[index] ?? '').replace(/^ /, '');
      result = lines.join('\n');
    }
  }
  return result.endsWith('\n') ? result : `${result}\n`;
}

let cached: readonly Sample[] | undefined;

function corpusHeaders(): readonly Sample[] {
  cached ??= markdownFiles(CORPUS).flatMap(path => {
    const text = readFileSync(path, 'utf8');
    const open = lineAt(text, text.startsWith('\ufeff') ? 1 : 0);
    if (!/^---[ \t]*$/.test(text.slice(open.start, open.end))) return [];
    const close = markFrom(text, open.next);
    return close === undefined ? [] : [{ name: path, text: text.slice(open.next, close.start) }];
  });
  return cached;
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.isFile() && entry.name.endsWith('.md') ? [path] : [];
  });
}

/** A small generator of random numbers with a fixed seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
