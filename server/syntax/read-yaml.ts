import { span } from '../text/span.ts';
import type { YamlProblem } from './frontmatter.ts';
import type { Field, Value } from './value.ts';
import { readTolerant } from './yaml-block.ts';
import { strictProblems } from './yaml-problems.ts';
import { readStrict } from './yaml-strict.ts';

/** Reads a whole text as strict YAML; never throws. Duplicate keys are no problem here. Spans begin at `offset`. */
export function readYaml(
  text: string,
  offset = 0,
): { value: Value | undefined; problems: readonly YamlProblem[] } {
  const start = text.startsWith('\ufeff', offset) ? offset + 1 : offset;
  const { value, strict } = readBlock(text, start, text.length);
  return { value, problems: strict };
}

/** Both readings of one block of a text. */
export interface BlockReading {
  /** From the strict reading where that finds no problem, else from the tolerant one. */
  readonly value: Value | undefined;
  readonly tolerant: readonly YamlProblem[];
  readonly strict: readonly YamlProblem[];
}

/** Reads a block as VS Code does and as strict YAML does; the library is asked only where the two could differ. */
export function readBlock(text: string, start: number, end: number): BlockReading {
  // A lone CR ends a line for every reader, so it may as well be an LF: no offset moves.
  const plain = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const own = readTolerant(plain, start, end);
  if (own.sure) return { value: own.value, tolerant: own.tolerant, strict: [] };
  if (own.tooDeep) return { value: own.value, tolerant: own.tolerant, strict: own.faults };
  const judged = readStrict(plain, start, end);
  const strict = strictProblems(plain, own.faults, judged.errors);
  return { value: strict.length === 0 ? judged.value : own.value, tolerant: own.tolerant, strict };
}

/** The top-level keys, and whether the block is a map; a block with nothing in it is an empty one. */
export function asMap(value: Value | undefined): { fields: readonly Field[]; isMap: boolean } {
  if (value === undefined) return { fields: [], isMap: true };
  return value.type === 'map' ? { fields: value.fields, isMap: true } : { fields: [], isMap: false };
}

/** The problem that a block is no map, on the first line of what it is instead. */
export function notAMap(text: string, value: Value): YamlProblem {
  const lineEnd = /[\r\n]|$/.exec(text.slice(value.span.start))?.index ?? 0;
  const end = Math.min(value.span.end, value.span.start + lineEnd);
  return {
    kind: 'not-a-map',
    span: span(value.span.start, end),
    message: 'the block is not made of keys with values',
  };
}
