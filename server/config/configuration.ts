import type { HostId } from '../hosts/host.ts';
import type { Kind } from '../hosts/kind.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The configuration's name at a workspace folder. */
export const configurationFile = '.agent-authoring.yaml';

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a project's `.agent-authoring.yaml` says, defaults filled in. */
export interface Configuration {
  /** The hosts that count; undefined: found from the files. */
  readonly hosts: readonly HostId[] | undefined;
  /** A severity of the project's own per rule id; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Tool names (a trailing `*` stands for anything) and field names that are never reported. */
  readonly allow: { readonly tools: readonly string[]; readonly fields: readonly string[] };
  /** The sections that the project asks of each kind. */
  readonly sections: { readonly [K in Kind]?: readonly SectionContract[] };
}

/** One section that a project asks for. */
export interface SectionContract {
  readonly title: string;
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly aliases: readonly string[];
  /** The title of the section that it follows; undefined: it comes last. */
  readonly after: string | undefined;
  /** What the quick fix writes below the heading. */
  readonly template: string;
}

/** A fault of the configuration file itself. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
}

export const defaultConfiguration: Configuration = {
  hosts: undefined,
  rules: {},
  allow: { tools: [], fields: [] },
  sections: {},
};
