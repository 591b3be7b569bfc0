import type { Host } from '../../hosts/host.ts';
import { isClaudeAgent, type Kind } from '../../hosts/kind.ts';
import type { ToolTable } from '../../hosts/tool-table.ts';
import type { Item } from '../../syntax/items.ts';
import { type Mention, mayHold } from '../../syntax/mentions.ts';
import { toolInstructions } from '../../syntax/tool-instructions.ts';
import type { Span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { firstLine } from '../first-line.ts';

/** One place where a document names a tool: an item of `tools`, or `#tool:name` in the body. */
export interface ToolUse {
  readonly name: string;
  readonly span: Span;
  /** Undefined for a name in the body. */
  readonly item: Item | undefined;
  /** The counting hosts to which the name means something at this place. */
  readonly hosts: readonly ToolHost[];
}

/** A host whose tool names are known. */
export type ToolHost = Host & { readonly tools: ToolTable };

/** Kinds whose `tools` holds names of the hosts' tables. */
const kindsWithTools: ReadonlySet<Kind> = new Set<Kind>([
  'agent',
  'claude-agent',
  'claude-plugin-agent',
  'prompt',
]);

/** Kinds in whose body `#tool:name` is read. */
const kindsWithMentions: ReadonlySet<Kind> = new Set<Kind>(['agent', 'prompt', 'instructions', 'rule']);

/** Every tool that the document names, in the order of the text. */
export function toolUses(document: Document): ToolUse[] {
  return [...listedTools(document), ...mentionedTools(document)];
}

/** Whether the document can name a tool at all; asks the text alone. */
export function namesTools(document: Document): boolean {
  return hasToolList(document) || mayMentionTools(document);
}

export function hasToolList(document: Document): boolean {
  return kindsWithTools.has(document.kind) && document.tools !== undefined;
}

export function mayMentionTools(document: Document): boolean {
  if (!kindsWithMentions.has(document.kind)) return false;
  return mayHold(document.text, 'tool');
}

export const listedTools = onceADocument((document): readonly ToolUse[] => {
  if (!hasToolList(document)) return [];
  const hosts = toolHosts(document);
  const { text } = document;
  return (document.tools?.items ?? []).flatMap(item => {
    if (isSeveral(item, document)) return [];
    const { start, end } = item.span;
    // A name that is read as it is written, which nearly all are.
    if (end - start === item.text.length && !/[\r\n]/.test(item.text))
      return { name: item.text, span: item.span, item, hosts };
    const line = firstLine(text, start);
    return { name: item.text.replace(/\s+/g, ' '), span: end > line.end ? line : item.span, item, hosts };
  });
});

export const mentionedTools = onceADocument(document =>
  inBody(document, ({ toolReferences }) => toolReferences),
);

/** Tools that a code span of the body tells to use: no host takes them for references, but their names are read. */
export const instructedTools = onceADocument(document => inBody(document, toolInstructions));

/**
 * Claude Code also parts a string at blanks, and YAML parts `[Agent(a, b)]` in the brackets: what a fix would have to write
 * there, nobody has seen.
 */
function isSeveral({ text }: Item, { kind }: Document): boolean {
  if (!isClaudeAgent(kind)) return false;
  return /[\s()]/.test(text.replace(/\(.*\)$/s, ''));
}

/** Six rules ask for the same uses, and a document never changes. */
function onceADocument<T>(read: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, T>();
  return document => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const found = read(document);
    known.set(document, found);
    return found;
  };
}

function inBody(document: Document, find: (document: Document) => readonly Mention[]): readonly ToolUse[] {
  if (!kindsWithMentions.has(document.kind)) return [];
  const hosts = toolHosts(document).filter(host => host.tools.mentions);
  if (hosts.length === 0) return [];
  return find(document).map(({ text, span }) => ({ name: text, span, item: undefined, hosts }));
}

/** The counting hosts whose tool names are known, and are what such a file is written in. */
export function toolHosts({ hosts, kind }: Document): ToolHost[] {
  return hosts.filter(
    (host): host is ToolHost => host.tools !== undefined && host.kinds[kind]?.takesTools === undefined,
  );
}

/** The names in `tools`, as written. */
export function listedNames(document: Document): string[] {
  return (document.tools?.items ?? []).map(item => item.text);
}
