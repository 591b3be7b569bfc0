import type { Edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { resolve } from '../workspace/links.ts';
import {
  areConnected,
  asDestination,
  baseName,
  folderOf,
  isInside,
  relativePath,
} from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BodyPlace } from './body-place.ts';
import { knownSkills } from './complete-skills.ts';
import { type CompletionItem, type CompletionKind, sortKey } from './completion-item.ts';
import { describeFile } from './describe-agent.ts';
import { describeSkill } from './describe-skill.ts';
import { headingAnchors } from './heading-anchors.ts';

/** More than anybody reads; a list of that length is told by typing on. */
const mostPaths = 1000;

/** Paths for the destination of a link, right from this file; those of skills first. */
export function completePath(
  document: Document,
  workspace: Workspace,
  place: BodyPlace & { readonly is: 'path' },
  offset: number,
): CompletionItem[] {
  const { text } = document;
  const tail = place.isClosed ? '' : place.isAngled ? '>)' : ')';
  const rest = text.slice(offset, place.word.end);
  const typed = text.slice(place.word.start, offset);
  return pathsFor(document, workspace, decode(typed)).map((path, index) => {
    const written = asDestination(path.written, place.isAngled);
    // A folder is only half of the way; a path with its fragment behind it needs nothing either.
    const isWhole = path.kind !== 'folder' && (rest !== '' || !/^[#?]/.test(text.slice(place.word.end)));
    // An editor ranks what begins with the typed letters first: a bare name is meant to be that of the skill or the file.
    const filterText = /[./]/.test(typed) ? written : `${nameOf(path)} ${written}`;
    return itemOf(path, { span: place.word, text: written + (isWhole ? tail : '') }, filterText, index);
  });
}

function nameOf({ kind, written }: OfferedPath): string {
  return baseName(kind === 'skill' ? folderOf(written) : written);
}

/** Paths behind `#file:`, which knows no escapes. */
export function completeFile(
  document: Document,
  workspace: Workspace,
  place: BodyPlace & { readonly is: 'file' },
  offset: number,
): CompletionItem[] {
  const typed = document.text.slice(place.word.start, offset);
  return pathsFor(document, workspace, typed)
    .filter(path => !/\s/.test(path.written))
    .map((path, index) => itemOf(path, { span: place.word, text: path.written }, path.written, index));
}

/** The headings of the page that the link names, as anchors. */
export function completeHeading(
  document: Document,
  workspace: Workspace,
  place: BodyPlace & { readonly is: 'fragment' },
): CompletionItem[] {
  const path = resolve(decode(place.path), document);
  const target = path === document.path ? document : workspace.document(path);
  if (target === undefined) return [];
  const tail = place.isClosed ? '' : place.isAngled ? '>)' : ')';
  return headingAnchors(target.body).map(({ anchor, heading }, index) => ({
    label: anchor,
    kind: 'heading',
    insert: { span: place.word, text: anchor + tail },
    detail: heading.title,
    documentation: '',
    filterText: `${anchor} ${heading.title}`,
    sortText: sortKey(index),
    additionalEdits: [],
  }));
}

/** A whole link to a skill, from its opening bracket on. */
export function completeLink(
  document: Document,
  workspace: Workspace,
  place: BodyPlace & { readonly is: 'link' },
): CompletionItem[] {
  return knownSkills(document, workspace).flatMap(({ name, document: skill }, index) => {
    if (skill === undefined || !areConnected(document.path, skill.path)) return [];
    const path = relativePath(folderOf(document.path), skill.path);
    const label = `${name} skill`;
    return [
      {
        label,
        kind: 'skill' as const,
        insert: { span: place.word, text: `[${label}](${asDestination(path)})` },
        detail: path,
        documentation: describeSkill(skill, document),
        filterText: `[${label}`,
        sortText: sortKey(index),
        additionalEdits: [],
      },
    ];
  });
}

/** The name of a skill in a sentence that tells to use it. */
export function completeMention(
  document: Document,
  workspace: Workspace,
  place: BodyPlace & { readonly is: 'skill' },
): CompletionItem[] {
  return knownSkills(document, workspace).map((skill, index) => ({
    label: skill.name,
    kind: 'skill',
    insert: { span: place.word, text: skill.name + place.tail },
    detail: 'skill',
    documentation: skill.document === undefined ? '' : describeSkill(skill.document, document),
    filterText: skill.name,
    sortText: sortKey(index),
    additionalEdits: [],
  }));
}

interface OfferedPath {
  /** As a link in this file writes it, not encoded. */
  readonly written: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string;
}

/** Known files below the folder that is typed so far, and the folders directly in it; below all folders where none is typed. */
function pathsFor(document: Document, workspace: Workspace, typed: string): OfferedPath[] {
  const prefix = typed.slice(0, typed.lastIndexOf('/') + 1);
  const folder = prefix === '' ? folderOf(document.path) : resolve(prefix, document);
  const isOffered = (path: string) =>
    path !== document.path &&
    isInside(document.root, path) &&
    (prefix === '' ? areConnected(folder, path) : isInside(folder, path));
  const write = (path: string) => prefix + relativePath(folder, path);
  const paths = new Map<string, OfferedPath>();
  for (const { name, document: skill } of knownSkills(document, workspace)) {
    if (skill === undefined || !isOffered(skill.path)) continue;
    const written = write(skill.path);
    paths.set(written, {
      written,
      kind: 'skill',
      detail: `skill ${name}`,
      documentation: describeSkill(skill, document),
    });
  }
  const folders = new Set<string>();
  const files: OfferedPath[] = [];
  for (const path of workspace.existing()) {
    if (!isOffered(path)) continue;
    const written = write(path);
    const next = /^[^/]+\/(?=.)/.exec(written.slice(prefix.length))?.[0];
    if (next !== undefined && next !== '../') folders.add(prefix + next);
    if (workspace.target(path) === 'folder') folders.add(`${written}/`);
    const target = workspace.document(path);
    if (paths.has(written) || workspace.target(path) !== 'file') continue;
    if (files.length >= mostPaths) continue;
    const documentation = target === undefined ? '' : describeFile(target, document);
    files.push({ written, kind: 'file', detail: baseName(path), documentation });
  }
  files.sort((a, b) => (a.written < b.written ? -1 : 1));
  const entries = [...folders]
    .sort()
    .map((written): OfferedPath => ({ written, kind: 'folder', detail: 'folder', documentation: '' }));
  return [...paths.values(), ...entries, ...files];
}

function itemOf(path: OfferedPath, insert: Edit, filterText: string, index: number): CompletionItem {
  return {
    label: path.written,
    kind: path.kind,
    insert: { ...insert, span: span(insert.span.start, insert.span.end) },
    detail: path.detail,
    documentation: path.documentation,
    filterText,
    sortText: sortKey(index),
    additionalEdits: [],
    again: path.kind === 'folder',
  };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
