import { type HostVerdict, verdicts } from '../features/verdict.ts';
import type { Kind } from '../hosts/kind.ts';
import { configurationFindings } from './configuration-findings.ts';
import { answerTargets } from './disk.ts';
import { formatHostsJson } from './formats/hosts-json.ts';
import { formatHostsText } from './formats/hosts-text.ts';
import { demandHosts } from './host-names.ts';
import { loadWorkspace } from './load-workspace.ts';
import { shownOnce } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

export const hostsFormats = ['text', 'json'] as const;
export type HostsFormat = (typeof hostsFormats)[number];

export interface HostsOptions {
  readonly paths: readonly string[];
  readonly format: HostsFormat;
  /** Only these; empty: all that count. */
  readonly hosts: readonly string[];
}

/** One file and what each host makes of it. */
export interface FileVerdicts {
  /** Relative to the current folder with `/`. */
  readonly file: string;
  readonly kind: Kind;
  readonly hosts: readonly HostVerdict[];
  readonly text: string;
}

/** Prints what each host makes of each file at the paths; 1 where a host that counts refuses one. */
export function hostsCommand(options: HostsOptions, surroundings: Surroundings): number {
  demandHosts(options.hosts);
  const { workspace, existing, roots, selected } = loadWorkspace(options.paths, surroundings);
  for (const { file, range, message } of roots.flatMap(root => configurationFindings(workspace, root)))
    surroundings.err(`agent-authoring: ${file}:${range.start.line + 1}: ${message}\n`);
  const relativeTo = shownOnce(surroundings.cwd);
  const files = selected.flatMap((path): FileVerdicts[] => {
    const document = workspace.document(path);
    if (document === undefined) return [];
    answerTargets(document, workspace, existing);
    const hosts = verdicts(document, workspace).filter(
      ({ host }) => options.hosts.length === 0 || options.hosts.includes(host.id),
    );
    return [{ file: relativeTo(path), kind: document.kind, hosts, text: document.text }];
  });
  surroundings.out(
    options.format === 'json' ? formatHostsJson(files) : formatHostsText(files, surroundings.colours),
  );
  return files.some(({ hosts }) => hosts.some(({ verdict }) => verdict === 'refused')) ? 1 : 0;
}
