import { span } from '../text/span.ts';
import { type Mention, mayHold } from './mentions.ts';
import type { Source } from './source.ts';

/**
 * Tools that the prose tells to use inside a code span: `#tool:memory write …` with what it is to do, or “using” right before
 * the span. VS Code reads no reference there, but the model reads the name. Any looser form may only show the syntax.
 */
export function toolInstructions(source: Source): Mention[] {
  const { text, bodyStart } = source;
  if (!mayHold(text, 'tool', bodyStart)) return [];
  const mentions: Mention[] = [];
  for (const code of source.body.code) {
    if (code.start < bodyStart) continue;
    const match = /^`#tool:([\w\-./]+\*?)([ \t]+\S)?/i.exec(text.slice(code.start, code.end));
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const isTold =
      match[2] !== undefined || /\busing[ \t]+$/i.test(text.slice(Math.max(0, code.start - 20), code.start));
    if (!isTold) continue;
    const start = code.start + match[0].indexOf(name, '`#tool:'.length);
    mentions.push({ span: span(start, start + name.length), text: name });
  }
  return mentions;
}
