import { closest } from '../text/closest.ts';
import type { Document } from '../workspace/document.ts';
import { fragmentOf } from '../workspace/links.ts';
import { isInside } from '../workspace/path.ts';
import { anchorsOf } from './links/anchors.ts';
import { isPlaceholder } from './links/placeholder.ts';
import { sureAnchorsOf } from './links/sure-anchors.ts';
import type { Finding, Rule } from './rule.ts';

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  summary: 'A link names a heading that its file does not have.',
  severity: 'warning',
  gate(document, workspace) {
    if (document.text.indexOf('#', document.bodyStart) === -1) return false;
    const known = new Map<string, ReadonlySet<string>>();
    return document.linkCandidates.some(({ path, fragment, span }) => {
      const target = path === document.path ? document : workspace.document(path);
      if (!fragment || target === undefined) return false;
      const sure = known.get(path) ?? sureAnchorsOf(target);
      known.set(path, sure);
      const wanted = fragmentOf(document.text.slice(span.start, span.end)) ?? '';
      return namesHeading(wanted) && !sure.has(wanted.toLowerCase());
    });
  },
  *check(document, workspace) {
    const seen = new Set<number>();
    const known = new Map<string, ReadonlySet<string>>();
    for (const { link, path, fragment } of document.links) {
      const { destinationSpan } = link;
      if (fragment === undefined || seen.has(destinationSpan.start)) continue;
      seen.add(destinationSpan.start);
      if (!namesHeading(fragment.text) || isPlaceholder(link.destination)) continue;
      const target = path === document.path ? document : workspace.document(path);
      if (target === undefined || !hasWholeBody(target)) continue;
      const anchors = known.get(path) ?? anchorsOf(target);
      known.set(path, anchors);
      const wanted = fragment.text.toLowerCase();
      if (anchors.has(wanted) || anchors.has(wanted.replace(/^-+|-+$/g, ''))) continue;
      yield finding(document, target, fragment, destinationSpan, anchors);
    }
  },
};

function finding(
  document: Document,
  target: Document,
  fragment: { readonly text: string; readonly span: Finding['span'] },
  span: Finding['span'],
  anchors: ReadonlySet<string>,
): Finding {
  const near = nearest(fragment.text.toLowerCase(), anchors);
  const where = target === document ? 'this file' : `“${shownPath(target.path, document.root)}”`;
  return {
    span,
    message: `No heading of ${where} has the anchor “#${fragment.text}”.`,
    fixes:
      near === undefined
        ? []
        : [
            {
              title: `Change to “#${near}”`,
              edits: [{ span: fragment.span, text: escaped(near) }],
              safe: false,
            },
          ],
  };
}

/** A near miss, else the only anchor that begins with what is written: a title that has grown since. */
function nearest(wanted: string, anchors: ReadonlySet<string>): string | undefined {
  const grown = [...anchors].filter(anchor => anchor.startsWith(`${wanted}-`));
  return closest(wanted, anchors) ?? (grown.length === 1 ? grown[0] : undefined);
}

/** Line numbers (`L10-L20`), text fragments, routes and `top` name no heading. */
function namesHeading(fragment: string): boolean {
  return fragment !== '' && !/^(?:top|L?\d+(?:C\d+)?(?:[-,:]L?\d+(?:C\d+)?)?|.*[:/=!].*)$/i.test(fragment);
}

/** Headings behind a header that never ends, in a fence around the whole file or in one that never closes are not known. */
function hasWholeBody({ frontmatter, body }: Document): boolean {
  if (frontmatter.state === 'unclosed' || frontmatter.state === 'wrapped') return false;
  return !body.fences.some(fence => fence.close === undefined && fence.content.end >= body.span.end);
}

function escaped(anchor: string): string {
  return anchor.replace(/[%\s()<>"\\]/g, character =>
    encodeURIComponent(character).replace(/[()]/g, found => (found === '(' ? '%28' : '%29')),
  );
}

function shownPath(path: string, root: string): string {
  return isInside(root, path) ? path.slice(root.length + 1) : path;
}
