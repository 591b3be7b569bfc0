import { tooLong } from './fields/too-long.ts';
import type { Rule } from './rule.ts';

export const compatibilityTooLong: Rule = {
  id: 'compatibility-too-long',
  summary: 'The compatibility of a skill is described at more length than its specification allows.',
  severity: 'warning',
  judges: true,
  gate: document => document.field('compatibility') !== undefined,
  check: document => tooLong(document, 'compatibility'),
};
