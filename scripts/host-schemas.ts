// Checks the tables of the hosts with zod, and writes from them schemas/HOST-KIND.schema.json, one for each kind of file that a
// host reads a header of: node --import tsx scripts/host-schemas.ts
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FieldRow, FieldType, Host, KindTable, MapType, TextType } from '../server/hosts/host.ts';
import { hosts } from '../server/hosts/index.ts';
import { hostCheck } from './host-check.ts';
import { withShortLists } from './json-schema.ts';

export const schemasFolder = join(__dirname, '../schemas');

/** The files of the folder that are written from the hosts’ tables, with their text. Throws for a table that is not as it must be. */
export function hostSchemas(among: readonly Host[] = hosts): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const host of among) {
    hostCheck.parse(host);
    for (const [kind, table] of Object.entries(host.kinds)) {
      if (table.fields.length > 0) files.set(`${host.id}-${kind}.schema.json`, written(host, kind, table));
    }
  }
  return files;
}

/** Whether a file of the folder is one of those. */
export function isHostSchema(file: string): boolean {
  return file.endsWith('.schema.json') && file !== 'agent-authoring.schema.json';
}

function written(host: Host, kind: string, table: KindTable): string {
  const schema = z.toJSONSchema(headerSchema(table), { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const titled = {
    $schema,
    title: `${host.title}: header of a file of kind ${kind}`,
    $comment: `${table.source}, ${table.asOf}`,
    ...rest,
  };
  return `${withShortLists(JSON.stringify(titled, null, 2))}\n`;
}

/** What a header must be for the host. Keys that it does not know are faults where it refuses the file for them. */
export function headerSchema(table: KindTable): z.ZodType {
  const shape = shapeOf(table.fields, ({ required }) => required === true);
  return table.unknownFields === 'refused' ? z.strictObject(shape) : z.looseObject(shape);
}

function shapeOf(rows: readonly FieldRow[], isNeeded: (row: FieldRow) => boolean): Record<string, z.ZodType> {
  return Object.fromEntries(
    rows.map(row => {
      const type = schemaOf(row.type).meta(metaOf(row));
      return [row.name, isNeeded(row) ? type : type.optional()];
    }),
  );
}

function metaOf(row: FieldRow): Record<string, unknown> {
  const { summary, deprecated, use, type } = row;
  const instead = deprecated?.instead.map(key => `\`${key}\``).join(', ');
  const parts = [
    summary,
    ...(use === 'ignores' ? ['The host passes over it.'] : []),
    ...(instead === undefined || instead === '' ? [] : [`Replaced by ${instead}.`]),
  ];
  return {
    description: parts.join(' '),
    ...(deprecated === undefined ? {} : { deprecated: true }),
    ...(row.default === undefined ? {} : { default: defaultOf(row.default, type) }),
    ...(type.is === 'text' && type.suggests !== undefined ? { examples: [...type.suggests] } : {}),
  };
}

function defaultOf(text: string, type: FieldType): unknown {
  if (type.is === 'boolean') return text === 'true';
  return type.is === 'number' ? Number(text) : text;
}

function schemaOf(type: FieldType): z.ZodType {
  switch (type.is) {
    case 'anything':
      return z.any();
    case 'text':
      return textSchema(type);
    case 'boolean':
      return z.boolean();
    case 'number': {
      const number = type.whole ? z.int() : z.number();
      const least = type.min === undefined ? number : number.min(type.min);
      return type.quoted ? z.union([least, z.string().regex(/^\d+(?:\.\d+)?$/)]) : least;
    }
    case 'names': {
      const name = type.anyScalar ? scalar : z.string();
      return z.union([name, z.array(name)]);
    }
    case 'list': {
      const list = z.array(schemaOf(type.of));
      return type.nonEmpty ? list.min(1) : list;
    }
    case 'map':
      return mapSchema(type);
    case 'one-of':
      return z.union(type.of.map(schemaOf));
  }
}

/** YAML gives unquoted numbers and truth values as what they are. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

function textSchema({ values, pattern, max, nonEmpty, anyScalar }: TextType): z.ZodType {
  if (values !== undefined) return z.enum([...values]);
  let text = z.string();
  if (nonEmpty === true) text = text.min(1);
  if (max !== undefined) text = text.max(max);
  if (pattern !== undefined) text = text.regex(pattern);
  return anyScalar ? z.union([text, z.number(), z.boolean()]) : text;
}

function mapSchema({ fields, others, needs }: MapType): z.ZodType {
  const needed = needs ?? [];
  const [only] = needed;
  const shape = shapeOf(fields, ({ name }) => needed.length === 1 && only?.includes(name) === true);
  const map = others === undefined ? z.strictObject(shape) : z.object(shape).catchall(schemaOf(others));
  // Of several sets of keys one must be there: only the published schema can say that.
  return needed.length < 2 ? map : map.meta({ anyOf: needed.map(keys => ({ required: [...keys] })) });
}

if (require.main === module) {
  mkdirSync(schemasFolder, { recursive: true });
  const files = hostSchemas();
  for (const file of readdirSync(schemasFolder)) {
    if (isHostSchema(file) && !files.has(file)) rmSync(join(schemasFolder, file));
  }
  for (const [file, text] of files) writeFileSync(join(schemasFolder, file), text);
}
