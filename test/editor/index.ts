import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { announce } from './support/remote-control.ts';

/** Called by VS Code in its extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  await announce();
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, ...only() });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** `EDITOR_GREP` picks tests by their titles. */
function only(): { grep?: string } {
  const grep = process.env.EDITOR_GREP;
  return grep === undefined ? {} : { grep };
}
