import { type Span, span } from '../text/span.ts';
import { isBlank } from './characters.ts';
import { isBreak, type Reading, skipBlanks, trimEnd } from './yaml-reading.ts';

/** A key with the offset behind its colon. */
export interface Key {
  readonly key: string;
  readonly keySpan: Span;
  readonly start: number;
  readonly after: number;
  /** Whether any reader of YAML takes it for the same key. */
  readonly plain: boolean;
}

/** The key that stands at `start`, if the line has a colon before a blank or its end. Only the first such colon counts. */
export function readKey(r: Reading, start: number): Key | undefined {
  const first = r.text.charCodeAt(start);
  if (first === 34 || first === 39) return readQuotedKey(r, start, first);
  if (first === 91 || first === 123 || first === 35) return undefined;
  for (let at = start; at < r.end; at++) {
    const code = r.text.charCodeAt(at);
    if (isBreak(code) || (code === 35 && at > start && isBlank(r.text.charCodeAt(at - 1)))) return undefined;
    if (code === 58 && endsKey(r, at + 1)) {
      const end = trimEnd(r.text, start, at);
      const key = r.text.slice(start, end);
      return { key, keySpan: span(start, end), start, after: at + 1, plain: end === at && SIMPLE.test(key) };
    }
  }
  return undefined;
}

const SIMPLE = /^[A-Za-z_][\w .$/()-]{0,200}$/;

function readQuotedKey(r: Reading, start: number, quote: number): Key | undefined {
  for (let at = start + 1; at < r.end; at++) {
    const code = r.text.charCodeAt(at);
    if (isBreak(code)) return undefined;
    if (code !== quote) continue;
    const colon = skipBlanks(r, at + 1);
    if (r.text.charCodeAt(colon) !== 58 || !endsKey(r, colon + 1)) return undefined;
    const key = r.text.slice(start + 1, at);
    const plain = colon === at + 1 && at - start < 200 && !key.includes('\\');
    return { key, keySpan: span(start + 1, at), start, after: colon + 1, plain };
  }
  return undefined;
}

function endsKey(r: Reading, at: number): boolean {
  if (at >= r.end) return true;
  const code = r.text.charCodeAt(at);
  return isBlank(code) || isBreak(code);
}

/** Whether a dash that makes a list item stands at `at`. */
export function isDash(r: Reading, at: number): boolean {
  return r.text.charCodeAt(at) === 45 && endsKey(r, at + 1);
}
