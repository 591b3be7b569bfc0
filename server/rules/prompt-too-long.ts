import type { Document } from '../workspace/document.ts';
import { effectOn } from './effects.ts';
import { firstLine } from './first-line.ts';
import type { Rule } from './rule.ts';
import { counted } from './wording.ts';

export const promptTooLong: Rule = {
  id: 'prompt-too-long',
  summary: 'The instructions of an agent are longer than a host takes.',
  severity: 'error',
  judges: true,
  gate(document) {
    return limited(document).some(({ limit }) => document.text.length - document.bodyStart > limit);
  },
  *check(document) {
    const { text, bodyStart } = document;
    const length = text.slice(bodyStart).trim().length;
    for (const { host, limit } of limited(document)) {
      if (length <= limit) continue;
      yield {
        span: firstLine(text, text.charCodeAt(0) === 0xfeff ? 1 : 0),
        message: `${host.title} takes ${counted(limit)} characters of instructions at most, and this agent has ${counted(length)}.`,
        hosts: [host.id],
        effects: effectOn([host], 'ignored'),
      };
    }
  },
};

function limited({ hosts, kind }: Document) {
  if (kind !== 'agent') return [];
  return hosts.flatMap(host => {
    const limit = host.kinds[kind]?.bodyLimit;
    return limit === undefined ? [] : [{ host, limit }];
  });
}
