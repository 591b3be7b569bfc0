import type { Kind } from '../hosts/kind.ts';
import type { Document } from '../workspace/document.ts';
import { firstLine } from './first-line.ts';
import type { Rule } from './rule.ts';

/** What a file without a body is still good for: an agent limits tools and names a model, the others are their text alone. */
const uses: {
  readonly [K in Kind]?: { readonly noun: string; readonly severity: 'warning' | 'information' };
} = {
  agent: { noun: 'agent', severity: 'information' },
  'claude-agent': { noun: 'subagent', severity: 'information' },
  skill: { noun: 'skill', severity: 'warning' },
  prompt: { noun: 'prompt', severity: 'warning' },
  instructions: { noun: 'instructions file', severity: 'warning' },
  rule: { noun: 'rule', severity: 'warning' },
};

export const emptyBody: Rule = {
  id: 'empty-body',
  summary: 'The file has a header and no instructions.',
  severity: 'warning',
  gate({ text, bodyStart }) {
    // A body that begins with a letter holds something.
    return !/\w/.test(text.charAt(bodyStart)) && !/\w/.test(text.charAt(bodyStart + 1));
  },
  *check(document) {
    const use = uses[document.kind];
    const { frontmatter, text } = document;
    if (use === undefined || frontmatter.state !== 'present' || !isEmpty(document)) return;
    const host = document.hosts[0]?.title ?? 'The model';
    yield {
      span: firstLine(text, frontmatter.span.start),
      message: `${host} gets no instructions from this ${use.noun}: nothing stands below its header.`,
      severity: use.severity,
    };
  },
};

/** Blanks and HTML comments tell the model nothing that its author meant for it. */
function isEmpty({ text, bodyStart }: Document): boolean {
  for (let at = bodyStart; ; ) {
    while (/\s/.test(text.charAt(at))) at++;
    if (at >= text.length) return true;
    if (!text.startsWith('<!--', at)) return false;
    const close = text.indexOf('-->', at + 4);
    if (close === -1) return true;
    at = close + 3;
  }
}
