import catalogue from './catalogue/gemini-tools.json';
import { plainTools } from './plain-tools.ts';

/** What Gemini CLI 0.61.0 takes in `tools`, letter by letter: one other name keeps the agent from loading. */
export const geminiTools = plainTools('gemini', catalogue, {
  all: '*',
  // `mcp__a__b` and `a/b` are refused.
  server: name => (/^(?:mcp_(?!_)|discovered_tool_).+$/.test(name) ? name : undefined),
  serverName: server => `mcp_${server}_*`,
});
