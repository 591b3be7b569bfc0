import type { Host } from '../hosts/host.ts';
import { kindOf } from '../hosts/index.ts';
import { rowOf } from '../hosts/row-of.ts';
import { type Field, fieldOf, type Scalar } from '../syntax/value.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readFields } from './fields/field-faults.ts';
import type { Finding, Rule } from './rule.ts';
import { titles } from './tools/wording.ts';

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
        const finding = findingOf(use, hosts, workspace);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** A place that names an agent. */
interface Use {
  readonly name: string;
  readonly span: Span;
  /** What replaces the name, its quotes kept. */
  readonly content: Span;
  /** A list of agents may name some that only its author has. */
  readonly isList: boolean;
}

function usesIn(document: Document, { key, value }: Field): Use[] {
  if (document.kind === 'prompt') {
    if (key !== 'agent' && key !== 'mode') return [];
    return value?.type === 'scalar' ? [useOf(value, value.span, false)] : [];
  }
  if (document.kind !== 'agent' || value?.type !== 'list') return [];
  if (key === 'agents') {
    return value.items
      .filter((item): item is Scalar => item.type === 'scalar' && item.text !== '*')
      .map(item => useOf(item, item.content, true));
  }
  if (key !== 'handoffs') return [];
  return value.items.flatMap(item => {
    const agent = item.type === 'map' ? fieldOf(item.fields, 'agent')?.value : undefined;
    return agent?.type === 'scalar' ? [useOf(agent, agent.span, false)] : [];
  });
}

function useOf(value: Scalar, span: Span, isList: boolean): Use {
  return { name: value.meaning === 'null' ? '' : value.text, span, content: value.content, isList };
}

function hostsReading({ hosts, kind }: Document, key: string): Host[] {
  return hosts.filter(host => {
    const row = rowOf(host, kind, key);
    return host.agents !== undefined && row !== undefined && row.use !== 'ignores';
  });
}

function findingOf(use: Use, hosts: readonly Host[], workspace: Workspace): Finding | undefined {
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
    message: named === undefined ? `${who}.` : `${who}: the agent of that file is called “${named}”.`,
    severity: use.isList && near === undefined ? 'information' : 'warning',
    hosts: hosts.map(({ id }) => id),
    fixes:
      near === undefined
        ? []
        : [{ title: `Change to “${near}”`, edits: [{ span: use.content, text: near }], safe: false }],
  };
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
