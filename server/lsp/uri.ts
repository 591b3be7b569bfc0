import { URI } from 'vscode-uri';

/** The core's path of a URI: decoded; a file's without its scheme, any other with `scheme://authority` before it. */
export function pathFromUri(uri: string): string {
  const { scheme, authority, path: written } = URI.parse(uri);
  // Some clients end a folder with a slash.
  const path = written.length > 1 ? written.replace(/\/$/, '') : written;
  // Editors write one drive as `c%3A`, `c:` or `C:`; the documents of one folder must find each other.
  if (scheme === 'file' && authority === '')
    return path.replace(/^\/[A-Z](?=:)/, drive => drive.toLowerCase());
  return `${scheme}://${authority}${path.startsWith('/') ? path : `/${path}`}`;
}

/** The URI of a path that `pathFromUri` made, or of one beside it. */
export function uriFromPath(path: string): string {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(.*)$/i.exec(path) ?? [];
  if (scheme === undefined) return URI.from({ scheme: 'file', path }).toString();
  const isName = scheme === 'untitled' && rest.lastIndexOf('/') === 0;
  return URI.from({ scheme, authority, path: isName ? rest.slice(1) : rest }).toString();
}

/** The path as the disk knows it; undefined where it lies on no disk. */
export function diskPath(path: string): string | undefined {
  // A share of Windows (`\\\\server\\share`) is a file with an authority.
  const uri = URI.parse(uriFromPath(path));
  return uri.scheme === 'file' ? uri.fsPath : undefined;
}
