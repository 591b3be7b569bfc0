import type { Host } from '../hosts/host.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { accept, isPlain } from './accept.ts';
import { type CompletionItem, sortKey } from './completion-item.ts';
import type { Step } from './header-outline.ts';
import { type KnownTool, knownTools } from './known-tools.ts';
import type { Word } from './word.ts';

/** Whether the path leads to the list of tools or to an item of it. */
export function isToolPath(path: readonly Step[]): boolean {
  const [first, second, ...rest] = path;
  return (
    typeof first === 'object' &&
    first.key === 'tools' &&
    rest.length === 0 &&
    (second === undefined || second === 'item')
  );
}

/** Tool ids for a list of tools; those that it holds already are left out, under whatever name. */
export function completeTools(document: Document, workspace: Workspace, word: Word): CompletionItem[] {
  const used = canonicalNames(word.used, document.hosts);
  const open = knownTools(document, workspace, document.hosts).filter(
    tool => !used.has(tool.id) && canBegin(tool.id, word),
  );
  return open.map((tool, index) => ({
    ...itemOf(tool, index, used),
    ...accept(document.text, word, tool.id),
  }));
}

/**
 * Whether the name may stand there: in a string commas part names, and quoted at the head of one without quotes it would cut off
 * what follows.
 */
function canBegin(name: string, word: Word): boolean {
  if (word.site.style !== 'inline') return true;
  if (name.includes(',')) return false;
  return !word.isFirst || word.used.length === 0 || isPlain(name, false);
}

/** Tool ids behind `#tool:`; only hosts that give it a meaning count, and “all tools” is no name there. */
export function completeToolReference(
  document: Document,
  workspace: Workspace,
  word: Span,
): CompletionItem[] {
  const hosts = document.hosts.filter(host => host.tools?.mentions);
  return knownTools(document, workspace, hosts)
    .filter(tool => tool.id !== '*')
    .map((tool, index) => ({
      ...itemOf(tool, index, new Set()),
      insert: { span: word, text: tool.id },
      additionalEdits: [],
    }));
}

function itemOf(
  tool: KnownTool,
  index: number,
  used: ReadonlySet<string>,
): Omit<CompletionItem, 'insert' | 'additionalEdits'> {
  // A tool whose set is there already brings nothing new.
  const rank = tool.set !== undefined && used.has(tool.set) ? 1 : 0;
  return {
    label: tool.id,
    kind: tool.isSet ? 'tool-set' : 'tool',
    detail: tool.detail,
    documentation: tool.documentation,
    filterText: [tool.id, ...tool.formerNames].join(' '),
    sortText: `${rank}${sortKey(index)}`,
  };
}

/** The names with what old ones among them stand for now. */
function canonicalNames(names: readonly string[], hosts: readonly Host[]): Set<string> {
  const found = new Set(names);
  for (const name of names) {
    for (const host of hosts) {
      const known = host.tools?.lookup(name);
      if (known?.is === 'known') found.add(known.tool.id);
      else if (known?.is === 'renamed') for (const id of known.to) found.add(id);
    }
  }
  return found;
}
