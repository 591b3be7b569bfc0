import type { Host } from '../../hosts/host.ts';
import { hostsOwning } from '../../hosts/index.ts';
import type { Kind } from '../../hosts/kind.ts';
import type { Span } from '../../text/span.ts';
import { span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { baseName, folderOf, isInside } from '../../workspace/path.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { firstLine } from '../first-line.ts';
import { titles } from '../wording.ts';

/** A document that lies in a folder for its kind, and not where all counting hosts look for it. */
export interface Misplaced {
  /** Hosts that find it where it lies. */
  readonly by: readonly Host[];
  /** Hosts that look in other places alone; there is one at least. */
  readonly notBy: readonly Host[];
  /** The folder for its kind that it lies in, absolute: `/repo/.github/prompts`. */
  readonly folder: string;
}

/** The folders for each kind, directly below a host's own one. */
const folders: { readonly [K in Kind]?: RegExp } = {
  agent: /^.*\/\.[a-z]+\/agents(?=\/)/,
  prompt: /^.*\/\.[a-z]+\/prompts(?=\/)/,
  instructions: /^.*\/\.[a-z]+\/instructions(?=\/)/,
  skill: /^.*?\/\.[a-z]+\/skills(?=\/)/,
};

/** Undefined for a file that all hosts find, that lies elsewhere, or that belongs to a skill. */
export function misplaced(document: Document, workspace: Workspace): Misplaced | undefined {
  const { kind, root, path } = document;
  const folder = folders[kind]?.exec(path)?.[0];
  if (folder === undefined || isInSkill(document, folder, workspace)) return undefined;
  const isOwn = hostsOwning(path, document.hosts).length > 0 || folder.endsWith('/.agents/skills');
  if (!isOwn || isInLocation(path, workspace.locations(root)[kind] ?? [])) return undefined;
  const hosts = document.hosts.filter(
    host => host.isSpecification !== true && host.kinds[kind]?.places !== undefined,
  );
  // A project may lie below the workspace folder and be opened alone.
  const below = path.slice(folderOf(folderOf(folder)).replace(/\/$/, '').length + 1);
  const sees = (host: Host) => host.kinds[kind]?.places?.some(place => place.test(below)) ?? false;
  const notBy = hosts.filter(host => !sees(host));
  return notBy.length === 0 ? undefined : { by: hosts.filter(sees), notBy, folder };
}

/** `VS Code does not find this prompt: it looks directly in “.github/prompts”.` */
export function messageOf(document: Document, { notBy, folder }: Misplaced): string {
  const [verb, they] = notBy.length === 1 ? ['does', 'it looks'] : ['do', 'they look'];
  const shown = isInside(document.root, folder) ? folder.slice(document.root.length + 1) : folder;
  return `${titles(notBy)} ${verb} not find ${things[document.kind]}: ${they} ${where(document, folder, shown)}.`;
}

const things: { readonly [K in Kind]?: string } = {
  agent: 'this agent',
  prompt: 'this prompt',
  instructions: 'these instructions',
  skill: 'this skill',
};

function where({ kind, path }: Document, folder: string, shown: string): string {
  if (kind !== 'skill') return `directly in “${shown}”`;
  if (baseName(path) !== 'SKILL.md' && folderOf(folderOf(path)) === folder)
    return 'for “SKILL.md” in capitals';
  return `for “SKILL.md” one folder below “${shown}”`;
}

/** Where a finding about the whole file stands. */
export function beginning({ text }: Document): Span {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return text.length === start ? span(start, start) : firstLine(text, start);
}

/** What lies in the folder of a skill belongs to it, whatever it is called. */
function isInSkill({ kind, path }: Document, folder: string, workspace: Workspace): boolean {
  if (kind !== 'skill') return /\/skills\/[^/]+\//.test(path.slice(folder.length));
  for (let at = folderOf(folderOf(path)); isInside(folder, at) && at !== folder; at = folderOf(at)) {
    if (workspace.namesIn(at).has('SKILL.md')) return true;
  }
  return false;
}

/** A configured folder is read as a host's own; what lies deeper in it is not known. */
function isInLocation(path: string, locations: readonly string[]): boolean {
  return locations.some(location => isInside(location.replace(/\/$/, ''), folderOf(path)));
}
