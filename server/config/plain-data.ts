import type { Value } from '../syntax/value.ts';
import type { ConfigurationProblem } from './configuration.ts';

/** The value as plain data. A key with nothing behind it is left out, as an author who is still typing means it; of two equal keys the first counts. */
export function plainData(value: Value): unknown {
  if (value.type === 'list') return value.items.map(plainData);
  if (value.type === 'scalar') return plainScalar(value);
  const data: Record<string, unknown> = {};
  for (const field of value.fields) {
    const isEmpty =
      field.value === undefined || (field.value.type === 'scalar' && field.value.meaning === 'null');
    if (isEmpty || Object.hasOwn(data, field.key)) continue;
    // Defined rather than assigned, so that a key named __proto__ is data like any other.
    Object.defineProperty(data, field.key, {
      value: plainData(field.value as Value),
      enumerable: true,
      configurable: true,
    });
  }
  return data;
}

function plainScalar(value: Extract<Value, { type: 'scalar' }>): unknown {
  switch (value.meaning) {
    case 'string':
      return value.text;
    case 'number':
      return Number(value.text);
    case 'boolean':
      return value.text.toLowerCase() === 'true';
    case 'null':
      return null;
  }
}

/** A problem for each key that stands in one map a second time. */
export function duplicateKeys(value: Value): ConfigurationProblem[] {
  if (value.type === 'scalar') return [];
  if (value.type === 'list') return value.items.flatMap(duplicateKeys);
  const seen = new Set<string>();
  return value.fields.flatMap(field => {
    const inner = field.value === undefined ? [] : duplicateKeys(field.value);
    if (!seen.has(field.key)) {
      seen.add(field.key);
      return inner;
    }
    return [
      {
        span: field.keySpan,
        message: `“${field.key}” stands here a second time, and only the first counts.`,
      },
      ...inner,
    ];
  });
}
