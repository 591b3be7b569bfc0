import { readModel } from '../hosts/models.ts';
import { type Span, span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf, relativePath } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeAgent, describeFile } from './describe-agent.ts';
import { describeField } from './describe-field.ts';
import { describeModel } from './describe-model.ts';
import { describeName } from './describe-name.ts';
import { describeSize, describeSkill } from './describe-skill.ts';
import { titles } from './describe-tool.ts';
import { describeVerdicts } from './describe-verdict.ts';
import type { Step } from './header-outline.ts';
import { rowsOf } from './host-rows.ts';
import { linkedFile, linkedHeading, skillAround } from './linked-file.ts';
import { type Subject, subjectAt } from './subject.ts';
import { verdicts } from './verdict.ts';

export interface Hover {
  /** What is explained. */
  readonly span: Span;
  readonly markdown: string;
}

/** What is known of the thing at the cursor; undefined where nothing is. */
export function hover(document: Document, offset: number, workspace: Workspace): Hover | undefined {
  const opening = openingLine(document);
  if (opening !== undefined && opening.start <= offset && offset <= opening.end) {
    const markdown = describeVerdicts(verdicts(document, workspace));
    return markdown === '' ? undefined : { span: opening, markdown };
  }
  const subject = subjectAt(document, offset);
  if (subject === undefined) return undefined;
  const markdown = describe(subject, document, workspace);
  return markdown === '' ? undefined : { span: subject.span, markdown };
}

/** The `---` that opens the header, which speaks for the whole file. */
function openingLine({ frontmatter }: Document): Span | undefined {
  if (frontmatter.state !== 'present' && frontmatter.state !== 'unclosed') return undefined;
  return span(frontmatter.span.start, frontmatter.span.start + 3);
}

function describe(subject: Subject, document: Document, workspace: Workspace): string {
  switch (subject.is) {
    case 'field':
      return describeFieldAt(document, subject.path, subject.isKey);
    case 'tool':
      return describeName(subject.name, document, workspace);
    case 'agent':
      return describeAgent(subject.name, document, workspace) || describeBuiltIn(subject.name, document);
    case 'model':
      return describeModel(readModel(subject.name)?.name ?? '');
    case 'skill':
      return describeSkillNamed(subject.name, document, workspace);
    case 'file':
      return describePath(subject.path, document, workspace);
    case 'link': {
      const heading = linkedHeading(subject.link, document, workspace);
      const section = heading === undefined ? '' : `Section “${heading.title}”`;
      const page =
        subject.link.path === document.path ? '' : describePath(subject.link.path, document, workspace);
      return [section, page].filter(part => part !== '').join('\n\n');
    }
  }
}

/** A value is explained by its key where only certain values count. */
function describeFieldAt(document: Document, path: readonly Step[], isKey: boolean): string {
  const rows = rowsOf(document, path, document.readers);
  const last = path.at(-1);
  if (rows.length === 0 || last === undefined || last === 'item') return '';
  const isChoice = rows.some(
    ({ row: { type } }) =>
      type.is === 'boolean' || (type.is === 'text' && (type.values ?? type.suggests) !== undefined),
  );
  if (!isKey && !isChoice) return '';
  const parts = [`**${last.key}**`, describeField(document, rows, path.length === 1)];
  if (path.length === 1 && last.key === 'target') parts.push(describeTarget(document));
  return parts.filter(part => part !== '').join('\n\n');
}

/** `target` narrows what is checked, not who loads the file. */
function describeTarget({ hosts, readers }: Document): string {
  const others = readers.filter(host => !hosts.includes(host));
  if (others.length === 0) return '';
  const load = others.length === 1 ? 'loads' : 'load';
  return `The file is checked for ${titles(hosts)} alone, but ${titles(others)} ${load} it all the same.`;
}

function describeBuiltIn(name: string, document: Document): string {
  const hosts = document.hosts.filter(host => host.agents?.includes(name));
  return hosts.length === 0 ? '' : `**${name}**\n\nAn agent of ${titles(hosts)} itself.`;
}

function describeSkillNamed(name: string, document: Document, workspace: Workspace): string {
  const skills = workspace.skillsNamed(name).map(skill => describeWithSize(skill, document));
  if (skills.length > 0) return skills.join('\n\n---\n\n');
  return workspace.skillNames().has(name)
    ? `**${name}**\n\nA skill from an extension or the user’s own folder.`
    : '';
}

function describeWithSize(skill: Document, from: Document): string {
  return `${describeSkill(skill, from)}\n\n${describeSize(skill.text)}`;
}

/** A skill for whatever names its folder or its SKILL.md; of any other file that is read its name, description and size. */
function describePath(path: string, document: Document, workspace: Workspace): string {
  const target = workspace.document(path);
  if (target === undefined || target.kind === 'skill') {
    const file = linkedFile(path, workspace);
    const skill = target ?? (file === undefined || file === path ? undefined : skillAround(path, workspace));
    if (skill !== undefined) return describeWithSize(skill, document);
    const written = relativePath(folderOf(document.path), path);
    return workspace.target(path) === 'file' ? `\`${written}\`` : '';
  }
  return [`**${target.name}**`, describeFile(target, document), describeSize(target.text)].join('\n\n');
}
