import { URI } from 'vscode-uri';

/** The core's path of a URI: decoded; a file's without its scheme, any other with `scheme://authority` before it. */
export function pathFromUri(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme === 'file' && authority === '') return path;
  return `${scheme}://${authority}${path.startsWith('/') ? path : `/${path}`}`;
}

/** The URI of a path that `pathFromUri` made, or of one beside it. */
export function uriFromPath(path: string): string {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(.*)$/i.exec(path) ?? [];
  if (scheme === undefined) return URI.from({ scheme: 'file', path }).toString();
  return URI.from({ scheme, authority, path: scheme === 'untitled' ? rest.slice(1) : rest }).toString();
}

/** The path as the disk knows it; undefined where it lies on no disk. */
export function diskPath(path: string): string | undefined {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? undefined : URI.from({ scheme: 'file', path }).fsPath;
}
