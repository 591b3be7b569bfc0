import type { Host } from '../../hosts/host.ts';
import type { Document } from '../../workspace/document.ts';
import { effectOn } from '../effects.ts';
import type { Finding } from '../rule.ts';
import { listedTools } from '../tools/uses.ts';
import { quoted, titles } from '../wording.ts';

/** Tools that a host does not take over from the agent of another one, where it reads such agents by a list of names. */
export function* droppedTools(document: Document): Iterable<Finding> {
  const field = document.field('tools');
  const hosts = document.hosts.filter(host => takenBy(host, document) !== undefined);
  const [first] = hosts;
  if (first === undefined || field === undefined) return;
  const taken = takenBy(first, document) ?? [];
  const names = [...new Set(listedTools(document).map(({ name }) => name))];
  const dropped = names.filter(name => !taken.includes(name));
  if (dropped.length === 0 || names.includes('*')) return;
  const left = names.length - dropped.length;
  yield {
    span: field.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'drops' : 'drop'} ${quoted(dropped)} from this list${left === 0 ? ', so that the agent has no tool there' : ''}.`,
    severity: left === 0 ? 'warning' : 'information',
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'ignored'),
  };
}

function takenBy(host: Host, { kind }: Document): readonly string[] | undefined {
  return host.kinds[kind]?.takesTools;
}
