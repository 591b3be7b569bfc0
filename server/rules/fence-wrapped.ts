import { isInstructions } from '../hosts/kind.ts';
import type { WrappedFrontmatter } from '../syntax/frontmatter.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { firstLine } from './first-line.ts';
import { headerEffects } from './header/effects.ts';
import { doNotLoad, headerNeedingHosts } from './header/refusing-hosts.ts';
import type { Rule } from './rule.ts';
import { titles } from './wording.ts';

export const fenceWrapped: Rule = {
  id: 'fence-wrapped',
  summary: 'The whole file, or its header, stands inside a code fence.',
  severity: 'error',
  judges: true,
  check(document) {
    const { frontmatter, kind, text } = document;
    if (frontmatter.state !== 'wrapped' || kind === 'page' || kind === 'memory') return [];
    const [outer] = frontmatter.fences;
    if (outer === undefined) return [];
    const start = outer.open.start + Math.max(text.slice(outer.open.start).search(/\S/), 0);
    const refusing = headerNeedingHosts(document);
    const needsHeader = refusing.length > 0 && kind !== 'prompt' && !isInstructions(kind);
    const readers = titles(document.hosts) || 'A host';
    const message = needsHeader
      ? `${doNotLoad(refusing)}: a code fence stands around ${around(text, frontmatter)}.`
      : `${readers} ${document.hosts.length > 1 ? 'find' : 'finds'} no header here: a code fence stands around it.`;
    const title = frontmatter.fences.length > 1 ? 'Remove the code fences' : 'Remove the code fence';
    return [
      {
        span: firstLine(text, start),
        message,
        effects: headerEffects(document, 'late', needsHeader ? refusing : [], 'ignored'),
        fixes: [{ title, edits: unwrap(text, frontmatter), safe: false }],
      },
    ];
  },
};

function around(text: string, { fences }: WrappedFrontmatter): string {
  const end = fences[0]?.close?.end ?? text.length;
  return end === text.length ? 'it' : 'its header';
}

/** Takes out the fence lines, and the empty lines between them and the header, which must begin in the first line. */
function unwrap(text: string, { fences, inner }: WrappedFrontmatter): Edit[] {
  const first = fences[0]?.open.start ?? inner.start;
  const lead = /^(?:[ \t]*(?:\r\n|[\r\n]))*(?=---)/.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
  const edits: Edit[] = [{ span: span(first, inner.start + lead), text: '' }];
  const closing = fences
    .flatMap(({ close }) => (close === undefined ? [] : [close]))
    .sort((a, b) => a.start - b.start);
  for (const close of closing) edits.push({ span: close, text: '' });
  return edits;
}
