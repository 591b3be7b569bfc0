import type { Host } from '../hosts/host.ts';
import type { Kind } from '../hosts/kind.ts';
import { rowOf } from '../hosts/row-of.ts';
import { stringOf } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { effectOn } from './effects.ts';
import { kindsWithCheckedValues, readFields } from './fields/field-faults.ts';
import { droppedTools } from './ignored/claude-tools.ts';
import { ignoredPlace } from './ignored/place.ts';
import { ignoredPromptTools } from './ignored/prompt-tools.ts';
import type { Finding, Rule } from './rule.ts';
import { titles } from './wording.ts';

export const hostIgnores: Rule = {
  id: 'host-ignores',
  summary: 'A header key that some of the hosts that read this file pass over.',
  severity: 'hint',
  judges: true,
  *check(document, workspace) {
    yield* ignoredPlace(document, workspace);
    yield* ignoredPromptTools(document, workspace);
    yield* droppedTools(document);
    if (!kindsWithCheckedValues.has(document.kind)) return;
    for (const { key, keySpan } of readFields(document)) {
      // What nobody knows is an unknown key.
      if (!document.readers.some(host => rowOf(host, document.kind, key) !== undefined)) continue;
      if (descriptive[document.kind]?.includes(key)) continue;
      const ignoring = document.hosts.filter(host => ignores(host, document.kind, key));
      if (ignoring.length === 0) continue;
      yield {
        span: keySpan,
        message: messageOf(ignoring, key),
        hosts: ignoring.map(({ id }) => id),
        effects: effectOn(ignoring, 'ignored'),
        ...weight(document, key, ignoring),
      };
    }
  },
};

/** What tells people and catalogues something: a host that passes over it takes nothing from its author. */
const descriptive: { readonly [K in Kind]?: readonly string[] } = {
  skill: ['license', 'compatibility', 'metadata'],
  command: ['license', 'compatibility', 'metadata'],
  instructions: ['name', 'description'],
  rule: ['name', 'description'],
};

function messageOf(ignoring: readonly Host[], key: string): string {
  const programs = ignoring.filter(({ isSpecification }) => !isSpecification);
  const texts = ignoring.filter(({ isSpecification }) => isSpecification);
  const verb = programs.length === 1 ? 'ignores' : 'ignore';
  const none = `${titles(texts)} ${texts.length === 1 ? 'does' : 'do'} not specify`;
  if (programs.length === 0) return `${none} “${key}”.`;
  return `${titles(programs)} ${verb} “${key}”${texts.length === 0 ? '' : `, and ${none} it`}.`;
}

function ignores(host: Host, kind: Kind, key: string): boolean {
  const row = rowOf(host, kind, key);
  // What a host does with keys that it may read is said where it was asked about for long: of agents.
  if (row === undefined && kind !== 'agent' && host.kinds[kind]?.open) return false;
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
