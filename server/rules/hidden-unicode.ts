import type { Document } from '../workspace/document.ts';
import { type HiddenRun, hiddenRuns, mayHoldHiddenRuns } from './characters/hidden-runs.ts';
import { shown } from './characters/shown.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const hiddenUnicode: Rule = {
  id: 'hidden-unicode',
  summary: 'The text holds characters that the model reads and a person cannot see.',
  severity: 'warning',
  gate({ text }) {
    return mayHoldHiddenRuns(text);
  },
  check(document) {
    const runs = hiddenRuns(document.text, offset => offset < document.bodyStart);
    return runs.map(run => finding(document, run, runs));
  },
};

const names: ReadonlyMap<string, string> = new Map([
  ['\u200b', 'zero width space'],
  ['\u200c', 'zero width non-joiner'],
  ['\u200d', 'zero width joiner'],
  ['\u2060', 'word joiner'],
  ['\ufeff', 'byte order mark'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u061c', 'Arabic letter mark'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'pop directional formatting'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'pop directional isolate'],
]);

function finding(document: Document, run: HiddenRun, all: readonly HiddenRun[]): Finding {
  const written = document.text.slice(run.span.start, run.span.end);
  const count = [...written].length;
  const fixes: Fix[] = [
    {
      title: count === 1 ? 'Remove the hidden character' : `Remove the ${count} hidden characters`,
      edits: [{ span: run.span, text: '' }],
      safe: false,
    },
  ];
  if (all.length > 1) {
    const edits = all.map(each => ({ span: each.span, text: '' }));
    fixes.push({ title: 'Remove all hidden characters in this file', edits, safe: false });
  }
  return { span: run.span, message: messageOf(run, written, count), fixes };
}

function messageOf({ kind, text }: HiddenRun, written: string, count: number): string {
  switch (kind) {
    case 'tag':
      return text === ''
        ? `${counted(count, 'tag character')} that nobody sees.`
        : `Tag characters that nobody sees spell “${shown(text)}” to the model.`;
    case 'selector':
      return `${counted(count, 'variation selector')} in a row can carry text that nobody sees.`;
    case 'bidi':
      return `${described(written)} makes the text look other than the model reads it.`;
    case 'zero-width':
      if (count > 3) return `${count} characters without width in a row can carry text that nobody sees.`;
      return `${described(written)} hides in a word, which therefore equals no word that looks the same.`;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `U+200B (zero width space)`, for each character of the run once. */
function described(written: string): string {
  return [...new Set(written)]
    .map(character => {
      const name = names.get(character);
      return name === undefined ? shown(character) : `${shown(character)} (${name})`;
    })
    .join(', ');
}
