import type { Document } from '../workspace/document.ts';
import { serverOf, ToolNames } from '../workspace/tool-names.ts';
import { effectOn } from './effects.ts';
import type { Fix, Rule } from './rule.ts';
import { addTools } from './tools/fixes.ts';
import { hasToolList, listedNames, listedTools, type ToolHost, type ToolUse } from './tools/uses.ts';
import { quoted, titles } from './wording.ts';

export const hostIgnoresTools: Rule = {
  id: 'host-ignores-tools',
  summary: 'Tools of one host that give nothing in another that reads the file too.',
  severity: 'information',
  judges: true,
  gate: hasToolList,
  *check(document, workspace) {
    const field = document.field('tools');
    const listed = listedNames(document);
    if (field === undefined || listed.includes('*')) return;
    const names = new ToolNames(document, workspace);
    const uses = unique(listedTools(document));
    const present = new Set(listed.map(name => name.toLowerCase()));
    const ignored = uses.filter(use => isLost(use, present, names));
    const hosts = ignored[0]?.hosts.filter(host => ignored.some(use => ignores(host, use, names))) ?? [];
    const first = hosts[0];
    if (first === undefined) return;
    const left = uses.filter(use => takes(first, use, names));
    const remains = left.length === 0 ? 'no tool' : quoted(left.map(use => use.name));
    yield {
      span: field.keySpan,
      message: `${titles(hosts)} ${hosts.length === 1 ? 'gives' : 'give'} nothing for ${quoted(ignored.map(use => use.name))}; ${first.title} is left with ${remains}.`,
      hosts: hosts.map(host => host.id),
      effects: effectOn(hosts, 'ignored'),
      fixes: remedies(document, ignored, hosts, names),
    };
  },
};

function ignores(host: ToolHost, use: ToolUse, names: ToolNames): boolean {
  return names.lookup(host.tools, use.name)?.is === 'ignored';
}

/** Whether a counting host passes over the name, and neither its set nor an alias in the list makes up for it. */
function isLost(use: ToolUse, present: ReadonlySet<string>, names: ToolNames): boolean {
  const views = use.hosts.map(host => names.lookup(host.tools, use.name));
  // A tool that is gone everywhere is removed-tool's.
  if (views.some(found => found?.is === 'removed')) return false;
  const isMissed = views.some(
    found => found?.is === 'ignored' && !found.instead.some(alias => present.has(alias)),
  );
  if (!isMissed) return false;
  const set = serverOf(use.name);
  return (set === undefined || !present.has(set.toLowerCase())) && !names.allows(use.name);
}

/** Whether the host gives something for the name, or may: an MCP server is nothing that it could be asked for here. */
function takes(host: ToolHost, use: ToolUse, names: ToolNames): boolean {
  const found = names.lookup(host.tools, use.name);
  if (found === undefined)
    return serverOf(use.name) !== undefined && !host.tools.isSet(use.name.split('/')[0] ?? '');
  return found.is === 'known';
}

/** The aliases that give there what was ignored, as far as the list does not give it already. */
function remedies(
  document: Document,
  ignored: readonly ToolUse[],
  hosts: readonly ToolHost[],
  names: ToolNames,
): Fix[] {
  const aliases = new Set(
    ignored.flatMap(use =>
      hosts.flatMap(({ tools }) => {
        const found = names.lookup(tools, use.name);
        return found?.is === 'ignored' ? found.instead : [];
      }),
    ),
  );
  const listed = listedNames(document);
  const given = hosts.map(({ tools }) => ({ tools, before: names.given(tools, listed) }));
  const useful = [...aliases].filter(alias =>
    given.some(({ tools, before }) => [...names.given(tools, [alias])].some(tool => !before.has(tool))),
  );
  return addTools(document, useful, `Add ${quoted(useful)}`);
}

function unique(uses: readonly ToolUse[]): ToolUse[] {
  return [...new Map(uses.map(use => [use.name, use])).values()];
}
