import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKept } from '../../server/cli/kept-code.ts';

describe('kept code', () => {
  let folder: string;
  let file: string;
  const said: unknown[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'agent-authoring-kept-'));
    file = join(folder, 'program.cjs');
    said.length = 0;
    Object.assign(globalThis, { said });
    writeFileSync(
      file,
      `function add(a, b) { return a + b; }\nsaid.push(add(1, 2), __filename, require('node:path').sep);`,
    );
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    Reflect.deleteProperty(globalThis, 'said');
  });

  const kept = () => readdirSync(folder).filter(name => name !== 'program.cjs');

  it('is used by the next run of the same program', () => {
    const first = runKept(file, 'aaaa');
    assert.equal(first.wasKept, false);
    first.keep();
    assert.deepEqual(kept(), [`program-aaaa-${process.version}-${process.arch}.kept`]);
    assert.equal(runKept(file, 'aaaa').wasKept, true);
    assert.deepEqual(said, [3, file, '/', 3, file, '/']);
  });

  it('is not used for a program of another digest, even one of the same length', () => {
    runKept(file, 'aaaa').keep();
    writeFileSync(file, `said.push('changed');`);
    const second = runKept(file, 'bbbb');
    assert.equal(second.wasKept, false);
    assert.deepEqual(said.at(-1), 'changed');
  });

  it('is made anew where it is damaged', () => {
    runKept(file, 'aaaa').keep();
    truncateSync(join(folder, kept()[0] ?? ''), 100);
    // Another text, since V8 still has the code of the first.
    writeFileSync(file, `said.push('after the damage');`);
    const second = runKept(file, 'aaaa');
    assert.equal(second.wasKept, false);
    second.keep();
    assert.equal(runKept(file, 'aaaa').wasKept, true);
    assert.equal(kept().length, 1);
  });

  it('is not made without a digest', () => {
    runKept(file, '').keep();
    assert.deepEqual(kept(), []);
  });

  it('says nothing where it cannot be written', () => {
    const run = runKept(file, 'no-such-folder/aaaa');
    run.keep();
    assert.deepEqual(kept(), []);
    assert.deepEqual(said, [3, file, '/']);
  });
});
