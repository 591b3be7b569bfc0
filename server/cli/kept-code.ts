import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export interface KeptRun {
  /** Whether the code came compiled. */
  readonly wasKept: boolean;
  /** Keeps what has been compiled so far, functions included, for the next run. Does nothing where that is not possible. */
  readonly keep: () => void;
}

/**
 * Runs a bundled CommonJS program from the compiled code that an earlier run kept beside it: compiling takes a check of a large
 * repository a tenth of a second. V8 compares only its own version, its flags and the length of the program, so the name
 * of the kept file carries the program's digest; an empty digest keeps nothing. Compiled code is code: it is read and written
 * nowhere but in the program's own folder.
 */
export function runKept(file: string, digest: string): KeptRun {
  const kept = `${file.replace(/\.cjs$/, '')}-${digest}-${process.version}-${process.arch}.kept`;
  const cachedData = digest === '' ? undefined : readIfThere(kept);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const wasKept = cachedData !== undefined && script.cachedDataRejected === false;
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const keep = () => {
    if (digest !== '' && !wasKept) write(kept, script);
  };
  return { wasKept, keep };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A folder that cannot be written to is no fault: the next run compiles as this one did. */
function write(file: string, script: Script): void {
  const temporary = `${file}.${process.pid}`;
  try {
    accessSync(dirname(file), constants.W_OK);
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
