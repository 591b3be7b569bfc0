import { type ConversionHost, conversionTitle } from '../../hosts/conversion.ts';
import type { Plain } from '../../syntax/write-yaml.ts';
import type { Ledger } from './ledger.ts';

type Map = Readonly<Record<string, unknown>>;

/** MCP servers that an agent’s header brings along, in the shape of the host; undefined where none is left. */
export function serversFor(value: unknown, host: ConversionHost, ledger: Ledger): Plain | undefined {
  const named: Record<string, Plain> = {};
  const references: string[] = [];
  for (const [name, server] of serversOf(value)) {
    if (server === undefined) references.push(name);
    else named[name] = shapes[host]?.(server, name, ledger) ?? (server as Plain);
  }
  if (takesNames.has(host)) {
    const list: Plain[] = [
      ...references,
      ...Object.entries(named).map(([name, server]) => ({ [name]: server })),
    ];
    return list.length === 0 ? undefined : list;
  }
  for (const name of references) {
    ledger.lose(
      'mcpServers',
      'ability',
      `${conversionTitle(host)} takes no MCP server by its name alone: “${name}” is lost.`,
    );
  }
  return Object.keys(named).length === 0 ? undefined : named;
}

const takesNames: ReadonlySet<ConversionHost> = new Set(['claude']);

/** A map of servers, or Claude Code’s list of names and of maps with one key. */
function* serversOf(value: unknown): Iterable<readonly [string, Map | undefined]> {
  const parts = Array.isArray(value) ? value : [value];
  for (const part of parts) {
    if (typeof part === 'string') yield [part, undefined];
    else if (isMap(part)) {
      for (const [name, server] of Object.entries(part)) yield [name, isMap(server) ? server : undefined];
    }
  }
}

const shapes: { readonly [K in ConversionHost]?: (server: Map, name: string, ledger: Ledger) => Plain } = {
  'copilot-cli': withTools,
  'copilot-cloud': withTools,
  claude: ({ tools, type, ...rest }, name, ledger) => {
    if (Array.isArray(tools) && !tools.includes('*')) {
      ledger.lose(
        'mcp-servers',
        'limit',
        `Claude Code has no list of the tools of one server: “${name}” gives all of its tools.`,
      );
    }
    return { ...(type === undefined ? {} : { type: type === 'local' ? 'stdio' : type }), ...rest } as Plain;
  },
  gemini: (server, name, ledger) => {
    const { tools, type, ...rest } = server;
    const kept = pick(
      rest,
      [
        'command',
        'args',
        'env',
        'cwd',
        'url',
        'http_url',
        'headers',
        'timeout',
        'trust',
        'description',
        'include_tools',
        'exclude_tools',
      ],
      'gemini',
      name,
      ledger,
    );
    const named = Array.isArray(tools) && !tools.includes('*') ? { include_tools: tools } : {};
    return { ...kept, ...(type === 'http' || type === 'sse' ? { type } : {}), ...named } as Plain;
  },
  codex: (server, name, ledger) => {
    const { tools, type: _, ...rest } = server;
    const kept = pick(rest, ['command', 'args', 'env', 'url', 'enabled_tools'], 'codex', name, ledger);
    return {
      ...kept,
      ...(Array.isArray(tools) && !tools.includes('*') ? { enabled_tools: tools } : {}),
    } as Plain;
  },
};

/** Copilot wants to be told the transport and the tools. */
function withTools(server: Map): Plain {
  const type = server.type ?? (server.url === undefined ? 'local' : 'http');
  return {
    type,
    ...server,
    tools: server.tools ?? server.include_tools ?? server.enabled_tools ?? ['*'],
  } as unknown as Plain;
}

function pick(server: Map, keys: readonly string[], host: ConversionHost, name: string, ledger: Ledger): Map {
  const kept = Object.entries(server).filter(([key]) => keys.includes(key));
  for (const key of Object.keys(server)) {
    if (!keys.includes(key))
      ledger.lose(
        'mcp-servers',
        'ability',
        `${conversionTitle(host)} does not take “${key}” of the MCP server “${name}”.`,
      );
  }
  return Object.fromEntries(kept);
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
