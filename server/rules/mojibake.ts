import { codeAt } from '../syntax/mentions.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { type GarbledRun, garbledRuns, mayHoldGarbledRuns } from './characters/garbled-runs.ts';
import { shown } from './characters/shown.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const mojibake: Rule = {
  id: 'mojibake',
  summary: 'Characters were damaged when the file was read or saved in the wrong encoding.',
  severity: 'warning',
  gate({ text }) {
    return text.indexOf('\ufffd') !== -1 || mayHoldGarbledRuns(text);
  },
  *check(document) {
    const { text } = document;
    // Binary data was never text: one finding says so, not one for each of its bytes.
    if (text.includes('\0')) return;
    const runs = mayHoldGarbledRuns(text)
      ? garbledRuns(text).filter(run => !isExample(document, run.span))
      : [];
    for (const run of runs) yield finding(text, run, runs);
    for (const lost of lostCharacters(text)) {
      if (lost.start >= document.bodyStart && codeAt(document, lost.start) !== undefined) continue;
      if (runs.some(run => run.span.start <= lost.start && lost.start < run.span.end)) continue;
      const count = lost.end - lost.start;
      yield {
        span: lost,
        message: `${count === 1 ? 'A character was' : `${count} characters were`} lost here: U+FFFD stands for bytes that were no UTF-8.`,
      };
    }
  },
};

function finding(text: string, run: GarbledRun, all: readonly GarbledRun[]): Finding {
  const written = text.slice(run.span.start, run.span.end);
  const fixes: Fix[] = [{ title: `Repair to “${shown(run.repaired)}”`, edits: [editOf(run)], safe: false }];
  if (all.length > 1) {
    fixes.push({ title: `Repair all ${all.length} in this file`, edits: all.map(editOf), safe: false });
  }
  return {
    span: run.span,
    message: `“${shown(written)}” was “${shown(run.repaired)}” before its UTF-8 was read as Windows-1252 and saved again.`,
    fixes,
  };
}

function editOf({ span: place, repaired }: GarbledRun) {
  return { span: place, text: repaired };
}

/** A code span that holds nothing else shows what damaged text looks like. */
function isExample(document: Document, run: Span): boolean {
  if (run.start < document.bodyStart) return false;
  const code = codeAt(document, run.start);
  if (code === undefined || document.text[code.start] !== '`') return false;
  return (
    /^`+[ "'“”]*$/.test(document.text.slice(code.start, run.start)) &&
    /^[ "'“”]*`+$/.test(document.text.slice(run.end, code.end))
  );
}

function* lostCharacters(text: string): Iterable<Span> {
  for (let start = text.indexOf('\ufffd'); start !== -1; ) {
    let end = start;
    while (text.charCodeAt(end) === 0xfffd) end++;
    yield span(start, end);
    start = text.indexOf('\ufffd', end);
  }
}
