import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';

/** What stands between the header's two `---`; without the closing one, up to the first text that is no header. */
export function headerContent({ text, frontmatter }: Document): Span | undefined {
  switch (frontmatter.state) {
    case 'present':
      return frontmatter.content;
    case 'unclosed': {
      const { start, end } = frontmatter.content;
      const prose = /(?:^|\r\n?|\n)[ \t]*(?=\r?\n(?:#{1,6} |[A-Z][^:\r\n]*(?:[\r\n]|$)))/.exec(
        text.slice(start, end),
      );
      return span(start, prose === null ? end : start + prose.index + prose[0].length);
    }
    case 'displaced':
      return between(text, frontmatter.span.start, frontmatter.span.end);
    case 'unopened':
      return span(frontmatter.span.start, lineStartBefore(text, frontmatter.span.end));
    default:
      return undefined;
  }
}

/** Whether the cursor stands between the header's two `---`, at the start of the closing one not counted. */
export function isInHeader({ text, frontmatter }: Document, content: Span, offset: number): boolean {
  // Nothing can stand behind the opening `---` on its own line.
  if (offset < content.start || !/[\r\n]/.test(text[content.start - 1] ?? '\n')) return false;
  return offset < content.end || (offset === content.end && frontmatter.state === 'unclosed');
}

function between(text: string, start: number, end: number): Span {
  const lineEnd = /\r\n?|\n/.exec(text.slice(start, end));
  const from = lineEnd === null ? end : start + lineEnd.index + lineEnd[0].length;
  return span(from, Math.max(from, lineStartBefore(text, end)));
}

function lineStartBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
