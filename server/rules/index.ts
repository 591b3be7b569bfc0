import { agentNeedsTool } from './agent-needs-tool.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenImport } from './broken-import.ts';
import { brokenLink } from './broken-link.ts';
import { compatibilityTooLong } from './compatibility-too-long.ts';
import { deadGlob } from './dead-glob.ts';
import { deprecatedField } from './deprecated-field.ts';
import { deprecatedFile } from './deprecated-file.ts';
import { descriptionTooLong } from './description-too-long.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateTool } from './duplicate-tool.ts';
import { emptyBody } from './empty-body.ts';
import { fenceWrapped } from './fence-wrapped.ts';
import { hiddenUnicode } from './hidden-unicode.ts';
import { hostIgnores } from './host-ignores.ts';
import { hostIgnoresTools } from './host-ignores-tools.ts';
import { hostRejects } from './host-rejects.ts';
import { instructionsTooLong } from './instructions-too-long.ts';
import { invalidField } from './invalid-field.ts';
import { invalidGlob } from './invalid-glob.ts';
import { invalidHandoff } from './invalid-handoff.ts';
import { invalidName } from './invalid-name.ts';
import { limitLost } from './limit-lost.ts';
import { missingField } from './missing-field.ts';
import { missingFrontmatter } from './missing-frontmatter.ts';
import { missingSection } from './missing-section.ts';
import { mojibake } from './mojibake.ts';
import { nameMismatch } from './name-mismatch.ts';
import { promptTooLong } from './prompt-too-long.ts';
import { redundantTool } from './redundant-tool.ts';
import { removedTool } from './removed-tool.ts';
import { renamedTool } from './renamed-tool.ts';
import { retiredModel } from './retired-model.ts';
import type { Rule } from './rule.ts';
import { skillRuleMissing } from './skill-rule-missing.ts';
import { skillTooLong } from './skill-too-long.ts';
import { skillTruncated } from './skill-truncated.ts';
import { toolNotEnabled } from './tool-not-enabled.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { unclosedFrontmatter } from './unclosed-frontmatter.ts';
import { unknownAgent } from './unknown-agent.ts';
import { unknownField } from './unknown-field.ts';
import { unknownModel } from './unknown-model.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unknownTool } from './unknown-tool.ts';
import { unlinkedSkill } from './unlinked-skill.ts';
import { unreadFile } from './unread-file.ts';
import { yamlStrict } from './yaml-strict.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in alphabetical order. A new one is a file, its page, its test and a line here. */
export const rules: readonly Rule[] = [
  agentNeedsTool,
  brokenAnchor,
  brokenImport,
  brokenLink,
  compatibilityTooLong,
  deadGlob,
  deprecatedField,
  deprecatedFile,
  descriptionTooLong,
  duplicateKey,
  duplicateTool,
  emptyBody,
  fenceWrapped,
  hiddenUnicode,
  hostIgnores,
  hostIgnoresTools,
  hostRejects,
  instructionsTooLong,
  invalidField,
  invalidGlob,
  invalidHandoff,
  invalidName,
  limitLost,
  missingField,
  missingFrontmatter,
  missingSection,
  mojibake,
  nameMismatch,
  promptTooLong,
  redundantTool,
  removedTool,
  renamedTool,
  retiredModel,
  skillRuleMissing,
  skillTooLong,
  skillTruncated,
  toolNotEnabled,
  unclosedFence,
  unclosedFrontmatter,
  unknownAgent,
  unknownField,
  unknownModel,
  unknownSkill,
  unknownTool,
  unlinkedSkill,
  unreadFile,
  yamlStrict,
  yamlSyntax,
];
