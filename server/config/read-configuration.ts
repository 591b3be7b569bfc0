import { readYaml } from '../syntax/read-yaml.ts';
import type { Value } from '../syntax/value.ts';
import { type Configuration, type ConfigurationProblem, defaultConfiguration } from './configuration.ts';
import { duplicateKeys, plainData } from './plain-data.ts';
import { problemOf, unknownRules } from './problems.ts';

/**
 * Reads `.agent-authoring.yaml`. What is wrong in it is a problem at its place, and the default stays in force there; the
 * rest holds. Rule ids are checked where `ruleIds` names them all.
 */
export function readConfiguration(
  text: string,
  ruleIds?: readonly string[],
): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
} {
  const { value, problems } = readYaml(text);
  if (problems.length > 0) {
    const said = problems.map(({ span, message }) => ({
      span,
      message: `This is not valid YAML: ${message}.`,
    }));
    return { configuration: defaultConfiguration, problems: said };
  }
  const isEmpty = value === undefined || (value.type === 'scalar' && value.meaning === 'null');
  if (isEmpty) return { configuration: defaultConfiguration, problems: [] };
  return validated(value, text, ruleIds);
}

function validated(value: Value, text: string, ruleIds: readonly string[] | undefined) {
  // Loaded here because most projects have no configuration, and zod would double the start of a check.
  const { validate } = require('./schema.ts') as typeof import('./schema.ts');
  const { configuration, faults } = validate(plainData(value));
  const problems = [
    ...faults.map(fault => problemOf(fault, value, text)),
    ...duplicateKeys(value),
    ...(ruleIds === undefined ? [] : unknownRules(value, ruleIds)),
  ];
  return { configuration, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}
