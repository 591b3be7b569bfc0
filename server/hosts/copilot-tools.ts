import catalogue from './catalogue/copilot-tools.json';
import type { Tool, ToolName, ToolTable } from './tool-table.ts';
import { vscodeTools } from './vscode-tools.ts';

/** What Copilot CLI 1.0.102 makes of names in `tools`: bare ones in any case, those of VS Code as written there. */
export const copilotCliTools: ToolTable = {
  complete: true,
  mentions: false,
  contributed: false,
  lookup: name => keep(inCli, name, cliName),
  isSet: name => index().aliases.has(name.toLowerCase()),
  grants: name => grants(copilotCliTools, name),
  get offered() {
    return index().offered;
  },
  get candidates() {
    return index().candidates;
  },
};

/**
 * What Copilot cloud is documented to take: the aliases, in any case. What it makes of VS Code's own names is not known, save
 * that names which give nothing even in Copilot CLI are ignored here too.
 */
export const copilotCloudTools: ToolTable = {
  complete: false,
  mentions: false,
  contributed: false,
  lookup: name => keep(inCloud, name, cloudName),
  isSet: name => index().aliases.has(name.toLowerCase()),
  grants: name => grants(copilotCloudTools, name) ?? [],
  get offered() {
    return index().offered;
  },
  get candidates() {
    return index().candidates;
  },
};

interface Index {
  /** By name in lower case. */
  readonly cli: ReadonlyMap<string, ToolName>;
  /** The documented aliases by every spelling in lower case. */
  readonly aliases: ReadonlyMap<string, Tool>;
  /** By VS Code's id, the alias that does the same job. */
  readonly nearest: ReadonlyMap<string, string>;
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  readonly offered: readonly Tool[];
}

let built: Index | undefined;

function index(): Index {
  built ??= build();
  return built;
}

function build(): Index {
  const cli = new Map<string, ToolName>();
  const aliases = new Map<string, Tool>();
  const candidates = new Map<string, readonly string[]>();
  const known = (name: string, tool: Tool) => cli.set(name.toLowerCase(), { is: 'known', tool });
  for (const { id, description, source } of catalogue.runTimeTools) {
    known(id, { ...plain(id, description, [id]), source: sourceOf(source) });
    candidates.set(id, [id]);
  }
  for (const { names, binds } of catalogue.otherNames) {
    for (const name of names) {
      known(name, plain(name, `Gives ${binds.join(', ')}.`, binds));
      candidates.set(name, [name]);
    }
  }
  for (const alias of catalogue.aliases) {
    const tool: Tool = {
      ...plain(alias.id, alias.description, alias.binds),
      formerNames: alias.documented,
      ...('note' in alias ? { note: alias.note } : {}),
    };
    known(alias.id, tool);
    candidates.set(alias.id, [alias.id]);
    for (const name of [alias.id, ...alias.documented]) aliases.set(name.toLowerCase(), tool);
  }
  const everything: Tool = { ...plain('*', 'All tools.', ['*']), kind: 'wildcard' };
  known('*', everything);
  const offered = [...catalogue.aliases.map(({ id }) => aliases.get(id)), everything].filter(
    tool => tool !== undefined,
  );
  return { cli, aliases, candidates, offered: [...offered, ...servers()], nearest: nearest() };
}

function plain(id: string, description: string, binds: readonly string[]): Tool {
  return {
    id,
    kind: 'alias',
    description,
    bindsInCopilotCli: binds,
    formerNames: [],
    source: sourceOf('alias'),
  };
}

function sourceOf(key: string): string {
  return (catalogue.sources as Record<string, string>)[key] ?? '';
}

/** The MCP servers that Copilot cloud brings along. */
function servers(): Tool[] {
  return ['github/*', 'playwright/*'].flatMap(id => {
    const name = vscodeTools.lookup(id);
    return name?.is === 'known' ? [name.tool] : [];
  });
}

function nearest(): Map<string, string> {
  return new Map(
    Object.entries(catalogue.nearestAlias).flatMap(([alias, ids]) => ids.map(id => [id, alias] as const)),
  );
}

const inCli = new Map<string, ToolName>();
const inCloud = new Map<string, ToolName>();

