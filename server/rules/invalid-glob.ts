import { unclosedIn } from '../text/glob.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { mayHavePatterns, type PatternField, patternFields, type WrittenPattern } from './globs/patterns.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const invalidGlob: Rule = {
  id: 'invalid-glob',
  summary: 'A pattern in `applyTo`, `paths` or `globs` that can fit no file.',
  severity: 'warning',
  gate: mayHavePatterns,
  *check(document) {
    for (const field of patternFields(document)) {
      for (const pattern of field.patterns) {
        const finding = pattern.text === '' ? empty(document, field, pattern) : unclosed(field, pattern);
        if (finding !== undefined) yield { ...finding, hosts: field.hosts.map(({ id }) => id) };
      }
    }
  },
};

function empty(document: Document, { field, patterns }: PatternField, pattern: WrittenPattern): Finding {
  const { start, end } = pattern.span;
  // Between two commas there is nothing to mark: the comma is what makes the pattern.
  const comma = patterns[0] === pattern ? start : start - 1;
  const isBetween = start === end;
  return {
    span: isBetween ? span(comma, comma + 1) : pattern.span,
    message: `A pattern in “${field.key}” is empty and fits no file.`,
    fixes: isBetween ? withoutComma(document, patterns, pattern, comma) : [],
  };
}

/** Takes the comma out, with the blanks before it. */
function withoutComma(
  { text }: Document,
  patterns: readonly WrittenPattern[],
  pattern: WrittenPattern,
  comma: number,
): Fix[] {
  if (!patterns.some(other => other !== pattern && other.text !== '')) return [];
  let start = comma;
  while (text[start - 1] === ' ') start--;
  return [{ title: 'Remove the comma', edits: [{ span: span(start, comma + 1), text: '' }], safe: false }];
}

function unclosed({ field }: PatternField, pattern: WrittenPattern): Finding | undefined {
  const open = unclosedIn(pattern.text);
  if (open === undefined) return undefined;
  const at = pattern.span.start + open.at;
  return {
    span: pattern.isExact ? span(at, at + 1) : pattern.span,
    message: `The “${open.mark}” in the pattern “${pattern.text}” of “${field.key}” is not closed, so that it fits no file.`,
  };
}
