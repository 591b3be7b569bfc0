import type { ConfigurationProblem } from '../config/configuration.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { rules } from './index.ts';

/** Everything that is wrong in the text of `.agent-authoring.yaml`, rules that do not exist included. */
export function configurationProblems(text: string): readonly ConfigurationProblem[] {
  return readConfiguration(
    text,
    rules.map(rule => rule.id),
  ).problems;
}
