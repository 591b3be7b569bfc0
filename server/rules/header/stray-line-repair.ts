import { quoteRaw } from '../../syntax/scalar-edits.ts';
import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { knownKeys } from './block-text.ts';
import type { Candidate } from './candidate.ts';
import { fieldAt, fieldBefore, type HeaderFault, isInBrackets } from './header-fault.ts';

/** What may be meant by a line that stands where no key and no text can go on. */
export function strayLineRepairs(document: Document, fault: HeaderFault): Candidate[] {
  const { text } = document;
  return [...indentLines(text, fault), ...dedentKey(document, fault), ...joinLine(text, fault)];
}

/** Lines between brackets stand further in than their key; only the closing bracket may stand below it. */
function indentLines(text: string, { header, problem }: HeaderFault): Candidate[] {
  const at = fieldAt(header.fields, problem.span.start);
  if (at?.field.value === undefined || !isInBrackets(at.field, problem.span)) return [];
  const { start, end } = at.field.value.span;
  const edits = [...text.slice(start, end).matchAll(/(?<=[\r\n])(?![\s\]}])/g)].map(({ index }) => {
    return { span: span(start + index, start + index), text: '  ' };
  });
  return [{ title: edits.length === 1 ? 'Indent the line' : 'Indent the lines', edits, certain: true }];
}

/** A key that a host of the document knows is a key, and the blanks before it are a slip. */
function dedentKey(document: Document, { header, problem }: HeaderFault): Candidate[] {
  const { text } = document;
  const { start, end } = problem.span;
  const key = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(text.slice(start, end))?.[1];
  const lead = /[ \t]+$/.exec(text.slice(0, start))?.[0];
  if (key === undefined || lead === undefined || !knownKeys(document).has(key)) return [];
  if (header.fields.some(field => field.key === key && field.span.start < start)) return [];
  const edits = [{ span: span(start - lead.length, start), text: '' }];
  return [{ title: 'Remove the indentation', edits, certain: false }];
}

/** A line that belongs to no key most likely goes on with the text before it. */
function joinLine(text: string, { header, problem }: HeaderFault): Candidate[] {
  const field = fieldBefore(header.fields, problem.span);
  const { value } = field ?? {};
  if (field === undefined || value?.type !== 'scalar' || value.style !== 'plain' || value.text === '')
    return [];
  const between = text.slice(value.span.end, problem.span.start);
  if (/[^ \t\r\n]/.test(between)) return [];
  const lineStart = problem.span.start - (/[ \t]*$/.exec(between)?.[0].length ?? 0);
  const needsQuotes = /:(?:\s|$)| #/.test(text.slice(problem.span.start, problem.span.end));
  const edits: Edit[] =
    lineStart === problem.span.start ? [{ span: span(lineStart, lineStart), text: '  ' }] : [];
  if (!needsQuotes) return edits.length === 0 ? [] : [{ title: 'Indent the line', edits, certain: false }];
  const whole = span(value.span.start, problem.span.end);
  const lead = edits.length === 0 ? '' : '  ';
  const raw = text.slice(whole.start, lineStart) + lead + text.slice(lineStart, whole.end);
  return [{ title: `Quote the ${field.key}`, edits: [{ span: whole, text: quoteRaw(raw) }], certain: false }];
}
