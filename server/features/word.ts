import { type Span, span, touches } from '../text/span.ts';

export type Quote = '' | "'" | '"';

/** A stretch of the header that holds one value or the items of one list. */
export interface Site {
  readonly style: 'flow' | 'block' | 'inline';
  readonly region: Span;
  /** Whether it stands between brackets or braces, so that commas and brackets need quotes. */
  readonly isFlow: boolean;
  /** Written before a suggestion: a blank behind a colon, `- ` on a new line. */
  readonly lead: string;
  /** The bracket that nobody has closed yet. */
  readonly close: '' | ']';
  /** The other items of a block list. */
  readonly siblings: readonly { readonly text: string; readonly quote: Quote }[];
}

/** What ends a name: nothing, commas, or commas and blanks. Lines end one in a flow list in any case. */
export type Splitting = 'whole' | 'commas' | 'names';

/** The half-typed name at the cursor and what is missing around it. */
export interface Word {
  /** The name before and behind the cursor, without quotes. */
  readonly span: Span;
  readonly site: Site;
  /** Whether a list of names is meant here, so that another one may follow. */
  readonly isList: boolean;
  /** Whether the name is the first thing of its value, where YAML gives some characters a meaning. */
  readonly isFirst: boolean;
  /** The quote that opens the name. */
  readonly quote: Quote;
  /** Written behind the name: the quotes that are still open. */
  readonly tail: string;
  /** Written behind that: the bracket that is still open. */
  readonly close: Site['close'];
  /** The quotes of the other items. */
  readonly listQuote: Quote;
  /** Where a comma is missing before the name. */
  readonly commaAt: number | undefined;
  readonly needsCommaBehind: boolean;
  /** The texts of the other items. */
  readonly used: readonly string[];
}

interface Token {
  readonly content: Span;
  readonly whole: Span;
  readonly quote: Quote;
  readonly isClosed: boolean;
}

/** Undefined where the cursor stands in a comment. */
export function wordAt(text: string, site: Site, offset: number, splitting: Splitting): Word | undefined {
  const outer = splitting === 'whole' || site.style !== 'inline' ? undefined : outerQuote(text, site.region);
  const region = outer?.inner ?? site.region;
  const { tokens, comments } = tokensIn(
    text,
    region,
    site.style === 'inline' ? splitting : flowSplitting(splitting),
  );
  if (comments.some(comment => comment.start < offset && offset <= comment.end)) return undefined;
  if (!touches(region, offset)) return undefined;
  const own = tokens.find(token => touches(token.content, offset));
  const others = tokens.filter(token => token !== own);
  const place = own?.content ?? span(offset, offset);
  const before = others.findLast(token => token.whole.end <= place.start);
  const after = others.find(token => token.whole.start >= place.end);
  const isList = site.style === 'flow' || (site.style === 'inline' && splitting !== 'whole');
  // Behind a value that is whole there is room for nothing else.
  if (!isList && others.length > 0) return undefined;
  const needsComma = (from: number, to: number) => isList && !text.slice(from, to).includes(',');
  const isLast = after === undefined;
  const ownTail = own === undefined || own.isClosed ? '' : own.quote;
  return {
    span: place,
    site,
    isList,
    isFirst: isList ? site.style === 'flow' || (outer === undefined && before === undefined) : true,
    quote: own?.quote ?? '',
    tail: ownTail + (isLast && outer !== undefined && !outer.isClosed ? outer.quote : ''),
    close: isLast ? site.close : '',
    listQuote: others[0]?.quote ?? site.siblings[0]?.quote ?? '',
    commaAt:
      before !== undefined && needsComma(before.whole.end, own?.whole.start ?? offset)
        ? before.whole.end
        : undefined,
    needsCommaBehind: after !== undefined && needsComma(own?.whole.end ?? offset, after.whole.start),
    used: [
      ...others.map(token => text.slice(token.content.start, token.content.end)),
      ...site.siblings.map(sibling => sibling.text),
    ],
  };
}

function flowSplitting(splitting: Splitting): Splitting {
  return splitting === 'whole' ? 'commas' : splitting;
}

/** One pair of quotes around all names of a comma string, closed or not; undefined where each name has its own. */
function outerQuote(text: string, region: Span) {
  const start = region.start + text.slice(region.start, region.end).search(/\S|$/);
  const quote = text[start];
  if (start >= region.end || (quote !== "'" && quote !== '"')) return undefined;
  const close = text.indexOf(quote, start + 1);
  if (close === -1 || close >= region.end)
    return { quote, isClosed: false, inner: span(start + 1, trimmedEnd(text, start + 1, region.end)) };
  if (/^\s*,/.test(text.slice(close + 1, region.end))) return undefined;
  return { quote, isClosed: true, inner: span(start + 1, close) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function tokensIn(text: string, region: Span, splitting: Splitting): { tokens: Token[]; comments: Span[] } {
  const tokens: Token[] = [];
  const comments: Span[] = [];
  for (let at = region.start; at < region.end; ) {
    const character = text[at] ?? '';
    if (/[\s\]}]/.test(character) || (character === ',' && splitting !== 'whole')) at++;
    else if (character === '#' && (at === region.start || /\s/.test(text[at - 1] ?? ''))) {
      const end = lineEnd(text, at, region.end);
      comments.push(span(at, end));
      at = end;
    } else {
      const token = tokenAt(text, at, region.end, splitting);
      tokens.push(token);
      at = Math.max(token.whole.end, at + 1);
    }
  }
  return { tokens, comments };
}

function tokenAt(text: string, start: number, end: number, splitting: Splitting): Token {
  const first = text[start];
  const quote = first === "'" || first === '"' ? first : '';
  const limit = lineEnd(text, start, end);
  if (quote !== '') {
    const close = closingQuote(text, start, limit, quote, splitting);
    if (close !== undefined) {
      return { content: span(start + 1, close), whole: span(start, close + 1), quote, isClosed: true };
    }
  }
  const from = start + quote.length;
  const stop = { whole: /\s#/, commas: /,|\s#|\s*$/, names: /[,\s]/ }[splitting].exec(
    text.slice(from, limit),
  );
  const content = span(from, trimmedEnd(text, from, stop === null ? limit : from + stop.index));
  return { content, whole: span(start, content.end), quote, isClosed: quote === '' };
}

/** The quote that closes a name; one behind a comma does so only where the name can hold commas and something ends there. */
function closingQuote(
  text: string,
  start: number,
  limit: number,
  quote: string,
  splitting: Splitting,
): number | undefined {
  const close = text.indexOf(quote, start + 1);
  if (close === -1 || close >= limit) return undefined;
  const comma = text.indexOf(',', start + 1);
  if (splitting === 'whole' || comma === -1 || comma > close) return close;
  return splitting === 'commas' && /^\s*(?:,|$)/.test(text.slice(close + 1, limit)) ? close : undefined;
}

function lineEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
