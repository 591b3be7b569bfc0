import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { baseName, join } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { firstLine } from './first-line.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const deprecatedFile: Rule = {
  id: 'deprecated-file',
  summary: 'Chat modes have become agents, which have another suffix and folder.',
  severity: 'warning',
  check(document, workspace) {
    return document.hosts.flatMap<Finding>(host => {
      const row = host.deprecatedFiles?.find(({ suffix }) => document.path.endsWith(suffix));
      if (row === undefined) return [];
      const name = baseName(document.path).slice(0, -row.suffix.length) + row.instead;
      return {
        span: beginning(document),
        message: `${host.title} has replaced “*${row.suffix}” by “*${row.instead}” in “${row.folder}”.`,
        hosts: [host.id],
        tag: 'deprecated',
        fixes: moves(document, `${row.folder}/${name}`, workspace),
      };
    });
  },
};

function beginning({ text }: Document) {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return text.length === start ? span(start, start) : firstLine(text, start);
}

/** Nothing is moved over a file that is there. */
function moves({ path, root }: Document, below: string, workspace: Workspace): Fix[] {
  const to = join(root, below);
  if (path.startsWith('untitled:') || workspace.target(to) === 'file') return [];
  return [
    {
      title: `Move to “${below}”`,
      edits: [],
      files: [{ change: 'move', from: path, to }],
      safe: false,
    },
  ];
}
