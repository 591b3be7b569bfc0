import type { Tool, ToolName, ToolTable } from '../hosts/tool-table.ts';
import type { Document } from './document.ts';
import type { Workspace } from './workspace.ts';

/** The tool names that a document may use: each host's own, and what extensions and MCP servers add to them. */
export class ToolNames {
  readonly #document: Document;
  readonly #workspace: Workspace;
  readonly #lookups: Lookups;
  #servers: ReadonlySet<string> | undefined;
  #allowed: readonly string[] | undefined;

  constructor(document: Document, workspace: Workspace) {
    this.#document = document;
    this.#workspace = workspace;
    this.#lookups = lookupsOf(document);
  }

  /** The MCP servers that are declared where the document lies. */
  get servers(): ReadonlySet<string> {
    this.#servers ??= this.#workspace.servers(this.#document.path);
    return this.#servers;
  }

  /** What the name is to the host; undefined where neither the host nor the editor knows it. */
  lookup(table: ToolTable, name: string): ToolName | undefined {
    let known = this.#lookups.get(table);
    if (known === undefined) {
      known = new Map();
      this.#lookups.set(table, known);
    }
    if (known.has(name)) return known.get(name);
    const found = this.#look(table, name);
    known.set(name, found);
    return found;
  }

  #look(table: ToolTable, name: string): ToolName | undefined {
    const own = table.lookup(name);
    if (!table.contributed || own?.is === 'known' || own?.is === 'removed') return own;
    if (own?.is === 'renamed') return this.servers.has(name) ? { ...own, to: [...own.to, `${name}/*`] } : own;
    return this.#contributed(name) ?? this.#server(name) ?? own;
  }

  /** What a misspelt name may have meant, with the names to write for it: all that share nearly all of their letters. */
  candidates(table: ToolTable, name: string): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    const letters = lettersOf(name);
    const add = (candidate: string, names: readonly string[]) => {
      if (mayBeNear(letters, lettersOf(candidate))) found.set(candidate, names);
    };
    for (const [candidate, own] of lettersOfCandidates(table)) {
      if (mayBeNear(letters, own)) found.set(candidate, table.candidates.get(candidate) ?? []);
    }
    if (table.contributed) {
      for (const { id } of this.#workspace.environment.tools) add(id, [id]);
      for (const server of this.servers) add(server, [`${server}/*`]);
    }
    return found;
  }

  /** Whether every host that reads the document gives the same tools for both lists. */
  sameToolsEverywhere(before: readonly string[], after: readonly string[]): boolean {
    return this.#document.readers.every(
      ({ tools }) => tools === undefined || this.sameTools(tools, before, after),
    );
  }

  /** Whether the host gives the same tools for both lists. */
  sameTools(table: ToolTable, before: readonly string[], after: readonly string[]): boolean {
    return isSame(this.given(table, before), this.given(table, after));
  }

  /** What the host gives an agent for a list, in names that can be compared. A name of which nothing is known stands for itself. */
  given(table: ToolTable, names: readonly string[]): ReadonlySet<string> {
    const given = new Set<string>();
    for (const name of names) {
      const found = table.lookup(name);
      if (found?.is === 'known' && found.tool.kind === 'wildcard') return new Set([name]);
      for (const tool of this.#grants(table, name)) given.add(tool);
    }
    for (const all of given) {
      if (!all.endsWith('/*')) continue;
      for (const tool of given) if (tool !== all && serverOf(tool) === all.slice(0, -2)) given.delete(tool);
    }
    return given;
  }

  /** Whether the project's configuration says that the name is in order. */
  allows(name: string): boolean {
    this.#allowed ??= this.#workspace.configuration(this.#document.path).allow.tools;
    return this.#allowed.some(allowed =>
      allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
    );
  }

  #grants(table: ToolTable, name: string): readonly string[] {
    if (table.lookup(name) === undefined) {
      const found = this.lookup(table, name);
      if (found?.is === 'known') return found.tool.members ?? [found.tool.id];
      if (found?.is === 'renamed') return found.broken ? [] : found.to;
    }
    return table.grants(name) ?? [`?${name}`];
  }

  /** A tool of an installed extension under its id, all tools of one under the extension's id, or either by an old spelling. */
  #contributed(name: string): ToolName | undefined {
    const { tools } = this.#workspace.environment;
    if (tools.length === 0) return undefined;
    const exact = tools.find(tool => tool.id === name);
    if (exact !== undefined) return { is: 'known', tool: contributedTool(exact.id, exact.description) };
    const members = tools.map(tool => tool.id).filter(id => id.startsWith(`${name}/`));
    if (members.length > 0) {
      return {
        is: 'known',
        tool: { ...contributedTool(name, 'All tools of the extension.'), kind: 'set', members },
      };
    }
    const lower = name.toLowerCase();
    const cased = tools.find(tool => tool.id.toLowerCase() === lower);
    if (cased !== undefined) return { is: 'renamed', to: [cased.id], broken: true };
    const short = tools.find(tool => tool.id.endsWith(`/${name}`));
    return short === undefined ? undefined : { is: 'renamed', to: [short.id] };
  }

  #server(name: string): ToolName | undefined {
    return this.servers.has(name) ? { is: 'renamed', to: [`${name}/*`] } : undefined;
  }
}

type Lookups = Map<ToolTable, Map<string, ToolName | undefined>>;

/** Six rules ask about the same names, and a document is placed anew when anything about it changes that the answers rest on. */
const lookupsByDocument = new WeakMap<Document, Lookups>();

function lookupsOf(document: Document): Lookups {
  let lookups = lookupsByDocument.get(document);
  if (lookups === undefined) {
    lookups = new Map();
    lookupsByDocument.set(document, lookups);
  }
  return lookups;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(tool => b.has(tool));
}

/** The letters of a name, a bit each, whatever their case. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = (name.charCodeAt(at) | 32) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

const lettersByTable = new WeakMap<ToolTable, ReadonlyMap<string, number>>();

/** Counted once: a host has hundreds of candidates and each unknown name meets all of them. */
function lettersOfCandidates(table: ToolTable): ReadonlyMap<string, number> {
  const known = lettersByTable.get(table);
  if (known !== undefined) return known;
  const letters = new Map([...table.candidates.keys()].map(candidate => [candidate, lettersOf(candidate)]));
  lettersByTable.set(table, letters);
  return letters;
}

/** Two edits take or add at most four letters. It spares the measuring of nearly all names. */
function mayBeNear(a: number, b: number): boolean {
  let differing = a ^ b;
  for (let count = 0; count <= 4; count++) {
    if (differing === 0) return true;
    differing &= differing - 1;
  }
  return false;
}

/** The MCP server or extension that a name with a slash speaks of: what stands before the last slash. */
export function serverOf(name: string): string | undefined {
  const slash = name.lastIndexOf('/');
  return slash > 0 ? name.slice(0, slash) : undefined;
}

function contributedTool(id: string, description: string): Tool {
  const set = serverOf(id);
  return {
    id,
    kind: 'tool',
    description,
    formerNames: [],
    source: 'an installed extension',
    ...(set === undefined ? {} : { set }),
  };
}
