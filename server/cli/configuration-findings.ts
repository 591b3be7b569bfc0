import { configurationFile } from '../config/configuration.ts';
import { configurationProblems } from '../rules/configuration-problems.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileFinding } from './finding.ts';

/** What findings about the configuration are filed under, beside the rules. */
export const configurationRule = 'invalid-configuration';

/** What is wrong in the configuration file of a workspace folder. */
export function configurationFindings(workspace: Workspace, root: string): FileFinding[] {
  const text = workspace.project(root).configurationText;
  if (text === undefined) return [];
  const lines = new LineIndex(text);
  return configurationProblems(text).map(problem => ({
    file: `${root}/${configurationFile}`,
    rule: configurationRule,
    severity: 'error',
    message: problem.message,
    hosts: [],
    range: { start: lines.placeAt(problem.span.start), end: lines.placeAt(problem.span.end) },
    fixes: [],
    text,
  }));
}
