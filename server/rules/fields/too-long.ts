import type { Host } from '../../hosts/host.ts';
import { rowOf } from '../../hosts/row-of.ts';
import type { Field } from '../../syntax/value.ts';
import type { Document } from '../../workspace/document.ts';
import type { Finding } from '../rule.ts';
import { counted, enumerated, titles } from '../wording.ts';
import { readFields } from './field-faults.ts';
import { effectsOfCosts } from './finding.ts';

/** A text that is longer than hosts take, in UTF-16 units. Blanks around it are not counted, since hosts differ in them. */
export function tooLong(document: Document, key: string): Finding[] {
  const field = readFields(document).find(known => known.key === key);
  const text = field === undefined ? undefined : textOf(field);
  if (field === undefined || text === undefined) return [];
  const exceeded = document.hosts.flatMap(host => exceededAt(document, host, key, text) ?? []);
  const longest = exceeded.reduce((most, { length }) => Math.max(most, length), 0);
  if (exceeded.length === 0) return [];
  const effects = ways.flatMap(way => {
    const limits = new Set(exceeded.filter(one => one.way === way).map(({ limit }) => limit));
    return [...limits].map(limit => {
      const hosts = exceeded.filter(one => one.way === way && one.limit === limit).map(({ host }) => host);
      return said(way, hosts, counted(limit));
    });
  });
  return [
    {
      span: field.keySpan,
      message: `“${key}” has ${counted(longest)} characters: ${enumerated(effects)}.`,
      severity: exceeded.some(({ way }) => way === 'refuses' || way === 'error') ? 'error' : 'warning',
      hosts: exceeded.map(({ host }) => host.id),
      effects: effectsOfCosts(
        exceeded.map(({ host, way }) => ({ host, cost: way === 'cuts' ? 'ignores' : way })),
      ),
    },
  ];
}

/** What hosts do with a longer text, the dearest first. */
const ways = ['refuses', 'error', 'warning', 'ignores', 'cuts', 'documented'] as const;
type Way = (typeof ways)[number];

interface Exceeded {
  readonly host: Host;
  readonly way: Way;
  readonly limit: number;
  readonly length: number;
}

function exceededAt(document: Document, host: Host, key: string, text: string): Exceeded | undefined {
  const row = rowOf(host, document.kind, key);
  if (row?.type.is !== 'text' || row.type.max === undefined || row.use === 'ignores') return undefined;
  const other = row.joinedWith === undefined ? undefined : document.field(row.joinedWith);
  const behind = other === undefined ? undefined : textOf(other);
  const { length } = behind === undefined ? text : `${text} - ${behind}`;
  const { max: limit, over } = row.type;
  return length > limit ? { host, way: over ?? row.wrong, limit, length } : undefined;
}

function textOf({ value }: Field): string | undefined {
  return value?.type === 'scalar' && value.meaning === 'string' ? value.text.trim() : undefined;
}

function said(way: Way, hosts: readonly Host[], limit: string): string {
  const one = hosts.length === 1;
  switch (way) {
    case 'refuses':
      return `${titles(hosts)} ${one ? 'does' : 'do'} not load a file with more than ${limit}`;
    case 'error':
    case 'warning':
      return `${titles(hosts)} ${one ? 'reports' : 'report'} ${way === 'error' ? 'an error' : 'a warning'} beyond ${limit}`;
    case 'ignores':
      return `${titles(hosts)} ${one ? 'passes' : 'pass'} over one with more than ${limit}`;
    case 'cuts':
      return `${titles(hosts)} ${one ? 'drops' : 'drop'} what comes after ${limit}`;
    case 'documented':
      return `${titles(hosts)} ${one ? 'documents' : 'document'} ${limit} at most`;
  }
}
