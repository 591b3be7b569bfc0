import type { Kind } from '../hosts/kind.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnding } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { lineSpan } from './first-line.ts';
import { headerEffects } from './header/effects.ts';
import { doNotLoad, headerNeedingHosts } from './header/refusing-hosts.ts';
import type { Rule } from './rule.ts';
import { titles } from './wording.ts';

export const unclosedFrontmatter: Rule = {
  id: 'unclosed-frontmatter',
  summary: 'The header has no closing “---”.',
  severity: 'error',
  judges: true,
  check(document) {
    const { frontmatter, kind, text } = document;
    if (frontmatter.state !== 'unclosed' || !HEADED.has(kind)) return [];
    const refusing = headerNeedingHosts(document);
    const message =
      refusing.length > 0
        ? `${doNotLoad(refusing)}: no “---” closes its header.`
        : `${titles(document.hosts) || 'A host'} takes the whole file for its header: no “---” closes it.`;
    const edit = closingEdit(text, frontmatter.content);
    const fixes = edit === undefined ? [] : [{ title: 'Close the header', edits: [edit], safe: false }];
    const effects = headerEffects(document, 'unclosed', refusing, 'ignored');
    return [{ span: lineSpan(text, frontmatter.span.start), message, effects, fixes }];
  },
};

/** The kinds that have a header; a page may begin with a thematic break. */
const HEADED: ReadonlySet<Kind> = new Set([
  'agent',
  'claude-agent',
  'skill',
  'prompt',
  'instructions',
  'rule',
]);

const KEY = /^["']?[A-Za-z][\w-]*["']?:(?:[ \t]|$)/;
const BELOW_KEY = /^(?:[ \t]+\S|-[ \t]|[\]}])/;

/** Writes the `---` before the first line that no longer reads like a header; nothing where there is no key at all. */
function closingEdit(text: string, content: Span): Edit | undefined {
  const end = headerEnd(text, content);
  if (end === content.start) return undefined;
  const line = lineEnding(text);
  const lead = text[end - 1] === '\n' || text[end - 1] === '\r' ? '' : line;
  return { span: span(end, end), text: `${lead}---${line}` };
}

/** The end of the last line that belongs to a key. Empty lines and comments count only when more of the header follows. */
function headerEnd(text: string, content: Span): number {
  let end = content.start;
  let isBelowGap = false;
  for (let at = content.start; at < content.end; ) {
    const line = lineSpan(text, at);
    const raw = text.slice(at, line.end);
    at = nextLine(text, line.end);
    if (KEY.test(raw)) {
      // Below an empty line, prose such as `Note: …` looks like a key; a header goes on in lower case.
      if (isBelowGap && !LOWER_CASE_KEY.test(raw)) return end;
      end = at;
      isBelowGap = false;
    } else if (BELOW_KEY.test(raw)) {
      if (end === content.start) return end;
      end = at;
      isBelowGap = false;
    } else if (raw.trim() === '') {
      isBelowGap = true;
    } else if (
      !raw.startsWith('#') ||
      (isBelowGap && !LOWER_CASE_KEY.test(text.slice(at, lineSpan(text, at).end)))
    ) {
      return end;
    }
  }
  return end;
}

const LOWER_CASE_KEY = /^["']?[a-z][\w-]*["']?:(?:[ \t]|$)/;

function nextLine(text: string, lineEnd: number): number {
  return Math.min(lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1), text.length);
}
