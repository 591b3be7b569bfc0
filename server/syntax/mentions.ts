import { type Span, span } from '../text/span.ts';
import type { Source } from './source.ts';

/** A thing that the prose of a body names without linking it. Nothing in code or in comments is a mention. */
export interface Mention {
  /** The name alone: without `#tool:`, `#file:` or backticks. */
  readonly span: Span;
  readonly text: string;
}

export interface SkillMention extends Mention {
  /** The prose tells to use it: a verb, “the”, the name and “skill”. Any looser form may mean something else. */
  readonly directive: boolean;
}

/**
 * `#tool:name` with the characters that VS Code takes (1.139) and a `*` behind its last slash, so that `#tool:server/*` stays whole.
 * A full stop that ends the sentence is not part of the name.
 */
export function toolReferences(source: Source): Mention[] {
  if (!mayHold(source.text, 'tool', source.bodyStart)) return [];
  return hashReferences(source, /(?<![\w#&/])#tool:([\w\-./]+(?:(?<=\/)\*)?)/gi, name =>
    name.replace(/[.\-/]+$/, ''),
  );
}

/** `#file:path` up to the next blank, without the punctuation of the sentence and without line numbers (`:10-20`). */
export function fileReferences(source: Source): Mention[] {
  if (!mayHold(source.text, 'file', source.bodyStart)) return [];
  return hashReferences(source, /(?<![\w#&/])#file:([^\s`'"<>|]+)/gi, path =>
    path.replace(/[.,;:!?)\]*_]+$/, '').replace(/:\d+(?:-\d+)?$/, ''),
  );
}

/** A file that the text takes in by `@path`. */
export interface ImportMention extends Mention {
  /** The line holds nothing else, save for the dash of a list. */
  readonly isAlone: boolean;
}

/**
 * `@path` at the beginning of a line or behind a blank, without the punctuation of the sentence. The path has a suffix: what has
 * none is far more often a name, as of a person or a package.
 */
export function importMentions(source: Source): ImportMention[] {
  const { text, bodyStart } = source;
  if (text.indexOf('@', bodyStart) === -1) return [];
  const mentions: ImportMention[] = [];
  for (const match of matches(/(?<![^\s(])@((?:[\w.~-]|\/(?!\/))[^\s`'"<>|(){}@*,;]*)/g, text, bodyStart)) {
    const path = (match[1] ?? '').replace(/[.:!?\]_]+$/, '');
    const start = match.index + 1;
    const end = start + path.length;
    if (!/(?:^|\/)[^/]+\.[A-Za-z][A-Za-z0-9]{0,5}$/.test(path) || codeAt(source, start) !== undefined)
      continue;
    mentions.push({ span: span(start, end), text: path, isAlone: isAlone(text, match.index, end) });
  }
  return mentions;
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const line = text.indexOf('\n', end);
  const after = text.slice(end, line === -1 ? text.length : line);
  return /^\s*(?:[-*+]\s+)?$/.test(before) && after.trim() === '';
}

/** Skills that the prose names in backticks beside the word “skill”. */
export function skillMentions(source: Source): SkillMention[] {
  const { text, bodyStart } = source;
  if (text.indexOf('kill', bodyStart) === -1 || text.indexOf('`', bodyStart) === -1) return [];
  const mentions: SkillMention[] = [];
  const add = (tick: number, name: string, directive: boolean) => {
    const whole = span(tick, tick + name.length + 2);
    if (!isCodeSpan(source, whole) || mentions.some(other => other.span.start === tick + 1)) return;
    mentions.push({ span: span(tick + 1, whole.end - 1), text: name, directive });
  };
  for (const match of matches(namedSkill, text, bodyStart))
    add(match.index, match[1] ?? '', isDirective(text, match));
  for (const match of matches(/\bskill (?:\*\*|__)?`([A-Za-z0-9][\w.:-]*)`/gi, text, bodyStart)) {
    add(match.index + match[0].indexOf('`'), match[1] ?? '', false);
  }
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

const namedSkill = /`([A-Za-z0-9][\w.:-]*)`(?:\*\*|__)?(?:[ \t]+|[ \t]*\r?\n[ \t]*)(skills?)\b/gi;

/** Whether the text, code or not, tells to use a skill: without it there is no directive mention, and no need to read the body. */
export function mayDirectToSkill({ text, bodyStart }: Source): boolean {
  if (text.indexOf('kill', bodyStart) === -1) return false;
  for (const match of matches(namedSkill, text, bodyStart)) if (isDirective(text, match)) return true;
  return false;
}

/** One skill, with a verb and “the” before its name. */
function isDirective(text: string, match: RegExpExecArray): boolean {
  return match[2]?.toLowerCase() === 'skill' && directs(text, match.index);
}

function directs(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /\b(?:apply|use|load|follow|invoke|read|run|activate|consult)\s+the\s+(?:\*\*|__)?$/i.test(before);
}

/**
 * Whether a reference such as `#tool:` can stand in the text: three plain searches are several times faster than one that
 * ignores case, and nobody writes `#tOOl:`.
 */
export function mayHold(text: string, word: 'tool' | 'file', from = 0): boolean {
  const capital = word === 'tool' ? '#Tool:' : '#File:';
  return [`#${word}:`, capital, `#${word.toUpperCase()}:`].some(needle => text.indexOf(needle, from) !== -1);
}

function hashReferences(source: Source, pattern: RegExp, trim: (written: string) => string): Mention[] {
  const { text, bodyStart } = source;
  const mentions: Mention[] = [];
  for (const match of matches(pattern, text, bodyStart)) {
    const name = trim(match[1] ?? '');
    const start = match.index + match[0].length - (match[1] ?? '').length;
    if (name === '' || codeAt(source, start) !== undefined) continue;
    mentions.push({ span: span(start, start + name.length), text: name });
  }
  return mentions;
}

function* matches(pattern: RegExp, text: string, from: number): Iterable<RegExpExecArray> {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match;
}

/** Whether exactly this span, backticks included, is a code span of its own. */
function isCodeSpan(source: Source, whole: Span): boolean {
  const code = codeAt(source, whole.start);
  return code?.start === whole.start && code.end === whole.end;
}

/** The code that holds the offset. */
export function codeAt(source: Source, offset: number): Span | undefined {
  const { code } = source.body;
  let low = 0;
  let high = code.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((code[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = code[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
