import { appendFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

/** What the workbench itself says at the levels on which the output of the tests travels. */
const ownTalk =
  /^(Resolv|Creating a socket|\[reconnection|Updating additional builtin|\[AgentHost|\[AccountPolicy)/;

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Opens VS Code in Chromium. `print` gets what the tests print, and `log` is a file for all the rest.
 * `finished` resolves with whether the tests passed.
 */
export async function openWorkbench({ port, folder, extension, tests, profile, log, print }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? browsers.find(existsSync),
    headless: true,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox', // Chromium refuses to run as root with it, and only our own page is opened.
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const note = (kind, text) => appendFileSync(log, `[${kind}] ${text}\n`);
  page.on('console', message => note(`page ${message.type()}`, message.text()));
  page.on('requestfailed', request => note('failed', request.url()));
  page.on('crash', () => note('page', 'crashed'));

  await page.exposeFunction('codeAutomationLog', (level, values) => {
    const output = (level === 'log' || level === 'info') && !ownTalk.test(String(values[0]));
    if (output) print(...values);
    else note(level, values.join(' '));
  });
  const finished = new Promise((done, fail) => {
    page.exposeFunction('codeAutomationExit', code => done(code === 0)).catch(fail);
    page.once('crash', () => fail(new Error(`the page crashed, see ${log}`)));
  });
  finished.catch(() => undefined);
  await page.goto(address());
  return { page, finished, close: () => context.close() };

  function address() {
    const remote = path => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
      ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    if (folder !== undefined)
      query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', join(folder));
    return `http://127.0.0.1:${port}/?${query}`;
  }
}
