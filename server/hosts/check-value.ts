import type { Field, Mapping, Scalar, Value } from '../syntax/value.ts';
import type { Span } from '../text/span.ts';
import type { Cost, FieldRow, FieldType, MapType, TextType } from './host.ts';
import { keysOf } from './map-keys.ts';

/** One place in a field where a host takes the value for wrong. */
export interface ValueFault {
  /** The value; a list item without its quotes; the key where it has no value or is itself the fault; a map that lacks keys. */
  readonly span: Span;
  /** What stands there; undefined where the key has no value or is itself the fault. */
  readonly value: Value | undefined;
  /** The keys down to the place, the field’s own first; a list item is its index. */
  readonly path: readonly (string | number)[];
  readonly cost: Cost;
  readonly reason: FaultReason;
}

export type FaultReason =
  /** The key has nothing behind its colon. */
  | { readonly is: 'empty' }
  /** A text or list that must not be empty. */
  | { readonly is: 'blank' }
  | { readonly is: 'type'; readonly wants: FieldType }
  | { readonly is: 'value'; readonly allowed: readonly string[] }
  /** `near` is the key that was most likely meant; `map` is where the key stands. */
  | {
      readonly is: 'unknown-key';
      readonly field: Field;
      readonly near: string | undefined;
      readonly map: Mapping;
    }
  | {
      readonly is: 'missing-keys';
      readonly keys: readonly string[];
      readonly isChoice: boolean;
      readonly map: Mapping;
    };

/** What is wrong with a field by a host’s row for it, in the order of the text. */
export function faults(field: Field, row: FieldRow): ValueFault[] {
  return faultsOfField(field, row, []);
}

/** The place that a value is checked at. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly cost: Cost;
}

function faultsOfField(field: Field, row: FieldRow, above: Place['path']): ValueFault[] {
  const path = [...above, field.key];
  const { value } = field;
  if (value !== undefined && !(value.type === 'scalar' && value.meaning === 'null')) {
    return faultsOfValue(value, row.type, { path, cost: row.wrong });
  }
  if (row.empty === undefined) return [];
  return [
    { span: value?.span ?? field.keySpan, value: undefined, path, cost: row.empty, reason: { is: 'empty' } },
  ];
}

function faultsOfValue(value: Value, type: FieldType, place: Place): ValueFault[] {
  switch (type.is) {
    case 'anything':
      return [];
    case 'text':
      return faultsOfText(value, type, place);
    case 'boolean':
      return isBoolean(value, type.exact === true) ? [] : [wrongType(value, type, place)];
    case 'number':
      return isNumber(value, type.quoted === true) ? [] : [wrongType(value, type, place)];
    case 'names':
      if (value.type === 'scalar')
        return isText(value, type.anyScalar) ? [] : [wrongType(value, type, place)];
      return faultsOfValue(value, { is: 'list', of: { ...type, is: 'text' } }, place).map(fault =>
        fault.value === value ? wrongType(value, type, place) : fault,
      );
    case 'list':
      return faultsOfList(value, type, place);
    case 'map':
      return value.type === 'map' ? faultsOfMap(value, type, place) : [wrongType(value, type, place)];
    case 'one-of': {
      const fitting = alternative(value, type.of);
      return fitting === undefined ? [wrongType(value, type, place)] : faultsOfValue(value, fitting, place);
    }
  }
}

function faultsOfText(value: Value, type: TextType, place: Place): ValueFault[] {
  if (value.type !== 'scalar' || !isText(value, type.anyScalar)) return [wrongType(value, type, place)];
  const { text } = value;
  if (type.nonEmpty && text.trim() === '') {
    const cost = type.nonEmpty === 'warning' ? 'warning' : place.cost;
    return [faultAt(value, { is: 'blank' }, { ...place, cost })];
  }
  if (type.values === undefined || type.values.includes(text)) return [];
  return [faultAt(value, { is: 'value', allowed: type.values }, place)];
}

function faultsOfList(
  value: Value,
  type: FieldType & { readonly is: 'list' },
  { path, cost }: Place,
): ValueFault[] {
  if (value.type !== 'list') return [wrongType(value, type, { path, cost })];
  if (type.nonEmpty && value.items.length === 0) return [faultAt(value, { is: 'blank' }, { path, cost })];
  return value.items.flatMap((item, index) => {
    const place = { path: [...path, index], cost };
    return isNothing(item) && type.of.is !== 'anything'
      ? [faultAt(item, { is: 'blank' }, place)]
      : faultsOfValue(item, type.of, place);
  });
}

function faultsOfMap(map: Mapping, type: MapType, { path, cost }: Place): ValueFault[] {
  const found: ValueFault[] = [];
  const { misspelt, missing, isChoice, lacks } = keysOf(map, type);
  if (missing.length > 0)
    found.push({
      span: map.span,
      value: map,
      path,
      cost,
      reason: { is: 'missing-keys', keys: missing, isChoice, map },
    });
  for (const field of map.fields) {
    const row = type.fields.find(({ name }) => name === field.key);
    if (row !== undefined) found.push(...faultsOfField(field, row, path));
    else if (type.others === undefined) {
      const near = misspelt.get(field);
      // A needed key that is misspelt is one fault, which stands on the misspelt key.
      const isNeeded = near !== undefined && lacks(near);
      found.push({
        span: field.keySpan,
        value: undefined,
        path: [...path, field.key],
        cost: isNeeded ? cost : (type.unknown ?? cost),
        reason: { is: 'unknown-key', field, near, map },
      });
    } else if (field.value !== undefined) {
      found.push(...faultsOfValue(field.value, type.others, { path: [...path, field.key], cost }));
    }
  }
  return found;
}

/** The type of the value’s own shape; among several maps the one that knows most of its keys. */
function alternative(value: Value, types: readonly FieldType[]): FieldType | undefined {
  const fitting = types.filter(type => takes(type, value));
  if (value.type !== 'map') return fitting[0];
  const knows = (type: FieldType) =>
    type.is === 'map'
      ? value.fields.filter(({ key }) => type.fields.some(({ name }) => name === key)).length
      : 0;
  return fitting.reduce<FieldType | undefined>(
    (best, type) => (best === undefined || knows(type) > knows(best) ? type : best),
    undefined,
  );
}

