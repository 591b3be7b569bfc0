import { isClaudeAgent } from '../hosts/kind.ts';
import type { ToolName, ToolTable } from '../hosts/tool-table.ts';
import { closest, editDistance, fold } from '../text/closest.ts';
import { overlaps } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { serverOf, ToolNames } from '../workspace/tool-names.ts';
import { effectOn } from './effects.ts';
import { fieldFaults } from './fields/field-faults.ts';
import type { Finding, Rule } from './rule.ts';
import { canStand, changeTool } from './tools/fixes.ts';
import { listedTools, namesTools, type ToolHost, type ToolUse, toolHosts, toolUses } from './tools/uses.ts';
import { nearestIs, quoted, titles } from './wording.ts';

export const unknownTool: Rule = {
  id: 'unknown-tool',
  summary: 'A name in `tools` or after `#tool:` that is no tool of the host.',
  severity: 'warning',
  judges: true,
  gate: namesTools,
  *check(document, workspace) {
    const names = new ToolNames(document, workspace);
    for (const use of toolUses(document)) {
      const finding = judge(document, use, names);
      if (finding !== undefined && !isFaulty(document, use)) yield finding;
    }
    yield* emptyHanded(document, names);
  },
};

/** Whether other rules speak of the item already: a host refuses its value, or YAML does not end or begin it there. */
function isFaulty(document: Document, { item }: ToolUse): boolean {
  const { frontmatter } = document;
  if (item === undefined || frontmatter.state !== 'present') return false;
  if (frontmatter.strict.some(({ kind, span }) => cutting.has(kind) && overlaps(span, item.whole)))
    return true;
  return fieldFaults(document).some(
    ({ fault }) => overlaps(fault.span, item.whole) && fault.value?.type === 'scalar',
  );
}

/**
 * Says of a Claude agent that its list gives it nothing at all. Other hosts give something for names of extensions and servers,
 * which nobody can look up here.
 */
function* emptyHanded(document: Document, names: ToolNames): Iterable<Finding> {
  const field = document.field('tools');
  if (!isClaudeAgent(document.kind) || field === undefined) return;
  const uses = listedTools(document);
  if (uses.length === 0 || uses.length < (document.tools?.items.length ?? 0)) return;
  const hosts = toolHosts(document).filter(({ tools }) =>
    uses.every(({ name }) => {
      const found = names.lookup(tools, name);
      return (found === undefined || found.is === 'foreign' || found.is === 'removed') && !names.allows(name);
    }),
  );
  if (hosts.length === 0) return;
  yield {
    span: field.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'gives' : 'give'} this agent no tool at all: none of the names in “tools” is one of a tool.`,
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'ignored'),
  };
}

const cutting: ReadonlySet<string> = new Set(['unclosed-quote', 'text-after-quote', 'reserved-start']);

/** What a host that does not know the name can say of it. */
interface Opinion {
  /** Ends the sentence that begins with “VS Code knows no tool “x””. */
  readonly clause: string;
  readonly instead: readonly string[];
}

function judge(document: Document, use: ToolUse, names: ToolNames): Finding | undefined {
  const { name } = use;
  if (name === '' || name === '*' || names.allows(name)) return undefined;
  const views = use.hosts.map(host => ({ host, found: names.lookup(host.tools, name) }));
  // A name that the editor knows is its business: what others make of it is said by host-ignores-tools.
  if (views.some(({ host, found }) => host.tools.contributed && isOwn(found))) return undefined;
  if (views.some(({ found }) => found?.is === 'ignored')) return undefined;
  const strangers = views.filter(
    ({ host, found }) => found?.is === 'foreign' || (found === undefined && host.tools.complete),
  );
  const first = strangers[0];
  if (first === undefined) return undefined;
  const hosts = strangers.map(({ host }) => host);
  // Where servers' tools are written in another way, a slash means none of them.
  const server = first.host.tools.serverName === undefined ? serverOf(name) : undefined;
  if (server !== undefined && first.found === undefined && !isMember(first.host, name)) {
    return (
      misspeltSet(document, use, first.host, hosts, names) ??
      misspeltServer(document, use, hosts, server, names)
    );
  }
  if (isExtensionId(name)) return undefined;
  const { clause, instead } = opinion(first.host, first.found, name, names);
  const isKnownElsewhere = views.some(({ found }) => found?.is === 'known');
  // A name in the dress of a host that takes no other tools may be newer than its list.
  const isStrange = first.host.tools.serverName !== undefined && !/^[A-Z]\w*$/.test(name);
  const isCertain = instead.length > 0 || server !== undefined || isStrange;
  return {
    span: use.span,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'knows' : 'know'} no tool “${name}”${clause}`,
    severity: isCertain && !isKnownElsewhere ? 'warning' : 'information',
    hosts: hosts.map(host => host.id),
    effects: effectOn(hosts, 'ignored'),
    ...(instead.length > 0 && canStand(use, instead)
      ? { fixes: [changeTool(document, use, instead, names)] }
      : {}),
  };
}

