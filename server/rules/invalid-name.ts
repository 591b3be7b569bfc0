import type { Host, TextType } from '../hosts/host.ts';
import { rowOf } from '../hosts/row-of.ts';
import { plainOrQuoted } from '../syntax/scalar-edits.ts';
import type { Scalar } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { type HostCost, readFields } from './fields/field-faults.ts';
import { effectsOfCosts } from './fields/finding.ts';
import { skillFolder } from './fields/skill-folder.ts';
import { slug } from './fields/slug.ts';
import { effects, severityOfLimit } from './fields/wording.ts';
import type { Fix, Rule } from './rule.ts';

export const invalidName: Rule = {
  id: 'invalid-name',
  summary: 'A name that a host does not take as it is written, or that is longer than it allows.',
  severity: 'error',
  judges: true,
  gate: document => document.field('name') !== undefined,
  *check(document) {
    const value = readFields(document).find(({ key }) => key === 'name')?.value;
    if (value?.type !== 'scalar' || isPlaceholder(value.text) || value.text.trim() === '') return;
    const misshapen = offended(document, value, ({ pattern }, name) => pattern?.test(name) === false);
    const found =
      misshapen.length > 0
        ? misshapen
        : offended(document, value, ({ max }, name) => name.length > (max ?? Infinity));
    // Whoever takes the least comes last.
    const type = found.at(-1)?.type;
    if (type === undefined) return;
    const reason =
      found === misshapen
        ? `“name” takes ${type.shape}`
        : `“name” has ${value.text.length} characters, and ${type.max} are the most`;
    yield {
      span: value.content,
      message: `${effects(found)}: ${reason}.`,
      severity: severityOfLimit(found),
      hosts: found.map(({ host }) => host.id),
      effects: effectsOfCosts(found),
      fixes: repair(document, value),
    };
  },
};

interface Offended extends HostCost {
  readonly type: TextType;
}

function offended(
  document: Document,
  value: Scalar,
  isFault: (type: TextType, name: string) => boolean,
): Offended[] {
  return document.hosts.flatMap(host => {
    const named = typeOfName(document, host);
    // A number or a boolean is a fault of its type where a host does not take it for text.
    if (named === undefined || (value.meaning !== 'string' && named.type.anyScalar !== true)) return [];
    return isFault(named.type, value.text) ? [{ host, cost: named.cost, type: named.type }] : [];
  });
}

function typeOfName({ kind }: Document, host: Host) {
  const row = rowOf(host, kind, 'name');
  return row?.type.is === 'text' && row.use !== 'ignores' ? { type: row.type, cost: row.wrong } : undefined;
}

/** What a template leaves for its user to fill in. */
function isPlaceholder(name: string): boolean {
  return /\{\{|\$\{|^<.*>$|^\[.*\]$/.test(name);
}

/** The folder of a skill, else the name in the letters that everybody takes: the first that all of them accept. */
function repair(document: Document, value: Scalar): Fix[] {
  if (value.style === 'literal' || value.style === 'folded') return [];
  const accepts = (name: string) =>
    document.hosts.every(host => {
      const type = typeOfName(document, host)?.type;
      return type?.pattern?.test(name) !== false && name.length <= (type?.max ?? Infinity);
    });
  const name = [skillFolder(document), slug(value.text)].find(
    candidate =>
      candidate !== undefined && candidate !== '' && candidate !== value.text && accepts(candidate),
  );
  if (name === undefined) return [];
  const text = value.style === 'plain' ? plainOrQuoted(name) : name;
  // Whoever calls it by its name has to learn the new one.
  return [{ title: `Change to “${name}”`, edits: [{ span: value.content, text }], safe: false }];
}
