import { type Severity, severities } from '../config/configuration.ts';
import { check } from '../rules/check.ts';
import { fixedText } from '../rules/fix.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Document } from '../workspace/document.ts';
import { configurationFindings, configurationRule } from './configuration-findings.ts';
import { answerTargets, writeAtomically } from './disk.ts';
import type { FileFinding, Result } from './finding.ts';
import { formatGithub } from './formats/github.ts';
import { formatJson } from './formats/json.ts';
import { formatSarif } from './formats/sarif.ts';
import { formatText } from './formats/text.ts';
import { demandHosts } from './host-names.ts';
import { type Loaded, loadWorkspace } from './load-workspace.ts';
import { shown, shownOnce } from './shown.ts';
import type { Surroundings } from './surroundings.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly hosts: readonly string[];
  readonly fix: 'none' | 'safe' | 'all';
  readonly dryRun: boolean;
  readonly failOn: Severity;
}

/** Checks what lies at the paths, prints the findings and gives the exit status. Throws when a path cannot be read at all. */
export function checkCommand(options: CheckOptions, surroundings: Surroundings): number {
  demandHosts(options.hosts);
  const loaded = loadWorkspace(options.paths, surroundings);
  const fixed = options.fix === 'none' ? 0 : applyFixes(loaded, options, surroundings);
  const relativeTo = shownOnce(surroundings.cwd);
  const findings = [
    ...loaded.roots.flatMap(root => configurationFindings(loaded.workspace, root)),
    ...documentFindings(loaded),
  ]
    .filter(({ rule, hosts }) => {
      // What is wrong in the configuration concerns whoever reads the findings.
      if (options.hosts.length === 0 || rule === configurationRule) return true;
      return hosts.some(host => options.hosts.includes(host));
    })
    .map(finding => ({ ...finding, file: relativeTo(finding.file) }));
  const result: Result = { files: loaded.selected.length, findings, fixed };
  surroundings.out(print(result, options.format, surroundings));
  const limit = severities.indexOf(options.failOn);
  return findings.some(finding => severities.indexOf(finding.severity) <= limit) ? 1 : 0;
}

function print(result: Result, format: Format, surroundings: Surroundings): string {
  switch (format) {
    case 'json':
      return formatJson(result);
    case 'sarif':
      return formatSarif(result);
    case 'github':
      return formatGithub(result);
    case 'text':
      return formatText(result, surroundings.colours);
  }
}

function documentFindings({ workspace, existing, selected }: Loaded): FileFinding[] {
  return selected.flatMap(path => {
    const document = workspace.document(path);
    if (document === undefined) return [];
    answerTargets(document, workspace, existing);
    return findingsOf(document, workspace);
  });
}

function findingsOf(document: Document, workspace: Loaded['workspace']): FileFinding[] {
  const reports = check(document, workspace);
  if (reports.length === 0) return [];
  const lines = new LineIndex(document.text);
  return reports.map(report => ({
    file: document.path,
    rule: report.rule.id,
    severity: report.severity,
    message: report.message,
    hosts: report.hosts ?? document.hosts.map(host => host.id),
    range: { start: lines.placeAt(report.span.start), end: lines.placeAt(report.span.end) },
    fixes: (report.fixes ?? []).map(fix => fix.title),
    text: document.text,
  }));
}

/** Writes the fixed files, or says which it would write; gives how many files changed. */
function applyFixes(loaded: Loaded, options: CheckOptions, surroundings: Surroundings): number {
  let changed = 0;
  for (const path of loaded.selected) {
    const document = loaded.workspace.document(path);
    if (document === undefined) continue;
    answerTargets(document, loaded.workspace, loaded.existing);
    const text = fixedText(document, loaded.workspace, options.fix === 'all');
    if (text === document.text) continue;
    if (options.dryRun) {
      surroundings.err(`would fix ${shown(path, surroundings.cwd)}\n`);
    } else {
      const problem = writeAtomically(path, document.text, text);
      if (problem !== undefined) {
        surroundings.err(`agent-authoring: ${shown(path, surroundings.cwd)} is left as it is: ${problem}.\n`);
        continue;
      }
      loaded.workspace.write(path, text);
    }
    changed++;
  }
  return changed;
}
