import { ToolNames } from '../workspace/tool-names.ts';
import { effectOn } from './effects.ts';
import type { Finding, Rule } from './rule.ts';
import { canStand, changeAllTools, changeTool } from './tools/fixes.ts';
import { instructedTools, namesTools, type ToolUse, toolUses } from './tools/uses.ts';
import { quoted, titles } from './wording.ts';

export const renamedTool: Rule = {
  id: 'renamed-tool',
  summary: 'A tool under a name that the host has replaced.',
  severity: 'information',
  judges: true,
  gate: namesTools,
  *check(document, workspace) {
    const names = new ToolNames(document, workspace);
    const renamed = [...toolUses(document), ...instructedTools(document)].flatMap(
      use => renaming(use, names) ?? [],
    );
    const all = renamed.filter(({ use, to }) => canStand(use, to)).map(({ use, to }) => [use, to] as const);
    const whole =
      all.length > 1 ? [changeAllTools(document, all, names, 'Update all tool names in this file')] : [];
    for (const renaming of renamed) {
      const { use, to } = renaming;
      const fixes = canStand(use, to) ? [changeTool(document, use, to, names), ...whole] : [];
      yield { ...said(renaming), fixes };
    }
  },
};

interface Renaming {
  readonly use: ToolUse;
  readonly to: readonly string[];
  readonly broken: boolean;
  readonly hosts: ToolUse['hosts'];
}

function renaming(use: ToolUse, names: ToolNames): Renaming | undefined {
  if (names.allows(use.name)) return undefined;
  const hosts = use.hosts.filter(host => names.lookup(host.tools, use.name)?.is === 'renamed');
  const found = hosts[0] === undefined ? undefined : names.lookup(hosts[0].tools, use.name);
  return found?.is === 'renamed' ? { use, to: found.to, broken: found.broken === true, hosts } : undefined;
}

function said({ use, to, broken, hosts }: Renaming): Finding {
  const finding = { span: use.span, hosts: hosts.map(host => host.id), tag: 'deprecated' } as const;
  const host = titles(hosts);
  // The tool is not given under this spelling, which is more than an old name that still works.
  if (broken)
    return {
      ...finding,
      severity: 'warning',
      effects: effectOn(hosts, 'ignored'),
      message: `${host} gives the tool “${use.name}” only as ${quoted(to)}.`,
    };
  if (to.length === 1 && to[0] === `${use.name}/*`) {
    return {
      ...finding,
      message: `${host} now calls all tools of the MCP server “${use.name}” ${quoted(to)}.`,
    };
  }
  if (to.length > 1)
    return { ...finding, message: `${host} now has ${quoted(to)} in place of the tool “${use.name}”.` };
  return { ...finding, message: `${host} now calls the tool “${use.name}” ${quoted(to)}.` };
}