/**
 * Keeps what names of the catalogue are, since every tools list is made of them and there is a fixed number. A foreign name may
 * follow a pattern, such as `mcp__x__y`, and has no end.
 */
function keep(
  kept: Map<string, ToolName>,
  name: string,
  read: (name: string) => ToolName | undefined,
): ToolName | undefined {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const found = read(name);
  if (found !== undefined && found.is !== 'foreign') kept.set(name, found);
  return found;
}

function cliName(name: string): ToolName | undefined {
  return index().cli.get(name.toLowerCase()) ?? vscodeName(name);
}

/** What Copilot CLI makes of a name that is VS Code's, or that VS Code knows to be somebody else's. */
function vscodeName(name: string): ToolName | undefined {
  const found = vscodeTools.lookup(name);
  if (found === undefined) return undefined;
  if (found.is === 'foreign') return { ...found, instead: found.instead.flatMap(aliasFor) };
  if (found.is !== 'known') {
    const to = found.is === 'renamed' ? found.to : found.instead;
    const own = to.every(id => isOwnOfVscode(id));
    return own ? { is: 'ignored', of: 'VS Code', instead: [...new Set(to.flatMap(aliasFor))] } : undefined;
  }
  const { tool } = found;
  if (tool.kind === 'server' || (tool.bindsInCopilotCli ?? []).length > 0) return found;
  if (tool.bindsInCopilotCli === undefined) return undefined;
  return { is: 'ignored', of: 'VS Code', instead: aliasFor(tool.aliasOf ?? tool.id) };
}

/** False for tools of extensions and servers, of which nothing is known here. */
function isOwnOfVscode(id: string): boolean {
  const found = vscodeTools.lookup(id);
  return found?.is === 'known' && found.tool.bindsInCopilotCli !== undefined;
}

/** The alias that gives here what VS Code's id gives there; none where nothing does. */
function aliasFor(id: string): string[] {
  const alias = index().nearest.get(id);
  if (alias !== undefined) return [alias];
  const found = vscodeTools.lookup(id);
  const set = id.split('/')[0] ?? id;
  const works = found?.is === 'known' && (found.tool.bindsInCopilotCli ?? []).length > 0;
  return works && index().aliases.has(set) ? [set] : [];
}

function cloudName(name: string): ToolName | undefined {
  const alias = index().aliases.get(name.toLowerCase());
  if (alias !== undefined) return { is: 'known', tool: alias };
  const found = copilotCliTools.lookup(name);
  if (found?.is !== 'known') return found;
  return found.tool.kind === 'wildcard' || found.tool.kind === 'server' ? found : undefined;
}

const grantedByTable = new Map<ToolTable, Map<string, readonly string[]>>();

/** Kept for the names that `keep` keeps: comparing two lists asks for all of them again and again. */
function grants(table: ToolTable, name: string): readonly string[] | undefined {
  let kept = grantedByTable.get(table);
  if (kept === undefined) {
    kept = new Map();
    grantedByTable.set(table, kept);
  }
  const known = kept.get(name);
  if (known !== undefined) return known;
  const found = readGrants(table, name);
  const is = table.lookup(name)?.is;
  if (found !== undefined && is !== undefined && is !== 'foreign') kept.set(name, found);
  return found;
}

/** Tools that every agent has anyway are no gain, and an alias without effect in the cloud gives nothing there. */
function readGrants(table: ToolTable, name: string): readonly string[] | undefined {
  const found = table.lookup(name);
  if (found === undefined) {
    const slash = name.indexOf('/');
    if (slash === -1) return undefined;
    return table.isSet(name.slice(0, slash)) || vscodeTools.isSet(name.slice(0, slash)) ? [] : [name];
  }
  if (found.is !== 'known') return [];
  if (found.tool.kind === 'server') return [found.tool.id];
  if (table === copilotCloudTools) return effectless.has(found.tool.id) ? [] : [found.tool.id];
  return (found.tool.bindsInCopilotCli ?? []).filter(tool => !catalogue.alwaysGiven.includes(tool));
}

const effectless = new Set(
  catalogue.aliases.filter(alias => 'cloud' in alias && !alias.cloud).map(alias => alias.id),
);
