import type { Document } from '../workspace/document.ts';
import { firstLine } from './first-line.ts';
import type { Rule } from './rule.ts';
import { counted, titles } from './wording.ts';

export const skillTooLong: Rule = {
  id: 'skill-too-long',
  summary: 'The text of a skill has more lines than its hosts advise.',
  severity: 'hint',
  gate(document) {
    // Each line takes at least its end.
    return advising(document).some(({ limit }) => document.text.length - document.bodyStart > limit);
  },
  *check(document) {
    const { text, bodyStart } = document;
    const lines = linesFrom(text, bodyStart);
    const exceeded = advising(document).filter(({ limit }) => lines > limit);
    const [first] = exceeded;
    if (first === undefined) return;
    const hosts = exceeded.map(({ host }) => host);
    yield {
      span: firstLine(text, text.charCodeAt(0) === 0xfeff ? 1 : 0),
      message: `${titles(hosts)} ${hosts.length === 1 ? 'advises' : 'advise'} ${counted(first.limit)} lines at most, and this skill has ${counted(lines)}.`,
      hosts: hosts.map(({ id }) => id),
    };
  },
};

function advising({ hosts, kind }: Document) {
  if (kind !== 'skill') return [];
  return hosts.flatMap(host => {
    const limit = host.kinds[kind]?.advisedLines;
    return limit === undefined ? [] : [{ host, limit }];
  });
}

/** The lines of the text without empty ones around it. */
function linesFrom(text: string, start: number): number {
  const body = text.slice(start).trim();
  let lines = 1;
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) lines++;
  return lines;
}
