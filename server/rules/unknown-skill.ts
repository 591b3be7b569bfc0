import { mayDirectToSkill } from '../syntax/mentions.ts';
import { closest, fold } from '../text/closest.ts';
import { lineEnding } from '../text/line-index.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf, isInside } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Fix, Rule } from './rule.ts';

export const unknownSkill: Rule = {
  id: 'unknown-skill',
  summary: 'An agent is told to use a skill that no skills folder holds.',
  severity: 'warning',
  gate(document) {
    return document.kind === 'agent' && mayDirectToSkill(document);
  },
  *check(document, workspace) {
    // While folders are still being read, the skill may still come.
    if (document.kind !== 'agent' || !workspace.complete) return;
    const mentions = document.skillMentions.filter(mention => mention.directive);
    if (mentions.length === 0) return;
    for (const { span, text: name } of mentions) {
      if (workspace.hasSkill(name)) continue;
      const known = workspace.skillNames();
      const near = closest(name, known) ?? equalButForDress(name, known);
      // What could be no skill's name is prose in code font, unless it is a known one in another dress.
      if (near === undefined && !isSkillName(name)) continue;
      const fixes: Fix[] = [];
      if (near !== undefined)
        fixes.push({ title: `Change to “${near}”`, edits: [{ span, text: near }], safe: false });
      if (isSkillName(name)) fixes.push(creation(name, document, workspace));
      yield {
        span,
        message: `No host finds a skill “${name}”: no skills folder of this workspace holds it.`,
        fixes,
      };
    }
  },
};

/** The Agent Skills specification: small letters, digits and single hyphens, at most 64. */
function isSkillName(name: string): boolean {
  return name.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** `closest` gives nothing where a skill's folder and its header differ only in case; either is right then. */
function equalButForDress(name: string, known: ReadonlySet<string>): string | undefined {
  const folded = fold(name);
  return [...known].find(candidate => fold(candidate) === folded);
}

function creation(name: string, document: Document, workspace: Workspace): Fix {
  const path = `${skillsFolder(document, workspace)}/${name}/SKILL.md`;
  const text = newSkill(name).join(lineEnding(document.text));
  return {
    title: `Create the skill “${name}”`,
    edits: [],
    files: [{ change: 'create', path, text }],
    safe: false,
  };
}

/** Where the skills of this workspace folder already lie, else where all hosts of an agent file look for them. */
function skillsFolder(document: Document, workspace: Workspace): string {
  for (const name of workspace.skillNames()) {
    for (const skill of workspace.skillsNamed(name)) {
      if (isInside(document.root, skill.path)) return folderOf(folderOf(skill.path));
    }
  }
  return `${document.root}/.github/skills`;
}

function newSkill(name: string): string[] {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const description = `${title}. Use when … (say which tasks call for this skill).`;
  return [
    '---',
    `name: ${name}`,
    `description: ${description}`,
    '---',
    '',
    `# ${title}`,
    '',
    '## When to use',
    '',
    '…',
    '',
  ];
}
