/** What an agent may do, in words that are no host’s. */
export interface ToolSet {
  /** Whether there is no list, so that everything is allowed but what is denied. */
  readonly all: boolean;
  readonly jobs: ReadonlySet<string>;
  readonly servers: readonly ServerTool[];
  /** Names that stand for no job of the table. */
  readonly own: readonly string[];
  readonly denied: ReadonlySet<string>;
  readonly deniedServers: readonly ServerTool[];
  readonly deniedOwn: readonly string[];
  /** The only agents that it may call; undefined where any will do. */
  readonly agents: readonly string[] | undefined;
  /** Limits inside one tool, as they are written: `bash: git push`. They live in their own host alone. */
  readonly inside: readonly string[];
  /** Jobs for which the user is asked each time. */
  readonly asked: ReadonlySet<string>;
  /** Shell patterns are kept out of the way of this list: a tool with a bare “allow” for a few commands is left out as a whole. */
  readonly partly: readonly string[];
}

/** One tool of an MCP server; all of them where no tool is named. */
export interface ServerTool {
  readonly server: string;
  readonly tool: string | undefined;
}

/** An agent without any limit. */
export const unlimited: ToolSet = {
  all: true,
  jobs: new Set(),
  servers: [],
  own: [],
  denied: new Set(),
  deniedServers: [],
  deniedOwn: [],
  agents: undefined,
  inside: [],
  asked: new Set(),
  partly: [],
};

/** The names by what they stand for. */
export function sorted(
  names: readonly string[],
  jobsFor: (name: string) => readonly string[] | undefined,
  serverFor: (name: string) => ServerTool | undefined,
) {
  const given = new Set<string>();
  const servers: ServerTool[] = [];
  const own: string[] = [];
  for (const name of names) {
    const found = jobsFor(name);
    const server = found === undefined ? serverFor(name) : undefined;
    if (found !== undefined) for (const job of found) given.add(job);
    else if (server !== undefined) servers.push(server);
    else own.push(name);
  }
  return { jobs: given, servers, own };
}
