import { missingSection } from './missing-section.ts';
import type { Rule } from './rule.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unlinkedSkill } from './unlinked-skill.ts';

/** Every rule, in alphabetical order. A new one is a file, its page, its test and a line here. */
export const rules: readonly Rule[] = [missingSection, unknownSkill, unlinkedSkill];
