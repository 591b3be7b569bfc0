import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostCheck } from '../../scripts/host-check.ts';
import { headerSchema, hostSchemas, isHostSchema, schemasFolder } from '../../scripts/host-schemas.ts';
import { hostById, hosts } from '../../server/hosts/index.ts';
import type { Kind } from '../../server/hosts/kind.ts';

const fromTables = hostSchemas();

describe('the published schemas of headers', () => {
  it('are those of the tables, none more and none less (else: node --import tsx scripts/host-schemas.ts)', () => {
    assert.deepEqual(
      readdirSync(schemasFolder).filter(isHostSchema).toSorted(),
      [...fromTables.keys()].toSorted(),
    );
  });

  for (const [file, text] of fromTables) {
    it(`${file} says what its table says`, () => {
      assert.equal(readFileSync(join(schemasFolder, file), 'utf8'), text);
      const schema = JSON.parse(text);
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.type, 'object');
    });
  }

  it('name every key of the table, what it means and whether it is needed', () => {
    for (const host of hosts)
      for (const [kind, { fields, unknownFields }] of Object.entries(host.kinds)) {
        const text = fromTables.get(`${host.id}-${kind}.schema.json`);
        if (fields.length === 0) assert.equal(text, undefined);
        else {
          const schema = JSON.parse(text ?? '');
          assert.deepEqual(
            Object.keys(schema.properties),
            fields.map(({ name }) => name),
          );
          for (const { name, summary } of fields)
            assert.ok(
              schema.properties[name].description.startsWith(summary),
              `${host.id}, ${kind}, ${name}`,
            );
          const needed = fields.filter(({ required }) => required).map(({ name }) => name);
          assert.deepEqual(schema.required ?? [], needed);
          assert.equal(schema.additionalProperties === false, unknownFields === 'refused');
        }
      }
  });
});

describe('a header by its schema', () => {
  function takes(id: string, kind: Kind, header: unknown): boolean {
    const table = hostById(id)?.kinds[kind];
    assert.ok(table);
    return headerSchema(table).safeParse(header).success;
  }

  it('is closed where the host refuses unknown keys', () => {
    const gemini = { name: 'helper', description: 'Helps.' };
    assert.ok(takes('gemini', 'gemini-agent', gemini));
    assert.ok(!takes('gemini', 'gemini-agent', { ...gemini, color: 'red' }));
    assert.ok(takes('claude', 'claude-agent', { ...gemini, hue: 'red' }));
    const skill = { name: 'helper', description: 'Helps.' };
    assert.ok(!takes('claude-api', 'skill', { ...skill, 'argument-hint': '[x]' }));
    assert.ok(takes('claude', 'skill', { ...skill, 'argument-hint': '[x]' }));
  });

  it('holds values to their types, lengths and shapes', () => {
    const gemini = (more: object) =>
      takes('gemini', 'gemini-agent', { name: 'helper', description: 'Helps.', ...more });
    assert.ok(gemini({ tools: ['read_file'], max_turns: 1, temperature: 3 }));
    assert.ok(!gemini({ tools: 'read_file' }));
    assert.ok(!gemini({ max_turns: 0 }));
    assert.ok(!gemini({ max_turns: 1.5 }));
    assert.ok(!gemini({ name: 'Helper One' }));
    assert.ok(!gemini({ description: '' }));
    assert.ok(!gemini({ name: undefined }));
    const opencode = (more: object) => takes('opencode', 'opencode-agent', more);
    assert.ok(opencode({ permission: { edit: 'deny', bash: { 'git *': 'allow', '*': 'ask' } } }));
    assert.ok(opencode({ permission: 'ask', color: '#a0b1c2', model: 'a/b' }));
    assert.ok(!opencode({ permission: { edit: 'never' } }));
    assert.ok(!opencode({ color: 'red' }));
    assert.ok(!opencode({ tools: ['bash'] }));
    assert.ok(!opencode({ disable: 'true' }));
    const skill = (name: string) => takes('agent-skills', 'skill', { name, description: 'x' });
    assert.ok(skill('a-b'));
    for (const name of ['A', 'a--b', '-a', 'a_b', '', 'a'.repeat(65)]) assert.ok(!skill(name), name);
  });
});

describe('the check of the tables', () => {
  const [first] = hosts;

  it('accepts every host', () => {
    for (const host of hosts) assert.deepEqual(hostCheck.safeParse(host).error?.issues, undefined, host.id);
  });

  it('finds what no table may hold', () => {
    const accepts = (change: object) => hostCheck.safeParse({ ...first, ...change }).success;
    const kinds = { ...first?.kinds };
    const { prompt } = kinds;
    assert.ok(prompt);
    assert.ok(accepts({}));
    assert.ok(!accepts({ colour: 'red' }));
    assert.ok(!accepts({ id: 'VS Code' }));
    assert.ok(!accepts({ kinds: { ...kinds, prompts: prompt } }));
    assert.ok(!accepts({ kinds: { ...kinds, command: prompt } }));
    assert.ok(!accepts({ kinds: { prompt } }));
    assert.ok(!accepts({ kinds: { ...kinds, prompt: { ...prompt, asOf: 'lately' } } }));
    assert.ok(!accepts({ kinds: { ...kinds, prompt: { ...prompt, source: 'somewhere' } } }));
    assert.ok(
      !accepts({ kinds: { ...kinds, prompt: { ...prompt, fields: [...prompt.fields, ...prompt.fields] } } }),
    );
    const [row] = prompt.fields;
    assert.ok(!accepts({ kinds: { ...kinds, prompt: { ...prompt, fields: [{ ...row, summary: '' }] } } }));
    assert.ok(
      !accepts({ kinds: { ...kinds, prompt: { ...prompt, fields: [{ ...row, type: { is: 'txt' } }] } } }),
    );
  });

  it('names hosts that exist as successors', () => {
    for (const { successor } of hosts) if (successor !== undefined) assert.ok(hostById(successor), successor);
  });
});
