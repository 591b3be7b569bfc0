import { tooLong } from './fields/too-long.ts';
import type { Rule } from './rule.ts';

/** No host has a lower limit, and hardly any header is longer. */
const lowestLimit = 500;

export const descriptionTooLong: Rule = {
  id: 'description-too-long',
  summary: 'A description that is longer than a host takes, or shows to the model.',
  severity: 'warning',
  judges: true,
  gate: document => document.bodyStart > lowestLimit && document.field('description') !== undefined,
  check: document => tooLong(document, 'description'),
};
