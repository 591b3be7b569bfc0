import type { Host } from '../../hosts/host.ts';
import type { Document } from '../../workspace/document.ts';
import { titles } from '../wording.ts';

/** The hosts of the document that refuse a file of its kind when its header is no strict YAML. */
export function strictHosts({ hosts, kind }: Document): readonly Host[] {
  return hosts.filter(host => (host.kinds[kind]?.yaml ?? host.yaml) === 'strict');
}

/** The hosts of the document that refuse a file of its kind when it has no header, be it only for a key that they ask for. */
export function headerNeedingHosts(document: Document): readonly Host[] {
  const strict = strictHosts(document);
  return document.hosts.filter(host => {
    return strict.includes(host) || host.kinds[document.kind]?.fields.some(field => field.required);
  });
}

/** “Copilot CLI does not load this file”, “Copilot CLI and Copilot cloud do not load this file”. */
export function doNotLoad(hosts: readonly Host[]): string {
  const programs = hosts.filter(({ isSpecification }) => !isSpecification);
  if (programs.length === 0) return `The ${titles(hosts)} specification does not allow this file`;
  return `${titles(programs)} ${programs.length === 1 ? 'does' : 'do'} not load this file`;
}
