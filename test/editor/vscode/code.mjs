#!/usr/bin/env node
// Stands in for VS Code's `code`: code.mjs [FOLDER] --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
// Prints what the tests print. EDITOR_OUTPUT names the folder for pictures, and for the logs of a run that failed.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { startServer } from './editor-server.mjs';
import { openRemoteControl } from './remote-control.mjs';
import { openWorkbench } from './workbench.mjs';

const PASSED = 0;
const FAILED = 1;
const NEVER_BEGUN = 2;

const secondsToBegin = Number(process.env.EDITOR_BEGIN_TIMEOUT ?? 90);
const secondsToEnd = Number(process.env.EDITOR_TIMEOUT ?? 300);

const asked = readArguments(process.argv.slice(2));
const data = mkdtempSync(join(tmpdir(), 'agent-authoring-editor-'));
const output = process.env.EDITOR_OUTPUT ?? join(data, 'output');
const log = name => join(data, `${name}.log`);

const opened = [];
const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => reject(new Error(`interrupted by ${signal}`)));
  }
});
interrupted.catch(() => undefined);

let status = NEVER_BEGUN;
try {
  status = await run();
} catch (error) {
  console.error(String(error));
} finally {
  for (const close of opened.reverse()) await close();
  if (status !== PASSED) keepLogs();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(status);

async function run() {
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const settings = asked.userData && join(asked.userData, 'User/settings.json');
  if (settings && existsSync(settings)) cpSync(settings, join(data, 'data/User/settings.json'));

  let page;
  const control = await openRemoteControl({ page: () => page, pictures: join(output, 'pictures') });
  opened.push(control.close);
  // A page is told of one extension under development; the others are there as if they had been installed.
  const [developed, ...installed] = asked.extensions;
  const server = await startServer({
    folder: data,
    installed,
    log: log('server'),
    environment: { EDITOR_CONTROL_URL: control.url },
  });
  opened.push(server.stop);
  const workbench = await openWorkbench({
    ...asked,
    extension: developed,
    port: server.port,
    profile: join(data, 'chromium'),
    log: log('workbench'),
    print: (...values) => console.log(...values),
  });
  opened.push(workbench.close);
  page = workbench.page;

  // A run that ends without having said that it began, such as one that found no tests, has ended all the same.
  const gone = [server.ended, interrupted];
  const first = await Promise.race([
    control.begun,
    workbench.finished,
    ...gone,
    after(secondsToBegin, 'begin'),
  ]);
  if (typeof first === 'boolean') return first ? PASSED : FAILED;
  status = FAILED;
  return (await Promise.race([workbench.finished, ...gone, after(secondsToEnd, 'end')])) ? PASSED : FAILED;
}

function after(seconds, what) {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`the tests did not ${what} within ${seconds} s`)),
      seconds * 1000,
    ).unref();
  });
}

function keepLogs() {
  const kept = join(output, 'logs');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  for (const name of ['server.log', 'workbench.log', 'data/logs']) {
    if (existsSync(join(data, name))) cpSync(join(data, name), join(kept, name), { recursive: true });
  }
  console.error(`logs kept in ${kept}`);
}
