import type { Field } from '../../syntax/value.ts';
import type { Edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';

/** Takes a key out with its line; a comment behind it stays. Undefined where it shares its lines with other keys. */
export function removeField({ text }: Document, field: Field): Edit | undefined {
  let start = field.span.start;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  let end = field.span.end;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const behind = text.slice(field.span.end, end).trim();
  if (text.slice(start, field.span.start).trim() !== '') return undefined;
  if (behind.startsWith('#')) return { span: span(start, text.indexOf('#', field.span.end)), text: '' };
  if (behind !== '') return undefined;
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end++;
  return { span: span(start, end), text: '' };
}
