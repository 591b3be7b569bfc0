import { isPlaceholder } from '../rules/links/placeholder.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { resolve } from '../workspace/links.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkedFile, linkedHeading } from './linked-file.ts';

/** A stretch of text that an editor opens a file for. */
export interface DocumentLink {
  readonly span: Span;
  readonly path: string;
  /** The line of the heading that the link names, counted from 0. */
  readonly line?: number;
}

/** The links to files, to the SKILL.md for a skill's folder, and `#file:` references, in the order of the text. */
export function documentLinks(document: Document, workspace: Workspace): DocumentLink[] {
  const links = new Map<number, DocumentLink>();
  for (const local of document.links) {
    const span = local.link.destinationSpan;
    // Several reference links share the destination of one definition.
    if (links.has(span.start) || isPlaceholder(local.link.destination)) continue;
    const path = linkedFile(local.path, workspace);
    if (path === undefined) continue;
    const heading = linkedHeading(local, document, workspace);
    links.set(span.start, heading === undefined ? { span, path } : { span, path, line: lineOf(heading) });
  }
  for (const { text, span } of document.fileReferences) {
    const path = linkedFile(resolve(text, document), workspace);
    if (path !== undefined) links.set(span.start, { span, path });
  }
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
}

function lineOf({ document, span }: { readonly document: Document; readonly span: Span }): number {
  return new LineIndex(document.text).placeAt(span.start).line;
}
