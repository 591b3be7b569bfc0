import { configurationFile, type SectionContract } from '../config/configuration.ts';
import type { Kind } from '../hosts/kind.ts';
import type { Heading } from '../syntax/body.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnding } from '../text/line-index.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { sectionKey } from './sections/section-title.ts';
import { templateText } from './sections/template-text.ts';

export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'A section that the project’s own configuration asks for is missing.',
  severity: 'information',
  gate(document, workspace) {
    return (workspace.configuration(document.path).sections[document.kind] ?? []).length > 0;
  },
  check(document, workspace) {
    const contracts = workspace.configuration(document.path).sections[document.kind] ?? [];
    // A header that never ends, or fences around the whole file, leave no body that could have sections.
    if (document.frontmatter.state === 'unclosed' || document.frontmatter.state === 'wrapped') return [];
    const present = new Set(document.body.headings.map(heading => sectionKey(heading.title)));
    return contracts
      .filter(contract => !titlesOf(contract).some(title => present.has(title)))
      .map(contract => findingOf(document, contract, contracts));
  },
};

/** How the configuration's kinds are named in a sentence. */
const nouns: Readonly<Record<Kind, string>> = {
  agent: 'agent',
  'claude-agent': 'Claude Code subagent',
  'claude-plugin-agent': 'subagent of a Claude Code plugin',
  skill: 'skill',
  prompt: 'prompt',
  instructions: 'instructions file',
  command: 'command',
  rule: 'rule',
  'opencode-agent': 'OpenCode agent',
  'gemini-agent': 'Gemini CLI agent',
  'cursor-agent': 'Cursor agent',
  'kiro-agent': 'Kiro agent',
  'factory-agent': 'Factory droid',
  plugin: 'plugin manifest',
  memory: 'memory file',
  page: 'page',
};

function findingOf(
  document: Document,
  contract: SectionContract,
  contracts: readonly SectionContract[],
): Finding {
  return {
    span: titleSpan(document),
    message: `${configurationFile} asks for a section “${contract.title}” in every ${nouns[document.kind]}.`,
    fixes: fixesOf(document, contract, contracts),
  };
}

/** The first title of level one, else the body's first line, else what closes the header. */
function titleSpan({ text, body, bodyStart, frontmatter }: Document): Span {
  const title = body.headings.find(heading => heading.level === 1);
  if (title !== undefined) return firstLine(text, title.titleSpan.start, title.titleSpan.end);
  const lead = text.slice(bodyStart).search(/\S/);
  if (lead !== -1) return firstLine(text, bodyStart + lead, text.length);
  return frontmatter.state === 'present'
    ? span(frontmatter.span.end - 3, frontmatter.span.end)
    : span(bodyStart, bodyStart);
}

function firstLine(text: string, start: number, end: number): Span {
  const length = text.slice(start, end).search(/[ \t]*(?:[\r\n]|$)/);
  return span(start, start + length);
}

function titlesOf(contract: SectionContract): string[] {
  return [contract.title, ...contract.aliases].map(sectionKey);
}

function fixesOf(
  document: Document,
  contract: SectionContract,
  contracts: readonly SectionContract[],
): Fix[] {
  const end = sectionEnd(document, contract, contracts);
  // Inside an open fence the heading would be code, and the section as missing as before.
  if (document.body.fences.some(fence => fence.close === undefined && fence.open.start < end)) return [];
  return [
    {
      title: `Add the section “${contract.title}”`,
      edits: [insertion(document, contract, end)],
      safe: false,
    },
  ];
}

/** The offset after the last text of the section that the new one follows; of the whole body where it follows none. */
function sectionEnd(
  document: Document,
  contract: SectionContract,
  contracts: readonly SectionContract[],
): number {
  const { text, body, bodyStart } = document;
  const headings = body.headings.filter(heading => isTopLevel(text, heading));
  const before = headings.find(heading => follows(contract, heading, contracts));
  // A heading that stands lower than the new one belongs to what comes before, or it would change its parent.
  const level = Math.min(before?.level ?? 0, contract.level);
  const next = headings.find(
    heading => heading.span.start > (before?.span.start ?? 0) && heading.level <= level,
  );
  const limit = next === undefined ? text.length : lineStart(text, next.span.start);
  const trimmed = text.slice(0, limit).trimEnd().length;
  return Math.max(trimmed, Math.min(bodyStart, text.trimEnd().length), text.startsWith('\ufeff') ? 1 : 0);
}

function follows(
  contract: SectionContract,
  heading: Heading,
  contracts: readonly SectionContract[],
): boolean {
  if (contract.after === undefined) return false;
  const after = sectionKey(contract.after);
  const key = sectionKey(heading.title);
  return (
    key === after || contracts.some(other => titlesOf(other).includes(after) && titlesOf(other).includes(key))
  );
}

/** Whether the heading stands in the text itself, not in a list or block quote. */
function isTopLevel(text: string, heading: Heading): boolean {
  return /^ {0,3}$/.test(text.slice(lineStart(text, heading.span.start), heading.span.start));
}

function insertion(document: Document, contract: SectionContract, at: number): Edit {
  const { text } = document;
  const lineEnd = lineEnding(text);
  const heading = `${'#'.repeat(contract.level)} ${contract.title}`;
  const gap = lineEnd.repeat(spacedHeadings(document) ? 2 : 1);
  const template = templateText(contract.template, lineEnd);
  const lead = text.slice(0, at).trim() === '' ? '' : lineEnd.repeat(2);
  // Directly before another heading there may be no blank line yet.
  const tail = /^(?:[ \t]*(?:\r\n?|\n))(?=[^\r\n])/.test(text.slice(at)) ? lineEnd : '';
  return {
    span: span(at, at),
    text: lead + heading + gap + template.text + tail,
    snippet: lead + escapeSnippet(heading) + gap + template.snippet + tail,
  };
}

/** Whether most headings of the file have a blank line below them; so it is where there are none to tell. */
function spacedHeadings({ text, body }: Document): boolean {
  const below = body.headings
    .map(heading => text.slice(heading.span.end))
    .filter(rest => rest.trim() !== '')
    .map(rest => /^[ \t]*(?:\r\n?|\n)[ \t]*[\r\n]/.test(rest));
  return below.filter(isSpaced => isSpaced).length * 2 >= below.length;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
