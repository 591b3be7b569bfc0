import { hosts as allHosts } from '../hosts/index.ts';
import type { Kind } from '../hosts/kind.ts';
import { knownElsewhere } from '../hosts/other-programs.ts';
import type { Field } from '../syntax/value.ts';
import { closest, fold } from '../text/closest.ts';
import type { Document } from '../workspace/document.ts';
import { readFields } from './fields/field-faults.ts';
import { renameKey } from './fields/rename-key.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { quoted, titles } from './tools/wording.ts';

export const unknownField: Rule = {
  id: 'unknown-field',
  summary: 'A header key that no host of this file knows.',
  severity: 'information',
  *check(document, workspace) {
    const known = knownKeys(document);
    if (known === undefined) return;
    const { fields: allowed } = workspace.configuration(document.path).allow;
    for (const field of readFields(document)) {
      if (known.has(field.key) || allowed.includes(field.key)) continue;
      yield findingOf(document, field, known);
    }
  },
};

const kinds: ReadonlySet<Kind> = new Set<Kind>(['agent', 'skill']);

/**
 * The keys that somebody reads in such a file, and whether they are still recommended. A skill is carried from program to
 * program, so what any of them knows is known.
 */
function knownKeys({ kind, hosts, readers }: Document): ReadonlyMap<string, boolean> | undefined {
  if (!kinds.has(kind) || hosts.length === 0) return undefined;
  const known = new Map<string, boolean>();
  for (const host of kind === 'skill' ? allHosts : readers) {
    for (const { name, deprecated } of host.kinds[kind]?.fields ?? []) {
      known.set(name, (known.get(name) ?? true) && deprecated === undefined);
    }
  }
  return known;
}

function findingOf(document: Document, field: Field, known: ReadonlyMap<string, boolean>): Finding {
  const elsewhere = knownElsewhere(field.key, document.kind, allHosts, document.readers);
  const near = nearest(field.key, known, elsewhere.length > 0);
  const { hosts } = document;
  const reason = near === undefined && elsewhere.length > 0 ? `: it is a key of ${listed(elsewhere)}` : '';
  return {
    span: field.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'does' : 'do'} not know ${quoted([field.key])}${reason}.`,
    severity: near === undefined ? 'information' : 'warning',
    hosts: hosts.map(({ id }) => id),
    fixes: near === undefined ? [] : renamings(document, field, near),
  };
}

/** A key that means something elsewhere is no slip of the pen, unless it differs in nothing but case and separators. */
function nearest(key: string, known: ReadonlyMap<string, boolean>, isElsewhere: boolean): string | undefined {
  const near = closest(
    key,
    [...known].filter(([, recommended]) => recommended).map(([name]) => name),
  );
  return near !== undefined && isElsewhere && fold(near) !== fold(key) ? undefined : near;
}

/** Where the right key is there already, nobody knows which of the two was meant. */
function renamings(document: Document, field: Field, near: string): Fix[] {
  if (document.field(near) !== undefined) return [];
  return [renameKey(field, near, isFormerKey(field, near))];
}

/** `user-invokable` was the key’s name until March 2026: no author means anything else by it. */
function isFormerKey({ key, value }: Field, near: string): boolean {
  return (
    key === 'user-invokable' &&
    near === 'user-invocable' &&
    value?.type === 'scalar' &&
    (value.text === 'true' || value.text === 'false') &&
    value.meaning === 'boolean'
  );
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
