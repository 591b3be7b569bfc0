import { type Span, span } from '../text/span.ts';
import { scanBlocks } from './block-scanner.ts';
import type { Body, Link } from './body.ts';
import { scanInline } from './inline-scanner.ts';

/** Reads the Markdown from `start` to the end of the text; never throws, and takes time in proportion to the text. */
export function readBody(text: string, start: number): Body {
  const blocks = scanBlocks(text, text.charCodeAt(start) === 0xfeff ? start + 1 : start);
  const links: Link[] = [];
  const code: Span[] = [...blocks.code];
  for (const run of blocks.runs) scanInline(run, text, blocks.definitions, { links, code });
  return {
    span: span(start, text.length),
    headings: blocks.headings,
    links: links.sort((a, b) => a.span.start - b.span.start),
    fences: blocks.fences,
    code: code.sort((a, b) => a.start - b.start),
  };
}
