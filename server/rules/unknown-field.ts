import type { Host } from '../hosts/host.ts';
import { hosts as allHosts } from '../hosts/index.ts';
import type { Kind } from '../hosts/kind.ts';
import { knownElsewhere } from '../hosts/other-programs.ts';
import { rowOf } from '../hosts/row-of.ts';
import type { Field } from '../syntax/value.ts';
import { closest, fold } from '../text/closest.ts';
import type { Document } from '../workspace/document.ts';
import { effectsOf } from './effects.ts';
import { kindsWithCheckedValues, readFields } from './fields/field-faults.ts';
import { renameKey } from './fields/rename-key.ts';
import type { Effect, Finding, Fix, Rule } from './rule.ts';
import { enumerated, nearestIs, quoted, titles } from './wording.ts';

export const unknownField: Rule = {
  id: 'unknown-field',
  summary: 'A header key that no host of this file knows.',
  severity: 'information',
  judges: true,
  *check(document, workspace) {
    if (!kindsWithCheckedValues.has(document.kind) || document.hosts.length === 0) return;
    const hosts = mayKnow(document);
    for (const field of readFields(document)) {
      if (field.key === '') continue;
      if (hosts.some(host => rowOf(host, document.kind, field.key) !== undefined)) continue;
      if (workspace.configuration(document.path).allow.fields.includes(field.key)) continue;
      yield findingOf(document, field, hosts);
    }
  },
};

/** Who may know a key. A skill is carried from program to program, so what any of them knows is known. */
function mayKnow({ kind, readers }: Document): readonly Host[] {
  return kind === 'skill' ? allHosts : readers;
}

function findingOf(document: Document, field: Field, knowing: readonly Host[]): Finding {
  const elsewhere = knownElsewhere(field.key, document.kind, allHosts, document.readers);
  const near = nearest(document, field.key, knowing, elsewhere.length > 0);
  const { hosts } = document;
  const reason =
    near !== undefined
      ? nearestIs(near)
      : elsewhere.length > 0
        ? `: it is a key of ${enumerated(elsewhere)}`
        : '';
  return {
    span: field.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'does' : 'do'} not know ${quoted([field.key])}${reason}.`,
    severity: near === undefined ? 'information' : 'warning',
    hosts: hosts.map(({ id }) => id),
    effects: effectsOf(hosts, host => effectIn(host, document.kind)),
    fixes: near === undefined ? [] : renamings(document, field, near),
  };
}

/** A specification refuses nothing: programs that follow it pass over what they do not know. */
function effectIn(host: Host, kind: Kind): Effect {
  return host.kinds[kind]?.unknownFields === 'refused' && !host.isSpecification ? 'refused' : 'ignored';
}

/** A key that means something elsewhere is no slip of the pen, unless it differs in nothing but case and separators. */
function nearest(
  { kind }: Document,
  key: string,
  knowing: readonly Host[],
  isElsewhere: boolean,
): string | undefined {
  const rows = knowing.flatMap(host => host.kinds[kind]?.fields ?? []);
  const recommended = rows.filter(({ deprecated }) => deprecated === undefined).map(({ name }) => name);
  const near = closest(key, recommended);
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
