import type { Rewrite } from '../hosts/host.ts';
import { rowOf } from '../hosts/row-of.ts';
import type { Field } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { readFields } from './fields/field-faults.ts';
import { removeField } from './fields/remove-field.ts';
import type { Fix, Rule } from './rule.ts';
import { quoted, titles } from './wording.ts';

export const deprecatedField: Rule = {
  id: 'deprecated-field',
  summary: 'A header key that has been replaced by others.',
  severity: 'warning',
  *check(document) {
    for (const field of readFields(document)) {
      // Nearly no key is, and every header has some.
      if (!document.hosts.some(host => rowOf(host, document.kind, field.key)?.deprecated)) continue;
      const rows = document.hosts.flatMap(host => {
        const row = rowOf(host, document.kind, field.key);
        return row?.deprecated === undefined ? [] : [{ host, deprecated: row.deprecated }];
      });
      const [first] = rows;
      if (first === undefined) continue;
      const hosts = rows.map(({ host }) => host);
      const { instead, rewrites } = first.deprecated;
      const verb = hosts.length === 1 ? 'has' : 'have';
      yield {
        span: field.keySpan,
        message: `${titles(hosts)} ${verb} replaced “${field.key}” by ${quoted(instead)}.`,
        hosts: hosts.map(({ id }) => id),
        tag: 'deprecated',
        fixes: rewritings(document, field, instead, rewrites),
      };
    }
  },
};

function rewritings(
  document: Document,
  field: Field,
  instead: readonly string[],
  rewrites: { readonly [value: string]: Rewrite },
): Fix[] {
  const { value } = field;
  if (value?.type !== 'scalar') return [];
  const text = value.meaning === 'boolean' ? value.text.toLowerCase() : '*';
  const rewrite = Object.hasOwn(rewrites, text) ? rewrites[text] : rewrites['*'];
  if (rewrite === undefined) return [];
  if (rewrite === 'remove') {
    const edit = removeField(document, field);
    // Hosts differ in which key wins where both are there.
    const safe = instead.every(key => document.field(key) === undefined);
    return edit === undefined ? [] : [{ title: `Remove “${field.key}”`, edits: [edit], safe }];
  }
  if (document.field(rewrite.key) !== undefined) return [];
  const rename = { span: field.keySpan, text: rewrite.key };
  if (rewrite.value === undefined)
    return [{ title: `Change to “${rewrite.key}”`, edits: [rename], safe: true }];
  const edits = [rename, { span: value.span, text: rewrite.value }];
  return [{ title: `Change to “${rewrite.key}: ${rewrite.value}”`, edits, safe: true }];
}
