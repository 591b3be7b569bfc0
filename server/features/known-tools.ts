import type { Host } from '../hosts/host.ts';
import type { Tool } from '../hosts/tool-table.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeServer, describeTool, titles, toolDetail } from './describe-tool.ts';

/** A name that may stand in a tools list of a document, ready to be offered and explained. */
export interface KnownTool {
  readonly id: string;
  readonly isSet: boolean;
  /** The set that it belongs to. */
  readonly set: string | undefined;
  readonly formerNames: readonly string[];
  readonly detail: string;
  readonly documentation: string;
}

/** Every tool that one of the document's hosts knows, each once: the hosts' own, MCP servers, and what extensions bring. */
export function knownTools(document: Document, workspace: Workspace, hosts: readonly Host[]): KnownTool[] {
  const tools = new Map<string, KnownTool>();
  const tables = hosts.flatMap(host => (host.tools === undefined ? [] : [host.tools]));
  const add = (tool: KnownTool) => {
    if (!tools.has(tool.id)) tools.set(tool.id, tool);
  };
  const offered = new Map<string, { readonly tool: Tool; readonly hosts: Host[] }>();
  for (const host of hosts) {
    for (const tool of host.tools?.offered ?? []) {
      const found = offered.get(tool.id);
      if (found === undefined) offered.set(tool.id, { tool, hosts: [host] });
      else found.hosts.push(host);
    }
  }
  for (const { tool, hosts: knowing } of offered.values()) {
    add({
      id: tool.id,
      isSet: tool.kind === 'set' || tool.members !== undefined,
      set: tool.set,
      formerNames: tool.formerNames,
      detail: toolDetail(tool),
      documentation: `${describeTool(tool)}\n\nKnown to ${titles(knowing)}.`,
    });
  }
  if (tables.length === 0) return [];
  for (const server of serversOf(document, workspace, tables[0]?.serverName)) add(server);
  if (tables.some(table => table.contributed)) {
    for (const { id, description, extension } of workspace.environment.tools) {
      const documentation = [description, `From the extension ${extension}.`].filter(part => part !== '');
      add({
        id,
        isSet: !id.includes('/'),
        set: undefined,
        formerNames: [],
        detail: extension,
        documentation: documentation.join('\n\n'),
      });
    }
  }
  return [...tools.values()];
}

/** The servers that the workspace, the user or the document itself declares. */
function serversOf(
  document: Document,
  workspace: Workspace,
  spell: (server: string) => string = server => `${server}/*`,
): KnownTool[] {
  const declared = workspace.project(document.root).servers;
  const own = document.field('mcp-servers')?.value;
  const names = new Set([
    ...workspace.servers(document.path),
    ...(own?.type === 'map' ? own.fields.map(field => field.key) : []),
  ]);
  return [...names].map(name => {
    const files = [...declared].filter(([, servers]) => servers.includes(name)).map(([file]) => file);
    const isOwn = own?.type === 'map' && own.fields.some(field => field.key === name);
    return {
      id: spell(name),
      isSet: false,
      set: undefined,
      formerNames: [name],
      detail: 'MCP server',
      documentation: describeServer(name, isOwn ? ['mcp-servers', ...files] : files),
    };
  });
}
