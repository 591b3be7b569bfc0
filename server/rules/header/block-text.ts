import type { Edit } from '../../text/edit.ts';
import { lineEnding } from '../../text/line-index.ts';
import { span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { lineSpan } from '../first-line.ts';
import { fieldAt, fieldBefore, type HeaderFault } from './header-fault.ts';

/**
 * Turns a text that runs over lines as if it were a page, examples and all, into a literal block: up to the next key that a
 * host knows, everything is indented below its own key.
 */
export function blockText(
  document: Document,
  { header, problem }: HeaderFault,
): { key: string; edit: Edit } | undefined {
  const { text } = document;
  const field = fieldAt(header.fields, problem.span.start)?.field ?? fieldBefore(header.fields, problem.span);
  if (field === undefined || !header.fields.includes(field) || field.value?.type !== 'scalar')
    return undefined;
  if (field.value.style !== 'plain') return undefined;
  const { start } = field.value.span;
  const end = ownKeyFrom(document, lineSpan(text, start).end, header.content.end);
  const raw = text.slice(start, end).trimEnd();
  const lines = raw.split(/\r\n|[\r\n]/);
  if (lines.length < 2) return undefined;
  const lineEnd = lineEnding(text);
  const block = lines.map(line => (line.trim() === '' ? '' : `  ${line}`)).join(lineEnd);
  return { key: field.key, edit: { span: span(start, start + raw.length), text: `|-${lineEnd}${block}` } };
}

/** Where the next key stands that a host of the document knows; the header's end where there is none. */
function ownKeyFrom(document: Document, from: number, end: number): number {
  const { text } = document;
  const known = knownKeys(document);
  const keys = /(?<=[\r\n])([A-Za-z][\w-]*):(?=[ \t\r\n])/g;
  keys.lastIndex = from;
  for (let found = keys.exec(text); found !== null && found.index < end; found = keys.exec(text)) {
    if (known.has(found[1] ?? '')) return found.index;
  }
  return end;
}

/** The keys that hosts of the document know. */
export function knownKeys({ hosts, kind }: Document): ReadonlySet<string> {
  return new Set(hosts.flatMap(host => host.kinds[kind]?.fields.map(({ name }) => name) ?? []));
}
