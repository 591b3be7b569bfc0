import { build } from 'esbuild';

/** Bundles the keystroke benchmark as the server is bundled and runs it in this process. */
export async function runKeystrokes() {
  await build({
    entryPoints: ['bench/keystroke.ts'],
    outfile: 'dist/bench-keystroke.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // As in scripts/bundle.mjs: the other build of jsonc-parser cannot be bundled.
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const { keystrokes } = await import('../dist/bench-keystroke.cjs');
  for (const others of [10, 10_000]) console.log(keystrokes(others));
}
