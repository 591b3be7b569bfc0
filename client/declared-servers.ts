/** The names of the MCP servers in the text of a `mcp.json`, which may hold comments and trailing commas. */
export function declaredServers(text: string): string[] {
  try {
    const { servers } = JSON.parse(withoutComments(text)) as { readonly servers?: unknown };
    return typeof servers === 'object' && servers !== null ? Object.keys(servers) : [];
  } catch {
    // Half-typed: nothing is known until it can be read again.
    return [];
  }
}

/** Strings come first in the pattern, so that what looks like a comment inside of them stays. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g, match =>
    match.startsWith('"') ? match : '',
  );
}
