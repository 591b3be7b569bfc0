// A first look: checks the repository under example/, or the one that is named: npm start -- PATH
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const asked = process.argv.slice(2);
// npm changes into the package's folder; what was named is meant from where it was typed.
const paths = asked.map(path => resolve(process.env.INIT_CWD ?? process.cwd(), path));

run([join(root, 'scripts/bundle.mjs')], root);
const status = run(
  [join(root, 'dist/cli.cjs'), 'check', ...(paths.length > 0 ? paths : ['.'])],
  paths.length > 0 ? undefined : join(root, 'example'),
);
if (paths.length === 0) {
  console.log('\nThese faults are there to be seen. Your own repository: npm start -- path/to/it');
  // Findings are what an example of faults is for; only a check that could not run is a failure.
  process.exitCode = status === 2 ? 2 : 0;
} else {
  process.exitCode = status;
}

function run(args, cwd) {
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
  if (status !== 0 && args[0].endsWith('bundle.mjs')) process.exit(2);
  return status ?? 2;
}
