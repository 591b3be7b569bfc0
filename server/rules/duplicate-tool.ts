import { ToolNames } from '../workspace/tool-names.ts';
import type { Rule } from './rule.ts';
import { removeTool } from './tools/fixes.ts';
import { hasToolList, listedTools, type ToolUse } from './tools/uses.ts';

export const duplicateTool: Rule = {
  id: 'duplicate-tool',
  summary: 'A tool that the list names twice.',
  severity: 'hint',
  gate: hasToolList,
  *check(document, workspace) {
    const names = new ToolNames(document, workspace);
    const first = new Map<string, ToolUse>();
    for (const use of listedTools(document)) {
      const earlier = first.get(use.name);
      if (earlier === undefined) {
        first.set(use.name, use);
        continue;
      }
      yield {
        span: use.span,
        message: `“${use.name}” is in “tools” already, so that no host gives more for it.`,
        tag: 'unused',
        fixes: [removeTool(document, use, names)],
        related: [{ path: document.path, span: earlier.span, message: 'It stands here first.' }],
      };
    }
  },
};
