/** The tool names of one host, as looked up by rules, completion and hover. Built from the JSON beside it in `catalogue/`. */
export interface ToolTable {
  /** What a name is to this host. Hosts that compare without case do so here. */
  lookup(name: string): ToolName | undefined;
  /** The names that completion offers: canonical ones only, sets before their members. */
  readonly offered: readonly Tool[];
  /** Whether a name that is not here is none of the host's own. False where only part of the names is documented. */
  readonly complete: boolean;
  /** Whether `#tool:name` in a body means something to the host. */
  readonly mentions: boolean;
  /** Whether extensions and MCP servers of the editor add names, and their short names count as old ones. */
  readonly contributed: boolean;
  /** The name without which a list that is given lets no other agent be called; undefined where any will do. */
  readonly agentTool?: string;
  /** How all tools of an MCP server are written; absent: `server/*`. */
  readonly serverName?: (server: string) => string;
  /** Whether the name is one of the host's own sets, so that what follows it and a slash is a member, never an MCP tool. */
  isSet(name: string): boolean;
  /** What a misspelt name may have meant, with the names to write for it. */
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** What the name gives an agent in this host, in names that can be compared; undefined where that is not known. */
  grants(name: string): readonly string[] | undefined;
}

export type ToolName =
  | { readonly is: 'known'; readonly tool: Tool }
  /** An old name that the host still takes for the new ones; `broken`: the host no longer gives the tool for it. */
  | { readonly is: 'renamed'; readonly to: readonly string[]; readonly broken?: true }
  /**
   * Was a tool of this host and is none any more. `since` reads after a verb: “by version 1.119 (May 2026)”, and is empty
   * where no day is known.
   */
  | {
      readonly is: 'removed';
      readonly since: string;
      readonly instead: readonly string[];
      readonly note?: string;
    }
  /** A tool name of another host, `of`, that this one passes over; `instead` are its own names for the same job. */
  | { readonly is: 'ignored'; readonly of: string; readonly instead: readonly string[] }
  /** Never was a name for a tools list here: `of` says what it is (“a run-time name”), `instead` what it corresponds to. */
  | { readonly is: 'foreign'; readonly of: string; readonly instead: readonly string[] };

export interface Tool {
  readonly id: string;
  readonly kind: 'set' | 'tool' | 'alias' | 'server' | 'wildcard';
  /** The set that it is a member of. */
  readonly set?: string;
  /** For a set: its members. */
  readonly members?: readonly string[];
  /** The id of the same tool in the set where it belongs, for a second path to it. */
  readonly aliasOf?: string;
  readonly description: string;
  /** When the tool is there, or from which release on. */
  readonly note?: string;
  /** What the name gives in Copilot CLI; empty: nothing; undefined: not known. */
  readonly bindsInCopilotCli?: readonly string[];
  readonly formerNames: readonly string[];
  readonly source: string;
}
