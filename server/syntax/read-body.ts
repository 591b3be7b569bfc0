import { span } from '../text/span.ts';
import type { Blocks } from './block-collector.ts';
import { scanBlocks } from './block-scanner.ts';
import type { Body } from './body.ts';
import { type Found, scanInline } from './inline-scanner.ts';
import { Run } from './run.ts';

/**
 * Reads the Markdown from `start` to the end of the text; never throws, and takes time in proportion to the text. The lines are
 * read at once, what stands inside of them when links or code are asked for: headings and fences need the lines alone.
 */
export function readBody(text: string, start: number): Body {
  const blocks = scanBlocks(text, text.charCodeAt(start) === 0xfeff ? start + 1 : start);
  let found: Found | undefined;
  const inline = () => {
    found ??= readInline(text, blocks);
    return found;
  };
  return {
    span: span(start, text.length),
    headings: blocks.headings,
    get links() {
      return inline().links;
    },
    fences: blocks.fences,
    get code() {
      return inline().code;
    },
  };
}

function readInline(text: string, { code, runs, definitions }: Blocks): Found {
  const found: Found = { links: [], code: [...code] };
  for (const lines of runs) scanInline(new Run(text, lines), text, definitions, found);
  found.links.sort((a, b) => a.span.start - b.span.start);
  found.code.sort((a, b) => a.start - b.start);
  return found;
}
