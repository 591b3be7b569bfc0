import { ToolNames } from '../workspace/tool-names.ts';
import type { Rule } from './rule.ts';
import { addTools } from './tools/fixes.ts';
import { hasToolList, listedNames, mayMentionTools, mentionedTools, type ToolUse } from './tools/uses.ts';
import { titles } from './wording.ts';

export const toolNotEnabled: Rule = {
  id: 'tool-not-enabled',
  summary: 'A tool that the body names and `tools` leaves out.',
  severity: 'warning',
  gate: document => hasToolList(document) && mayMentionTools(document),
  *check(document, workspace) {
    const listed = listedNames(document);
    if (!hasToolList(document) || listed.includes('*')) return;
    const names = new ToolNames(document, workspace);
    for (const use of mentionedTools(document)) {
      const hosts = withheld(use, listed, names);
      if (hosts.length === 0) continue;
      yield {
        span: use.span,
        message: `${titles(hosts)} does not give the tool “${use.name}” here, because “tools” leaves it out.`,
        hosts: hosts.map(host => host.id),
        fixes: addTools(document, [use.name], `Add “${use.name}” to “tools”`),
      };
    }
  },
};

/** The hosts that know the tool and do not give it for this list. An old name is left to renamed-tool. */
function withheld(use: ToolUse, listed: readonly string[], names: ToolNames): ToolUse['hosts'] {
  return use.hosts.filter(({ tools }) => {
    if (names.lookup(tools, use.name)?.is !== 'known') return false;
    const given = names.given(tools, listed);
    return ![...names.given(tools, [use.name])].every(tool => given.has(tool));
  });
}
