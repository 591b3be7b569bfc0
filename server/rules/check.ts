import type { Severity } from '../config/configuration.ts';
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
  if (document.kind === 'page') return [];
  const { rules: severities } = workspace.configuration(document.path);
  const reports: Report[] = [];
  for (const rule of rules) {
    const configured = severities[rule.id];
    if (configured === 'off') continue;
    try {
      if (rule.gate !== undefined && !rule.gate(document, workspace)) continue;
      for (const finding of rule.check(document, workspace)) {
        reports.push({ ...finding, rule, severity: configured ?? finding.severity ?? rule.severity });
      }
    } catch (error) {
      onFailure(rule, document, error);
    }
  }
  return reports.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function rethrow(rule: Rule, document: Document, error: unknown): never {
  const reason = error instanceof Error ? error.message : error;
  throw new Error(`the rule ${rule.id} failed on ${document.path}: ${reason}`, { cause: error });
}
