/** What only an editor knows: contributions of extensions and the user's own folders. Empty on the command line. */
export interface Environment {
  readonly tools: readonly {
    readonly id: string;
    readonly description: string;
    readonly extension: string;
  }[];
  readonly agents: readonly { readonly name: string; readonly description: string }[];
  readonly skills: readonly string[];
  readonly servers: readonly string[];
  /** Folders that the editor's settings add, by kind, as the settings write them. */
  readonly locations: { readonly [kind: string]: readonly string[] };
}

export const emptyEnvironment: Environment = {
  tools: [],
  agents: [],
  skills: [],
  servers: [],
  locations: {},
};
