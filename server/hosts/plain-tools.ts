import counterparts from './catalogue/tool-counterparts.json';
import type { HostId } from './host.ts';
import type { Tool, ToolName, ToolTable } from './tool-table.ts';
import { vscodeTools } from './vscode-tools.ts';

/** A file of `catalogue/`: names that mean one tool each, without sets. */
export interface Catalogue {
  readonly asOf: string;
  readonly version: string;
  readonly sources: { readonly [key: string]: string };
  readonly tools: readonly CatalogueRow[];
  /** Second names that are as good as the first: other hosts may know the second alone. */
  readonly aliases?: readonly { readonly id: string; readonly to: string }[];
  /** Old names that still work. */
  readonly renamed: readonly { readonly id: string; readonly to: readonly string[] }[];
  /** Old names that do not. */
  readonly removed: readonly { readonly id: string; readonly instead: readonly string[] }[];
}

export interface CatalogueRow {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly note?: string;
  /** Kept out of completion. */
  readonly hidden?: boolean;
}

/** How a host writes what no catalogue can list. */
export interface ToolGrammar {
  /** The name of a tool, or of all tools, of an MCP server; undefined for any other name. */
  server?(name: string): string | undefined;
  /** The catalogue’s name in `Tool(what it may do)`; undefined for any other name. */
  base?(name: string): string | undefined;
  /** The name that means every tool. */
  readonly all?: string;
  /** How all tools of an MCP server are written. */
  readonly serverName?: (server: string) => string;
  /** False where the host takes names that are documented nowhere. */
  readonly complete?: false;
  readonly agentTool?: string;
}

/** The table of a host whose names are plain and compared exactly; names of other hosts are known as theirs. */
export function plainTools(host: HostId, catalogue: Catalogue, grammar: ToolGrammar): ToolTable {
  let built: Index | undefined;
  const index = () => {
    built ??= build(host, catalogue, grammar);
    return built;
  };
  const lookup = (name: string): ToolName | undefined => {
    const own = index().names.get(name);
    if (own !== undefined) return own;
    const base = grammar.base?.(name);
    const limited = base === undefined ? undefined : index().names.get(base);
    if (limited !== undefined) return limited;
    const server = grammar.server?.(name);
    if (server !== undefined) return { is: 'known', tool: serverTool(server) };
    return index().foreign.get(name) ?? ofVscode(name, index().foreign);
  };
  return {
    complete: grammar.complete !== false,
    mentions: false,
    contributed: false,
    lookup,
    isSet: () => false,
    grants(name) {
      const found = lookup(name);
      if (found?.is === 'renamed') return found.to;
      return found?.is === 'known' ? [found.tool.id] : [];
    },
    ...(grammar.serverName === undefined ? {} : { serverName: grammar.serverName }),
    ...(grammar.agentTool === undefined ? {} : { agentTool: grammar.agentTool }),
    get offered() {
      return index().offered;
    },
    get candidates() {
      return index().candidates;
    },
  };
}

interface Index {
  readonly names: ReadonlyMap<string, ToolName>;
  readonly foreign: ReadonlyMap<string, ToolName>;
  readonly offered: readonly Tool[];
  readonly candidates: ReadonlyMap<string, readonly string[]>;
}

function build(host: HostId, catalogue: Catalogue, { all }: ToolGrammar): Index {
  const names = new Map<string, ToolName>();
  const candidates = new Map<string, readonly string[]>();
  const offered: Tool[] = [];
  for (const row of catalogue.tools) {
    const formerNames = catalogue.renamed.filter(({ to }) => to.includes(row.id)).map(({ id }) => id);
    const tool: Tool = {
      id: row.id,
      kind: 'tool',
      description: row.description,
      formerNames,
      source: catalogue.sources[row.source] ?? '',
      ...(row.note === undefined ? {} : { note: row.note }),
    };
    names.set(row.id, { is: 'known', tool });
    candidates.set(row.id, [row.id]);
    if (row.hidden !== true) offered.push(tool);
  }
  if (all !== undefined) {
    const tool: Tool = { id: all, kind: 'wildcard', description: 'All tools.', formerNames: [], source: '' };
    names.set(all, { is: 'known', tool });
  }
  for (const { id, to } of catalogue.aliases ?? []) {
    const tool = names.get(to);
    if (tool !== undefined) names.set(id, tool);
  }
  for (const { id, to } of catalogue.renamed) {
    names.set(id, { is: 'renamed', to });
    candidates.set(id, to);
  }
  for (const { id, instead } of catalogue.removed) names.set(id, { is: 'removed', since: '', instead });
  return { names, candidates, offered, foreign: foreignNames(host, names) };
}

type Jobs = readonly ({ readonly job: string } & { readonly [host: HostId]: string | readonly string[] })[];

/** What other hosts call the same jobs. */
function foreignNames(host: HostId, own: ReadonlyMap<string, ToolName>): Map<string, ToolName> {
  const found = new Map<string, { of: string; instead: Set<string> }>();
  for (const [other, of] of Object.entries(counterparts.spellings)) {
    if (other === host) continue;
    for (const row of counterparts.jobs as unknown as Jobs) {
      for (const name of row[other] ?? []) {
        if (own.has(name)) continue;
        const known = found.get(name) ?? { of, instead: new Set() };
        found.set(name, known);
        // The first host that has the name is the one that it is called after.
        if (known.of === of) for (const id of row[host] ?? []) known.instead.add(id);
      }
    }
  }
  return new Map(
    [...found].map(([name, { of, instead }]) => [name, { is: 'foreign', of, instead: [...instead] }]),
  );
}

/** Sets of VS Code and its old names, by what stands for their tools here. */
function ofVscode(name: string, foreign: ReadonlyMap<string, ToolName>): ToolName | undefined {
  const found = vscodeTools.lookup(name);
  const of = counterparts.spellings.vscode;
  if (found === undefined || found.is === 'foreign' || found.is === 'ignored') return undefined;
  const ids =
    found.is === 'known' ? [found.tool.aliasOf ?? found.tool.id] : found.is === 'renamed' ? found.to : [];
  const instead = ids.flatMap(id => {
    const there = foreign.get(id);
    return there?.is === 'foreign' ? there.instead : [];
  });
  return { is: 'foreign', of, instead: [...new Set(instead)] };
}

function serverTool(id: string): Tool {
  return { id, kind: 'server', description: 'Tools of an MCP server.', formerNames: [], source: '' };
}
