import { type Span, span } from './span.ts';

/** One of the patterns that a text holds between commas. */
export interface Pattern {
  /** Without the blanks around it. */
  readonly text: string;
  /** In the text that holds it; empty for a pattern that is not there. */
  readonly span: Span;
}

/** The patterns of a text. A comma in braces or brackets belongs to its pattern. */
export function patternsIn(text: string): Pattern[] {
  const patterns: Pattern[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (character === '[') at = closingBracket(text, at) ?? at;
    else if (character === undefined || (character === ',' && (depth === 0 || !closes(text, at)))) {
      const part = text.slice(start, at);
      const trimmed = part.trim();
      const begin = trimmed === '' ? start : start + part.indexOf(trimmed);
      patterns.push({ text: trimmed, span: span(begin, begin + trimmed.length) });
      start = at + 1;
      depth = 0;
    }
  }
  return patterns;
}

/** The bracket or brace of a pattern that is never closed, and where it stands. */
export function unclosedIn(pattern: string): { readonly mark: '[' | '{'; readonly at: number } | undefined {
  const open: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '{') open.push(at);
    else if (character === '}') open.pop();
    else if (character === '[') {
      const end = closingBracket(pattern, at);
      if (end === undefined) return { mark: '[', at };
      at = end;
    }
  }
  const [at] = open;
  return at === undefined ? undefined : { mark: '{', at };
}

/**
 * Whether a path below the workspace folder fits the pattern as the most generous host would read it: at any depth, in any
 * case, and with all that lies in a folder that fits. Undefined for a pattern in a dialect that is not read here.
 */
export function generousTest(pattern: string): RegExp | undefined {
  if (/^!|[@!+?*]\(|\{[^{},]*\.\.[^{},]*\}/.test(pattern) || unclosedIn(pattern) !== undefined)
    return undefined;
  const body = source(pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''));
  try {
    return new RegExp(`^(?:.*/)?${body}(?:/.*)?$`, 'is');
  } catch {
    return undefined;
  }
}

/** The parts of a pattern between its slashes that are names as they stand. */
export function fixedParts(pattern: string): string[] {
  return pattern.split('/').filter(part => part !== '' && !/[*?{}[\]\\!]/.test(part));
}

function source(pattern: string): string {
  let made = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (pattern.startsWith('**/', at)) {
      made += '(?:.*/)?';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      made += '.*';
      at++;
    } else if (character === '*') made += '[^/]*';
    else if (character === '?') made += '[^/]';
    else if (character === '{') {
      made += '(?:';
      depth++;
    } else if (character === '}' && depth > 0) {
      made += ')';
      depth--;
    } else if (character === ',' && depth > 0) made += '|';
    else if (character === '[') {
      const end = closingBracket(pattern, at) ?? at;
      made += `[${pattern
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`;
      at = end;
    } else if (character === '\\' && at + 1 < pattern.length) made += escaped(pattern[++at] ?? '');
    else made += escaped(character);
  }
  return made;
}

function escaped(character: string): string {
  return /[.+^$()|[\]{}\\/*?]/.test(character) ? `\\${character}` : character;
}

/** Where a bracket closes; the first character behind it may be a `]` itself. */
function closingBracket(text: string, open: number): number | undefined {
  const close = text.indexOf(']', open + (text[open + 1] === '!' ? 3 : 2));
  return close === -1 ? undefined : close;
}

/** Whether a brace that is open before this place is closed behind it. */
function closes(text: string, at: number): boolean {
  return text.indexOf('}', at) !== -1;
}
