import type { Rule } from './rule.ts';

/** Every rule, in alphabetical order. A new one is a file, its page, its test and a line here. */
export const rules: readonly Rule[] = [];
