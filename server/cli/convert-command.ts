import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Conversion, convert, type Outcome } from '../features/convert/convert.ts';
import {
  type ConversionHost,
  conversionHosts,
  conversionTitle,
  isConversionHost,
} from '../hosts/conversion.ts';
import { Workspace } from '../workspace/workspace.ts';
import { formatConversions } from './formats/conversion-text.ts';
import { projectRoot, slashed } from './load-workspace.ts';
import type { Surroundings } from './surroundings.ts';

export interface ConvertOptions {
  readonly files: readonly string[];
  readonly to: string;
  /** The folder that takes the place of the project’s own; undefined writes into the project. */
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly allowWider: boolean;
  readonly force: boolean;
}

/** What became of one file. */
export interface Converted {
  /** Relative to the current folder, with `/`. */
  readonly from: string;
  /** Null where the host has no such files, or the file cannot be read. */
  readonly to: string | null;
  readonly host: ConversionHost;
  readonly written: boolean;
  readonly lost: Conversion['lost'];
  readonly changed: readonly string[];
  /** Why nothing was written, though it was asked for. */
  readonly refused?: string;
  /** The result, where nothing is to be written. */
  readonly text?: string;
}

/** Converts the files one by one and gives the exit status: 0 all done, 1 some refused. Throws when a file cannot be read or the host is unknown. */
export function convertCommand(options: ConvertOptions, surroundings: Surroundings): number {
  const { to } = options;
  if (!isConversionHost(to)) {
    throw new Error(`there is no host “${to}” to convert to; known are ${conversionHosts.join(', ')}.`);
  }
  const paths = options.files.map(file => resolve(surroundings.cwd, file));
  for (const path of paths) {
    if (!existsSync(path)) throw new Error(`${path} is not there.`);
    if (!statSync(path).isFile()) throw new Error(`${path} is no file.`);
  }
  const taken = new Set<string>();
  const results = paths.map(path => convertFile(path, to, options, surroundings.cwd, taken));
  surroundings.out(
    options.json
      ? `${JSON.stringify({ version: 1, files: results }, null, 2)}\n`
      : formatConversions(results, options.dryRun),
  );
  return results.some(({ refused }) => refused !== undefined) ? 1 : 0;
}

function convertFile(
  path: string,
  host: ConversionHost,
  options: ConvertOptions,
  cwd: string,
  taken: Set<string>,
): Converted {
  const root = rootOf(path);
  const outcome = outcomeOf(path, root, host);
  const from = shown(path, cwd);
  if (outcome.is === 'refused') {
    return { from, to: null, host, written: false, lost: [], changed: [], refused: outcome.reason };
  }
  const target = join(options.out === undefined ? root : resolve(cwd, options.out), outcome.place);
  const copies = outcome.subject === 'skill' ? bundledFiles(path, target) : [];
  const changed = [...outcome.changed, ...toldCopies(copies)];
  const result = { from, to: shown(target, cwd), host, lost: outcome.lost, changed };
  const refused = objection(outcome, host, [target, ...copies.map(copy => copy.to)], options, cwd, taken);
  taken.add(target);
  if (refused !== undefined) return { ...result, written: false, refused };
  if (options.dryRun) return { ...result, written: false, text: outcome.text };
  write(target, outcome.text);
  for (const copy of copies) write(copy.to, readFileSync(copy.from));
  return { ...result, written: true };
}

function outcomeOf(path: string, root: string, to: ConversionHost): Outcome {
  const workspace = new Workspace();
  workspace.setRoots([slashed(root)]);
  const text = readFileSync(path, 'utf8');
  return convert({ path: slashed(path), text, kind: workspace.kindAt(slashed(path)), to });
}

/** Why the result must not be written as things are. */
function objection(
  { lost }: Conversion,
  host: ConversionHost,
  targets: readonly string[],
  { allowWider, force }: ConvertOptions,
  cwd: string,
  taken: ReadonlySet<string>,
): string | undefined {
  if (!allowWider && lost.some(({ danger }) => danger === 'limit')) {
    return `in ${conversionTitle(host)} it could do more than it may now; --allow-wider writes it all the same`;
  }
  const twice = targets.find(target => taken.has(target));
  if (twice !== undefined) return `${shown(twice, cwd)} is the result of another file already`;
  const there = force ? undefined : targets.find(target => existsSync(target));
  return there === undefined ? undefined : `${shown(there, cwd)} is there already; --force replaces it`;
}

/** The project’s folder: that of a host’s files where neither a repository nor a configuration tells. */
function rootOf(path: string): string {
  const root = projectRoot(path);
  const marker =
    /^(.*?)[\\/]\.(?:github|claude|agents|opencode|gemini|cursor|codex|copilot|vscode|kiro|factory)(?:[\\/]|$)/;
  return marker.exec(root)?.[1] || root;
}

interface Copy {
  readonly from: string;
  readonly to: string;
}

/** What lies beside a SKILL.md belongs to it: its text links there. */
function bundledFiles(path: string, target: string): readonly Copy[] {
  const folder = dirname(path);
  if (!/SKILL\.md$/i.test(path) || folder === dirname(target)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => file !== path && !/[\\/](?:node_modules|\.git)[\\/]/.test(file.slice(folder.length)))
    .sort()
    .map(from => ({ from, to: join(dirname(target), relative(folder, from)) }));
}

function toldCopies(copies: readonly Copy[]): readonly string[] {
  if (copies.length === 0) return [];
  return [
    copies.length === 1
      ? 'One file of the skill is copied with it.'
      : `${copies.length} files of the skill are copied with it.`,
  ];
}

/** In one step, so that a crash leaves no half of a file. */
function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || '.').replaceAll('\\', '/');
}
