import { posix } from 'node:path';

/** One import of one file, as it is written there. */
export interface Import {
  /** Relative to the package, with `/`: `server/rules/unknown-tool.ts`. */
  readonly file: string;
  readonly specifier: string;
  /** `type`: erased by the compiler. `lazy`: a `require` or `import()` that runs only when it is reached. */
  readonly how: 'static' | 'type' | 'lazy';
}

/** A room of the package: what it may import of ours, and which modules of others. A name ending in `:` is a scheme. */
interface Room {
  readonly rooms: readonly string[];
  readonly modules: readonly string[];
  readonly lazyModules?: readonly string[];
}

const layers = ['text', 'syntax', 'hosts', 'config', 'workspace', 'rules', 'features'] as const;

/** architecture.md, “The tree”: a room imports itself and what stands left of it. */
export const rooms: Readonly<Record<string, Room>> = {
  ...Object.fromEntries(
    layers.map((layer, index) => [layer, { rooms: layers.slice(0, index), modules: [] }]),
  ),
  syntax: {
    rooms: ['text'],
    modules: ['yaml', '@lezer/markdown', '@lezer/common', 'jsonc-parser', 'smol-toml'],
  },
  config: { rooms: ['text', 'syntax', 'hosts'], modules: ['zod'] },
  lsp: {
    rooms: [...layers, 'protocol'],
    modules: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  cli: { rooms: [...layers, 'protocol'], modules: ['node:', 'ignore'] },
  protocol: { rooms: [], modules: [] },
  client: { rooms: ['protocol'], modules: ['vscode', 'vscode-languageclient'] },
};

/** The room of a file; undefined for one that lies in none. */
export function roomOf(file: string): string | undefined {
  if (file === 'server/protocol.ts') return 'protocol';
  const [top, second, ...rest] = file.split('/');
  if (top === 'client' && second !== undefined) return 'client';
  return top === 'server' && second !== undefined && rest.length > 0 ? second : undefined;
}

/** One sentence for each import that the layers forbid, with its file. */
export function forbiddenImports(imports: readonly Import[]): string[] {
  return imports.flatMap(entry => objection(entry) ?? []);
}

function objection({ file, specifier }: Import): string | undefined {
  const name = roomOf(file);
  const room = name === undefined ? undefined : rooms[name];
  if (room === undefined) return `${file} lies in no room of the package`;
  if (!specifier.startsWith('.')) {
    const module = moduleName(specifier);
    const known = room.modules.some(allowed =>
      allowed.endsWith(':') ? module.startsWith(allowed) : module === allowed,
    );
    return known ? undefined : `${file} imports ${specifier}, which ${name} may not use`;
  }
  const target = resolveImport(file, specifier);
  const other = roomOf(target);
  if (other === name || (target === 'package.json' && (name === 'lsp' || name === 'cli'))) return undefined;
  if (other !== undefined && room.rooms.includes(other)) return undefined;
  return `${file} imports ${target}, and ${name} may not import ${other ?? 'what lies in no room'}`;
}

/** The outside modules that are reached from the files of one room, over the imports that `follow` lets through. */
export function modulesReached(
  imports: readonly Import[],
  from: string,
  follow: (entry: Import) => boolean,
): ReadonlySet<string> {
  const byFile = new Map<string, Import[]>();
  for (const entry of imports.filter(follow))
    byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), entry]);
  const queue = [...byFile.keys()].filter(file => roomOf(file) === from);
  const seen = new Set(queue);
  const reached = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const { specifier } of byFile.get(file) ?? []) {
      if (!specifier.startsWith('.')) reached.add(moduleName(specifier));
      else if (!seen.has(resolveImport(file, specifier))) {
        seen.add(resolveImport(file, specifier));
        queue.push(resolveImport(file, specifier));
      }
    }
  }
  return reached;
}

/** The imports and re-exports of a text, in its order. Comments are left out. */
export function importsIn(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const pattern =
    /\b(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*(['"])(.+?)\2|\bimport\s*(['"])(.+?)\4|\b(typeof\s+)?(?:import|require)\s*\(\s*(['"])(.+?)\7/g;
  return [...code.matchAll(pattern)].map(match => {
    const [, type, , named, , bare, typeOf, , called] = match;
    const how = type || typeOf ? 'type' : called === undefined ? 'static' : 'lazy';
    return { file, specifier: named ?? bare ?? called ?? '', how };
  });
}

/** The text with its comments blanked, so that what they say is not taken for code. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '').replace(/\s\/\/ .*$/gm, '');
}

function resolveImport(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

/** `vscode-languageserver/node` is `vscode-languageserver`; `@lezer/markdown` keeps its scope. */
function moduleName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
