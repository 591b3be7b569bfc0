import catalogue from './catalogue/kiro-tools.json';
import { plainTools } from './plain-tools.ts';

/** Kiro's tags and names for `tools` (2026-09-05). `@server` and `@server/tool` are those of an MCP server. */
export const kiroTools = plainTools('kiro', catalogue, {
  all: '*',
  complete: false,
  server: name => (/^@[^\s/]+(?:\/\S+)?$/.test(name) ? name : undefined),
  serverName: server => `@${server}`,
});
