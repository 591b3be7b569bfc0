import type { Document } from '../workspace/document.ts';
import { baseName } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { firstLine } from './first-line.ts';
import type { Fix, Rule } from './rule.ts';

const suffix = '.chatmode.md';

export const deprecatedFile: Rule = {
  id: 'deprecated-file',
  summary: 'Chat modes have become agents, which have another suffix and folder.',
  severity: 'warning',
  check(document, workspace) {
    if (document.kind !== 'agent' || !document.path.endsWith(suffix)) return [];
    return [
      {
        span: firstLine(document.text, document.text.startsWith('\uFEFF') ? 1 : 0),
        message: 'VS Code has replaced “*.chatmode.md” by “*.agent.md” in “.github/agents”.',
        hosts: ['vscode'],
        tag: 'deprecated',
        fixes: moves(document, workspace),
      },
    ];
  },
};

/** Nothing is moved over a file that is there. */
function moves({ path, root }: Document, workspace: Workspace): Fix[] {
  const name = `${baseName(path).slice(0, -suffix.length)}.agent.md`;
  const to = `${root === '/' ? '' : root}/.github/agents/${name}`;
  if (path.startsWith('untitled:') || workspace.target(to) === 'file') return [];
  return [
    {
      title: `Move to “.github/agents/${name}”`,
      edits: [],
      files: [{ change: 'move', from: path, to }],
      safe: false,
    },
  ];
}
