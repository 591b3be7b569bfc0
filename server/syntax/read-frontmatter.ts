import { span } from '../text/span.ts';
import type { Frontmatter, ReadFrontmatter } from './frontmatter.ts';
import { isMark, lineAt, markFrom } from './header-lines.ts';
import { misplacedHeader } from './misplaced-header.ts';
import { asMap, notAMap, readBlock } from './read-yaml.ts';
import { readTolerant } from './yaml-block.ts';

/** Reads the head of any file; never throws. `bodyStart` is where its body begins, as `Source` describes it. */
export function readFrontmatter(text: string): { frontmatter: Frontmatter; bodyStart: number } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = lineAt(text, start);
  if (!isMark(text, open)) {
    return { frontmatter: misplacedHeader(text, start) ?? { state: 'absent' }, bodyStart: start };
  }
  const close = open.next > open.end ? markFrom(text, open.next) : undefined;
  if (close === undefined) return { frontmatter: unclosed(text, start, open.next), bodyStart: text.length };
  const { value, tolerant, strict } = readBlock(text, open.next, close.start);
  const { fields, isMap } = asMap(value);
  const problem = isMap || value === undefined ? [] : [notAMap(text, value)];
  const frontmatter: ReadFrontmatter = {
    state: 'present',
    span: span(start, close.end),
    content: span(open.next, close.start),
    fields,
    isMap,
    tolerant: [...problem, ...tolerant],
    strict: strict.length > 0 ? strict : problem,
  };
  return { frontmatter, bodyStart: close.next };
}

/** All of the file is header to VS Code, though most of it is no YAML; what is wrong with that is that it is not closed. */
function unclosed(text: string, start: number, contentStart: number): ReadFrontmatter {
  const content = span(contentStart, text.length);
  const plain = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const { value } = readTolerant(plain, content.start, content.end);
  const { fields, isMap } = asMap(value);
  return {
    state: 'unclosed',
    span: span(start, text.length),
    content,
    fields,
    isMap,
    tolerant: [],
    strict: [],
  };
}
