import type { Host } from '../hosts/host.ts';
import type { ToolName } from '../hosts/tool-table.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { codes, describeServer, describeTool, titles, toolDetail } from './describe-tool.ts';

interface HostName {
  readonly host: Host;
  readonly found: ToolName;
}

/**
 * What a name in a tools list is to the hosts of the document: a tool, an old name with what takes its place, a removed one,
 * another host's. Markdown; empty for a name that nobody knows.
 */
export function describeName(name: string, document: Document, workspace: Workspace): string {
  const names = document.hosts.flatMap(host => {
    const found = host.tools?.lookup(name);
    return found === undefined ? [] : [{ host, found }];
  });
  const parts: string[] = [];
  const known = names.find(({ found }) => found.is === 'known');
  if (known?.found.is === 'known') {
    parts.push(`**${name}** (${toolDetail(known.found.tool)})`, describeTool(known.found.tool));
  }
  parts.push(...describeOthers(name, names, known === undefined));
  if (parts.length > 0) return parts.join('\n\n');
  return describeContributed(name, document, workspace);
}

/** One paragraph for all hosts that say the same. */
function describeOthers(name: string, names: readonly HostName[], isUnknown: boolean): string[] {
  const byText = new Map<string, Host[]>();
  for (const { host, found } of names) {
    const written = describeFinding(name, found, isUnknown);
    if (written !== undefined) byText.set(written, [...(byText.get(written) ?? []), host]);
  }
  return [...byText].map(([written, hosts]) => written.replaceAll('{hosts}', titles(hosts)));
}

/** `{hosts}` stands for those who say it. */
function describeFinding(name: string, found: ToolName, isUnknown: boolean): string | undefined {
  switch (found.is) {
    case 'renamed': {
      const what = found.broken
        ? `{hosts} no longer gives a tool for \`${name}\`; its name is ${codes(found.to)}.`
        : `\`${name}\` is an old name, which {hosts} still takes for ${codes(found.to)}.`;
      return what;
    }
    case 'removed': {
      const since = found.since === '' ? '' : ` ${found.since}`;
      const now = found.instead.length === 0 ? '' : ` ${codes(found.instead)} does its job now.`;
      const note = found.note === undefined ? '' : ` ${found.note}`;
      return `\`${name}\` is no tool of {hosts} any more: it was removed${since}.${now}${note}`;
    }
    case 'ignored':
      if (found.instead.length > 0) return `In {hosts}, ${codes(found.instead)} does this job.`;
      return isUnknown ? `{hosts}: passes over this name of ${found.of}.` : undefined;
    case 'foreign':
      return `\`${name}\` is ${found.of}, no name for a list of tools in {hosts}.${
        found.instead.length === 0 ? '' : ` Its counterpart is ${codes(found.instead)}.`
      }`;
    default:
      return undefined;
  }
}

/** Tools of extensions and servers, which no host's own table holds. */
function describeContributed(name: string, document: Document, workspace: Workspace): string {
  const tool = workspace.environment.tools.find(({ id }) => id === name);
  if (tool !== undefined && document.hosts.some(host => host.tools?.contributed)) {
    return [`**${name}**`, tool.description, `From the extension ${tool.extension}.`]
      .filter(part => part !== '')
      .join('\n\n');
  }
  const server = name.replace(/\/[^/]*$/, '');
  if (!workspace.servers(document.path).has(server)) return '';
  const files = [...workspace.project(document.root).servers]
    .filter(([, servers]) => servers.includes(server))
    .map(([file]) => file);
  return [`**${name}**`, describeServer(server, files)].join('\n\n');
}
