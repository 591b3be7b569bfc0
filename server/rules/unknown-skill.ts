import type { Host } from '../hosts/host.ts';
import { isClaudeAgent } from '../hosts/kind.ts';
import { rowOf } from '../hosts/row-of.ts';
import { itemsOf } from '../syntax/items.ts';
import { mayDirectToSkill } from '../syntax/mentions.ts';
import { closest, fold } from '../text/closest.ts';
import { lineEnding } from '../text/line-index.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf, isInside } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { nearestIs, titles } from './wording.ts';

export const unknownSkill: Rule = {
  id: 'unknown-skill',
  summary: 'An agent is told to use, or is given, a skill that no skills folder holds.',
  severity: 'warning',
  gate(document) {
    return (document.kind === 'agent' && mayDirectToSkill(document)) || preloadingHosts(document).length > 0;
  },
  *check(document, workspace) {
    // While folders are still being read, the skill may still come.
    if (!workspace.complete) return;
    yield* unknownPreloads(document, workspace);
    if (document.kind !== 'agent') return;
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

/** The counting hosts that load the skills of `skills` into the agent before it begins. */
function preloadingHosts(document: Document): Host[] {
  if (document.field('skills') === undefined || (document.kind !== 'agent' && !isClaudeAgent(document.kind)))
    return [];
  return document.hosts.filter(host => {
    const row = rowOf(host, document.kind, 'skills');
    return row !== undefined && row.use !== 'ignores';
  });
}

function* unknownPreloads(document: Document, workspace: Workspace): Iterable<Finding> {
  const hosts = preloadingHosts(document);
  const list = hosts.length === 0 ? undefined : itemsOf(document.field('skills')?.value, document.text);
  for (const { text: name, span } of list?.items ?? []) {
    // `plugin:name` lies in a plugin, which may be anywhere, and what can be no name is not one yet.
    if (!/^[\w.-]+$/.test(name) || workspace.hasSkill(name) || isCommand(name, workspace)) continue;
    const known = workspace.skillNames();
    const near = closest(name, known) ?? equalButForDress(name, known);
    const fixes: Fix[] = [];
    if (near !== undefined)
      fixes.push({ title: `Change to “${near}”`, edits: [{ span, text: near }], safe: false });
    if (isSkillName(name)) fixes.push(creation(name, document, workspace));
    yield {
      span,
      message: `${titles(hosts)} ${hosts.length === 1 ? 'finds' : 'find'} no skill “${name}” in this workspace${near === undefined ? '' : nearestIs(near)}.`,
      // It may lie in the user’s own folder.
      severity: near === undefined ? 'information' : 'warning',
      hosts: hosts.map(({ id }) => id),
      fixes,
    };
  }
}

/** Claude Code takes a command for a skill of its file’s name. */
function isCommand(name: string, workspace: Workspace): boolean {
  return [...workspace.pathsNamed(`${name}.md`)].some(path => workspace.kindAt(path) === 'command');
}

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
  // Claude Code looks into no other folder.
  if (isClaudeAgent(document.kind)) return `${document.root}/.claude/skills`;
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
