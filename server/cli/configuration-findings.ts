import { configurationFile } from '../config/configuration.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileFinding } from './finding.ts';

/** What is wrong in the configuration file of a workspace folder. */
export function configurationFindings(workspace: Workspace, root: string): FileFinding[] {
  const { configurationProblems, configurationText } = workspace.project(root);
  const lines = new LineIndex(configurationText);
  return configurationProblems.map(problem => ({
    file: `${root}/${configurationFile}`,
    rule: 'invalid-configuration',
    severity: 'error',
    message: problem.message,
    hosts: [],
    range: { start: lines.placeAt(problem.span.start), end: lines.placeAt(problem.span.end) },
    fixes: [],
    text: configurationText,
  }));
}
