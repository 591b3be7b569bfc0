import { isInstructions, type Kind } from '../hosts/kind.ts';
import type { DisplacedFrontmatter, UnopenedFrontmatter } from '../syntax/frontmatter.ts';
import { lineEnding } from '../text/line-index.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { firstLine } from './first-line.ts';
import { headerEffects } from './header/effects.ts';
import { doNotLoad, headerNeedingHosts } from './header/refusing-hosts.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { titles } from './wording.ts';

export const missingFrontmatter: Rule = {
  id: 'missing-frontmatter',
  summary: 'The file has no header, or its header does not begin in the first line.',
  severity: 'error',
  judges: true,
  check(document) {
    const { frontmatter } = document;
    if (frontmatter.state === 'absent') return absent(document);
    if (frontmatter.state === 'displaced') return displaced(document, frontmatter);
    return frontmatter.state === 'unopened' ? unopened(document, frontmatter) : [];
  },
};

/** Prompts and instructions may do without a header, but one that is there is meant to be read. */
const HEADED: ReadonlySet<Kind> = new Set([
  'agent',
  'claude-agent',
  'skill',
  'prompt',
  'instructions',
  'rule',
]);

function absent(document: Document): Finding[] {
  const { text, bodyStart } = document;
  const refusing = headerNeedingHosts(document);
  if (
    refusing.length === 0 ||
    !HEADED.has(document.kind) ||
    document.kind === 'prompt' ||
    isInstructions(document.kind)
  ) {
    return [];
  }
  const isBinary = text.includes('\0');
  const reason = isBinary ? 'it holds binary data' : 'it has no header';
  const first = text.slice(bodyStart).search(/\S/);
  const start = first === -1 || isBinary ? bodyStart : bodyStart + first;
  return [
    {
      span: isBinary ? span(start, start) : firstLine(text, start),
      message: `${doNotLoad(refusing)}: ${reason}.`,
      hosts: refusing.map(({ id }) => id),
      effects: headerEffects(document, 'absent', refusing, undefined),
      fixes: isBinary ? [] : [addHeader(document)],
    },
  ];
}

/** A header with the keys that the file needs, the cursor in the description. */
function addHeader({ kind, name, text, bodyStart }: Document): Fix {
  const line = lineEnding(text);
  const named =
    kind === 'skill' || kind === 'claude-agent'
      ? `name: ${/^[\w][\w -]*$/.test(name) ? name : JSON.stringify(name)}${line}`
      : '';
  const gap = /^\s/.test(text.slice(bodyStart)) || bodyStart === text.length ? '' : line;
  const header = (description: string, written: string): string =>
    `---${line}${written}description: ${description}${line}---${line}${gap}`;
  const edit = {
    span: span(bodyStart, bodyStart),
    text: header("''", named),
    snippet: header("'$1'", escapeSnippet(named)),
  };
  return { title: 'Add a header', edits: [edit], safe: false };
}

function displaced(document: Document, { span: block, before }: DisplacedFrontmatter): Finding[] {
  const { text } = document;
  const lead = text.slice(before.start, before.end);
  const isEmpty = lead.trim() === '';
  const isIndented = isEmpty && /[ \t]$/.test(lead);
  const what = isEmpty
    ? isIndented
      ? 'a blank'
      : 'an empty line'
    : /^\s*<!--/.test(lead) && /-->\s*$/.test(lead)
      ? 'a comment'
      : 'text';
  const line = lineEnding(text);
  const end = text.startsWith('\r\n', block.end) ? block.end + 2 : Math.min(block.end + 1, text.length);
  const gone = { span: before, text: '' };
  const behind = end === block.end ? line + lead : lead;
  const fix: Fix = isEmpty
    ? {
        title: `Remove the ${isIndented ? 'blanks' : 'empty lines'} before the header`,
        edits: [gone],
        safe: false,
      }
    : {
        title: 'Move the header to the top',
        edits: [gone, { span: span(end, end), text: behind }],
        safe: false,
      };
  return report(document, block.start, `${what} stands before its header`, `${what} stands before it`, fix);
}

function unopened(document: Document, { span: block }: UnopenedFrontmatter): Finding[] {
  const { bodyStart, text } = document;
  const edit = { span: span(bodyStart, block.start), text: `---${lineEnding(text)}` };
  const fix: Fix = { title: 'Add the opening “---”', edits: [edit], safe: false };
  return report(document, block.start, 'no “---” opens its header', 'no “---” opens it', fix);
}

/** One finding on the block's first line: the hosts that refuse the file, or those that take the header for text. */
function report(document: Document, at: number, ofFile: string, ofHeader: string, fix: Fix): Finding[] {
  if (!HEADED.has(document.kind)) return [];
  const refusing = headerNeedingHosts(document);
  const place: Span = firstLine(document.text, at);
  if (refusing.length > 0 && document.kind !== 'prompt' && !isInstructions(document.kind)) {
    return [
      {
        span: place,
        message: `${doNotLoad(refusing)}: ${ofFile}.`,
        hosts: refusing.map(({ id }) => id),
        effects: headerEffects(document, 'late', refusing, 'ignored'),
        fixes: [fix],
      },
    ];
  }
  const readers = titles(document.hosts) || 'A host';
  const verb = document.hosts.length > 1 ? 'take' : 'takes';
  return [
    {
      span: place,
      message: `${readers} ${verb} this header for text: ${ofHeader}.`,
      effects: headerEffects(document, 'late', [], 'ignored'),
      fixes: [fix],
    },
  ];
}
