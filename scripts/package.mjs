// Makes agent-authoring-VERSION.vsix, and fails when it is larger than an extension of this kind needs to be.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, `${name}-${version}.vsix`);
const limit = 1_000_000;

run(process.execPath, ['scripts/bundle.mjs', '--production']);
// Everything is bundled, so no dependency goes in; there is no repository yet to which links could be made absolute.
run(process.execPath, [
  'node_modules/@vscode/vsce/vsce',
  ...['package', '--out', file],
  ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
]);
const { size } = statSync(file);
console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
if (size > limit) {
  console.error(`It must stay below ${limit / 1000} kB.`);
  process.exitCode = 1;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