/** Whether the type asks for a value of this shape at all. */
function takes(type: FieldType, value: Value): boolean {
  switch (type.is) {
    case 'anything':
      return true;
    case 'one-of':
      return type.of.some(one => takes(one, value));
    case 'map':
    case 'list':
      return value.type === type.is;
    case 'names':
      return value.type === 'list' || (value.type === 'scalar' && isText(value, type.anyScalar));
    case 'text':
      return value.type === 'scalar' && isText(value, type.anyScalar);
    default:
      return value.type === 'scalar';
  }
}

function isText(value: Scalar, anyScalar: boolean | undefined): boolean {
  return value.meaning === 'string' || (anyScalar === true && value.meaning !== 'null');
}

function isBoolean(value: Value, exact: boolean): boolean {
  if (value.type !== 'scalar' || value.meaning !== 'boolean') return false;
  return !exact || value.text === 'true' || value.text === 'false';
}

function isNumber(value: Value, quoted: boolean): boolean {
  if (value.type !== 'scalar') return false;
  return value.meaning === 'number' || (quoted && /^\d+(?:\.\d+)?$/.test(value.text.trim()));
}

function isNothing(value: Value): boolean {
  return value.type === 'scalar' && value.meaning === 'null';
}

function wrongType(value: Value, wants: FieldType, place: Place): ValueFault {
  return faultAt(value, { is: 'type', wants }, place);
}

function faultAt(value: Value, reason: FaultReason, { path, cost }: Place): ValueFault {
  const isItem = typeof path.at(-1) === 'number';
  const bare = isItem && value.type === 'scalar' && value.content.start < value.content.end;
  return { span: bare ? value.content : value.span, value, path, cost, reason };
}
