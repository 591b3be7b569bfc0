import type { Link } from '../syntax/body.ts';
import { destinationAt, unescaped } from '../syntax/link-parts.ts';
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

/** A path that a text may link to, and whether it names a heading there. */
export interface LinkCandidate {
  readonly path: string;
  /** The destination with escapes undone, percent escapes kept. */
  readonly written: string;
  readonly fragment: boolean;
  /** The destination as it stands in the text. */
  readonly span: Span;
}

/**
 * What the links of a body may lead to, found without reading Markdown: code counts too, so it may name more than the body
 * links, but never less. Where all of it exists, no link is broken.
 */
export function linkCandidates(document: Placed): readonly LinkCandidate[] {
  const { text, bodyStart } = document;
  const candidates: LinkCandidate[] = [];
  for (const opener of ['](', ']:']) {
    for (let at = text.indexOf(opener, bodyStart); at !== -1; at = text.indexOf(opener, at + 2)) {
      const start = destinationStart(text, at + 2);
      if (text.startsWith('https://', start) || text.startsWith('http://', start)) continue;
      const part = destinationAt(text, start);
      if (part === undefined) continue;
      const written = unescaped(text.slice(part.start, part.end));
      if (written === '' || elsewhere.test(written)) continue;
      const path = resolve(decode(written.replace(/[?#].*$/s, '')), document);
      const { start: from, end } = part;
      candidates.push({ path, written, fragment: written.includes('#'), span: span(from, end) });
    }
  }
  return candidates;
}

/** Behind blanks and line ends, and behind the marks of a quote, which may stand before a destination on a line of its own. */
function destinationStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n>'.includes(text[at] ?? '')) at++;
  return at;
}

/** With a scheme, of another machine, or of the home folder: none of them is a file of the workspace. */
const elsewhere = /^([a-z][a-z0-9+.-]*:|\/\/|~)/i;

type Placed = Source & { readonly path: string; readonly root: string };

/** The local links of a body. Links with a scheme, of another machine (`//host`) or of the home folder (`~`) are left out. */
export function localLinks(document: Placed): LocalLink[] {
  const { text, bodyStart } = document;
  // Every link holds one of these; without them the body need not be parsed.
  if (text.indexOf('](', bodyStart) === -1 && text.indexOf(']:', bodyStart) === -1) return [];
  return document.body.links.flatMap(link => localLink(link, document) ?? []);
}

function localLink(link: Link, document: Placed): LocalLink | undefined {
  const written = link.destination;
  if (link.kind === 'autolink' || written === '' || elsewhere.test(written)) return undefined;
  const { start, end } = link.destinationSpan;
  const raw = document.text.slice(start, end);
  const hash = hashIn(raw);
  const query = raw.indexOf('?');
  const pathEnd = Math.min(hash === -1 ? raw.length : hash, query === -1 ? raw.length : query);
  const fragmentText = fragmentOf(raw);
  return {
    link,
    path: resolve(decode(written.replace(/[?#].*$/s, '')), document),
    pathSpan: span(start, start + pathEnd),
    fragment:
      fragmentText === undefined ? undefined : { text: fragmentText, span: span(start + hash + 1, end) },
  };
}

/** What follows the `#` of a destination as it is written, decoded. */
export function fragmentOf(raw: string): string | undefined {
  const hash = hashIn(raw);
  return hash === -1 ? undefined : decode(raw.slice(hash + 1));
}

/** The `#` of an entity such as `&#38;` begins no fragment. */
function hashIn(raw: string): number {
  return raw.search(/(?<!&)#/);
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
