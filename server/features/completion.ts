import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { bodyPlace } from './body-place.ts';
import { completeFields } from './complete-fields.ts';
import {
  completeFile,
  completeHeading,
  completeLink,
  completeMention,
  completePath,
} from './complete-links.ts';
import { completeToolReference } from './complete-tools.ts';
import { completeValues } from './complete-values.ts';
import type { CompletionItem } from './completion-item.ts';
import { headerPlaces } from './cursor-context.ts';
import { isInHeader } from './header-content.ts';
import { headerOutline } from './header-outline.ts';

/** What may stand at the cursor. No label appears twice. */
export function completion(document: Document, offset: number, workspace: Workspace): CompletionItem[] {
  const seen = new Set<string>();
  return itemsAt(document, offset, workspace).filter(item => !seen.has(item.label) && seen.add(item.label));
}

function itemsAt(document: Document, offset: number, workspace: Workspace): CompletionItem[] {
  const outline = headerOutline(document);
  if (outline === undefined || !isInHeader(document, outline.content, offset)) {
    const isBody = offset >= document.bodyStart || document.frontmatter.state === 'unclosed';
    return isBody ? completeBody(document, offset, workspace) : [];
  }
  return headerPlaces(document.text, outline, offset).flatMap(place =>
    place.is === 'key' ? completeFields(document, place) : completeValues(document, workspace, place, offset),
  );
}

function completeBody(document: Document, offset: number, workspace: Workspace): CompletionItem[] {
  const place = bodyPlace(document, offset);
  switch (place?.is) {
    case 'tool':
      return completeToolReference(document, workspace, place.word);
    case 'file':
      return completeFile(document, workspace, place, offset);
    case 'path':
      return completePath(document, workspace, place, offset);
    case 'fragment':
      return completeHeading(document, workspace, place);
    case 'link':
      return completeLink(document, workspace, place);
    case 'skill':
      return completeMention(document, workspace, place);
    default:
      return [];
  }
}
