import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';

const root = join(__dirname, '../..');
const offline = join(__dirname, 'vscode');
const output = join(root, 'test-output/editor');

/** The exit status of `vscode/code.mjs` for a window in which no test ever began. */
const neverBegun = 2;

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

/** Runs the tests of this folder in a real VS Code: the one in `VSCODE_EXECUTABLE`, else the one from npm packages. */
async function main(): Promise<number> {
  const executable = process.env.VSCODE_EXECUTABLE ?? offlineExecutable();
  if (executable === undefined) return 1;
  rmSync(output, { recursive: true, force: true });
  const tests = await bundleTests();
  const first = await run(executable, tests);
  if (first !== neverBegun) return first;
  console.log('The window did not come up; one more try. A test that fails is never tried again.');
  return (await run(executable, tests)) === 0 ? 0 : 1;
}

async function run(vscodeExecutablePath: string, extensionTestsPath: string): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'agent-authoring-'));
  const folder = join(temporary, 'example');
  const profile = join(temporary, 'profile');
  cpSync(join(root, 'example'), folder, { recursive: true });
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(userSettings));
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: [root, join(__dirname, 'neighbour')],
      extensionTestsPath,
      launchArgs: [folder, `--user-data-dir=${profile}`],
      extensionTestsEnv: { EDITOR_OUTPUT: output },
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

const userSettings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** One file a test file; mocha itself is taken from node_modules. */
async function bundleTests(): Promise<string> {
  const outdir = join(root, 'dist-test/editor');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: __dirname,
    entryPoints: ['index.ts', '*.test.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}

/** The stand-in for `code`, installed where it is missing or its lock file has changed since. */
function offlineExecutable(): string | undefined {
  const lock = join(offline, 'package-lock.json');
  const installed = join(offline, 'node_modules/.installed-lock.json');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
    console.log('Installing VS Code for the tests (about 0.5 GB) into test/editor/vscode.');
    const npm = spawnSync('npm', ['ci', '--prefix', offline, '--ignore-scripts', '--loglevel', 'error'], {
      cwd: offline,
      stdio: 'inherit',
    });
    if (npm.status !== 0) {
      console.error('VS Code could not be installed from npm: the tests of the editor did not run.');
      return undefined;
    }
    copyFileSync(lock, installed);
  }
  return installChromium() ? join(offline, 'code.mjs') : undefined;
}

function installChromium(): boolean {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (process.env.CHROMIUM_PATH !== undefined || known.some(existsSync)) return true;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Installing Chromium for the tests.');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
    if (known.some(existsSync)) return true;
  }
  console.error('The tests of the editor need Chromium: install it, or name it in CHROMIUM_PATH.');
  return false;
}
