import type { Fence } from '../syntax/body.ts';
import { readBody } from '../syntax/read-body.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { lineEnding } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { fencesSurelyClose } from './fence-pairs.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const unclosedFence: Rule = {
  id: 'unclosed-fence',
  summary: 'A code fence is never closed, so that what follows is read as code.',
  severity: 'warning',
  gate({ text, bodyStart }) {
    return !fencesSurelyClose(text, bodyStart);
  },
  check(document) {
    const { frontmatter, body } = document;
    // The whole file inside a fence, or inside its header, is another rule's finding.
    if (frontmatter.state === 'wrapped' || frontmatter.state === 'unclosed') return [];
    const last = body.fences.at(-1);
    return last !== undefined && isOpen(last, document) ? [findingOf(last, document)] : [];
  },
};

/** A fence in a quote or a list ends with what holds it; only one that reaches the end of the text was forgotten. */
function isOpen(fence: Fence, { text }: Document): boolean {
  return fence.close === undefined && text.slice(fence.content.end).trim() === '';
}

function findingOf(fence: Fence, document: Document): Finding {
  const lines = swallowedLines(fence, document);
  const prose = lines.some(line => isProse(line.text));
  return {
    span: fence.open,
    message: messageOf(lines.length),
    severity: prose ? 'warning' : 'information',
    fixes: fixesOf(fence, document, lines),
  };
}

function messageOf(count: number): string {
  if (count === 0) return 'This code fence at the end closes nothing and opens a block that is never closed.';
  return `This code fence is never closed: the ${count === 1 ? 'line' : `${count} lines`} behind it, to the end of the file, ${count === 1 ? 'is' : 'are'} read as code.`;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** From the line behind the fence to the last one that is not blank. */
function swallowedLines({ content }: Fence, { text }: Document): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n]*(?:\r\n?|\n|$)/y;
  for (let at = content.start; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [line] = pattern.exec(text) ?? [''];
    lines.push({ start: at, text: line.replace(/[\r\n]+$/, '') });
    if (line === '') break;
  }
  while (lines.at(-1)?.text.trim() === '') lines.pop();
  return lines;
}

/** What a host would read if it were no code: headings, links, references to tools and files. */
function isProse(line: string): boolean {
  return /^ {0,3}#{2,6} \S|\]\([^)\s]|#(?:tool|file):/i.test(line);
}

function fixesOf(fence: Fence, document: Document, lines: readonly Line[]): Fix[] {
  const candidates = isStray(fence, document, lines)
    ? [{ title: 'Remove the stray code fence', edits: [removal(fence, document)], safe: false }]
    : [closeBeforeHeading(fence, document, lines) ?? closeAtEnd(fence, document, lines)];
  return candidates.flatMap(fix => (fix !== undefined && closes(fix, document) ? [fix] : []));
}

/** It stands where a block ends, not where one begins: text right before it, and nothing or a blank line behind it. */
function isStray({ open, info }: Fence, { text }: Document, lines: readonly Line[]): boolean {
  if (lines.length === 0) return true;
  const before = /([^\r\n]*)(?:\r\n?|\n)[^\r\n]*$/.exec(text.slice(0, open.start))?.[1] ?? '';
  return info === '' && before.trim() !== '' && lines[0]?.text.trim() === '';
}

/** A repair that only moves the fault is none. */
function closes(fix: Fix, document: Document): boolean {
  const text = applyEdits(document.text, fix.edits);
  const last = readBody(text, document.bodyStart).fences.at(-1);
  return last === undefined || last.close !== undefined || text.slice(last.content.end).trim() !== '';
}

/** The whole line, with the line end before it where it is the last. */
function removal({ open }: Fence, { text }: Document): Edit {
  let start = open.start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  const prefix = text.slice(start, open.start);
  if (/\S/.test(prefix)) return { span: span(open.start, open.end), text: '' };
  const rest = /^[ \t]*(?:\r\n?|\n)?/.exec(text.slice(open.end))?.[0].length ?? 0;
  return { span: span(start, open.end + rest), text: '' };
}

function closeBeforeHeading(fence: Fence, document: Document, lines: readonly Line[]): Fix | undefined {
  const plain = /^(?:|text|txt|md|markdown|plaintext)$/i.test(fence.info);
  const heading = plain ? /^ {0,3}#{1,6} \S/ : /^ {0,3}#{2,6} \S/;
  const index = lines.findIndex(
    (line, at) => at > 0 && heading.test(line.text) && isBreak(lines[at - 1]?.text ?? ''),
  );
  const found = lines[index];
  if (found === undefined) return undefined;
  let before = index;
  while (before > 0 && isBreak(lines[before - 1]?.text ?? '')) before--;
  const at = lines[before]?.start ?? found.start;
  const end = lineEnding(document.text);
  return {
    title: `Close the code fence before “${found.text.trim()}”`,
    edits: [{ span: span(at, at), text: `${closingLine(fence, document)}${end}` }],
    safe: false,
  };
}

/** A blank line, or a line across the page. */
function isBreak(line: string): boolean {
  return /^\s*$|^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line);
}

function closeAtEnd(fence: Fence, document: Document, lines: readonly Line[]): Fix | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const at = last.start + last.text.length;
  const end = lineEnding(document.text);
  const rest = document.text.slice(at);
  return {
    title: 'Close the code fence at the end of the file',
    edits: [{ span: span(at, at), text: `${end}${closingLine(fence, document)}${rest === '' ? end : ''}` }],
    safe: false,
  };
}

/** The fence's own marker behind the marks of the quotes around it; the mark of a list becomes blanks. */
function closingLine({ open, marker }: Fence, { text }: Document): string {
  let start = open.start;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, open.start).replace(/[^>\s]/g, ' ') + marker;
}
