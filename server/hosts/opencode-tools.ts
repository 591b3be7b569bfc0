import catalogue from './catalogue/opencode-tools.json';
import { plainTools } from './plain-tools.ts';

/** The keys of OpenCode's `permission`, in lower case; those of an MCP server begin with its name and `_`. */
export const opencodeTools = plainTools('opencode', catalogue, {
  all: '*',
  server: name => (/^[a-z0-9-]+_.+$/.test(name) ? name : undefined),
  serverName: server => `${server}_*`,
});
