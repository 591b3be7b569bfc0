import type { Severity } from '../../config/configuration.ts';
import type { ValueFault } from '../../hosts/check-value.ts';
import type { Cost, FieldType } from '../../hosts/host.ts';
import type { Value } from '../../syntax/value.ts';
import { enumerated, nearestIs, titles } from '../wording.ts';
import type { FieldFault, HostCost } from './field-faults.ts';

/** One sentence: what the hosts do, and why. */
export function messageOf({ fault, costs }: FieldFault): string {
  return `${effects(costs)}: ${complaint(fault)}.`;
}

/** An error where a host refuses the file or its validator says so, less where the value alone is lost. */
export function severityOf(costs: readonly HostCost[]): Severity {
  if (costs.some(({ cost }) => cost === 'refuses' || cost === 'error')) return 'error';
  return costs.some(({ cost }) => cost !== 'documented') ? 'warning' : 'information';
}

/** The same of a limit or of how a name is written: a specification means those, so that they are more than a remark. */
export function severityOfLimit(costs: readonly HostCost[]): Severity {
  const severity = severityOf(costs);
  const isSpecified = costs.some(({ host }) => host.isSpecification);
  return severity === 'information' && isSpecified ? 'warning' : severity;
}

/** What each cost is called, for one host and for several; the dearest first. */
const words: readonly (readonly [Cost, string, string])[] = [
  ['refuses', 'does not load this file', 'do not load this file'],
  ['error', 'reports an error', 'report an error'],
  ['warning', 'reports a warning', 'report a warning'],
  ['ignores', 'passes over the value', 'pass over the value'],
  ['documented', 'documents another form', 'document another form'],
];

/** “Copilot CLI does not load this file and VS Code reports a warning” */
export function effects(costs: readonly HostCost[]): string {
  const parts = words.flatMap(([cost, one, several]) => {
    const hosts = costs.filter(known => known.cost === cost).map(({ host }) => host);
    return hosts.length === 0 ? [] : [`${titles(hosts)} ${hosts.length === 1 ? one : several}`];
  });
  return parts.join(' and ');
}

function complaint({ path, value, reason }: ValueFault): string {
  const subject = subjectOf(path);
  switch (reason.is) {
    case 'empty':
      return `${subject} has no value`;
    case 'blank':
      return value?.type === 'list' ? `${subject} is an empty list` : `${subject} is empty`;
    case 'type':
      return `${subject} must be ${wanted(reason.wants)}${instead(value)}`;
    case 'value':
      return `${subject} must be ${enumerated(reason.allowed, 'or')}${instead(value)}`;
    case 'unknown-key':
      return `${subjectOf(path.slice(0, -1))} has no key “${reason.field.key}”${reason.near === undefined ? '' : nearestIs(reason.near)}`;
    case 'missing-keys':
      return `${subject} lacks ${quotedKeys(reason.keys, reason.isChoice ? 'or' : 'and')}`;
  }
}

function quotedKeys(keys: readonly string[], link: string): string {
  return enumerated(
    keys.map(key => `“${key}”`),
    link,
  );
}

/** “github.permissions.issues”, “mcp-servers.docs”; an item of “tools”. */
function subjectOf(path: ValueFault['path']): string {
  const keys = path.filter(step => typeof step === 'string').join('.');
  return typeof path.at(-1) === 'number' ? `an item of “${keys}”` : `“${keys}”`;
}

/** Several alternatives read as “text or a list of texts”. */
function wanted(type: FieldType): string {
  switch (type.is) {
    case 'text':
      return type.values === undefined ? 'text' : enumerated(type.values, 'or');
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'list':
      return 'a list';
    case 'names':
      return 'a list of names or one text with commas';
    case 'map':
      return 'a map of keys and values';
    case 'one-of':
      return [...new Set(type.of.map(wanted))].join(' or ');
    case 'anything':
      return 'something else';
  }
}

function instead(value: Value | undefined): string {
  if (value?.type === 'list') return ', not a list';
  if (value?.type === 'map') return ', not a map';
  if (value?.type !== 'scalar') return '';
  const isQuoted = value.style === 'single' || value.style === 'double';
  const { text } = value;
  if (text.length > 40 || text.includes('\n')) return ', not text';
  return `, not ${isQuoted ? 'the text ' : ''}“${text}”`;
}
