import type { Field, Value } from '../syntax/value.ts';
import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { headerEffects } from './header/effects.ts';
import { doNotLoad, strictHosts } from './header/refusing-hosts.ts';
import type { Finding, Rule } from './rule.ts';
import { titles } from './wording.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  summary: 'A key stands twice in one map of the header.',
  severity: 'error',
  judges: true,
  *check(document) {
    const { frontmatter, kind } = document;
    if (frontmatter.state !== 'present' || kind === 'page' || kind === 'memory') return;
    // After an unclosed quote or a stray line, what looks like keys is mostly text.
    const echo = frontmatter.strict.find(({ kind: fault }) => !HARMLESS.has(fault));
    yield* inMap(document, frontmatter.fields, echo?.span.start ?? document.text.length);
  },
};

const HARMLESS = new Set(['colon-in-value', 'reserved-start', 'tab-indentation']);

function* inMap(document: Document, fields: readonly Field[], limit: number): Iterable<Finding> {
  const seen = new Map<string, Field>();
  for (const field of fields) {
    if (field.span.start >= limit) return;
    const first = seen.get(field.key);
    if (first === undefined) seen.set(field.key, field);
    else yield findingOf(document, fields, first, field);
    yield* inValue(document, field.value, limit);
  }
}

function* inValue(document: Document, value: Value | undefined, limit: number): Iterable<Finding> {
  if (value?.type === 'map') yield* inMap(document, value.fields, limit);
  else if (value?.type === 'list') for (const item of value.items) yield* inValue(document, item, limit);
}

function findingOf(document: Document, fields: readonly Field[], first: Field, second: Field): Finding {
  const { path, text } = document;
  const strict = strictHosts(document);
  const { key } = second;
  const message =
    strict.length > 0
      ? `${doNotLoad(strict)}: “${key}” stands twice.`
      : `“${key}” stands twice, and only one of the two counts for ${titles(document.hosts) || 'any reader'}.`;
  return {
    span: second.keySpan,
    message,
    effects: headerEffects(document, 'duplicateKey', strict, 'ignored'),
    related: [{ path, span: first.keySpan, message: `“${key}” stands here already.` }],
    fixes: [
      { title: `Remove this “${key}”`, edits: [removal(text, fields, second)], safe: false },
      { title: `Remove the first “${key}”`, edits: [removal(text, fields, first)], safe: false },
    ],
  };
}

/** Takes out the field with its lines; where it shares a line with a dash or with other fields, up to its neighbour. */
function removal(text: string, fields: readonly Field[], field: Field): Edit {
  const lineStart =
    Math.max(text.lastIndexOf('\n', field.span.start - 1), text.lastIndexOf('\r', field.span.start - 1)) + 1;
  const rest = /[^\r\n]*(?:\r\n|[\r\n]|$)/.exec(text.slice(field.span.end))?.[0] ?? '';
  const standsAlone =
    text.slice(lineStart, field.span.start).trim() === '' && /^[ \t]*(?:#|[\r\n]|$)/.test(rest);
  if (standsAlone) return { span: span(lineStart, field.span.end + rest.length), text: '' };
  const index = fields.indexOf(field);
  const next = fields[index + 1];
  const previous = fields[index - 1];
  if (next !== undefined) return { span: span(field.span.start, next.span.start), text: '' };
  return { span: span(previous?.span.end ?? field.span.start, field.span.end), text: '' };
}
