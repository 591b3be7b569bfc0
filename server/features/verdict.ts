import type { Host } from '../hosts/host.ts';
import { judge, type Report, type RuleFailure } from '../rules/check.ts';
import type { Effect } from '../rules/rule.ts';
import { type Span, span } from '../text/span.ts';
import { type Document, forAllReaders } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findsByItself, placesOf } from './found-places.ts';

/** What one host does with one document. */
export type Verdict = 'loads' | 'ignores-parts' | 'limit-lost' | 'refused' | 'not-found';

/** Why the verdict is not a plain “loads”. */
export interface Reason {
  /** The rule that says so. */
  readonly rule: string;
  readonly message: string;
  readonly span: Span;
}

export interface HostVerdict {
  readonly host: Host;
  readonly verdict: Verdict;
  /** The decisive ones first, otherwise in the order of the text. */
  readonly reasons: readonly Reason[];
}

/** What the file that a host never looks at is reported as. */
export const notFound = 'not-found';

/**
 * What every host that counts makes of the document: computed from what the rules find, whether they are shown or not. `target`
 * narrows findings alone, for hosts load the file all the same.
 */
export function verdicts(
  document: Document,
  workspace: Workspace,
  onFailure?: RuleFailure,
): readonly HostVerdict[] {
  const hosts = judging(document, workspace);
  if (hosts.length === 0) return [];
  const reports = judge(forAllReaders(document), workspace, onFailure);
  return hosts.map(host => {
    const missing = reports.filter(({ effects }) => effects?.[host.id] === 'not-found').map(reasonOf);
    if (missing.length > 0) return { host, verdict: 'not-found', reasons: missing };
    return document.readers.includes(host) && findsByItself(host, document, workspace)
      ? verdictOf(host, reports)
      : missed(host, document);
  });
}

/** The document’s readers, and those that its author asks about although they read no such file. */
function judging({ path, kind, readers }: Document, workspace: Workspace): readonly Host[] {
  if (kind === 'page') return [];
  const configured = workspace.configuration(path).hosts ?? [];
  const running = readers.flatMap(({ harness }) => harness ?? []);
  return workspace.hosts.filter(host => {
    if (readers.includes(host)) return true;
    // What is known to be read, but is not measured yet, is no verdict.
    if (host.reads.some(reading => reading.kind === kind)) return false;
    return configured.includes(host.id) || (configured.length === 0 && running.includes(host.id));
  });
}

function verdictOf(host: Host, reports: readonly Report[]): HostVerdict {
  const reasonsFor = (effect: Effect) =>
    reports.filter(report => report.effects?.[host.id] === effect).map(reasonOf);
  const refusing = reasonsFor('refused');
  // What is passed over in a file that is not loaded is nobody’s business yet.
  if (refusing.length > 0) return { host, verdict: 'refused', reasons: refusing };
  const lost = reasonsFor('limit-lost');
  const ignored = reasonsFor('ignored');
  if (lost.length > 0) return { host, verdict: 'limit-lost', reasons: [...lost, ...ignored] };
  return { host, verdict: ignored.length > 0 ? 'ignores-parts' : 'loads', reasons: ignored };
}

function reasonOf({ rule, message, span }: Report): Reason {
  return { rule: rule.id, message, span };
}

function missed(host: Host, { kind, text }: Document): HostVerdict {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const places = placesOf(host, kind);
  const message =
    places === undefined
      ? `${host.title} reads no such files.`
      : `${host.title} does not look for such files here.`;
  return { host, verdict: 'not-found', reasons: [{ rule: notFound, message, span: span(start, start) }] };
}
