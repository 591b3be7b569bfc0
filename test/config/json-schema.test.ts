import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { jsonSchema, jsonSchemaPath } from '../../scripts/json-schema.ts';

describe('schemas/agent-authoring.schema.json', () => {
  it('says what the zod schema and the list of rules say', () => {
    assert.equal(
      readFileSync(jsonSchemaPath, 'utf8'),
      jsonSchema(),
      'it is out of date: run `node --import tsx scripts/json-schema.ts`',
    );
  });
});
