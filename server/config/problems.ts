import { fieldOf, type Value } from '../syntax/value.ts';
import { closest } from '../text/closest.ts';
import { type Span, span } from '../text/span.ts';
import type { ConfigurationProblem } from './configuration.ts';
import type { DataPath, Fault } from './schema.ts';

/** The fault as one sentence at its place in the text. */
export function problemOf(fault: Fault, top: Value, text: string): ConfigurationProblem {
  const { value, keySpan } = lookUp(top, fault.path);
  const name = nameOf(fault.path);
  switch (fault.is) {
    case 'unknown-key': {
      const known = hint(fault.key, fault.known);
      return {
        span: keySpan ?? firstLine(top, text),
        message: `${holderOf(fault.path)} has no key “${fault.key}”${known}.`,
      };
    }
    case 'wrong-value':
      if (value?.type !== 'scalar' || value.meaning === 'null') {
        const written = value === undefined ? 'nothing' : described(value);
        return {
          span: place(value, text),
          message: `${capital(name)} must be ${alternatives(fault.allowed)}, not ${written}.`,
        };
      }
      return {
        span: place(value, text),
        message: `“${value.text}” is no value of ${name}${hint(value.text, fault.allowed)}.`,
      };
    case 'wrong-type': {
      if (value === undefined) return missing(fault.path, top, text);
      return {
        span: place(value, text),
        message: `${capital(name)} must be ${noun(fault.expected)}, not ${described(value)}.`,
      };
    }
    case 'empty':
      return { span: place(value, text), message: `${capital(name)} must not be empty.` };
    case 'other':
      return { span: place(value, text), message: `${capital(name)} is not valid here.` };
  }
}

/** A problem for each rule that does not exist. */
export function unknownRules(top: Value, ruleIds: readonly string[]): ConfigurationProblem[] {
  const rules = top.type === 'map' ? fieldOf(top.fields, 'rules')?.value : undefined;
  if (rules?.type !== 'map') return [];
  return rules.fields
    .filter(field => !ruleIds.includes(field.key))
    .map(field => {
      const near = closest(field.key, ruleIds);
      const rest = near === undefined ? '' : `; the nearest is “${near}”`;
      return { span: field.keySpan, message: `There is no rule “${field.key}”${rest}.` };
    });
}

function missing(path: DataPath, top: Value, text: string): ConfigurationProblem {
  const holder = lookUp(top, path.slice(0, -1)).value;
  return { span: place(holder, text), message: `${holderOf(path)} needs a “${path.at(-1)}”.` };
}

/** What stands at the path, as far as anything does. */
function lookUp(top: Value, path: DataPath): { readonly value: Value | undefined; readonly keySpan?: Span } {
  let value: Value | undefined = top;
  let keySpan: Span | undefined;
  for (const step of path) {
    if (value?.type === 'list' && typeof step === 'number') {
      value = value.items[step];
      keySpan = undefined;
    } else {
      const field: ReturnType<typeof fieldOf> =
        value?.type === 'map' ? fieldOf(value.fields, String(step)) : undefined;
      value = field?.value;
      keySpan = field?.keySpan;
    }
  }
  return keySpan === undefined ? { value } : { value, keySpan };
}

/** How messages name the thing at the path: “level”, or an item of “tools”. */
function nameOf(path: DataPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the configuration';
  return typeof last === 'number' ? `an item of “${path.at(-2)}”` : `“${last}”`;
}

/** How messages name what holds the thing at the path. */
function holderOf(path: DataPath): string {
  return capital(nameOf(path.slice(0, -1)));
}

/** The nearest of the names, else all of them. */
function hint(word: string, names: readonly string[]): string {
  const near = closest(word, names);
  return near === undefined ? `; it may be ${alternatives(names)}` : `; the nearest is “${near}”`;
}

function alternatives(names: readonly string[]): string {
  const quoted = names.map(name => `“${name}”`);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(part => part !== '').join(' or ');
}

const nouns: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map of keys with values',
  record: 'a map of keys with values',
  string: 'a text',
  number: 'a number',
};

function noun(expected: string): string {
  return nouns[expected] ?? expected;
}

function described(value: Value): string {
  if (value.type === 'list') return 'a list';
  if (value.type === 'map') return 'a map';
  if (value.meaning === 'string') return 'a text';
  return value.meaning === 'null' ? 'nothing' : `the ${value.meaning} ${value.text}`;
}

/** A scalar without its quotes; of anything larger its first line. */
function place(value: Value | undefined, text: string): Span {
  if (value === undefined) return span(0, 0);
  return value.type === 'scalar' ? value.content : firstLine(value, text);
}

function firstLine({ span: whole }: Value, text: string): Span {
  const length = text.slice(whole.start, whole.end).search(/[ \t]*(?:[\r\n]|$)/);
  return span(whole.start, whole.start + length);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
