import type { Host } from '../hosts/host.ts';
import type { Tool } from '../hosts/tool-table.ts';

/** What a tool is, for completion and hover alike. Markdown. */
export function describeTool(tool: Tool): string {
  const parts = [tool.description];
  if (tool.note !== undefined) parts.push(tool.note);
  if (tool.members !== undefined && tool.members.length > 0)
    parts.push(`Tools in this set: ${codes(tool.members)}.`);
  if (tool.aliasOf !== undefined) parts.push(`A second path to ${codes([tool.aliasOf])}.`);
  const binding = describeBinding(tool);
  if (binding !== undefined) parts.push(binding);
  if (tool.formerNames.length > 0) parts.push(`Earlier names: ${codes(tool.formerNames)}.`);
  if (tool.source !== '') parts.push(`*${tool.source}*`);
  return parts.filter(part => part !== '').join('\n\n');
}

/** What Copilot CLI makes of a name; undefined where that is not known, or where it is its own. */
export function describeBinding({ id, bindsInCopilotCli: binds }: Tool): string | undefined {
  if (binds === undefined) return undefined;
  if (binds.length === 0) return 'Copilot CLI gives nothing for this name.';
  return binds.length === 1 && binds[0] === id ? undefined : `Copilot CLI gives ${codes(binds)} for it.`;
}

/** What a tool is called beside its name: “set” or the set that it belongs to. */
export function toolDetail(tool: Tool): string {
  switch (tool.kind) {
    case 'set':
      return 'tool set';
    case 'server':
      return 'MCP server';
    case 'wildcard':
      return 'every tool';
    default:
      return tool.set === undefined ? 'tool' : `tool of the set ${tool.set}`;
  }
}

export function describeServer(name: string, files: readonly string[]): string {
  const where = files.length === 0 ? 'in the user’s profile' : `in ${codes(files)}`;
  return `All tools of the MCP server “${name}”, declared ${where}.`;
}

export function codes(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}

/** “VS Code”, “VS Code and Copilot CLI”, “VS Code, Copilot CLI and Claude Code”. */
export function titles(hosts: readonly Host[]): string {
  const names = [...new Set(hosts.map(host => host.title))];
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
