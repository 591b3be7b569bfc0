import { mayHold } from '../syntax/mentions.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { resolve } from '../workspace/links.ts';
import { isInside } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { closedFences } from './fence-pairs.ts';
import { nearestPath, writtenPath } from './links/nearest-path.ts';
import { isPlaceholder } from './links/placeholder.ts';
import type { Finding, Rule } from './rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  summary: 'A link or a #file: reference names a file or folder that does not exist.',
  severity: 'warning',
  gate(document, workspace) {
    if (mayHold(document.text, 'file', document.bodyStart)) return true;
    const missing = document.linkCandidates.filter(
      ({ path, written }) => workspace.target(path) === 'missing' && !isPlaceholder(written),
    );
    if (missing.length === 0) return false;
    // Most of them are examples inside a fence.
    const fences = closedFences(document.text, document.bodyStart) ?? [];
    return missing.some(({ span }) => !fences.some(fence => encloses(fence, span)));
  },
  *check(document, workspace) {
    if (isTemplate(document)) return;
    /** Several reference links share the destination of one definition. */
    const seen = new Set<number>();
    for (const { link, path, pathSpan } of document.links) {
      const { destinationSpan } = link;
      if (pathSpan.start === pathSpan.end || seen.has(destinationSpan.start)) continue;
      seen.add(destinationSpan.start);
      const written = link.destination.replace(/[?#].*$/s, '');
      if (!isPlaceholder(link.destination)) {
        yield* findings({ document, workspace, path, written, pathSpan, span: destinationSpan, by: 'link' });
      }
    }
    for (const { text: written, span } of document.fileReferences) {
      if (isPlaceholder(written) || /^(?:[a-z][a-z0-9+.-]*:|~)/i.test(written)) continue;
      const path = resolve(written, document);
      yield* findings({ document, workspace, path, written, pathSpan: span, span, by: '#file:' });
    }
  },
};

/** The links of a template count from where it will be written, which nobody knows here. */
function isTemplate({ path, text }: Document): boolean {
  return /\/templates?\//i.test(path) && text.includes('{{');
}

/** A path that the document writes, and what it means. */
interface Named {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly path: string;
  /** The path alone with escapes undone, percent escapes kept. */
  readonly written: string;
  readonly pathSpan: Span;
  /** What the finding stands on: the path with its fragment. */
  readonly span: Span;
  readonly by: 'link' | '#file:';
}

function* findings(named: Named): Iterable<Finding> {
  const { document, workspace, path, written, pathSpan, span, by } = named;
  if (workspace.target(path) !== 'missing') return;
  const thing = written.endsWith('/') ? 'folder' : 'file';
  const near = nearestPath(path, written, document, workspace);
  const text = near && writtenPath(near, named);
  yield {
    span,
    message: `The ${thing} “${shownPath(path, document)}” that this ${by === 'link' ? 'link' : '#file: reference'} names does not exist.`,
    fixes:
      text === undefined || text === document.text.slice(pathSpan.start, pathSpan.end)
        ? []
        : [{ title: `Change to “${text}”`, edits: [{ span: pathSpan, text }], safe: false }],
  };
}

/** The path as seen from the workspace folder. */
function shownPath(path: string, { root }: Document): string {
  return isInside(root, path) && path !== root ? path.slice(root === '/' ? 1 : root.length + 1) : path;
}