function isOwn(found: ToolName | undefined): boolean {
  return found !== undefined && found.is !== 'foreign';
}

/** Whether what stands before the first slash is a set of the host, so that no server can be meant. */
function isMember(host: ToolHost, name: string): boolean {
  return host.tools.isSet(name.slice(0, name.indexOf('/')));
}

function opinion(host: ToolHost, found: ToolName | undefined, name: string, names: ToolNames): Opinion {
  const cased = host.tools.serverName && caseless(host.tools).get(name.toLowerCase());
  if (cased !== undefined) return { clause: `${nearestIs(cased)}.`, instead: [cased] };
  if (found?.is === 'foreign' && !(name.endsWith('/*') && host.tools.serverName !== undefined)) {
    const { of, instead } = found;
    return {
      clause: instead.length > 0 ? `: it is ${of} for ${quoted(instead)}.` : `: it is ${of}.`,
      instead,
    };
  }
  const set = host.tools.serverName === undefined ? serverOf(name) : undefined;
  if (set !== undefined && name === `${set}/*`)
    return { clause: `: all of the set is “${set}”.`, instead: [set] };
  const elsewhere = host.tools.serverName && serverTool(name, host.tools.serverName);
  if (elsewhere !== undefined)
    return {
      clause: `: a tool of an MCP server is written as ${quoted([elsewhere])}.`,
      instead: [elsewhere],
    };
  const near = nearest(host, name, names);
  if (near !== undefined) return { clause: `${nearestIs(...near)}.`, instead: near };
  if (set !== undefined) return { clause: ` in the set “${name.slice(0, name.indexOf('/'))}”.`, instead: [] };
  return { clause: '.', instead: [] };
}

const caselessByTable = new WeakMap<ToolTable, ReadonlyMap<string, string>>();

/** The names that are offered, by their letters alone. */
function caseless(table: ToolTable): ReadonlyMap<string, string> {
  const known = caselessByTable.get(table);
  if (known !== undefined) return known;
  const names = new Map(table.offered.map(({ id }) => [id.toLowerCase(), id]));
  caselessByTable.set(table, names);
  return names;
}

/** `docs/search` and `docs/*` as the host writes them. */
function serverTool(name: string, serverName: (server: string) => string): string | undefined {
  const [, server, tool] = /^([\w-]+)\/([\w-]+|\*)$/.exec(name) ?? [];
  if (server === undefined || tool === undefined) return undefined;
  return tool === '*' ? serverName(server) : `${serverName(server)}__${tool}`;
}

function nearest(host: ToolHost, name: string, names: ToolNames): readonly string[] | undefined {
  const candidates = names.candidates(host.tools, name);
  const near = closest(name, candidates.keys());
  return near === undefined ? undefined : candidates.get(near);
}

/** `Search/codebase`: looks like a tool of an MCP server, but is a host's own id in all but a letter or its case. */
function misspeltSet(
  document: Document,
  use: ToolUse,
  host: ToolHost,
  hosts: readonly ToolHost[],
  names: ToolNames,
): Finding | undefined {
  const server = serverOf(use.name) ?? '';
  if (names.servers.has(server)) return undefined;
  const near = nearest(host, use.name, names);
  const [id] = near ?? [];
  if (near === undefined || id === undefined || serverOf(id) === undefined || id.endsWith('/*'))
    return undefined;
  return {
    span: use.span,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'knows' : 'know'} no tool “${use.name}”${nearestIs(...near)}.`,
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'ignored'),
    fixes: [changeTool(document, use, near, names)],
  };
}

/** An MCP server may run anywhere, so its name is doubted only where it is one edit away from one that is declared. */
function misspeltServer(
  document: Document,
  use: ToolUse,
  hosts: readonly ToolHost[],
  server: string,
  names: ToolNames,
): Finding | undefined {
  if (names.servers.has(server) || hosts.some(host => host.tools.lookup(`${server}/*`)?.is === 'known'))
    return undefined;
  const near = [...names.servers].filter(
    other => fold(other) === fold(server) || editDistance(server, other, 1) === 1,
  );
  const [meant] = near;
  if (near.length !== 1 || meant === undefined) return undefined;
  return {
    span: use.span,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'finds' : 'find'} no MCP server “${server}” here${nearestIs(meant)}.`,
    hosts: hosts.map(host => host.id),
    effects: effectOn(hosts, 'ignored'),
    fixes: [changeTool(document, use, [meant + use.name.slice(server.length)], names)],
  };
}

/** `publisher.name` means all tools of an extension, which may be installed elsewhere. */
function isExtensionId(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/i.test(name);
}
