import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const usage = pathToFileURL('bench/report-usage.cjs').pathname;

/**
 * Runs several `node` command lines in turn, so that a slow moment of the machine meets all of them; the first round only warms.
 * Gives per name the rounds as wall milliseconds, CPU milliseconds and the most memory in MB.
 */
export function inTurn(rounds, commands) {
  const results = Object.fromEntries(Object.keys(commands).map(name => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const child = spawnSync(process.execPath, ['--require', usage, ...args], {
        stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
        maxBuffer: 1 << 28,
      });
      const wall = performance.now() - start;
      if (child.status !== 0 && child.status !== 1)
        throw new Error(`${args.join(' ')} ended with ${child.status}`);
      if (round >= 0) results[name].push({ wall, ...JSON.parse(String(child.output[3])) });
    }
  }
  return results;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export function percentile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** One line: medians, and the median of the ratios within a round. */
export function print(name, runs, empty, read) {
  const of = key => median(runs.map(run => run[key]));
  const ratio = (others, key) => median(runs.map((run, round) => run[key] / others[round][key])).toFixed(1);
  const parts = [
    `${of('wall').toFixed(0)} ms`,
    `${of('cpu').toFixed(0)} ms CPU`,
    `${of('rss').toFixed(0)} MB`,
    `${ratio(empty, 'wall')} × empty node (CPU ${ratio(empty, 'cpu')} ×)`,
  ];
  if (read !== undefined) parts.push(`${ratio(read, 'wall')} × reading`);
  console.log(`${name}: ${parts.join(', ')}`);
}
