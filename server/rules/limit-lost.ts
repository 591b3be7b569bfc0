import type { HeaderFaults, Host } from '../hosts/host.ts';
import type { Kind } from '../hosts/kind.ts';
import { rowOf } from '../hosts/row-of.ts';
import type { Field, Value } from '../syntax/value.ts';
import { fold } from '../text/closest.ts';
import type { Document } from '../workspace/document.ts';
import { effectOn } from './effects.ts';
import { readFields } from './fields/field-faults.ts';
import { renameKey } from './fields/rename-key.ts';
import { lineSpan } from './first-line.ts';
import type { Finding, Rule } from './rule.ts';
import { enumerated, quoted, titles } from './wording.ts';

export const limitLost: Rule = {
  id: 'limit-lost',
  summary: 'A host loads the file with more rights than its author wrote.',
  severity: 'error',
  judges: true,
  *check(document) {
    yield* lostHeader(document);
    for (const field of readFields(document)) {
      if (isIdle(field.value)) continue;
      yield* unheeded(document, field);
      yield* overridden(document, field);
      yield* misspelt(document, field);
    }
  },
};

/** Nothing behind the colon, `false` and an empty list limit nothing that anybody could miss. */
function isIdle(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (value.type === 'list') return value.items.length === 0;
  if (value.type === 'map') return value.fields.length === 0;
  return value.meaning === 'null' || value.text.trim() === '' || isFlag(value, 'false');
}

function isFlag(value: Value | undefined, text: 'true' | 'false'): boolean {
  return value?.type === 'scalar' && value.meaning === 'boolean' && value.text.toLowerCase() === text;
}

/** Another host’s limit, where nothing that this one heeds stands beside it. */
function* unheeded(document: Document, { key, keySpan }: Field): Iterable<Finding> {
  const hosts = document.hosts.filter(host => {
    const row = host.kinds[document.kind]?.unheeded;
    return row?.keys.includes(key) && row.unless.every(other => document.field(other) === undefined);
  });
  if (hosts.length === 0) return;
  const [verb, ignore] = hosts.length === 1 ? ['gives', 'ignores'] : ['give', 'ignore'];
  const gives = [...new Set(hosts.flatMap(host => host.kinds[document.kind]?.unheeded?.gives ?? []))];
  yield {
    span: keySpan,
    message: `${titles(hosts)} ${ignore} “${key}” and ${verb} this agent ${enumerated(gives)}.`,
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'limit-lost'),
  };
}

/** A key that is true, and another one that would hold without it. */
function* overridden(document: Document, field: Field): Iterable<Finding> {
  if (!isFlag(field.value, 'true')) return;
  const { kind, path } = document;
  for (const other of readFields(document)) {
    if (!isFlag(other.value, 'true')) continue;
    const hosts = document.hosts.filter(
      host =>
        rowOf(host, kind, field.key)?.overrides?.includes(other.key) && rowOf(host, kind, other.key)?.limits,
    );
    if (hosts.length === 0) continue;
    yield {
      span: field.keySpan,
      message: `${titles(hosts)} ${hosts.length === 1 ? 'lets' : 'let'} “${field.key}: true” win over “${other.key}: true”, so that models may call this agent.`,
      hosts: hosts.map(({ id }) => id),
      effects: effectOn(hosts, 'limit-lost'),
      related: [{ path, span: other.keySpan, message: `“${other.key}” stands here.` }],
    };
  }
}

/** What keeps a skill from the model is a key that must be spelt right: another one is passed over in silence. */
const kindsOfSkills: ReadonlySet<Kind> = new Set<Kind>(['skill', 'command']);

function* misspelt(document: Document, field: Field): Iterable<Finding> {
  const { kind, hosts: all } = document;
  if (!kindsOfSkills.has(kind)) return;
  const meant = limitsOf(all, kind).find(name => name !== field.key && fold(name) === fold(field.key));
  if (meant === undefined || document.field(meant) !== undefined) return;
  const hosts = all.filter(host => {
    return rowOf(host, kind, meant)?.limits && rowOf(host, kind, field.key) === undefined;
  });
  if (hosts.length === 0) return;
  yield {
    span: field.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'ignores' : 'ignore'} “${field.key}”, so that the limit is lost: the key is “${meant}”.`,
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'limit-lost'),
    fixes: [renameKey(field, meant)],
  };
}

/** A header that a host takes for text, with a limit in it. Hosts that refuse such a file are another rule’s. */
function* lostHeader(document: Document): Iterable<Finding> {
  const { frontmatter, kind, text, hosts: all } = document;
  if (!kindsWithLostHeaders.has(kind)) return;
  if (
    frontmatter.state !== 'displaced' &&
    frontmatter.state !== 'unclosed' &&
    frontmatter.state !== 'present'
  )
    return;
  const hosts = all.filter(host => losesHeader(host.kinds[kind]?.header, document));
  if (hosts.length === 0) return;
  const { start, end } = frontmatter.span;
  const lost = limitsOf(hosts, kind).filter(name => isGiven(text.slice(start, end), name));
  const losing = hosts.filter(host => lost.some(name => rowOf(host, kind, name)?.limits));
  if (losing.length === 0) return;
  const place = frontmatter.state === 'present' ? frontmatter.strict[0]?.span : undefined;
  const line = lineSpan(text, place?.start ?? start);
  yield {
    span: place === undefined || place.end > line.end ? line : place,
    message: `${titles(losing)} ${losing.length === 1 ? 'loads' : 'load'} this file without its header, so that ${quoted(lost)} ${lost.length === 1 ? 'limits' : 'limit'} nothing.`,
    hosts: losing.map(({ id }) => id),
    effects: effectOn(losing, 'limit-lost'),
  };
}

function losesHeader(header: HeaderFaults | undefined, { frontmatter }: Document): boolean {
  if (header === undefined) return false;
  if (frontmatter.state === 'displaced') return header.late === 'loses-header';
  if (frontmatter.state === 'unclosed') return header.unclosed === 'loses-header';
  const fault = frontmatter.state === 'present' ? frontmatter.strict[0]?.kind : undefined;
  if (fault === undefined) return false;
  if (fault === 'colon-in-value') return header.colon === 'loses-header';
  return header.broken === 'loses-header' || header.losing?.includes(fault) === true;
}

/** Kinds of which it was seen that such a file loads; other programs leave theirs out. */
const kindsWithLostHeaders: ReadonlySet<Kind> = new Set<Kind>(['skill', 'command', 'opencode-agent']);

function limitsOf(hosts: readonly Host[], kind: Kind): readonly string[] {
  const names = hosts.flatMap(host => (host.kinds[kind]?.fields ?? []).filter(({ limits }) => limits));
  return [...new Set(names.map(({ name }) => name))];
}

/** Whether a line of the block gives the key a value that limits something. */
function isGiven(block: string, key: string): boolean {
  const line = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)\\n?(.{0,2})`, 'm').exec(block.replace(/\r\n?/g, '\n'));
  if (line === null) return false;
  const [, value = '', below = ''] = line;
  if (/^(?:#.*)?$/.test(value)) return /^(?:[ \t]|-[ \t])/.test(below);
  return !/^(?:false|\[\s*\]|""|'')\s*(?:#.*)?$/i.test(value);
}
