import { relative } from 'node:path';

/** Findings of one file stand together, and making a path relative takes longer than finding them. */
export function shownOnce(cwd: string): (path: string) => string {
  let last = '';
  let result = '';
  return path => {
    if (path !== last) result = shown(path, cwd);
    last = path;
    return result;
  };
}

/** The path as people name it: relative to the folder that they stand in. */
export function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').replaceAll('\\', '/');
}
