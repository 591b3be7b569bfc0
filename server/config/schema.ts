import { z } from 'zod';
import { hosts } from '../hosts/index.ts';
import { type Configuration, defaultConfiguration, severities } from './configuration.ts';

const text = z.string().min(1);

const hostId = z.enum(hosts.map(host => host.id));

const section = z.strictObject({
  title: text.describe(
    'The heading that a file must have, without its #s. Case, emoji and numbers before it do not count.',
  ),
  level: z
    .literal([1, 2, 3, 4, 5, 6])
    .default(2)
    .describe(
      'The level of the heading that the quick fix writes. A heading of any level satisfies the contract.',
    ),
  aliases: z.array(text).default([]).describe('Other titles that are as good.'),
  after: text
    .optional()
    .describe('The title of the section that it follows. Without it the section comes last.'),
  template: z.string().default('').describe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of a template is what it names.
    'What the quick fix writes below the heading. In an editor the cursor goes to each ${1:placeholder} and each … in turn.',
  ),
});

const sectionsOf = (kind: string) =>
  z.array(section).optional().describe(`The sections that every ${kind} must have.`);

/** The project's own file, `.agent-authoring.yaml`. What is absent has its default. */
export const configurationSchema = z
  .strictObject({
    hosts: z
      .array(hostId)
      .min(1)
      .optional()
      .describe('The hosts that count in this project. Without it they are found from the files.'),
    rules: z
      .record(z.string(), z.enum(['off', ...[...severities].reverse()] as const))
      .default({})
      .describe('A severity of the project’s own per rule; off silences the rule.'),
    allow: z
      .strictObject({
        tools: z
          .array(text)
          .default([])
          .describe('Tool names that are never reported; a trailing * stands for anything.'),
        fields: z.array(text).default([]).describe('Header keys that are never reported.'),
      })
      .prefault({})
      .describe('What is never reported.'),
    sections: z
      .strictObject({
        agent: sectionsOf('agent'),
        'claude-agent': sectionsOf('Claude Code subagent'),
        skill: sectionsOf('skill'),
        prompt: sectionsOf('prompt'),
        command: sectionsOf('command of Claude Code'),
        instructions: sectionsOf('instructions file'),
        rule: sectionsOf('rule of Claude Code'),
        memory: sectionsOf('AGENTS.md, CLAUDE.md and their kin'),
      })
      .default({})
      .describe('The contract: the sections that the project asks of each kind of file.'),
  })
  .describe('Settings of Agent Authoring for one project.');

/** Where in the data, as keys and indexes from the top. */
export type DataPath = readonly (string | number)[];

/** One thing that the schema objects to. */
export type Fault = { readonly path: DataPath } & (
  | { readonly is: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly is: 'wrong-type'; readonly expected: string }
  | { readonly is: 'wrong-value'; readonly allowed: readonly string[] }
  | { readonly is: 'empty' }
  | { readonly is: 'other' }
);

/** What the data says once everything that is wrong has been left out, and what was wrong. */
export function validate(data: unknown): {
  readonly configuration: Configuration;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  let rest = data;
  // Leaving one thing out can show another: a section that has lost its title is gone as a whole in the next round.
  for (let round = 0; round < 5; round++) {
    const { success, data: valid, error } = configurationSchema.safeParse(rest);
    if (success) return { configuration: { ...valid, hosts: valid.hosts } as Configuration, faults };
    const found = error.issues.flatMap(issue => faultsOf(issue as Issue));
    if (round === 0) faults.push(...found);
    rest = without(rest, found);
  }
  return { configuration: defaultConfiguration, faults };
}

type Issue = z.core.$ZodIssue & { readonly path: (string | number)[] };

function faultsOf(issue: Issue): Fault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ is: 'unknown-key', path: [...path, key], key, known: keysAt(path) }));
    case 'invalid_type':
      return [{ is: 'wrong-type', path, expected: issue.expected }];
    case 'invalid_value':
      return [{ is: 'wrong-value', path, allowed: issue.values.map(String) }];
    case 'too_small':
      return [{ is: 'empty', path }];
    default:
      return [{ is: 'other', path }];
  }
}

/** The keys that the map at `path` may have. */
function keysAt(path: DataPath): string[] {
  let schema: unknown = configurationSchema;
  for (const step of path) {
    schema = bare(schema);
    if (schema instanceof z.ZodObject) schema = schema.shape[step];
    else if (schema instanceof z.ZodArray) schema = schema.element;
  }
  schema = bare(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema below its defaults and optionals. */
function bare(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    inner = inner.unwrap();
  }
  return inner;
}

/** A copy of the data without the faulty places; a fault of something that is not there takes what should hold it. */
function without(data: unknown, faults: readonly Fault[]): unknown {
  if (faults.some(fault => fault.path.length === 0)) return {};
  const gone = new Set(
    faults.map(fault => JSON.stringify(has(data, fault.path) ? fault.path : fault.path.slice(0, -1))),
  );
  return copy(data, [], gone);
}

function has(data: unknown, path: DataPath): boolean {
  let at = data;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return true;
}

function copy(data: unknown, path: DataPath, gone: ReadonlySet<string>): unknown {
  const kept = (step: string | number) => !gone.has(JSON.stringify([...path, step]));
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => (kept(index) ? [copy(item, [...path, index], gone)] : []));
  }
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([key]) => kept(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, copy(value, [...path, key], gone)]));
}
