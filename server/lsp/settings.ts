import { type Severity, severities } from '../config/configuration.ts';
import type { HostId } from '../hosts/host.ts';
import { hosts } from '../hosts/index.ts';

/** The editor's settings below `agentAuthoring.`; the project's own file wins over them. */
export interface Settings {
  readonly enable: boolean;
  readonly hosts: readonly HostId[] | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The lines above a file, each with its switch. */
  readonly codeLens: { readonly verdict: boolean };
}

/** Reads what the editor sends, whatever it is: a value of the wrong type counts as not set. */
export function readSettings(sent: unknown): Settings {
  const { enable, hosts: ids, rules, codeLens } = objectOf(sent);
  const known = Array.isArray(ids) ? hosts.map(host => host.id).filter(id => ids.includes(id)) : [];
  return {
    enable: enable !== false,
    hosts: known.length > 0 ? known : undefined,
    rules: Object.fromEntries(Object.entries(objectOf(rules)).filter(isSeverity)),
    codeLens: { verdict: objectOf(codeLens).verdict !== false },
  };
}

function objectOf(sent: unknown): Record<string, unknown> {
  return typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
}

function isSeverity(entry: [string, unknown]): entry is [string, Severity | 'off'] {
  return entry[1] === 'off' || severities.some(severity => severity === entry[1]);
}
