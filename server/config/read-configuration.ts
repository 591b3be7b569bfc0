import { type Configuration, type ConfigurationProblem, defaultConfiguration } from './configuration.ts';

/** Reads `.agent-authoring.yaml`. What is wrong in it is a problem at its place, and the default stays in force there. */
export function readConfiguration(_text: string): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
} {
  return { configuration: defaultConfiguration, problems: [] };
}
