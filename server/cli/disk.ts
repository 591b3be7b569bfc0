import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Document } from '../workspace/document.ts';
import type { Target, Workspace } from '../workspace/workspace.ts';

/** The path as `node:fs` wants it: the core writes `C:\\repo` as `/C:/repo`. */
export function native(path: string): string {
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}

const buffer = Buffer.allocUnsafe(1 << 20);

/** The text of a file. One buffer serves all files: opening and reading by hand is a third faster than `readFileSync`. Throws as `node:fs` does. */
export function readText(path: string): string {
  const file = openSync(native(path), 'r');
  try {
    const length = readSync(file, buffer, 0, buffer.length, 0);
    return length < buffer.length ? buffer.toString('utf8', 0, length) : readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

export function targetAt(path: string): Target {
  const found = statSync(native(path), { throwIfNoEntry: false });
  return found === undefined ? 'missing' : found.isDirectory() ? 'folder' : 'file';
}

/**
 * Answers for every path that the document names and nobody has asked for yet, from what is known to exist or from the disk, and
 * reads the pages whose headings it names.
 */
export function answerTargets(
  document: Document,
  workspace: Workspace,
  existing: ReadonlyMap<string, Target>,
): void {
  for (const { path, fragment } of workspace.questions(document)) {
    const target = existing.get(path) ?? targetSafely(path);
    workspace.setTarget(path, target);
    if (fragment && target === 'file' && path.endsWith('.md')) {
      try {
        workspace.write(path, readText(path));
      } catch {
        // A page that cannot be read has headings that nobody knows: nothing is said about them.
      }
    }
  }
}

/** A path that the disk refuses to look at, say for its length, is no file that a host could load. */
function targetSafely(path: string): Target {
  try {
    return targetAt(path);
  } catch {
    return 'missing';
  }
}

/**
 * Replaces a file's text in one step, so that a crash leaves the old or the new one. Gives a reason where the file must not
 * be touched: it changed since it was read, or it is not UTF-8 and would lose bytes.
 */
export function writeAtomically(path: string, old: string, text: string): string | undefined {
  const real = realpathSync(native(path));
  const bytes = readFileSync(real);
  if (!isUtf8(bytes)) return 'it is not UTF-8';
  if (bytes.toString('utf8') !== old) return 'it changed in the meantime';
  const temporary = `${real}.${process.pid}.tmp`;
  try {
    const { mode } = statSync(real);
    const file = openSync(temporary, 'w', mode);
    try {
      // What `openSync` takes is cut by the process's own mask.
      fchmodSync(file, mode);
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}
