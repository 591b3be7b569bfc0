import type { Configuration, Severity } from '../config/configuration.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { rules } from './index.ts';
import type { Finding, Rule } from './rule.ts';

/** A finding with the rule that found it and the severity that is in force for it. */
export interface Report extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Told when a rule throws, which is a defect of the rule: the other rules still speak. */
export type RuleFailure = (rule: Rule, document: Document, error: unknown) => void;

/** Everything that the rules say of one document, in the order of the text. */
export function check(document: Document, workspace: Workspace, onFailure: RuleFailure = rethrow): Report[] {
  const { rules: severities } = workspace.configuration(document.path);
  const asked = rules.filter(rule => severities[rule.id] !== 'off');
  return reportsOf(asked, document, workspace, severities, onFailure);
}

const judges = rules.filter(rule => rule.judges);

/** What the rules know of how hosts load the document. That nobody wants to be told of a fault does not change what it does. */
export function judge(
  document: Document,
  workspace: Workspace,
  onFailure: RuleFailure = rethrow,
): readonly Report[] {
  return reportsOf(judges, document, workspace, {}, onFailure).filter(({ effects }) => effects !== undefined);
}

function reportsOf(
  asked: readonly Rule[],
  document: Document,
  workspace: Workspace,
  severities: Configuration['rules'],
  onFailure: RuleFailure,
): Report[] {
  if (document.kind === 'page') return [];
  const reports: Report[] = [];
  for (const rule of asked) {
    try {
      if (rule.gate !== undefined && !rule.gate(document, workspace)) continue;
      for (const finding of rule.check(document, workspace)) {
        const severity = configuredSeverity(severities[rule.id]) ?? finding.severity ?? rule.severity;
        reports.push({ ...finding, rule, severity });
      }
    } catch (error) {
      onFailure(rule, document, error);
    }
  }
  return reports.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function configuredSeverity(configured: Severity | 'off' | undefined): Severity | undefined {
  return configured === 'off' ? undefined : configured;
}

function rethrow(rule: Rule, document: Document, error: unknown): never {
  const reason = error instanceof Error ? error.message : error;
  throw new Error(`the rule ${rule.id} failed on ${document.path}: ${reason}`, { cause: error });
}
