import { agentNeedsTool } from './agent-needs-tool.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateTool } from './duplicate-tool.ts';
import { fenceWrapped } from './fence-wrapped.ts';
import { hostIgnoresTools } from './host-ignores-tools.ts';
import { missingFrontmatter } from './missing-frontmatter.ts';
import { missingSection } from './missing-section.ts';
import { redundantTool } from './redundant-tool.ts';
import { removedTool } from './removed-tool.ts';
import { renamedTool } from './renamed-tool.ts';
import { retiredModel } from './retired-model.ts';
import type { Rule } from './rule.ts';
import { toolNotEnabled } from './tool-not-enabled.ts';
import { unclosedFrontmatter } from './unclosed-frontmatter.ts';
import { unknownModel } from './unknown-model.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unknownTool } from './unknown-tool.ts';
import { unlinkedSkill } from './unlinked-skill.ts';
import { yamlStrict } from './yaml-strict.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in alphabetical order. A new one is a file, its page, its test and a line here. */
export const rules: readonly Rule[] = [
  agentNeedsTool,
  brokenAnchor,
  brokenLink,
  duplicateKey,
  duplicateTool,
  fenceWrapped,
  hostIgnoresTools,
  missingFrontmatter,
  missingSection,
  redundantTool,
  removedTool,
  renamedTool,
  retiredModel,
  toolNotEnabled,
  unclosedFrontmatter,
  unknownModel,
  unknownSkill,
  unknownTool,
  unlinkedSkill,
  yamlStrict,
  yamlSyntax,
];
