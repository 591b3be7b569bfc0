import type { Host } from '../hosts/host.ts';
import type { ReadFrontmatter } from '../syntax/frontmatter.ts';
import { closest } from '../text/closest.ts';
import { lineEnding } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { readFields } from './fields/field-faults.ts';
import { renameKey } from './fields/rename-key.ts';
import { firstLine, lineSpan } from './first-line.ts';
import { doNotLoad } from './header/refusing-hosts.ts';
import type { Fix, Rule } from './rule.ts';

export const missingField: Rule = {
  id: 'missing-field',
  summary: 'A header key is absent that a host refuses the file without.',
  severity: 'error',
  *check(document) {
    const header = document.frontmatter;
    if (document.kind !== 'agent' || header.state !== 'present' || !header.isMap) return;
    // In a block that no reader accepts the key may be there, only not where a reader sees it.
    if (header.strict.length > 0 && header.tolerant.some(({ kind }) => kind !== 'other')) return;
    for (const [key, hosts] of absentKeys(document)) {
      yield {
        span: firstLine(document.text, header.span.start),
        message: `${doNotLoad(hosts)}: it has no “${key}”.`,
        hosts: hosts.map(({ id }) => id),
        fixes: renaming(document, key) ?? insertion(document, header, key),
      };
    }
  },
};

/** The keys that are asked for and not there, with the hosts that ask. */
function absentKeys(document: Document): Map<string, Host[]> {
  const absent = new Map<string, Host[]>();
  for (const host of document.hosts) {
    for (const { name, required } of host.kinds[document.kind]?.fields ?? []) {
      if (required && document.field(name) === undefined)
        absent.set(name, [...(absent.get(name) ?? []), host]);
    }
  }
  return absent;
}

/** A misspelt key is not written a second time. */
function renaming(document: Document, key: string): Fix[] | undefined {
  const misspelt = readFields(document).find(field => closest(field.key, [key]) === key);
  if (misspelt === undefined) return undefined;
  return [{ ...renameKey(misspelt, key), title: `Change “${misspelt.key}” to “${key}”` }];
}

/** Behind the name, else as the first key. */
function insertion(document: Document, header: ReadFrontmatter, key: string): Fix[] {
  const { text } = document;
  // A map in braces takes no new line.
  if (text.slice(header.content.start, header.content.end).trimStart().startsWith('{')) return [];
  const name = document.field('name');
  const end = lineEnding(text, header.span.start);
  const at = name === undefined ? header.content.start : lineSpan(text, name.span.end).end;
  const [before, after] = name === undefined ? ['', end] : [end, ''];
  const edit = {
    span: span(at, at),
    text: `${before}${key}: ${after}`,
    snippet: `${before}${key}: \${1}${after}`,
  };
  return [{ title: `Add “${key}”`, edits: [edit], safe: false }];
}
