import type { HostId } from './host.ts';
import type { Kind } from './kind.ts';

/** Absolute, decoded folders that settings add, by kind. */
export type Locations = { readonly [kind: string]: readonly string[] };

/** What a file is by its path; the first row that fits counts. Sources: VS Code 1.139.1 and Claude Code 2.1.331, 2026-11-24. */
const kindsByPath: readonly { readonly fits: RegExp; readonly kind: Kind | undefined }[] = [
  { fits: /\/README\.md$/i, kind: undefined },
  { fits: /\.prompt\.md$/, kind: 'prompt' },
  { fits: /(?:\.instructions|\/copilot-instructions)\.md$/, kind: 'instructions' },
  { fits: /\/skill\.md$/i, kind: 'skill' },
  { fits: /\/\.claude\/agents\/.+\.md$/, kind: 'claude-agent' },
  { fits: /\.(?:agent|chatmode)\.md$/, kind: 'agent' },
  { fits: /\/\.(?:github|copilot)\/agents\/[^/]+\.md$/, kind: 'agent' },
  { fits: /\/\.claude\/rules\/.+\.md$/, kind: 'instructions' },
  { fits: /\/(?:AGENTS|CLAUDE|CLAUDE\.local|GEMINI)\.md$/, kind: 'memory' },
];

/** The kind of the file at a path, which is decoded, absolute and written with `/`; undefined for a file that is none of ours. */
export function kindOf(path: string, locations: Locations = {}): Kind | undefined {
  if (!/\.md$/i.test(path)) return undefined;
  const row = kindsByPath.find(({ fits }) => fits.test(path));
  if (row !== undefined) return row.kind;
  const folder = path.slice(0, path.lastIndexOf('/'));
  // Prompts and instructions have their suffix and skills their name wherever they lie; agents alone may be plain pages.
  return locations.agent?.some(location => location.replace(/\/$/, '') === folder) ? 'agent' : undefined;
}

/** The kinds of VS Code's language ids, for documents that have no path yet. */
const kindsByLanguage: Readonly<Record<string, Kind>> = {
  chatagent: 'agent',
  skill: 'skill',
  prompt: 'prompt',
  instructions: 'instructions',
};

export function kindOfLanguage(languageId: string): Kind | undefined {
  return Object.hasOwn(kindsByLanguage, languageId) ? kindsByLanguage[languageId] : undefined;
}

/** What hosts call a document whose header has no name: the folder of a skill, else the file without its suffix. */
export function displayNameFromPath(path: string, kind: Kind): string {
  const parts = path.split('/');
  const base = parts.at(-1) ?? '';
  if (kind === 'skill') return parts.at(-2) || base.replace(/\.md$/i, '');
  return base.replace(/(?:\.(?:prompt|instructions|agent|chatmode))?\.md$/i, '');
}

/** Who reads a file of a kind, by where it lies; the first row that fits counts. */
const readersByKind: Readonly<
  Record<Kind, readonly { readonly fits?: RegExp; readonly hosts: readonly HostId[] }[]>
> = {
  agent: [{ hosts: ['vscode', 'copilot-cli', 'copilot-cloud'] }],
  'claude-agent': [{ hosts: ['claude'] }],
  skill: [
    {
      fits: /\/\.claude\/skills\//,
      hosts: ['vscode', 'copilot-cli', 'copilot-cloud', 'claude', 'agent-skills'],
    },
    {
      fits: /\/\.(?:github|agents)\/skills\//,
      hosts: ['vscode', 'copilot-cli', 'copilot-cloud', 'agent-skills'],
    },
    { hosts: ['agent-skills'] },
  ],
  prompt: [{ hosts: ['vscode'] }],
  instructions: [
    { fits: /\/\.claude\/rules\//, hosts: ['vscode', 'copilot-cli', 'claude'] },
    { hosts: ['vscode', 'copilot-cli', 'copilot-cloud'] },
  ],
  memory: [],
  page: [],
};

/** The ids of the hosts that read a file of this kind at this place. */
export function readersOf(path: string, kind: Kind): readonly HostId[] {
  return readersByKind[kind].find(({ fits }) => fits === undefined || fits.test(path))?.hosts ?? [];
}
