// Prints how long the main jobs take, as ratios to an empty `node` and to reading the same files, all measured in turn in one
// run: machines differ and are noisy, ratios within a round less so. `npm run bench` makes the bundles first.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runKeystrokes } from './keystroke.mjs';
import { inTurn, median, print } from './measure.mjs';
import { serverStart } from './server-start.mjs';

const corpus = resolve('../shared/corpus/github__awesome-copilot');
const rounds = Number(process.env.BENCH_ROUNDS ?? 11);

if (existsSync(corpus)) {
  const { empty, read, check } = inTurn(rounds, {
    empty: ['-e', ''],
    read: ['bench/read-files.cjs', corpus],
    check: ['dist/cli.cjs', 'check', corpus, '--format', 'json'],
  });
  print('empty node', empty, empty);
  print('reading the documents', read, empty);
  print('whole check', check, empty, read);
} else {
  console.log('skipped: the check of the corpus, which lies beside the project in CI and is not there');
}

const starts = [];
const empties = [];
for (let round = 0; round < rounds; round++) {
  empties.push(inTurn(1, { empty: ['-e', ''] }).empty[0].wall);
  starts.push(await serverStart());
}
console.log(
  `server start to first findings: ${median(starts).toFixed(0)} ms, ${(median(starts) - median(empties)).toFixed(0)} ms over an empty node (${median(empties).toFixed(0)} ms)`,
);

await runKeystrokes();
