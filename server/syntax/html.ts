/** HTML inside Markdown: where a block of it begins and ends, and where a tag or comment between words ends. */

/** What ends an HTML block: a text somewhere in a line, or a blank line. */
export type HtmlBlockEnd = RegExp | 'blank line';

export interface HtmlBlockStart {
  readonly end: HtmlBlockEnd;
  /** Nothing in it is prose: comments, and what HTML itself takes as raw text. */
  readonly raw: boolean;
  readonly interruptsParagraph: boolean;
}

const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main ' +
    'menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr ' +
    'track ul'
  ).split(' '),
);

const attribute = String.raw`[ \t\r\n]+[a-zA-Z_:][a-zA-Z0-9_.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^ \t\r\n"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;
const openTag = String.raw`<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*[ \t\r\n]*\/?>`;
const closingTag = String.raw`<\/[A-Za-z][A-Za-z0-9-]*[ \t\r\n]*>`;

const rawName = /^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i;
const name = /^<\/?([A-Za-z][A-Za-z0-9]*)(?:[ \t]|\/?>|$)/;
const wholeTag = new RegExp(`^(?:${openTag}|${closingTag})[ \\t]*$`);

/** The HTML block that this line begins; the line starts with its `<` and has no line end. */
export function htmlBlockAt(line: string): HtmlBlockStart | undefined {
  if (rawName.test(line))
    return { end: /<\/(?:script|pre|textarea|style)>/i, raw: true, interruptsParagraph: true };
  if (line.startsWith('<!--')) return { end: /-->/, raw: true, interruptsParagraph: true };
  if (line.startsWith('<?')) return { end: /\?>/, raw: true, interruptsParagraph: true };
  if (/^<![A-Za-z]/.test(line)) return { end: />/, raw: true, interruptsParagraph: true };
  if (line.startsWith('<![CDATA[')) return { end: /\]\]>/, raw: true, interruptsParagraph: true };
  if (blockNames.has(name.exec(line)?.[1]?.toLowerCase() ?? ''))
    return { end: 'blank line', raw: false, interruptsParagraph: true };
  if (wholeTag.test(line)) return { end: 'blank line', raw: false, interruptsParagraph: false };
  return undefined;
}

const tag = new RegExp(`${openTag}|${closingTag}`, 'y');

/** Finds tags and comments in one run of text. It remembers which closing marks do not come again, so that all calls together are linear. */
export class InlineHtml {
  readonly #text: string;
  readonly #missing = new Set<string>();
  readonly #lastClose: number;

  constructor(text: string) {
    this.#text = text;
    this.#lastClose = text.lastIndexOf('>');
  }

  /** The end of the tag, comment, instruction, declaration or CDATA section that begins at `at`; -1 where none does. */
  endAt(at: number): number {
    if (at > this.#lastClose) return -1;
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      if (text.startsWith('>', at + 4)) return at + 5;
      if (text.startsWith('->', at + 4)) return at + 6;
      return this.#after('-->', at + 4);
    }
    if (text.startsWith('<?', at)) return this.#after('?>', at + 2);
    if (text.startsWith('<![CDATA[', at)) return this.#after(']]>', at + 9);
    if (text.startsWith('<!', at))
      return /[A-Za-z]/.test(text.charAt(at + 2)) ? this.#after('>', at + 2) : -1;
    tag.lastIndex = at;
    return tag.test(text) ? tag.lastIndex : -1;
  }

  #after(mark: string, from: number): number {
    if (this.#missing.has(mark)) return -1;
    const found = this.#text.indexOf(mark, from);
    if (found !== -1) return found + mark.length;
    this.#missing.add(mark);
    return -1;
  }
}
