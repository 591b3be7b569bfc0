import type { Host } from '../hosts/host.ts';
import { hosts as allHosts } from '../hosts/index.ts';
import { offsetAfter } from '../text/bytes.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { firstLine } from './first-line.ts';
import type { Rule } from './rule.ts';
import { counted, quoted } from './wording.ts';

export const skillTruncated: Rule = {
  id: 'skill-truncated',
  summary: 'A host shows the model only the first part of a skill.',
  severity: 'warning',
  gate: (document, workspace) => cutting(document, workspace).length > 0,
  *check(document, workspace) {
    const { text } = document;
    for (const { host, limit } of cutting(document, workspace)) {
      const end = offsetAfter(text, limit);
      if (text.slice(end).trim() === '') continue;
      const line = text.lastIndexOf('\n', end - 1) + 1;
      const number = text.slice(0, line).split('\n').length;
      const lost = document.body.headings.filter(({ span }) => span.end > end).map(({ title }) => title);
      yield {
        span: firstLine(text, line),
        message: `${host.title} shows the model ${counted(limit)} bytes of this skill and cuts it off in line ${counted(number)}${lost.length === 0 ? '' : `; lost is what stands below ${quoted(lost)}`}.`,
        hosts: [host.id],
      };
    }
  },
};

/** The counting hosts that cut the skills of an Agent Plugin. No character takes more than three bytes a unit. */
function cutting(
  { kind, path, text }: Document,
  workspace: Workspace,
): { readonly host: Host; readonly limit: number }[] {
  if (kind !== 'skill' || workspace.agentPlugin(path) === undefined) return [];
  return allHosts.flatMap(host => {
    const limit = host.kinds.skill?.pluginByteLimit;
    if (limit === undefined || text.length * 3 <= limit || !workspace.counts(host, path)) return [];
    return [{ host, limit }];
  });
}
