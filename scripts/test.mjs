// Runs every check of the project, all of them even when one fails, and closes with what mocha counted: N passed, N failed
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The last one bundles first.
const steps = ['typecheck', 'lint', 'test:unit', 'test:editor'];

const totals = { passing: 0, failing: 0 };
const broken = [];
for (const step of steps) {
  console.log(`\n> ${step}`);
  if (!(await run(step))) broken.push(step);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}.`);
console.log(`\n${totals.passing} passed, ${totals.failing} failed`);
process.exitCode = broken.length > 0 || totals.failing > 0 ? 1 : 0;

function run(step) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn('npm', ['run', '--silent', step], {
    cwd: root,
    env: { ...process.env, ...colour },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', data => {
    process.stdout.write(data);
    output += data;
  });
  return new Promise(done => {
    child.once('error', () => done(false));
    child.once('close', code => {
      count(output);
      done(code === 0);
    });
  });
}

/** Adds up what mocha says at the end of each of its runs. */
function count(output) {
  const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
  for (const [, number, word] of output.replace(ansi, '').matchAll(/^\s*(\d+) (passing|failing)\b/gm))
    totals[word] += Number(number);
}
