import type { Document } from '../workspace/document.ts';
import { ToolNames } from '../workspace/tool-names.ts';
import { effectOn } from './effects.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { changeTool, missing, removeTool } from './tools/fixes.ts';
import { instructedTools, namesTools, type ToolHost, type ToolUse, toolUses } from './tools/uses.ts';
import { quoted, titles } from './wording.ts';

export const removedTool: Rule = {
  id: 'removed-tool',
  summary: 'A tool that the host has dropped.',
  severity: 'warning',
  judges: true,
  gate: namesTools,
  *check(document, workspace) {
    const names = new ToolNames(document, workspace);
    for (const use of [...toolUses(document), ...instructedTools(document)]) {
      const finding = removal(document, use, names);
      if (finding !== undefined) yield finding;
    }
  },
};

function removal(document: Document, use: ToolUse, names: ToolNames): Finding | undefined {
  if (names.allows(use.name)) return undefined;
  const hosts = use.hosts.filter(host => names.lookup(host.tools, use.name)?.is === 'removed');
  const found = hosts[0] === undefined ? undefined : names.lookup(hosts[0].tools, use.name);
  if (found?.is !== 'removed') return undefined;
  const { since, instead } = found;
  const gone =
    since === ''
      ? `no longer takes the tool “${use.name}” in a list`
      : `dropped the tool “${use.name}” ${since}`;
  const now = instead.length === 0 ? 'and nothing took its place' : `and ${quoted(instead)} does its job now`;
  return {
    span: use.span,
    message: `${titles(hosts)} ${gone}, ${now}.`,
    hosts: hosts.map(host => host.id),
    effects: effectOn(
      use.hosts.filter(host => givesNothing(host, use, names)),
      'ignored',
    ),
    fixes: repairs(document, use, instead, names),
  };
}

/** Whether a host has dropped the tool, or never had it: host-ignores-tools leaves such a name to this rule. */
function givesNothing(host: ToolHost, { name }: ToolUse, names: ToolNames): boolean {
  const found = names.lookup(host.tools, name);
  return found?.is === 'removed' || found?.is === 'ignored';
}

function repairs(document: Document, use: ToolUse, instead: readonly string[], names: ToolNames): Fix[] {
  const isListed = use.item !== undefined;
  const isOnly = (document.tools?.items.length ?? 0) < 2;
  const fresh = isListed ? missing(document, instead) : instead;
  // The other tool is not the one that the author named, so that even in a body only a person can say whether it will do.
  const change = fresh.length > 0 ? [offered(changeTool(document, use, instead, names))] : [];
  if (!isListed || isOnly) return change;
  const remove = removeTool(document, use, names);
  // Where another tool does the job, taking the name out unasked would hide the better repair.
  return change.length === 0 ? [remove] : [...change, offered(remove)];
}

/** The fix as one for a person to choose, whether it is safe or not. */
function offered(fix: Fix): Fix {
  return {
    title: fix.title,
    get edits() {
      return fix.edits;
    },
    safe: false,
  };
}
