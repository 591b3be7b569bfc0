import { mayDirectToSkill } from '../syntax/mentions.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnding } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { LocalLink } from '../workspace/links.ts';
import { asDestination, folderOf, isInside, relativePath } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const unlinkedSkill: Rule = {
  id: 'unlinked-skill',
  summary: 'A skill that the text tells to use is linked nowhere, while others are.',
  severity: 'information',
  gate(document) {
    return document.text.indexOf('](', document.bodyStart) !== -1 && mayDirectToSkill(document);
  },
  check(document, workspace) {
    const asked = document.skillMentions.filter(mention => mention.directive);
    if (asked.length === 0) return [];
    const linked = skillLinks(document, workspace);
    if (linked.length === 0) return [];
    const findings = new Map<string, Finding>();
    for (const { span: place, text: name } of asked) {
      const folders = workspace.skillsNamed(name).map(skill => folderOf(skill.path));
      if (findings.has(name) || folders.length === 0 || folders.includes(folderOf(document.path))) continue;
      if (linked.some(({ link }) => folders.some(folder => isInside(folder, link.path)))) continue;
      findings.set(name, {
        span: place,
        message: `The text tells to use the skill “${name}”, but links only to other skills.`,
        fixes: fixesOf(name, folders, linked, document),
      });
    }
    return findings.values();
  },
};

/** A link into a skill's folder. */
interface SkillLink {
  readonly link: LocalLink;
  readonly folder: string;
}

function skillLinks(document: Document, workspace: Workspace): SkillLink[] {
  return document.links.flatMap(link => {
    if (link.link.kind !== 'inline' || link.link.image) return [];
    const folder = skillFolder(link.path, workspace);
    return folder === undefined || folder === folderOf(document.path) ? [] : [{ link, folder }];
  });
}

/** The folder of the skill that the path lies in; a skill's folder holds its SKILL.md. */
function skillFolder(path: string, workspace: Workspace): string | undefined {
  for (let folder = path; folder !== '/'; folder = folderOf(folder)) {
    if (workspace.document(`${folder}/SKILL.md`)?.kind === 'skill') return folder;
  }
  return undefined;
}

function fixesOf(
  name: string,
  folders: readonly string[],
  linked: readonly SkillLink[],
  document: Document,
): Fix[] {
  const last = linked.at(-1);
  if (last === undefined) return [];
  const folder = folders.find(candidate => folderOf(candidate) === folderOf(last.folder)) ?? folders[0] ?? '';
  const written = linkLike(last, name, folder, document);
  const edit = insertion(last.link.link.span, written, document.text);
  if (edit === undefined) return [];
  return [{ title: `Link the skill “${name}” beside the others`, edits: [edit], safe: false }];
}

/** A link to the skill, dressed as the other one: code font, path from the workspace folder, to the folder or to the SKILL.md. */
function linkLike(
  { link, folder: other }: SkillLink,
  name: string,
  folder: string,
  document: Document,
): string {
  const { text } = document;
  const shown = text.slice(link.link.textSpan.start, link.link.textSpan.end);
  const destination = text.slice(link.pathSpan.start, link.pathSpan.end);
  const isFolder = link.path === other;
  const target = isFolder ? folder : `${folder}/SKILL.md`;
  const path = destination.startsWith('/')
    ? `/${relativePath(document.root, target)}`
    : relativePath(folderOf(document.path), target);
  const dotted = destination.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
  const label = shown.startsWith('`') ? `\`${name}\`` : name;
  return `[${label}](${asDestination(dotted)}${isFolder && destination.endsWith('/') ? '/' : ''})`;
}

/** A list item below the one that holds the link, else behind the link itself; in a table there is no telling what a row needs. */
function insertion(link: Span, written: string, text: string): Edit | undefined {
  const start = lineStart(text, link.start);
  const lead = text.slice(start, link.start);
  if (/^\s*\|/.test(lead)) return undefined;
  const item = /^(\s*)(?:([-*+])|(\d+)([.)]))(\s+)/.exec(lead);
  if (item === null) return { span: span(link.end, link.end), text: `, ${written}` };
  const [, indent = '', bullet, number, dot = '', gap = ' '] = item;
  const marker = bullet ?? `${Number(number) + 1}${dot}`;
  const at = itemEnd(text, link.end, indent.length);
  return { span: span(at, at), text: `${lineEnding(text)}${indent}${marker}${gap}${written}` };
}

/** The end of the list item: its lines go on as long as they are indented deeper than its marker. */
function itemEnd(text: string, offset: number, indent: number): number {
  const line = /[^\r\n]*/y;
  line.lastIndex = offset;
  line.exec(text);
  let end = line.lastIndex;
  const next = /(?:\r\n|\r|\n)([ \t]*)(?=[^\s])[^\r\n]*/y;
  for (;;) {
    next.lastIndex = end;
    const match = next.exec(text);
    if (match === null || (match[1] ?? '').length <= indent) return end;
    end = next.lastIndex;
  }
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
