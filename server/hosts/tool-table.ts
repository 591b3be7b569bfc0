/** The tool names of one host, as looked up by rules, completion and hover. Built from the JSON beside it in `catalogue/`. */
export interface ToolTable {
  /** What a name is to this host. Hosts that compare without case do so here. */
  lookup(name: string): ToolName | undefined;
  /** The names that completion offers: canonical ones only, sets before their members. */
  readonly offered: readonly Tool[];
}

export type ToolName =
  | { readonly is: 'known'; readonly tool: Tool }
  /** An old name that the host still takes for the new ones. */
  | { readonly is: 'renamed'; readonly to: readonly string[] }
  /** Was a tool of this host and is none any more. */
  | { readonly is: 'removed'; readonly since: string; readonly instead: readonly string[]; readonly note?: string }
  /** Never was a name for a tools list here: a runtime id, or another host's name, with what it corresponds to. */
  | { readonly is: 'foreign'; readonly of: string; readonly instead: readonly string[] };

export interface Tool {
  readonly id: string;
  readonly kind: 'set' | 'tool' | 'alias' | 'server' | 'wildcard';
  /** The set that it is a member of. */
  readonly set?: string;
  /** For a set: its members. */
  readonly members?: readonly string[];
  readonly description: string;
  /** What the name gives in Copilot CLI; empty: nothing; undefined: not known. */
  readonly bindsInCopilotCli?: readonly string[];
  readonly formerNames: readonly string[];
  readonly source: string;
}
