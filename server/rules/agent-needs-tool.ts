import type { Document } from '../workspace/document.ts';
import type { Rule } from './rule.ts';
import { addTools } from './tools/fixes.ts';
import { hasToolList, listedNames, type ToolHost, toolHosts } from './tools/uses.ts';

export const agentNeedsTool: Rule = {
  id: 'agent-needs-tool',
  summary: 'An agent that lists other agents without the tool that calls them.',
  severity: 'warning',
  gate: document => document.field('agents') !== undefined && hasToolList(document),
  *check(document) {
    const field = document.field('agents');
    if (field?.value?.type !== 'list' || field.value.items.length === 0 || !hasToolList(document)) return;
    const listed = listedNames(document);
    if (listed.includes('*')) return;
    for (const host of toolHosts(document)) {
      const { agentTool } = host.tools;
      if (agentTool === undefined || listed.includes(agentTool) || !readsAgents(host, document)) continue;
      yield {
        span: field.keySpan,
        message: `${host.title} lets this agent call no other agent as long as “tools” leaves “${agentTool}” out.`,
        hosts: [host.id],
        fixes: addTools(document, [agentTool], `Add “${agentTool}” to “tools”`),
      };
    }
  },
};

function readsAgents(host: ToolHost, document: Document): boolean {
  const row = host.kinds[document.kind]?.fields.find(field => field.name === 'agents');
  return row !== undefined && row.use !== 'ignores';
}
