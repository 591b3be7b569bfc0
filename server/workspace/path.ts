/** Arithmetic on decoded absolute paths with `/`, which `lsp` and `cli` make from URIs and from the disk's own paths. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `relative` seen from `folder`, with `.` and `..` resolved; more `..` than folders stay at the top. A trailing `/` is dropped. */
export function join(folder: string, relative: string): string {
  const scheme = /^[a-z][a-z0-9+.-]+:(\/\/[^/]*)?/i.exec(folder)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of `${folder.slice(scheme.length)}/${relative}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${scheme}/${parts.join('/')}`;
}

/** Where a path begins: its scheme and authority, a drive of Windows, or nothing. */
function originOf(path: string): string {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/[^/]*|\/[a-z]:(?=\/|$))/i.exec(path)?.[0] ?? '';
}

/** Whether a relative path can lead from one to the other: none leads from an untitled document, or from drive to drive. */
export function areConnected(one: string, other: string): boolean {
  return originOf(one) === originOf(other);
}

/**
 * The path of `to` as a link in a file of `folder` writes it, not percent-encoded: `../skills/x/SKILL.md`. Where none leads
 * there, `to` itself.
 */
export function relativePath(folder: string, to: string): string {
  if (!areConnected(folder, to)) return to;
  const from = folder === '/' ? [] : folder.split('/').slice(1);
  const target = to.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < target.length && from[shared] === target[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...target.slice(shared)].join('/') || '.';
}

/** Whether `path` is `folder` or lies below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** A path as the destination of a link writes it: what Markdown or a URL would read as something else is percent-encoded. */
export function asDestination(path: string, isAngled = false): string {
  const special = isAngled ? /[%<>#?\\\r\n]|&(?=#?\w+;)/g : /[%\s()<>#?\\"]|&(?=#?\w+;)/g;
  return path.replace(special, character => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
