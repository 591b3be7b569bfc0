import renames from './catalogue/renames.json';
import catalogue from './catalogue/vscode-tools.json';
import type { Tool, ToolName, ToolTable } from './tool-table.ts';

/** The tools of VS Code's Local agent with Copilot, as `catalogue/vscode-tools.json` and `renames.json` hold them. Names are compared exactly. */
export const vscodeTools: ToolTable = {
  complete: true,
  mentions: true,
  contributed: true,
  agentTool: 'agent',
  lookup: name => index().names.get(name) ?? claudeSpelling(name) ?? index().foreign.get(name.toLowerCase()),
  isSet: name => index().sets.has(name),
  grants,
  get offered() {
    return index().offered;
  },
  get candidates() {
    return index().candidates;
  },
};

/** The shape of one row of the JSON. */
interface Row {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly set?: string;
  readonly members?: readonly string[];
  readonly kind?: 'server';
  /** Kept out of completion. */
  readonly hidden?: boolean;
  /** Comes with an extension that may be absent. */
  readonly extension?: boolean;
  readonly aliasOf?: string;
  readonly note?: string;
  readonly copilotCli?: readonly string[];
}

interface Index {
  readonly names: ReadonlyMap<string, ToolName>;
  /** Foreign names in lower case: hosts that brought them compare without case. */
  readonly foreign: ReadonlyMap<string, ToolName>;
  readonly sets: ReadonlySet<string>;
  readonly offered: readonly Tool[];
  readonly candidates: ReadonlyMap<string, readonly string[]>;
}

let built: Index | undefined;

/** Built when the first name is looked up: a run that meets no tools list pays nothing. */
function index(): Index {
  built ??= build(catalogue.sets as readonly Row[], catalogue.tools as readonly Row[]);
  return built;
}

function build(sets: readonly Row[], tools: readonly Row[]): Index {
  const former = formerNames();
  const names = new Map<string, ToolName>();
  const foreign = new Map<string, ToolName>();
  const candidates = new Map<string, readonly string[]>();
  for (const row of [...sets, ...tools]) {
    names.set(row.id, { is: 'known', tool: toolOf(row, former) });
    if (row.kind !== 'server' && row.hidden !== true) candidates.set(row.id, [row.id]);
  }
  for (const { id, of, instead } of catalogue.foreign) {
    const name: ToolName = { is: 'foreign', of, instead };
    names.set(id, name);
    if (!foreign.has(id.toLowerCase())) foreign.set(id.toLowerCase(), name);
  }
  for (const { id, since, instead, ...row } of catalogue.removed) {
    names.set(id, { is: 'removed', since, instead, ...('note' in row ? { note: row.note } : {}) });
  }
  // Last, because a name with an entry there is renamed whatever else the catalogue calls it.
  for (const [old, to] of Object.entries({
    ...renames.renames,
    ...renames.servers,
    ...renames.extensionTools,
  })) {
    names.set(old, { is: 'renamed', to, ...(isOnlyCase(old, to) ? { broken: true } : {}) });
    candidates.set(old, to);
  }
  return { names, foreign, candidates, sets: new Set(ownSets(sets)), offered: offered(sets, tools, former) };
}

function toolOf(row: Row, former: ReadonlyMap<string, readonly string[]>): Tool {
  const { id, description, set, members, aliasOf, note, copilotCli } = row;
  return {
    id,
    kind: row.kind ?? (members === undefined ? 'tool' : 'set'),
    description,
    formerNames: former.get(id) ?? [],
    source: (catalogue.sources as Record<string, string>)[row.source] ?? '',
    ...(set === undefined ? {} : { set }),
    ...(members === undefined ? {} : { members }),
    ...(aliasOf === undefined ? {} : { aliasOf }),
    ...(note === undefined ? {} : { note }),
    ...(copilotCli === undefined ? {} : { bindsInCopilotCli: copilotCli }),
  };
}

function formerNames(): Map<string, readonly string[]> {
  const former = new Map<string, readonly string[]>();
  for (const [old, to] of Object.entries({
    ...renames.renames,
    ...renames.servers,
    ...renames.extensionTools,
  })) {
    for (const id of to) former.set(id, [...(former.get(id) ?? []), old]);
  }
  return former;
}

/** An extension's id in another case is no old name that works: VS Code gives no tool for it. */
function isOnlyCase(old: string, to: readonly string[]): boolean {
  return to[0] !== old && to[0]?.toLowerCase() === old.toLowerCase();
}

function ownSets(sets: readonly Row[]): string[] {
  return sets.filter(row => row.extension !== true).map(row => row.id);
}

/** Sets before their members; what comes with an extension is offered where the extension is there. */
function offered(
  sets: readonly Row[],
  tools: readonly Row[],
  former: ReadonlyMap<string, readonly string[]>,
): Tool[] {
  const visible = (row: Row) => row.hidden !== true && row.extension !== true;
  const members = sets
    .filter(visible)
    .flatMap(set => [set, ...tools.filter(tool => visible(tool) && tool.set === set.id)]);
  return [...members, ...tools.filter(tool => visible(tool) && tool.set === undefined)].map(row =>
    toolOf(row, former),
  );
}

/** Names that Claude Code builds by a pattern: `mcp__server__tool` and `Bash(git *)`. */
function claudeSpelling(name: string): ToolName | undefined {
  const [, server, tool] = /^mcp__(.+?)(?:__(.+))?$/.exec(name) ?? [];
  if (server !== undefined)
    return { is: 'foreign', of: 'a Claude Code name', instead: [`${server}/${tool ?? '*'}`] };
  const base = /^([A-Z]\w*)\(.*\)$/.exec(name)?.[1];
  const found = base === undefined ? undefined : index().names.get(base);
  return found?.is === 'foreign' ? found : undefined;
}

const granted = new Map<string, readonly string[]>();

/** Kept for the catalogue's own names, since every tools list is made of them. */
function grants(name: string): readonly string[] | undefined {
  const kept = granted.get(name);
  if (kept !== undefined) return kept;
  const found = readGrants(name);
  if (found !== undefined && index().names.has(name)) granted.set(name, found);
  return found;
}

function readGrants(name: string): readonly string[] | undefined {
  const found = vscodeTools.lookup(name);
  if (found?.is === 'renamed') return found.broken ? [] : found.to.flatMap(id => grants(id) ?? []);
  if (found?.is === 'known') return grantsOf(found.tool);
  if (found !== undefined) return [];
  const slash = name.indexOf('/');
  if (slash === -1) return undefined;
  return index().sets.has(name.slice(0, slash)) ? [] : [name];
}

function grantsOf(tool: Tool): readonly string[] {
  if (tool.members !== undefined) return tool.members.flatMap(id => grants(id) ?? []);
  return [tool.aliasOf ?? tool.id];
}
