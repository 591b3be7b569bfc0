import { duplicateKey } from './duplicate-key.ts';
import { fenceWrapped } from './fence-wrapped.ts';
import { missingFrontmatter } from './missing-frontmatter.ts';
import { missingSection } from './missing-section.ts';
import type { Rule } from './rule.ts';
import { unclosedFrontmatter } from './unclosed-frontmatter.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unlinkedSkill } from './unlinked-skill.ts';
import { yamlStrict } from './yaml-strict.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in alphabetical order. A new one is a file, its page, its test and a line here. */
export const rules: readonly Rule[] = [
  duplicateKey,
  fenceWrapped,
  missingFrontmatter,
  missingSection,
  unclosedFrontmatter,
  unknownSkill,
  unlinkedSkill,
  yamlStrict,
  yamlSyntax,
];
