import { z } from 'zod';
import type { Kind } from '../server/hosts/kind.ts';

/** Every kind, so that a table of one that does not exist is found. */
const kinds: { readonly [K in Kind]: K } = {
  agent: 'agent',
  'claude-agent': 'claude-agent',
  'claude-plugin-agent': 'claude-plugin-agent',
  'opencode-agent': 'opencode-agent',
  'gemini-agent': 'gemini-agent',
  'cursor-agent': 'cursor-agent',
  'kiro-agent': 'kiro-agent',
  'factory-agent': 'factory-agent',
  skill: 'skill',
  prompt: 'prompt',
  command: 'command',
  instructions: 'instructions',
  rule: 'rule',
  memory: 'memory',
  plugin: 'plugin',
  page: 'page',
};

const kind = z.enum(kinds);
const text = z.string().min(1);
const pattern = z.instanceof(RegExp);
const yaml = z.enum(['tolerant', 'strict']);
const cost = z.enum(['refuses', 'error', 'warning', 'ignores', 'documented']);
const fileCost = z.enum(['refuses', 'may-refuse', 'loses-header', 'may-lose-header']).optional();
const yes = z.literal(true).optional();

const type: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('text'),
      nonEmpty: z.union([z.boolean(), z.literal('warning')]).optional(),
      values: z.array(text).min(1).optional(),
      suggests: z.array(text).min(1).optional(),
      pattern: pattern.optional(),
      shape: text.optional(),
      max: z.int().min(1).optional(),
      over: z.enum(['cuts', 'warning', 'documented']).optional(),
      anyScalar: z.boolean().optional(),
    }),
    z.strictObject({ is: z.literal('boolean'), exact: z.boolean().optional() }),
    z.strictObject({
      is: z.literal('number'),
      quoted: z.boolean().optional(),
      whole: z.boolean().optional(),
      min: z.number().optional(),
    }),
    z.strictObject({ is: z.literal('list'), of: type, nonEmpty: z.boolean().optional() }),
    z.strictObject({ is: z.literal('names'), anyScalar: z.boolean().optional() }),
    z.strictObject({ is: z.literal('one-of'), of: z.array(type).min(2) }),
    z.strictObject({
      is: z.literal('map'),
      fields: z.array(z.lazy(() => row)),
      others: type.optional(),
      unknown: cost.optional(),
      needs: z.array(z.array(text).min(1)).min(1).optional(),
    }),
    z.strictObject({ is: z.literal('anything') }),
  ]),
);

const rewrite = z.union([z.literal('remove'), z.strictObject({ key: text, value: text.optional() })]);

const row = z.strictObject({
  name: text,
  type,
  summary: text,
  use: z.enum(['reads', 'ignores']).optional(),
  harmless: z.boolean().optional(),
  default: text.optional(),
  required: z.boolean().optional(),
  limits: yes,
  overrides: z.array(text).min(1).optional(),
  wrong: cost,
  empty: cost.optional(),
  joinedWith: text.optional(),
  absent: cost.optional(),
  neededWith: z.strictObject({ key: text, value: text, cost }).optional(),
  deprecated: z
    .strictObject({
      instead: z.array(text),
      since: text.optional(),
      rewrites: z.record(z.string(), rewrite),
    })
    .optional(),
  hidden: z.boolean().optional(),
});

const table = z
  .strictObject({
    fields: z.array(row),
    unknownFields: z.enum(['ignored', 'warned', 'dropped', 'refused', 'forwarded']),
    open: z.boolean().optional(),
    unheeded: z
      .strictObject({ keys: z.array(text).min(1), unless: z.array(text).min(1), gives: text })
      .optional(),
    yaml: yaml.optional(),
    header: z
      .strictObject({
        colon: fileCost,
        duplicateKey: fileCost,
        broken: fileCost,
        losing: z.array(text).min(1).optional(),
        absent: fileCost,
        unclosed: fileCost,
        late: fileCost,
        mark: fileCost,
      })
      .optional(),
    places: z.array(pattern).min(1).optional(),
    refusing: z.literal('everything').optional(),
    calledBy: z.enum(['header', 'folder']).optional(),
    nameUnlikeFolder: cost.optional(),
    bodyLimit: z.int().min(1).optional(),
    bodyRequired: yes,
    takesTools: z.array(z.string()).optional(),
    imports: z
      .strictObject({ at: z.enum(['anywhere', 'line']), in: pattern.optional(), dotted: yes })
      .optional(),
    pluginByteLimit: z.int().min(1).optional(),
    byteLimit: z
      .strictObject({ of: z.enum(['file', 'chain']), bytes: z.int().min(1), names: z.array(text).optional() })
      .optional(),
    advisedLines: z.int().min(1).optional(),
    source: z.url({ protocol: /^https$/ }),
    asOf: z.iso.date(),
  })
  .refine(
    ({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length,
    'A key stands in two rows.',
  );

/** What the tables of a host must be: right types, no key that nobody reads, a source and a day for each. */
export const hostCheck = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    title: text,
    isSpecification: yes,
    yaml,
    successor: text.optional(),
    harness: text.optional(),
    configurable: yes,
    ownPaths: z.array(z.string().regex(/^[^/].*$/)),
    reads: z.array(z.strictObject({ kind, at: pattern.optional(), always: yes, pending: yes })).min(1),
    targets: z.array(text).min(1).optional(),
    kinds: z.partialRecord(kind, table),
    deprecatedFiles: z
      .array(z.strictObject({ suffix: text, folder: text, instead: text }))
      .min(1)
      .optional(),
    agents: z.array(text).min(1).optional(),
    agentsWithoutTools: z.array(text).optional(),
    tools: z
      .looseObject({ complete: z.boolean(), mentions: z.boolean(), contributed: z.boolean() })
      .optional(),
  })
  .refine(
    ({ reads, kinds: tables }) =>
      Object.keys(tables).every(one => reads.some(reading => reading.kind === one)),
    'There is a table of a kind that the host does not read.',
  )
  .refine(
    ({ reads, kinds: tables }) =>
      reads.every(reading => reading.pending || tables[reading.kind] !== undefined),
    'A kind that findings are shown for has no table.',
  );
