import { atxHeadingAt } from '../../syntax/block-lines.ts';
import type { Document } from '../../workspace/document.ts';
import { closedFences } from '../fence-pairs.ts';
import { githubSlug, plainText, previewSlug } from './anchors.ts';

/**
 * Anchors that a document has for sure, told without reading its body: those of headings behind a blank line at the margin,
 * where no fence and no HTML can hold them. Nearly every table of contents is answered by these.
 */
export function sureAnchorsOf({ text, bodyStart }: Document): ReadonlySet<string> {
  const anchors = new Set<string>();
  const fences = /<[!?]|<(?:pre|script|style|textarea)\b/i.test(text)
    ? undefined
    : closedFences(text, bodyStart);
  if (fences === undefined) return anchors;
  let passed = 0;
  for (let at = text.indexOf('\n#', bodyStart); at !== -1; at = text.indexOf('\n#', at + 1)) {
    const before = text.charCodeAt(at - 1) === 13 ? at - 2 : at - 1;
    if (before < bodyStart || text.charCodeAt(before) !== 10) continue;
    while ((fences[passed]?.end ?? text.length) <= at) passed++;
    if ((fences[passed]?.start ?? text.length) <= at + 1) continue;
    const feed = text.indexOf('\n', at + 1);
    const end = feed === -1 ? text.length : text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
    const heading = atxHeadingAt(text, at + 1, end);
    if (heading === undefined) continue;
    const title = plainText(text.slice(heading.title.start, heading.title.end));
    anchors.add(githubSlug(title)).add(previewSlug(title));
  }
  return anchors;
}
