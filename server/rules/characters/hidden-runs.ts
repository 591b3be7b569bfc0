import { type Span, span } from '../../text/span.ts';

/** Characters side by side that no reader sees. */
export interface HiddenRun {
  readonly span: Span;
  readonly kind: 'bidi' | 'tag' | 'zero-width' | 'selector';
  /** For tag characters: the text that they spell. */
  readonly text: string;
}

/** Everything that may be reported; variation selectors only in a row, for a single one belongs to most emoji. */
const candidates =
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+|(?:\udb40[\udc00-\udc7f])+|[\u200b-\u200d\u2060-\u2064\u180e\ufeff\u115f\u1160\u3164\uffa0]+|(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]){2,}/g;

/** The same with nothing to remember and nothing to repeat: one quick pass over texts that hold none. */
const suspicious =
  /[\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\uffa0\udb40]|\ufeff|[\ufe00-\ufe0f]{2}/;

export function mayHoldHiddenRuns(text: string): boolean {
  return suspicious.test(text);
}

/** The hidden runs that no script and no emoji explains. `isId` says whether an offset lies where every character counts. */
export function hiddenRuns(text: string, isId: (offset: number) => boolean): HiddenRun[] {
  const runs: HiddenRun[] = [];
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const [written] = match;
    const place = span(match.index, match.index + written.length);
    const kind = kindOf(written);
    if (isExplained(text, place, kind, isId)) continue;
    runs.push({ span: place, kind, text: kind === 'tag' ? spelt(written) : '' });
  }
  return runs;
}

function kindOf(written: string): HiddenRun['kind'] {
  const point = written.codePointAt(0) ?? 0;
  if (point >= 0xe0000 && point < 0xe0080) return 'tag';
  if (point >= 0xe0100 || (point >= 0xfe00 && point < 0xfe10)) return 'selector';
  return /^[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(written) ? 'bidi' : 'zero-width';
}

function isExplained(
  text: string,
  place: Span,
  kind: HiddenRun['kind'],
  isId: (offset: number) => boolean,
): boolean {
  const before = pointBefore(text, place.start);
  const after = pointAt(text, place.end);
  switch (kind) {
    case 'tag':
      return isFlag(text, place, before);
    case 'selector':
      return false;
    case 'bidi':
      // A lone mark beside a letter that is written from right to left does what it is for.
      return (
        /^[\u200e\u200f\u061c]$/.test(text.slice(place.start, place.end)) &&
        (isRightToLeft(before) || isRightToLeft(after))
      );
    case 'zero-width':
      return isExplainedZeroWidth(text, place, before, after, isId);
  }
}

/** The flags of England, Scotland and Wales: a black flag, lower-case letters and digits, a cancel tag. */
function isFlag(text: string, { start, end }: Span, before: string): boolean {
  return (
    before === '\u{1f3f4}' &&
    /^(?:\udb40[\udc30-\udc39\udc61-\udc7a]){2,6}\udb40\udc7f$/.test(text.slice(start, end))
  );
}

function isExplainedZeroWidth(
  text: string,
  { start, end }: Span,
  before: string,
  after: string,
  isId: (offset: number) => boolean,
): boolean {
  if (start === 0 && text.charCodeAt(0) === 0xfeff && end === 1) return true;
  const run = text.slice(start, end);
  // Nothing is written with so many: they are data.
  if (run.length > 3) return false;
  if ((joins(before) || joins(after)) && /[\u200b-\u200d\u2060]/.test(run)) return true;
  if (
    /^[\u115f\u1160\u3164\uffa0]$/.test(run) &&
    (/\p{sc=Hangul}/u.test(before) || /\p{sc=Hangul}/u.test(after))
  )
    return true;
  const inside = isWord(before) && isWord(after);
  return !(inside || (isId(start) && (isWord(before) || isWord(after))));
}

/** Emoji, and scripts that join letters or put no blanks between words. */
function joins(character: string): boolean {
  return (
    /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3]$/u.test(character) ||
    /^[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Nko}\p{sc=Hebrew}]$/u.test(
      character,
    ) ||
    /^[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Javanese}\p{sc=Balinese}]$/u.test(
      character,
    )
  );
}

function isRightToLeft(character: string): boolean {
  return /^[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]$/u.test(character);
}

/** What words, ids and paths are made of. */
function isWord(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}_\-./@#:]$/u.test(character);
}

/** What tag characters say to whoever reads them as text. */
function spelt(written: string): string {
  return [...written]
    .map(character => (character.codePointAt(0) ?? 0) - 0xe0000)
    .map(code => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ''))
    .join('');
}

function pointAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function pointBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low < 0xe000 && at >= 2;
  return at === 0 ? '' : text.slice(isPair ? at - 2 : at - 1, at);
}
