// Bundles each program into one CommonJS file below dist/, and copies the pages of the rules beside them.
// `--watch` keeps bundling; `--production` is for the package: smaller, without source maps.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const programs = [
  { entry: 'server/cli/main.ts', out: 'dist/program.cjs' },
  // After the program, since it names the program's digest.
  {
    entry: 'server/cli/bin.ts',
    out: 'dist/cli.cjs',
    banner: '#!/usr/bin/env node',
    digestOf: 'dist/program.cjs',
  },
  { entry: 'server/lsp/main.ts', out: 'dist/server.cjs' },
  { entry: 'server/config/schema.ts', out: 'dist/configuration-schema.cjs' },
  { entry: 'client/extension.ts', out: 'dist/client.cjs', external: ['vscode'] },
];

/**
 * The schema of the configuration brings zod, half of the bundled code, and few projects have a configuration: it is a file of its
 * own that the others load when they need it, so that the rest starts without reading past it.
 */
const schemaApart = {
  name: 'schema-apart',
  setup: build =>
    build.onResolve({ filter: /^\.\/schema\.ts$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: './configuration-schema.cjs', external: true } : undefined,
    ),
};

removeKeptCode();
try {
  for (const program of programs) {
    // A program that is not written yet does not keep the others from being bundled.
    if (existsSync(join(root, program.entry))) await bundle(program);
    else console.error(`${program.entry} is missing: no ${program.out}`);
  }
  copyPages();
} catch {
  // esbuild has said what is wrong.
  process.exitCode = 1;
}

async function bundle({ entry, out, banner = '', external = [], digestOf }) {
  const options = {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // What VS Code 1.106 and Node 20.19 both run; the lowest of the two decides.
    target: 'node20.19',
    external,
    ...(digestOf === undefined ? {} : { define: { programDigest: JSON.stringify(digest(digestOf)) } }),
    plugins: [schemaApart],
    banner: { js: banner },
    // The modules of vscode-languageserver point to their CommonJS build in `main`.
    mainFields: ['module', 'main'],
    // Names stay, so that a stack trace in a report can be read.
    minifyWhitespace: production,
    minifySyntax: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
  };
  if (!watch) return build(options);
  const watching = await context(options);
  return watching.watch();
}

/** Compiled code is kept under this name. While watching there is none, for the file changes and its digest would not. */
function digest(file) {
  return watch
    ? ''
    : createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex')
        .slice(0, 16);
}

/** What earlier bundles left; nothing reads it any more. */
function removeKeptCode() {
  if (!existsSync(join(root, 'dist'))) return;
  for (const file of readdirSync(join(root, 'dist'))) {
    if (/\.kept(?:\.\d+)?$/.test(file)) rmSync(join(root, 'dist', file));
  }
}

/** `agent-authoring explain` and the links of findings show these. */
function copyPages() {
  const from = join(root, 'server/rules');
  const to = join(root, 'dist/rules');
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    if (file.endsWith('.md') && file !== 'README.md') cpSync(join(from, file), join(to, file));
  }
}
