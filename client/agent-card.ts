/** An agent as far as other files can name it. */
export interface AgentCard {
  readonly name: string;
  readonly description: string;
}

/**
 * The name and description of an agent outside the workspace. Only single-line values are read: the server reads agents,
 * this is a label for one that it never sees.
 */
export function agentCard(fileName: string, text: string): AgentCard {
  const [, header = ''] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return { name: field(header, 'name') ?? stem(fileName), description: field(header, 'description') ?? '' };
}

/** Whether a file in a folder of agents is one. */
export function isAgentFile(fileName: string): boolean {
  return (
    /\.md$/i.test(fileName) &&
    !/^readme\.md$/i.test(fileName) &&
    !/\.(prompt|instructions)\.md$/i.test(fileName)
  );
}

function field(header: string, key: string): string | undefined {
  const [, value = ''] = new RegExp(`^${key}:[ \\t]+(.+?)[ \\t]*\\r?$`, 'm').exec(header) ?? [];
  const [, , quoted] = /^(['"])(.*)\1$/.exec(value) ?? [];
  return (quoted ?? value) || undefined;
}

function stem(fileName: string): string {
  return fileName.replace(/(\.(agent|chatmode))?\.md$/i, '');
}
