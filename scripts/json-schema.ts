// Writes schemas/agent-authoring.schema.json, from which YAML editors complete and check `.agent-authoring.yaml`:
// node --import tsx scripts/json-schema.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { configurationSchema } from '../server/config/schema.ts';
import { rules } from '../server/rules/index.ts';

export const jsonSchemaPath = join(__dirname, '../schemas/agent-authoring.schema.json');

/** The JSON schema of the configuration, with every rule by name. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(configurationSchema, { target: 'draft-7', io: 'input' });
  const properties = schema.properties as Record<string, Record<string, unknown>>;
  const { additionalProperties: severity, propertyNames: _, ...rest } = properties.rules ?? {};
  const named = rules.map(rule => [rule.id, { description: rule.summary, ...(severity as object) }]);
  properties.rules = { ...rest, properties: Object.fromEntries(named), additionalProperties: false };
  const titled = { $schema: schema.$schema, title: 'Agent Authoring', ...schema };
  return `${withShortLists(JSON.stringify(titled, null, 2))}\n`;
}

/** Lists that fit into a line stand in one, as the formatter of this package writes them. */
export function withShortLists(json: string): string {
  return json.replace(
    /^(.*)\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (whole, lead: string, items: string, tail: string) => {
      const line = `${lead}[${items.trim().replace(/\s*\n\s*/g, ' ')}]${tail}`;
      return line.length <= 110 ? line : whole;
    },
  );
}

if (require.main === module) {
  mkdirSync(dirname(jsonSchemaPath), { recursive: true });
  writeFileSync(jsonSchemaPath, jsonSchema());
}
