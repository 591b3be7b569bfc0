import type { Severity } from '../config/configuration.ts';
import type { Place } from '../text/line-index.ts';

/** One finding as the command line prints it. */
export interface FileFinding {
  /** Relative to the current folder with `/`; absolute until the command has gathered all of them. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hosts: readonly string[];
  readonly range: { readonly start: Place; readonly end: Place };
  readonly fixes: readonly string[];
  /** The file's text, for code frames. */
  readonly text: string;
}

export interface Result {
  /** How many documents were checked. */
  readonly files: number;
  readonly findings: readonly FileFinding[];
  /** How many files `--fix` changed or would change. */
  readonly fixed: number;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly FileFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
