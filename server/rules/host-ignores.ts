import type { Host } from '../hosts/host.ts';
import type { Kind } from '../hosts/kind.ts';
import { rowOf } from '../hosts/row-of.ts';
import { stringOf } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { readFields } from './fields/field-faults.ts';
import type { Finding, Rule } from './rule.ts';
import { titles } from './wording.ts';

export const hostIgnores: Rule = {
  id: 'host-ignores',
  summary: 'A header key that some of the hosts that read this file pass over.',
  severity: 'hint',
  *check(document) {
    if (document.kind !== 'agent') return;
    for (const { key, keySpan } of readFields(document)) {
      // What nobody knows is an unknown key.
      if (!document.readers.some(host => rowOf(host, document.kind, key) !== undefined)) continue;
      const ignoring = document.hosts.filter(host => ignores(host, document.kind, key));
      if (ignoring.length === 0) continue;
      yield {
        span: keySpan,
        message: `${titles(ignoring)} ${ignoring.length === 1 ? 'ignores' : 'ignore'} “${key}”.`,
        hosts: ignoring.map(({ id }) => id),
        ...weight(document, key, ignoring),
      };
    }
  },
};

function ignores(host: Host, kind: Kind, key: string): boolean {
  const row = rowOf(host, kind, key);
  return row === undefined || (row.use === 'ignores' && row.harmless !== true);
}

/** Faded where it is only another host’s business; more where the author asks for the host that ignores the key. */
function weight(
  document: Document,
  key: string,
  ignoring: readonly Host[],
): Pick<Finding, 'severity' | 'tag'> {
  const target = stringOf(document.field('target')?.value);
  const asked = ignoring.filter(host => target !== undefined && host.targets?.includes(target));
  if (asked.length === 0) return { severity: 'hint', tag: 'unused' };
  // A host may read more keys than its documentation names.
  const isSure = asked.some(host => {
    const table = host.kinds[document.kind];
    return table?.open !== true || rowOf(host, document.kind, key)?.use === 'ignores';
  });
  return { severity: isSure ? 'warning' : 'information' };
}
