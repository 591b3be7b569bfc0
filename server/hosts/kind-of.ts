import type { Kind } from './kind.ts';

/** Absolute, decoded folders that settings add, by kind. */
export type Locations = { readonly [kind: string]: readonly string[] };

/**
 * What a file is by its path; the first row that fits counts. Sources: VS Code 1.139.1, Claude Code 2.1.331, OpenCode 1.18.33 and
 * Gemini CLI 0.61.0 as they were run on 2026-11-24; the pages of Cursor (2026-08), Kiro (2026-09-05) and Factory (2026-08).
 */
const kindsByPath: readonly { readonly fits: RegExp; readonly kind: Kind | undefined }[] = [
  { fits: /\/README\.mdc?$/i, kind: undefined },
  { fits: /\.prompt\.md$/, kind: 'prompt' },
  { fits: /(?:\.instructions|\/copilot-instructions)\.md$/, kind: 'instructions' },
  { fits: /\/skill\.md$/i, kind: 'skill' },
  { fits: /\/\.claude\/agents\/.+\.md$/, kind: 'claude-agent' },
  { fits: /\.(?:agent|chatmode)\.md$/, kind: 'agent' },
  { fits: /\/\.(?:github|copilot)\/agents\/[^/]+\.md$/, kind: 'agent' },
  { fits: /\/\.claude\/commands\/.+\.md$/, kind: 'command' },
  { fits: /\/\.claude\/rules\/.+\.md$/, kind: 'rule' },
  { fits: /\/\.cursor\/rules\/.+\.mdc$/, kind: 'rule' },
  { fits: /\/\.opencode\/(?:agents?\/.+|modes?\/[^/]+)\.md$/, kind: 'opencode-agent' },
  { fits: /\/\.config\/opencode\/agents\/.+\.md$/, kind: 'opencode-agent' },
  // Gemini CLI looks at the folder alone, not below it, and passes over names that begin with `_`.
  { fits: /\/\.gemini\/agents\/[^/_][^/]*\.md$/, kind: 'gemini-agent' },
  { fits: /\/\.cursor\/agents\/[^/]+\.md$/, kind: 'cursor-agent' },
  { fits: /\/\.kiro\/agents\/.+\.md$/, kind: 'kiro-agent' },
  { fits: /\/\.factory\/droids\/[^/]+\.md$/, kind: 'factory-agent' },
  { fits: /\/(?:AGENTS|AGENTS\.override|CLAUDE|CLAUDE\.local|GEMINI)\.md$/, kind: 'memory' },
  // A `plugin.json` of another program lies at such a place too: only its `$schema` tells.
  { fits: /\/plugin\.json$/, kind: 'plugin' },
];

const noPlugins: ReadonlySet<string> = new Set();

/**
 * The kind of the file at a path, which is decoded, absolute and written with `/`; undefined for a file that is none of ours.
 * `plugins` are the folders of Claude Code’s plugins: those that hold `.claude-plugin/plugin.json`.
 */
export function kindOf(
  path: string,
  locations: Locations = {},
  plugins: ReadonlySet<string> = noPlugins,
): Kind | undefined {
  if (!/\.mdc?$/i.test(path) && !path.endsWith('/plugin.json')) return undefined;
  const row = kindsByPath.find(({ fits }) => fits.test(path));
  if (row !== undefined) return row.kind;
  if (!/\.md$/i.test(path)) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  // Prompts and instructions have their suffix and skills their name wherever they lie; agents alone may be plain pages.
  if (locations.agent?.some(location => location.replace(/\/$/, '') === folder)) return 'agent';
  return plugins.size > 0 && path.endsWith('.md') ? kindInPlugin(path, plugins) : undefined;
}

/** What Claude Code finds in a plugin besides skills, which have their own name. */
function kindInPlugin(path: string, plugins: ReadonlySet<string>): Kind | undefined {
  for (const match of path.matchAll(/\/(?=(agents|commands)\/)/g)) {
    if (plugins.has(path.slice(0, match.index)))
      return match[1] === 'agents' ? 'claude-plugin-agent' : 'command';
  }
  return undefined;
}

/** The folder of the plugin that a file is the manifest of, for Claude Code; undefined for any other file. */
export function pluginFolder(path: string): string | undefined {
  const manifest = '/.claude-plugin/plugin.json';
  return path.endsWith(manifest) ? path.slice(0, -manifest.length) : undefined;
}

/**
 * Whether a file of this kind is read as a document. A manifest is no Markdown. Cursor’s `.mdc` wait until rules know that it
 * takes `globs: *.ts` as it stands, which is no YAML and is how its authors write it.
 */
export function isDocument(path: string, kind: Kind): boolean {
  return kind !== 'plugin' && !path.endsWith('.mdc');
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
  const nested = nestedNames[kind]?.exec(path)?.[1];
  if (nested !== undefined) return nested;
  return base.replace(/(?:\.(?:prompt|instructions|agent|chatmode))?\.mdc?$/i, '');
}

/** Hosts that take the folders below their own into the name. */
const nestedNames: { readonly [K in Kind]?: RegExp } = {
  'opencode-agent': /\/(?:\.opencode|opencode)\/(?:agents?|modes?)\/(.+)\.md$/,
  'kiro-agent': /\/\.kiro\/agents\/(.+)\.md$/,
};
