import { closest } from '../text/closest.ts';
import { lineEnding } from '../text/line-index.ts';
import { encloses, type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf } from '../workspace/path.ts';
import { lineSpan } from './first-line.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { quoted } from './wording.ts';

export const skillRuleMissing: Rule = {
  id: 'skill-rule-missing',
  summary: 'A skill lists its rules, and one is missing in the list or in the folder.',
  severity: 'information',
  gate: (document, workspace) =>
    document.kind === 'skill' &&
    document.text.includes('` - ', document.bodyStart) &&
    workspace.listing(document.path) !== undefined,
  *check(document, workspace) {
    if (document.kind !== 'skill') return;
    const files = workspace.listing(document.path)?.filesIn(`${folderOf(document.path)}/rules`);
    const ids = new Set(
      [...(files ?? [])].flatMap(file => /^([a-z0-9][a-z0-9-]*)\.md$/.exec(file)?.[1] ?? []),
    );
    if (ids.size === 0) return;
    const entries = entriesIn(document);
    const listed = new Set(entries.map(({ id }) => id));
    const unlisted = [...ids].filter(id => !listed.has(id) && !isNamed(document.text, id)).sort();
    for (const section of bySection(document.text, entries)) {
      const lacking = section.filter(({ id }) => !ids.has(id));
      // Otherwise it is a list of something else.
      if (lacking.length * 2 > section.length) continue;
      for (const entry of lacking) yield lackingFile(entry, unlisted);
    }
    // A list that names few of the files names examples.
    if ([...ids].filter(id => listed.has(id)).length * 2 < ids.size) return;
    yield* lackingEntries(
      document,
      entries.filter(({ id }) => ids.has(id)),
      unlisted,
    );
  },
};

/** One line of a list: `` - `id` - text `` */
interface Entry {
  readonly id: string;
  /** The id without its backticks. */
  readonly span: Span;
}

function entriesIn({ text, bodyStart, body }: Document): Entry[] {
  const entries: Entry[] = [];
  for (const match of text.slice(bodyStart).matchAll(/^( {0,3}[-*+] +`)([a-z0-9][a-z0-9-]*)` - \S/gm)) {
    const [, before = '', id = ''] = match;
    const start = bodyStart + match.index + before.length;
    const place = span(start, start + id.length);
    // The id stands in a code span of its own; a block of code is larger.
    if (body.code.some(code => encloses(code, place) && code.end - code.start > id.length + 2)) continue;
    entries.push({ id, span: place });
  }
  return entries;
}

function bySection(text: string, entries: readonly Entry[]): Entry[][] {
  const sections: Entry[][] = [];
  for (const entry of entries) {
    const last = sections.at(-1);
    const before = last?.at(-1);
    const isSame = before !== undefined && !text.slice(before.span.end, entry.span.start).includes('\n#');
    if (isSame && last !== undefined) last.push(entry);
    else sections.push([entry]);
  }
  return sections;
}

/** Whether the text names the rule in another way than in a list. */
function isNamed(text: string, id: string): boolean {
  return text.includes(`\`${id}\``) || text.includes(`rules/${id}`);
}

function lackingFile({ id, span: place }: Entry, unlisted: readonly string[]): Finding {
  const near = closest(id, unlisted);
  const fixes: Fix[] =
    near === undefined
      ? []
      : [{ title: `Change to “${near}”`, edits: [{ span: place, text: near }], safe: false }];
  return { span: place, message: `This rule is listed, but “rules/${id}.md” is not there.`, fixes };
}

/** One finding for each entry behind which rules would be added: the last one that begins with the same word. */
function* lackingEntries(
  { text }: Document,
  entries: readonly Entry[],
  unlisted: readonly string[],
): Iterable<Finding> {
  const byEntry = new Map<Entry, string[]>();
  for (const id of unlisted) {
    const word = id.split('-')[0];
    const entry = entries.findLast(known => known.id.split('-')[0] === word) ?? entries.at(-1);
    if (entry !== undefined) byEntry.set(entry, [...(byEntry.get(entry) ?? []), id]);
  }
  for (const [entry, ids] of byEntry) {
    const verb = ids.length === 1 ? 'is' : 'are';
    yield {
      span: entry.span,
      message: `${quoted(ids.map(id => `rules/${id}.md`))} ${verb} there, but not in this list.`,
      fixes: [addition(text, entry, ids)],
    };
  }
}

function addition(text: string, entry: Entry, ids: readonly string[]): Fix {
  const line = lineEnding(text, entry.span.start);
  let start = entry.span.start;
  while (start > 0 && text[start - 1] !== '\n') start--;
  const marker = text.slice(start, entry.span.start);
  const { end } = lineSpan(text, entry.span.end);
  const written = ids.map(id => `${line}${marker}${id}\` - `).join('');
  const snippet = ids.map((id, index) => `${line}${marker}${id}\` - \${${index + 1}}`).join('');
  return {
    title: ids.length === 1 ? `Add “${ids[0]}” to the list` : 'Add them to the list',
    edits: [{ span: span(end, end), text: written, snippet }],
    safe: false,
  };
}
