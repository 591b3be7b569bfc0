import assert from 'node:assert/strict';
import { faults } from '../../server/hosts/check-value.ts';
import type { FieldRow, FieldType } from '../../server/hosts/host.ts';
import { readSource } from '../../server/syntax/read-source.ts';

/** `place: reason` of every fault of the first key in a header of these lines. */
function faultsIn(header: string, type: FieldType, more: Partial<FieldRow> = {}): string[] {
  const { frontmatter, text } = readSource(`---\n${header}\n---\n`);
  assert.equal(frontmatter.state, 'present');
  const field = frontmatter.state === 'present' ? frontmatter.fields[0] : undefined;
  assert.ok(field);
  return faults(field, { name: field.key, type, summary: 'x', wrong: 'error', ...more }).map(
    ({ span, path, cost, reason }) =>
      `${path.join('/')} ${cost} ${reason.is} at ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

const rows = (...types: readonly (readonly [string, FieldType])[]): FieldRow[] =>
  types.map(([name, type]) => ({ name, type, summary: 'x', wrong: 'refuses', empty: 'warning' }));

describe('faults of values', () => {
  it('takes what fits', () => {
    assert.deepEqual(faultsIn('a: x', { is: 'text' }), []);
    assert.deepEqual(faultsIn('a: |\n  x\n  y', { is: 'text', nonEmpty: true }), []);
    assert.deepEqual(faultsIn('a: 5', { is: 'text', anyScalar: true }), []);
    assert.deepEqual(faultsIn('a: True', { is: 'boolean' }), []);
    assert.deepEqual(faultsIn('a: 1.5', { is: 'number' }), []);
    assert.deepEqual(faultsIn('a: "30"', { is: 'number', quoted: true }), []);
    assert.deepEqual(faultsIn('a: x, y', { is: 'names' }), []);
    assert.deepEqual(faultsIn('a: [x]', { is: 'names' }), []);
    assert.deepEqual(faultsIn('a: {b: [1]}', { is: 'anything' }), []);
    assert.deepEqual(faultsIn('a:', { is: 'text' }), []);
  });

  it('says where and why a scalar does not fit', () => {
    assert.deepEqual(faultsIn('a: 5', { is: 'text' }), ['a error type at "5"']);
    assert.deepEqual(faultsIn('a: ""', { is: 'text', nonEmpty: true }), ['a error blank at "\\"\\""']);
    assert.deepEqual(faultsIn("a: ' '", { is: 'text', nonEmpty: 'warning' }), ['a warning blank at "\' \'"']);
    assert.deepEqual(faultsIn('a: True', { is: 'boolean', exact: true }), ['a error type at "True"']);
    assert.deepEqual(faultsIn('a: "true"', { is: 'boolean' }), ['a error type at "\\"true\\""']);
    assert.deepEqual(faultsIn('a: soon', { is: 'number', quoted: true }), ['a error type at "soon"']);
    assert.deepEqual(faultsIn('a: b', { is: 'text', values: ['c'] }), ['a error value at "b"']);
  });

  it('says what a key without a value costs', () => {
    assert.deepEqual(faultsIn('a:', { is: 'text' }, { empty: 'refuses' }), ['a refuses empty at "a"']);
    assert.deepEqual(faultsIn('a: ~', { is: 'text' }, { empty: 'refuses' }), ['a refuses empty at "~"']);
  });

  it('marks items without their quotes, unless nothing is left then', () => {
    const texts: FieldType = {
      is: 'list',
      of: { is: 'text', nonEmpty: true, values: ['x'] },
      nonEmpty: true,
    };
    assert.deepEqual(faultsIn("a: [x, 'y', '', 5]", texts), [
      'a/1 error value at "y"',
      'a/2 error blank at "\'\'"',
      'a/3 error type at "5"',
    ]);
    assert.deepEqual(faultsIn('a: []', texts), ['a error blank at "[]"']);
    assert.deepEqual(faultsIn('a: x', texts), ['a error type at "x"']);
    assert.deepEqual(faultsIn('a:\n  -\n  - x', texts), ['a/0 error blank at ""']);
    assert.deepEqual(faultsIn('a: {b: c}', { is: 'names' }), ['a error type at "{b: c}"']);
    assert.deepEqual(faultsIn('a: [1]', { is: 'names' }), ['a/0 error type at "1"']);
  });

  it('looks into maps', () => {
    const map: FieldType = {
      is: 'map',
      fields: rows(['b', { is: 'boolean' }], ['c', { is: 'text' }]),
      unknown: 'warning',
      needs: [['b', 'c'], ['d']],
    };
    assert.deepEqual(faultsIn('a: {b: x, c: }', map), [
      'a/b refuses type at "x"',
      'a/c warning empty at "c"',
    ]);
    assert.deepEqual(faultsIn('a: {b: true, e: x}', map), [
      'a error missing-keys at "{b: true, e: x}"',
      'a/e warning unknown-key at "e"',
    ]);
    assert.deepEqual(faultsIn('a: {b: x}', { is: 'map', fields: [], others: { is: 'boolean' } }), [
      'a/b error type at "x"',
    ]);
  });

  it('takes the alternative of the value’s own shape', () => {
    const either: FieldType = { is: 'one-of', of: [{ is: 'text' }, { is: 'list', of: { is: 'text' } }] };
    assert.deepEqual(faultsIn('a: [5]', either), ['a/0 error type at "5"']);
    assert.deepEqual(faultsIn('a: {}', either), ['a error type at "{}"']);
    const maps: FieldType = {
      is: 'one-of',
      of: [
        { is: 'map', fields: rows(['b', { is: 'text' }]) },
        { is: 'map', fields: rows(['c', { is: 'boolean' }]) },
      ],
    };
    assert.deepEqual(faultsIn('a: {c: x}', maps), ['a/c refuses type at "x"']);
  });
});
