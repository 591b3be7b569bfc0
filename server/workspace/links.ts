import type { Link } from '../syntax/body.ts';
import type { Source } from '../syntax/source.ts';
import { type Span, span } from '../text/span.ts';
import { folderOf, join } from './path.ts';

/** A link to a file, a folder or a heading, as opposed to one that leaves the machine. */
export interface LocalLink {
  readonly link: Link;
  /** The decoded absolute path that it names; the document's own for a bare `#heading`. */
  readonly path: string;
  /** The part of the destination before `#` and `?`, as written. Empty for a bare `#heading`. */
  readonly pathSpan: Span;
  /** What follows the `#`, decoded; undefined without one. */
  readonly fragment: { readonly text: string; readonly span: Span } | undefined;
}

/** The local links of a body. Links with a scheme, of another machine (`//host`) or of the home folder (`~`) are left out. */
export function localLinks(document: Source & { readonly path: string; readonly root: string }): LocalLink[] {
  const { text, bodyStart } = document;
  // Every link holds one of these; without them the body need not be parsed.
  if (text.indexOf('](', bodyStart) === -1 && text.indexOf(']:', bodyStart) === -1) return [];
  return document.body.links.flatMap(link => localLink(link, document) ?? []);
}

function localLink(
  link: Link,
  document: Source & { readonly path: string; readonly root: string },
): LocalLink | undefined {
  const written = link.destination;
  if (link.kind === 'autolink' || written === '' || /^([a-z][a-z0-9+.-]*:|\/\/|~)/i.test(written))
    return undefined;
  const { start, end } = link.destinationSpan;
  const raw = document.text.slice(start, end);
  const hash = raw.indexOf('#');
  const query = raw.indexOf('?');
  const pathEnd = Math.min(hash === -1 ? raw.length : hash, query === -1 ? raw.length : query);
  const fragmentText = hash === -1 ? undefined : decode(raw.slice(hash + 1));
  return {
    link,
    path: resolve(decode(written.replace(/[?#].*$/s, '')), document),
    pathSpan: span(start, start + pathEnd),
    fragment:
      fragmentText === undefined ? undefined : { text: fragmentText, span: span(start + hash + 1, end) },
  };
}

/** The file that a path written in the document means; a leading `/` is the workspace folder, as in Markdown previews. */
export function resolve(written: string, document: { readonly path: string; readonly root: string }): string {
  if (written === '') return document.path;
  if (written.startsWith('/')) return join(document.root, written);
  return join(folderOf(document.path), written);
}

/** Percent escapes undone; a stray `%` stays as it is. */
function decode(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
