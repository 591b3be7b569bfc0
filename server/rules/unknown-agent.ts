import type { Host } from '../hosts/host.ts';
import { kindOf } from '../hosts/index.ts';
import { rowOf } from '../hosts/row-of.ts';
import { removeItem } from '../syntax/item-edits.ts';
import { type ItemList, itemsOf } from '../syntax/items.ts';
import { replaceScalar } from '../syntax/scalar-edits.ts';
import { type Field, fieldOf, type Scalar } from '../syntax/value.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readFields } from './fields/field-faults.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { nearestIs, titles } from './wording.ts';

export const unknownAgent: Rule = {
  id: 'unknown-agent',
  summary: 'An agent is named that neither the host brings nor this workspace holds.',
  severity: 'warning',
  *check(document, workspace) {
    // While folders are still being read, the agent may still come.
    if (!workspace.complete) return;
    for (const field of readFields(document)) {
      const hosts = hostsReading(document, field.key);
      if (hosts.length === 0) continue;
      for (const use of usesIn(document, field)) {
        const finding = findingOf(document, use, hosts, workspace);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** A place that names an agent. */
interface Use {
  readonly name: string;
  readonly span: Span;
  /** What the name is written as. */
  readonly scalar: Scalar;
  /** A list of agents may name some that only its author has; undefined where one name stands alone. */
  readonly list: ItemList | undefined;
}

function usesIn(document: Document, { key, value }: Field): Use[] {
  if (document.kind === 'prompt') {
    if (key !== 'agent' && key !== 'mode') return [];
    return value?.type === 'scalar' ? [useOf(value, value.span)] : [];
  }
  if (document.kind !== 'agent' || value?.type !== 'list') return [];
  if (key === 'agents') {
    const list = itemsOf(value, document.text);
    return value.items
      .filter((item): item is Scalar => item.type === 'scalar' && item.text !== '*')
      .map(item => useOf(item, item.content, list));
  }
  if (key !== 'handoffs') return [];
  return value.items.flatMap(item => {
    const agent = item.type === 'map' ? fieldOf(item.fields, 'agent')?.value : undefined;
    return agent?.type === 'scalar' ? [useOf(agent, agent.span)] : [];
  });
}

function useOf(value: Scalar, span: Span, list?: ItemList): Use {
  return { name: value.meaning === 'null' ? '' : value.text, span, scalar: value, list };
}

function hostsReading({ hosts, kind }: Document, key: string): Host[] {
  return hosts.filter(host => {
    const row = rowOf(host, kind, key);
    return host.agents !== undefined && row !== undefined && row.use !== 'ignores';
  });
}

function findingOf(
  document: Document,
  use: Use,
  hosts: readonly Host[],
  workspace: Workspace,
): Finding | undefined {
  const { name } = use;
  // Blank names are another rule’s, and a placeholder stands for a name to come.
  if (name.trim() === '' || /\{\{|\$\{|</.test(name)) return undefined;
  if (hosts.some(host => host.agents?.includes(name)) || workspace.agentsNamed(name).length > 0)
    return undefined;
  if (workspace.environment.agents.some(agent => agent.name === name)) return undefined;
  const named = displayNameOfFile(name, workspace);
  const near =
    named ?? closest(name, [...hosts.flatMap(host => host.agents ?? []), ...workspace.agentNames()]);
  const who = `${titles(hosts)} ${hosts.length === 1 ? 'finds' : 'find'} no agent “${name}”`;
  return {
    span: use.span,
    message:
      named === undefined
        ? `${who}${near === undefined ? '' : nearestIs(near)}.`
        : `${who}: the agent of that file is called “${named}”.`,
    severity: use.list !== undefined && near === undefined ? 'information' : 'warning',
    hosts: hosts.map(({ id }) => id),
    fixes: near === undefined ? [] : [correction(document, use, near)],
  };
}

/** The right name, or nothing where the list holds it already. */
function correction({ text }: Document, { name, span, scalar, list }: Use, near: string): Fix {
  const item = list?.items.find(({ span: place }) => place.start === span.start);
  if (list !== undefined && item !== undefined && list.items.some(other => other.text === near))
    return { title: `Remove “${name}”`, edits: removeItem(text, list, item), safe: false };
  return { title: `Change to “${near}”`, edits: [replaceScalar(scalar, near)], safe: false };
}

/** The display name of the one agent whose file is called so, with or without its suffix. */
function displayNameOfFile(name: string, workspace: Workspace): string | undefined {
  const files = ['', '.agent.md', '.chatmode.md', '.md'].flatMap(suffix => [
    ...workspace.pathsNamed(name + suffix),
  ]);
  const names = new Set(
    files.filter(path => kindOf(path) === 'agent').flatMap(path => workspace.document(path)?.name ?? []),
  );
  return names.size === 1 ? [...names][0] : undefined;
}
