import type { Field } from '../../syntax/value.ts';
import type { Fix } from '../rule.ts';

/** The key under its right name, quotes around it kept. Offered, never applied unasked, unless the caller says so. */
export function renameKey(field: Field, name: string, safe = false): Fix {
  return { title: `Change to “${name}”`, edits: [{ span: field.keySpan, text: name }], safe };
}
