import type { Host } from '../hosts/host.ts';
import type { ToolName } from '../hosts/tool-table.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { codes, describeBinding, describeServer, describeTool, titles, toolDetail } from './describe-tool.ts';

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
  const known = names.find(({ found }) => found.is === 'known')?.found;
  const tool = known?.is === 'known' ? known.tool : undefined;
  const gone = names.some(
    ({ found }) => found.is === 'renamed' || found.is === 'removed' || found.is === 'foreign',
  );
  const parts = [...describeOthers(name, names, tool === undefined), ...describeSuccessor(names)];
  if (tool !== undefined && !gone) {
    parts.unshift(`**\`${name}\`** (${toolDetail(tool)})`, describeTool(tool));
  } else if (tool !== undefined) {
    // One host knows the name that another has given up: what it gives there is all that is of interest.
    parts.push(describeBinding(tool) ?? '');
  }
  const written = parts.filter(part => part !== '');
  return written.length > 0 ? written.join('\n\n') : describeContributed(name, document, workspace);
}

/** What the one tool is that took the place of an old name. */
function describeSuccessor(names: readonly HostName[]): string[] {
  const renamed = names.find(({ found }) => found.is === 'renamed');
  if (renamed?.found.is !== 'renamed' || renamed.found.to.length !== 1) return [];
  const successor = renamed.host.tools?.lookup(renamed.found.to[0] ?? '');
  return successor?.is === 'known' ? [successor.tool.description] : [];
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
    case 'renamed':
      return found.broken
        ? `\`${name}\` gives nothing in {hosts} any more; the tool is called ${codes(found.to)}.`
        : `\`${name}\` is an old name in {hosts}, still taken for ${codes(found.to)}.`;
    case 'removed': {
      const since = found.since === '' ? '' : ` ${found.since}`;
      const now = found.instead.length === 0 ? '' : ` Now there is ${codes(found.instead)} for its job.`;
      const note = found.note === undefined ? '' : ` ${found.note}`;
      return `\`${name}\` is no tool of {hosts} any more: it was removed${since}.${now}${note}`;
    }
    case 'ignored':
      if (found.instead.length > 0) return `In {hosts} there is ${codes(found.instead)} for this job.`;
      return isUnknown ? `In {hosts} nothing does this job.` : undefined;
    case 'foreign': {
      const own = found.instead.length === 0 ? '' : ` There it is ${codes(found.instead)}.`;
      return `\`${name}\` is ${found.of}, which a list of tools in {hosts} does not take.${own}`;
    }
    default:
      return undefined;
  }
}

/** Tools of extensions and servers, which no host's own table holds. */
function describeContributed(name: string, document: Document, workspace: Workspace): string {
  const tool = workspace.environment.tools.find(({ id }) => id === name);
  if (tool !== undefined && document.hosts.some(host => host.tools?.contributed)) {
    return [`**\`${name}\`**`, tool.description, `From the extension ${tool.extension}.`]
      .filter(part => part !== '')
      .join('\n\n');
  }
  const server = name.replace(/\/[^/]*$/, '');
  if (!workspace.servers(document.path).has(server)) return '';
  const files = [...workspace.project(document.root).servers]
    .filter(([, servers]) => servers.includes(server))
    .map(([file]) => file);
  return [`**\`${name}\`**`, describeServer(server, files)].join('\n\n');
}
