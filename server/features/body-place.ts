import { codeAt } from '../syntax/mentions.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';

/** What is half-typed in the body at the cursor. */
export type BodyPlace =
  /** Behind `#tool:`. */
  | { readonly is: 'tool'; readonly word: Span }
  /** Behind `#file:`. */
  | { readonly is: 'file'; readonly word: Span }
  /** The path of a link, up to a `#`. */
  | { readonly is: 'path'; readonly word: Span; readonly isAngled: boolean; readonly isClosed: boolean }
  /** Behind the `#` of a link; `path` is what stands before it. */
  | {
      readonly is: 'fragment';
      readonly word: Span;
      readonly path: string;
      readonly isAngled: boolean;
      readonly isClosed: boolean;
    }
  /** From a `[` on, where no link is yet. */
  | { readonly is: 'link'; readonly word: Span }
  /** The name of a skill in backticks; what is missing behind it. */
  | { readonly is: 'skill'; readonly word: Span; readonly tail: string };

/** Undefined in code, where nothing is a link, and where nothing that can be completed begins. */
export function bodyPlace(document: Document, offset: number): BodyPlace | undefined {
  const { text } = document;
  if (document.body.fences.some(({ content }) => content.start <= offset && offset <= content.end))
    return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const lineEnd = offset + (/[\r\n]|$/.exec(text.slice(offset))?.index ?? 0);
  const before = text.slice(lineStart, offset);
  const behind = text.slice(offset, lineEnd);
  const skill = skillPlace(text, offset, behind);
  if (skill !== undefined) return skill;
  const code = codeAt(document, offset);
  if (code !== undefined && code.start < offset) return undefined;
  return (
    referencePlace(before, behind, offset) ??
    destinationPlace(before, behind, offset) ??
    linkPlace(before, behind, offset)
  );
}

/** Behind “Apply the” and a backtick, or in a code span before the word “skill”. */
function skillPlace(text: string, offset: number, behind: string): BodyPlace | undefined {
  const before = text.slice(Math.max(0, offset - 120), offset);
  const match =
    /(\b(?:apply|use|load|follow|invoke|read|run|activate|consult)\s+the\s+(?:\*\*|__)?|\bthe\s+(?:\*\*|__)?)`([\w.:-]*)$/i.exec(
      before,
    );
  if (match === null) return undefined;
  const [, rest = '', tick = '', marks = '', noun] =
    /^([\w.:-]*)(`?)(\*\*|__)?(\s+skills?\b)?/i.exec(behind) ?? [];
  const isDirective = !/^the\b/i.test(match[1] ?? '');
  if (!isDirective && noun === undefined) return undefined;
  const start = offset - (match[2] ?? '').length;
  const end = offset + rest.length;
  if (tick === '') return { is: 'skill', word: span(start, end), tail: '` skill' };
  // The cursor should come to stand behind the whole phrase, so the closing backtick is written anew.
  return noun === undefined && marks === ''
    ? { is: 'skill', word: span(start, end + 1), tail: '` skill' }
    : { is: 'skill', word: span(start, end), tail: '' };
}

function referencePlace(before: string, behind: string, offset: number): BodyPlace | undefined {
  const tool = /(?<![\w#&/])#tool:([\w\-./*]*)$/i.exec(before);
  if (tool !== null) {
    const rest = (/^[\w\-./]*\*?/.exec(behind)?.[0] ?? '').replace(/[.\-/]+$/, '');
    return { is: 'tool', word: span(offset - (tool[1] ?? '').length, offset + rest.length) };
  }
  const file = /(?<![\w#&/])#file:([^\s`'"<>|]*)$/i.exec(before);
  if (file === null) return undefined;
  const rest = (/^[^\s`'"<>|]*/.exec(behind)?.[0] ?? '').replace(/[.,;:!?)\]*_]+$/, '');
  return { is: 'file', word: span(offset - (file[1] ?? '').length, offset + rest.length) };
}

/** In the parentheses of a link, or behind the colon of a definition. */
function destinationPlace(before: string, behind: string, offset: number): BodyPlace | undefined {
  const opened = /(?:\]\(\s*|^ {0,3}\[[^\]]+\]:\s*)(?:<([^<>]*)|((?:[^\s()<>]|\([^\s()<>]*\))*))$/.exec(
    before,
  );
  if (opened === null) return undefined;
  const isAngled = opened[1] !== undefined;
  const typed = opened[1] ?? opened[2] ?? '';
  const isDefinition = !opened[0].startsWith(']');
  const { rest, isClosed } = isAngled ? angledRest(behind) : plainRest(behind, isDefinition);
  const start = offset - typed.length;
  const end = offset + rest.length;
  const hash = typed.indexOf('#');
  if (hash !== -1) {
    const word = span(start + hash + 1, end);
    return { is: 'fragment', word, path: typed.slice(0, hash), isAngled, isClosed };
  }
  const stop = rest.search(/[#?]/);
  const word = span(start, stop === -1 ? end : offset + stop);
  return { is: 'path', word, isAngled, isClosed };
}

function angledRest(behind: string): { readonly rest: string; readonly isClosed: boolean } {
  const rest = /^[^<>]*(?=>)/.exec(behind)?.[0];
  return { rest: rest ?? '', isClosed: rest !== undefined };
}

/** The part of the destination behind the cursor. Without a closing parenthesis a full stop may well be the sentence's. */
function plainRest(
  behind: string,
  isDefinition: boolean,
): { readonly rest: string; readonly isClosed: boolean } {
  const closed = isDefinition
    ? /^[^\s<>]*(?=\s|$)/.exec(behind)
    : /^(?:[^\s()<>]|\([^\s()<>]*\))*(?=\)|\s+["'(][^\n]*\))/.exec(behind);
  if (closed !== null) return { rest: closed[0], isClosed: true };
  return { rest: /^[\w%/-]*(?:\.[\w%/-]+)*/.exec(behind)?.[0] ?? '', isClosed: behind.includes(')') };
}

function linkPlace(before: string, behind: string, offset: number): BodyPlace | undefined {
  const opened = /(?<![\]!\\\w])\[([^\][()`]*)$/.exec(before);
  if (opened === null) return undefined;
  const start = offset - opened[0].length;
  const closed = /^([^\][()`]*)\](?![([:])/.exec(behind);
  if (closed !== null) return { is: 'link', word: span(start, offset + closed[0].length) };
  if (/^[^\][()`]*\]/.test(behind)) return undefined;
  const rest = /^[\w-]*/.exec(behind)?.[0] ?? '';
  return { is: 'link', word: span(start, offset + rest.length) };
}
