import { type Span, span } from '../text/span.ts';
import type { Step } from './header-outline.ts';

/** Where in a flow collection the cursor stands. */
export type FlowPlace =
  /** In a list: all that stands between its brackets. */
  | {
      readonly is: 'item';
      readonly path: readonly Step[];
      readonly region: Span;
      /** Whether the list is the only thing that is still open where the collection ends. */
      readonly isUnclosed: boolean;
    }
  /** Behind a key of a map. */
  | { readonly is: 'value'; readonly path: readonly Step[]; readonly region: Span }
  | {
      readonly is: 'key';
      readonly path: readonly Step[];
      readonly word: Span;
      readonly hasColon: boolean;
      readonly present: ReadonlySet<string>;
    };

/** A bracket that is open at the cursor. */
interface Frame {
  readonly open: '[' | '{';
  readonly start: number;
  /** Where the entry at the cursor begins. */
  entry: number;
  /** The key of that entry, once its colon is passed, and where its value begins. */
  key: { readonly name: string; readonly valueStart: number } | undefined;
}

/** Undefined where the collection is closed before the cursor. `region` begins with the opening bracket. */
export function flowPlace(text: string, region: Span, offset: number): FlowPlace | undefined {
  const frames = framesAt(text, region.start, offset);
  const frame = frames.at(-1);
  if (frame === undefined) return undefined;
  const outer = frames.slice(0, -1).map(stepOf);
  const end = frameEnd(text, frame.start, region.end);
  if (frame.open === '[') {
    const isUnclosed = outer.length === 0 && text[end] !== ']';
    return { is: 'item', path: [...outer, 'item'], region: span(frame.start, end), isUnclosed };
  }
  if (frame.key !== undefined) {
    const { name, valueStart } = frame.key;
    const stop = /[,}\r\n]/.exec(text.slice(offset, end));
    const blanks = /^[ \t]*/.exec(text.slice(valueStart, offset))?.[0].length ?? 0;
    const valueEnd = stop === null ? end : offset + stop.index;
    return { is: 'value', path: [...outer, { key: name }], region: span(valueStart + blanks, valueEnd) };
  }
  const before = /[\w-]*$/.exec(text.slice(frame.entry, offset))?.[0] ?? '';
  const behind = /^[\w-]*/.exec(text.slice(offset, end))?.[0] ?? '';
  const word = span(offset - before.length, offset + behind.length);
  return {
    is: 'key',
    path: outer,
    word,
    hasColon: /^["']?\s*:/.test(text.slice(word.end, end)),
    present: keysIn(text, frame.start, end, word),
  };
}

function stepOf(frame: Frame): Step {
  return frame.open === '[' ? 'item' : { key: frame.key?.name ?? '' };
}

function framesAt(text: string, start: number, offset: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = start; at < offset; at++) {
    const character = text[at];
    const frame = frames.at(-1);
    if (character === '[' || character === '{') {
      frames.push({ open: character, start: at + 1, entry: at + 1, key: undefined });
    } else if (character === ']' || character === '}') {
      frames.pop();
      if (frames.length === 0) return [];
    } else if (frame === undefined) continue;
    else if (character === ',') {
      frame.entry = at + 1;
      frame.key = undefined;
    } else if (character === ':' && frame.open === '{' && /[\s"'[{]|^$/.test(text[at + 1] ?? '')) {
      const name = text
        .slice(frame.entry, at)
        .trim()
        .replace(/^["']|["']$/g, '');
      frame.key ??= { name, valueStart: at + 1 };
    } else if (character === '"' || character === "'") at = quotedEnd(text, at, offset);
  }
  return frames;
}

/** The end of a quoted text that closes on its line and before `limit`; else its beginning. */
function quotedEnd(text: string, at: number, limit: number): number {
  if (!/[[{,:\s]/.test(text[at - 1] ?? '')) return at;
  const close = text.indexOf(text[at] ?? '', at + 1);
  return close === -1 || close >= limit || /[\r\n]/.test(text.slice(at, close)) ? at : close;
}

/** Where the bracket that is open at `start` closes; `limit` where it does not. */
function frameEnd(text: string, start: number, limit: number): number {
  let depth = 1;
  for (let at = start; at < limit; at++) {
    const character = text[at];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    else if (character === '"' || character === "'") at = quotedEnd(text, at, limit);
    if (depth === 0) return at;
  }
  return limit;
}

function keysIn(text: string, start: number, end: number, own: Span): Set<string> {
  const keys = new Set<string>();
  for (const match of text.slice(start, end).matchAll(/(?<=^|[,\n])\s*["']?([\w-]+)["']?\s*:(?=\s)/g)) {
    const at = start + match.index + match[0].indexOf(match[1] ?? '');
    if (at !== own.start) keys.add(match[1] ?? '');
  }
  return keys;
}
