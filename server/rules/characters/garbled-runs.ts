import { type Span, span } from '../../text/span.ts';
import { decodeAt } from './windows-1252.ts';

/** A stretch of UTF-8 that was read as Windows-1252, and what it said before. */
export interface GarbledRun {
  readonly span: Span;
  readonly repaired: string;
}

/** Every character that can begin such a run, followed by one that can go on with it. One pass of native code. */
const suspicious =
  /[\u00c2-\u00df\u00e0-\u00ef\u00f0][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd]|\u00e2\u20ac/g;

export function mayHoldGarbledRuns(text: string): boolean {
  suspicious.lastIndex = 0;
  return suspicious.test(text);
}

/**
 * The garbled runs of the text, in order. Real letters that happen to decode are told apart by what they would decode to and by
 * what stands around them.
 */
export function garbledRuns(text: string): GarbledRun[] {
  const candidates = unitRuns(text);
  const sure = candidates.filter(units => units.length > 1 || units[0]?.proof === 'alone');
  if (sure.length === 0) return [];
  return candidates
    .filter(units => sure.includes(units) || units[0]?.proof === 'anywhere')
    .flatMap(units => runOf(units) ?? []);
}

/** What it takes to call a character garbled: nothing else, another garbled one in the document, or one right beside it. */
type Proof = 'alone' | 'anywhere' | 'beside';

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly proof: Proof;
}

function runOf(units: readonly Unit[]): GarbledRun | undefined {
  const repaired = again(units.map(unit => unit.character).join(''));
  const start = units[0]?.start ?? 0;
  // Control characters are what is left of a character whose other bytes are lost.
  return /[\u0080-\u009f]/.test(repaired)
    ? undefined
    : { span: span(start, units.at(-1)?.end ?? start), repaired };
}

/** A text may have been garbled more than once; what was garbled once needs less proof the second time. */
function again(repaired: string): string {
  let result = '';
  let at = 0;
  for (const units of unitRuns(repaired)) {
    const start = units[0]?.start ?? 0;
    result += repaired.slice(at, start) + units.map(unit => unit.character).join('');
    at = units.at(-1)?.end ?? start;
  }
  return at === 0 ? repaired : again(result + repaired.slice(at));
}

/** Stretches of characters side by side that decode to something plausible. */
function unitRuns(text: string): Unit[][] {
  const runs: Unit[][] = [];
  suspicious.lastIndex = 0;
  for (let match = suspicious.exec(text); match !== null; match = suspicious.exec(text)) {
    const units: Unit[] = [];
    let end = match.index;
    for (let unit = unitAt(text, end); unit !== undefined; unit = unitAt(text, end)) {
      units.push(unit);
      end = unit.end;
    }
    if (units.length > 0) runs.push(units);
    suspicious.lastIndex = Math.max(end, match.index + 1);
  }
  return runs;
}

function unitAt(text: string, at: number): Unit | undefined {
  const decoded = decodeAt(text, at);
  if (decoded === undefined) return lostQuote(text, at);
  const { point, length } = decoded;
  const end = at + length;
  const proof = proofOf(text, at, end, point);
  return proof && { start: at, end, character: String.fromCodePoint(point), proof };
}

/** The last byte of “”” is one that Windows-1252 does not have, so programs drop it or put U+FFFD there. */
function lostQuote(text: string, at: number): Unit | undefined {
  if (!text.startsWith('â€', at)) return undefined;
  const end = at + (text.charCodeAt(at + 2) === 0xfffd ? 3 : 2);
  return { start: at, end, character: '”', proof: 'alone' };
}

/** Undefined where the letters are surely real. */
function proofOf(text: string, start: number, end: number, point: number): Proof | undefined {
  if (point < 0xa0) return 'beside';
  // Control characters from 0x80 on stand in no text that a person wrote.
  if (/[\u0080-\u009f]/.test(text.slice(start, end))) return 'alone';
  if (end - start === 2) return proofOfTwo(text, start, point);
  if (end - start === 4) return point >= 0x1d400 && point < 0x1fb00 ? 'alone' : undefined;
  // General punctuation, arrows, mathematical signs, boxes, symbols; byte order marks, full-width forms, emoji selectors.
  if ((point >= 0x2000 && point < 0x2c00) || point >= 0xfe00) return 'alone';
  // Vietnamese.
  if (point >= 0x1e00 && point < 0x2000) return isLetter(text, end) ? 'alone' : 'beside';
  return point >= 0xe000 && point < 0xf900 ? undefined : 'beside';
}

/** Two characters: a capital letter with an accent, and a sign. */
function proofOfTwo(text: string, start: number, point: number): Proof | undefined {
  const lead = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 2);
  // A capital behind a small letter, or a sign before a letter, is not how words are written.
  const misplaced = /[a-z]/.test(before) || /[a-zA-Z]/.test(after);
  if (lead === 0xc2 || lead === 0xc3) {
    if (endsWord.has(second)) return misplaced || startsWithA(second, before, after) ? 'alone' : 'anywhere';
    return marks.has(second) && isLetter(text, start - 1) && !misplaced ? 'anywhere' : 'alone';
  }
  if (lead === 0xc4 || lead === 0xc5) return misplaced && !/[A-Z]/.test(after) ? 'alone' : 'anywhere';
  // Greek, of which single letters stand in any text: µs, Δt, π.
  if (lead === 0xce || lead === 0xcf)
    return (endsWord.has(second) || marks.has(second)) && !misplaced ? 'beside' : 'alone';
  return combines(point) ? 'beside' : undefined;
}

/** “à ” at the start of a word: its second byte is that of a no-break space. */
function startsWithA(second: number, before: string, after: string): boolean {
  return (
    second === 0xa0 && /^\s?$/.test(before) && before !== '\u00a0' && after !== '»' && after !== '\u00a0'
  );
}

/** Combining accents, Cyrillic, Hebrew, Arabic, the letters of Vietnamese, and what garbling makes a second time. */
function combines(point: number): boolean {
  return (
    (point >= 0x300 && point < 0x370) ||
    (point >= 0x400 && point < 0x530) ||
    (point >= 0x5d0 && point < 0x700) ||
    (point >= 0x1a0 && point < 0x1b1) ||
    [0x192, 0x2c6, 0x2dc].includes(point)
  );
}

/** What may stand behind the last letter of a real word: quotes, dashes, dots, no-break spaces. */
const endsWord = codes('‘’“”‚„…–—‹›«»•\u00a0');
/** What may stand behind a name in capitals. */
const marks = codes('™®©†‡‰ªº¹²³');

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map(character => character.charCodeAt(0)));
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}
