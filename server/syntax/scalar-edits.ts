import type { Edit } from '../text/edit.ts';
import type { Scalar } from './value.ts';

/** Writes another text in place of a scalar: in its own quotes, or in new ones where YAML would read something else. */
export function replaceScalar(scalar: Scalar, text: string): Edit {
  switch (scalar.style) {
    case 'single':
      return { span: scalar.content, text: text.replaceAll("'", "''") };
    case 'double':
      return { span: scalar.content, text: text.replace(/["\\]/g, '\\$&') };
    default:
      return { span: scalar.span, text: plainOrQuoted(text) };
  }
}

/** The text as a scalar that reads as exactly this text everywhere, in brackets too. */
export function plainOrQuoted(text: string): string {
  const isPlain = /^[A-Za-z_](?:[\w ./@()-]*[\w./@()-])?$/.test(text) && !words.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Quotes a text of the header as it is written, over its lines too. */
export function quoteRaw(raw: string): string {
  if (!/["\\]/.test(raw)) return `"${raw}"`;
  return `'${raw.replaceAll("'", "''")}'`;
}

/** Plain, these are no text. */
const words = /^(?:true|false|null|yes|no|on|off)$/i;
