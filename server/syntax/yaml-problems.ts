import { span } from '../text/span.ts';
import type { YamlProblem, YamlProblemKind } from './frontmatter.ts';
import type { StrictError } from './yaml-error.ts';
import type { Fault } from './yaml-reading.ts';

/**
 * The root causes behind the errors of the strict reader, which cascade: what our own reader found odd, or, where it found
 * nothing, the first error itself.
 */
export function strictProblems(
  text: string,
  faults: readonly Fault[],
  errors: readonly StrictError[],
): YamlProblem[] {
  const first = errors[0];
  if (first === undefined) return [];
  const certain = faults.filter(fault => !fault.maybe || errors.some(error => meets(text, fault, error)));
  if (certain.length > 0)
    return certain.map(({ kind, span: place, message }) => ({ kind, span: place, message }));
  return [problemOf(text, first)];
}

/** Whether the error begins in the fault's lines. */
function meets(text: string, fault: Fault, error: StrictError): boolean {
  return fault.span.start <= error.start && error.start <= lineEnd(text, fault.span.end);
}

function problemOf(text: string, error: StrictError): YamlProblem {
  const kind = KINDS[error.code] ?? 'other';
  const line = Math.max(lineEnd(text, error.start), error.start);
  // The library points at the first character of a line that stands wrong.
  const end =
    kind === 'stray-line'
      ? error.start + text.slice(error.start, line).trimEnd().length
      : Math.min(Math.max(error.end, error.start + 1), line);
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/[.:]$/, '');
  return { kind, span: span(error.start, end), message };
}

const KINDS: { readonly [code: string]: YamlProblemKind } = {
  TAB_AS_INDENT: 'tab-indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
  MULTILINE_IMPLICIT_KEY: 'stray-line',
  BAD_INDENT: 'stray-line',
  BAD_SCALAR_START: 'reserved-start',
  BAD_ALIAS: 'reserved-start',
};

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
