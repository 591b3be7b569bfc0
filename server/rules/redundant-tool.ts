import { serverOf, ToolNames } from '../workspace/tool-names.ts';
import type { Rule } from './rule.ts';
import { removeTool } from './tools/fixes.ts';
import { hasToolList, listedNames, listedTools, type ToolHost, type ToolUse } from './tools/uses.ts';
import { titles } from './wording.ts';

export const redundantTool: Rule = {
  id: 'redundant-tool',
  summary: 'A tool beside the set that holds it.',
  severity: 'hint',
  gate: hasToolList,
  *check(document, workspace) {
    const names = new ToolNames(document, workspace);
    const listed = new Set(listedNames(document));
    const seen = new Set<string>();
    for (const use of listedTools(document)) {
      // The second of two equal names is duplicate-tool's.
      if (seen.has(use.name)) continue;
      seen.add(use.name);
      const hosts = use.hosts.filter(host => setOf(host, use, names, listed) !== undefined);
      const set = hosts[0] === undefined ? undefined : setOf(hosts[0], use, names, listed);
      if (set === undefined) continue;
      yield {
        span: use.span,
        message: `${titles(hosts)} ${hosts.length === 1 ? 'gives' : 'give'} “${use.name}” with “${set}” already.`,
        hosts: hosts.map(host => host.id),
        tag: 'unused',
        fixes: [removeTool(document, use, names)],
      };
    }
  },
};

/** The name in the list that holds this one: its set, its extension, or all of its MCP server. */
function setOf(
  host: ToolHost,
  use: ToolUse,
  names: ToolNames,
  listed: ReadonlySet<string>,
): string | undefined {
  const found = names.lookup(host.tools, use.name);
  if (found?.is === 'known' && found.tool.set !== undefined)
    return listed.has(found.tool.set) ? found.tool.set : undefined;
  const server = serverOf(use.name);
  if (found !== undefined || server === undefined || use.name === `${server}/*`) return undefined;
  const isOwnSet = host.tools.isSet(use.name.slice(0, use.name.indexOf('/')));
  return !isOwnSet && listed.has(`${server}/*`) ? `${server}/*` : undefined;
}
