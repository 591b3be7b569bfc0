import catalogue from './catalogue/conversion.json';
import { vscodeTools } from './vscode-tools.ts';

/** A program that a file can be carried to. */
export type ConversionHost =
  | 'vscode'
  | 'copilot-cli'
  | 'copilot-cloud'
  | 'claude'
  | 'opencode'
  | 'gemini'
  | 'cursor'
  | 'codex'
  | 'agent-skills';

/** What a file is for, whichever host’s words it is written in. */
export type Subject = 'agent' | 'skill' | 'instructions' | 'prompt';

/** How much it hurts that something has no home: a `limit` lost makes the result more able than its source. */
export type Danger = 'limit' | 'ability' | 'comfort';

/** What a tool lets an agent do, under one name for all hosts. */
export interface Job {
  readonly job: string;
  readonly right: Right;
}

/** What kind of thing a job touches: a coarser tool may stand for a finer one of the same right, never of another. */
export type Right = 'read' | 'write' | 'shell' | 'web' | 'delegate' | 'plan';

export const conversionHosts = Object.keys(catalogue.titles) as readonly ConversionHost[];

export function isConversionHost(id: string): id is ConversionHost {
  return Object.hasOwn(catalogue.titles, id);
}

export function conversionTitle(host: ConversionHost): string {
  return catalogue.titles[host];
}

/** Where the host looks for such a file, below the project’s folder, with `*` for its name; undefined where it knows no such files. */
export function placeOf(host: ConversionHost, subject: Subject): string | undefined {
  return (catalogue.places[host] as { readonly [subject: string]: string })[subject];
}

export const jobs = catalogue.jobs as unknown as readonly (Job & {
  readonly [host: string]: readonly string[] | undefined;
})[];

const rights = new Map(jobs.map(({ job, right }) => [job, right]));

export function rightOf(job: string): Right | undefined {
  return rights.get(job);
}

/** The host’s own names for a job, all of which are written for it; none where the host has no such tool. */
export function namesFor(host: ConversionHost, job: string): readonly string[] {
  return jobs.find(row => row.job === job)?.[host] ?? [];
}

/** The names that stand for several jobs at once. */
export function setsOf(host: ConversionHost): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries((catalogue.sets as Rows)[host] ?? {}));
}

/** What the name gives in this host; undefined for a name that stands for no job of the table. */
export function jobsOf(host: ConversionHost, name: string): readonly string[] | undefined {
  const known = indexOf(host).get(comparesWithoutCase.has(host) ? name.toLowerCase() : name);
  return known === undefined && host === 'vscode' ? jobsOfOldName(name) : known;
}

/** VS Code still takes the old names of its tools, and knows some tools in a second set. */
function jobsOfOldName(name: string): readonly string[] | undefined {
  const index = indexOf('vscode');
  const found = vscodeTools.lookup(name);
  const ids =
    found?.is === 'renamed' ? found.to : found?.is === 'known' ? (vscodeTools.grants(name) ?? []) : [];
  const given = ids.flatMap(id => index.get(id) ?? []);
  return given.length === 0 ? undefined : [...new Set(given)];
}

const comparesWithoutCase: ReadonlySet<ConversionHost> = new Set(['copilot-cli', 'copilot-cloud']);

type Rows = { readonly [host: string]: { readonly [name: string]: readonly string[] } | undefined };

const indexes = new Map<ConversionHost, ReadonlyMap<string, readonly string[]>>();

function indexOf(host: ConversionHost): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(host);
  if (known !== undefined) return known;
  const index = new Map<string, readonly string[]>();
  for (const row of jobs) {
    for (const name of row[host] ?? []) {
      index.set(name, [...(index.get(name) ?? []), row.job]);
    }
  }
  for (const [name, given] of setsOf(host)) index.set(name, given);
  for (const [name, given] of Object.entries((catalogue.alsoRead as unknown as Rows)[host] ?? {})) {
    index.set(name, given);
  }
  indexes.set(host, index);
  return index;
}

/** How the host spells a tool of an MCP server; undefined where it has no lists of tools. */
export function serverSpelling(
  host: ConversionHost,
): { readonly tool: string; readonly all: string } | undefined {
  return (catalogue.servers as { readonly [host: string]: { tool: string; all: string } | undefined })[host];
}

export interface AgentFieldRow {
  readonly meaning: string;
  /** Reads behind “loses”: “the handoffs”. */
  readonly title: string;
  readonly danger: Danger;
}

const fieldRows = catalogue.agentFields as readonly (AgentFieldRow & { readonly [host: string]: string })[];

/** Every key of an agent’s header that says the same in several hosts, or in one alone. */
export const agentFields: readonly AgentFieldRow[] = fieldRows;

/** The host’s key for a meaning; undefined where it has none. */
export function agentKey(host: ConversionHost, meaning: string): string | undefined {
  return fieldRows.find(row => row.meaning === meaning)?.[host];
}

export interface KeyRow {
  readonly key: string;
  readonly danger: Danger;
  readonly hosts: readonly ConversionHost[];
}

/** The keys of skills and of prompts, which have one name in all hosts that know them. */
export const skillFields = catalogue.skillFields as readonly KeyRow[];
export const promptFields = catalogue.promptFields as readonly KeyRow[];

/** Keys that limit an agent in some host. Where they stand in a file of another, nobody acts on them. */
export const foreignLimits: ReadonlySet<string> = new Set(catalogue.foreignLimits);

/** Claude Code’s colours as OpenCode takes them. */
export const colours: ReadonlyMap<string, string> = new Map(Object.entries(catalogue.colors));

/** Claude Code’s aliases and what VS Code takes for them. */
export const claudeModels: ReadonlyMap<string, string> = new Map(Object.entries(catalogue.models));
