import { fold } from '../text/closest.ts';
import catalogue from './catalogue/models.json';
import type { HostId } from './host.ts';

/** A model of Copilot's picker, found under its name or under the id that command lines take for it. */
export interface Model {
  readonly name: string;
  readonly state: ModelState;
}

export type ModelState =
  | { readonly is: 'current' }
  /** `alternative`: the current model at the end of GitHub's chain of suggestions, undefined where the chain ends in none. */
  | { readonly is: 'retired'; readonly date: string; readonly alternative: string | undefined }
  /** Neither is safe to say. */
  | { readonly is: 'unsure' };

/** A model as a header writes it, taken apart. */
export interface WrittenModel {
  /** Without its vendor. */
  readonly name: string;
  /** The vendor with its brackets and the blank before it, as written; empty without one. */
  readonly vendor: string;
  /** Whether the name is an id of command lines and APIs: lower case, without blanks. */
  readonly isId: boolean;
}

/** Hosts that take ids (`claude-sonnet-4.6`) where VS Code takes names of the picker. */
export const hostsTakingModelIds: ReadonlySet<HostId> = new Set(['copilot-cli', 'claude']);

/** Hosts that look a name up in the picker. */
export const hostsWithPicker: ReadonlySet<HostId> = new Set(['vscode']);

/** The page and the day of the list. */
export const modelsSource = { source: catalogue.source, asOf: catalogue.asOf };

/** Undefined for a name of another vendor, whose models nobody here knows. */
export function readModel(text: string): WrittenModel | undefined {
  const [, name = text, vendor = ''] = /^(.*?)(\s*\([^()]*\))$/.exec(text) ?? [];
  if (vendor === '' || /^\s*\(preview\)$/i.test(vendor)) return written(text, '');
  return /^\s*\(copilot\)$/i.test(vendor) ? written(name, vendor) : undefined;
}

function written(name: string, vendor: string): WrittenModel {
  return { name, vendor, isId: /^[a-z0-9][a-z0-9.-]*$/.test(name) };
}

/** The model of exactly this name, or of the id or earlier “(Preview)” name that stands for it. */
export function modelNamed(name: string): Model | undefined {
  return index().get(fold(name.replace(/\s*\(preview\)$/i, '')));
}

/** Every name of the list, retired ones included. */
export function modelNames(): string[] {
  return [...index().values()].map(model => model.name);
}

/** The names that completion offers. */
export function currentModels(): readonly string[] {
  return catalogue.current;
}

/** The id that command lines take for a name of the picker. */
export function modelId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

let built: Map<string, Model> | undefined;

/** By folded name, so that an id finds its model. */
function index(): Map<string, Model> {
  if (built !== undefined) return built;
  built = new Map();
  for (const name of catalogue.unsure) built.set(fold(name), { name, state: { is: 'unsure' } });
  for (const { name, date } of catalogue.retired) {
    built.set(fold(name), { name, state: { is: 'retired', date, alternative: currentAfter(name) } });
  }
  for (const name of catalogue.current) built.set(fold(name), { name, state: { is: 'current' } });
  return built;
}

/** Follows the suggestions, since a suggested model may have been retired in its turn. */
function currentAfter(name: string): string | undefined {
  const seen = new Set<string>();
  for (let at: string | null | undefined = name; at !== null && at !== undefined && !seen.has(at); ) {
    seen.add(at);
    if (catalogue.current.includes(at)) return at;
    at = catalogue.retired.find(model => model.name === at)?.alternative;
  }
  return undefined;
}
