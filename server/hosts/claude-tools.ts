import catalogue from './catalogue/claude-tools.json';
import { plainTools } from './plain-tools.ts';

/**
 * What Claude Code 2.1.331 makes of names in `tools`, in their exact case. `Bash(git *)` gives all of Bash: what stands in the
 * brackets is a rule for permissions, save for `Agent(a, b)`, which names the agents that may be called.
 */
export const claudeTools = plainTools('claude', catalogue, {
  all: '*',
  agentTool: 'Agent',
  server: name => (/^mcp__[^\s_](?:.*[^\s])?$/.test(name) ? name : undefined),
  base: name => /^([A-Z]\w*)\(.*\)$/s.exec(name)?.[1],
  serverName: server => `mcp__${server}`,
});
