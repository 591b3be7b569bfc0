// The flag must be set before V8 compiles anything else, and kept code counts only under the flags that it was made with.
import './hold-optimiser.ts';
import { join } from 'node:path';
import { runKept } from './kept-code.ts';

/** Written in by the bundler; empty where the program may change under this file. */
declare const programDigest: string;

const { keep } = runKept(join(__dirname, 'program.cjs'), programDigest);
// Only a check has gone through the code that a check needs.
if (process.argv[2] === 'check') process.once('exit', keep);
