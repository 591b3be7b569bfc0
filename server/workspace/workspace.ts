import type { Configuration } from '../config/configuration.ts';
import type { Host } from '../hosts/host.ts';
import { hosts as allHosts, isDocument, kindOf, pluginFolder } from '../hosts/index.ts';
import { isClaudeAgent, type Kind } from '../hosts/kind.ts';
import { readSource } from '../syntax/read-source.ts';
import type { Source } from '../syntax/source.ts';
import { createDocument, type Document } from './document.ts';
import { type Environment, emptyEnvironment } from './environment.ts';
import { resolve } from './links.ts';
import type { Listing } from './listing.ts';
import { isAgentPlugin, isManifest } from './manifest.ts';
import { NameIndex } from './name-index.ts';
import { baseName, folderOf, isInside, join } from './path.ts';
import { PathIndex } from './path-index.ts';
import { Presence } from './presence.ts';
import { emptyProject, type Project, projectFiles, withProjectFile } from './project.ts';

/** What stands at a path. Undefined where nobody has asked the disk yet: such a path is never reported. */
export type Target = 'file' | 'folder' | 'missing';

/** Folders that settings add, by kind. */
type Locations = { readonly [kind: string]: readonly string[] };

const noRules: Configuration['rules'] = {};

/** Something that a document depends on and only the disk can answer. */
export interface Question {
  readonly path: string;
  readonly fragment: boolean;
}

/**
 * Everything known across files. Changed only by `write`, `remove`, `notice`, `dismiss` and the setters; it does no I/O, so `lsp` and `cli` bring the texts and the answers about existence.
 */
export class Workspace {
  readonly #documents = new Map<string, Document>();
  readonly #targets = new Map<string, Target>();
  /** Known documents, and what the disk is known to hold, with the folders above them. */
  readonly #existing = new PathIndex();
  readonly #projects = new Map<string, Project>();
  readonly #hosts: readonly Host[];
  readonly #presence: Presence;
  /** Files that were noticed and say something. */
  readonly #noticed = new Set<string>();
  /** The folders of Claude Code's plugins. */
  readonly #plugins = new Set<string>();
  /** The folders of Agent Plugins. */
  readonly #agentPlugins = new Set<string>();
  readonly #agents = new NameIndex();
  readonly #skills = new NameIndex();
  /** The kinds of documents that have no telling path, such as untitled ones. */
  readonly #givenKinds = new Map<string, Kind>();
  readonly #locationsByRoot = new Map<string, Locations>();
  readonly #listings = new Map<string, Listing>();
  #roots: readonly string[] = [];
  #environment: Environment = emptyEnvironment;
  #defaults: Pick<Configuration, 'hosts' | 'rules'> = { hosts: undefined, rules: noRules };
  #complete = true;
  #revision = 0;

  constructor(hosts: readonly Host[] = allHosts) {
    this.#hosts = hosts;
    this.#presence = new Presence(hosts);
  }

  /** Grows with every change, so that a reader can tell whether what it computed still holds. */
  get revision(): number {
    return this.#revision;
  }

  /** Every host that is known here, in the order in which messages name them. */
  get hosts(): readonly Host[] {
    return this.#hosts;
  }

  get environment(): Environment {
    return this.#environment;
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Takes the text of a document, of a page that a link names, or of a project file. The same text again changes nothing. */
  write(path: string, text: string, kind?: Kind): void {
    if (this.#writeProjectFile(path, text) || this.#writeManifest(path, text)) return;
    if (kind !== undefined) this.#givenKinds.set(path, kind);
    const old = this.#documents.get(path);
    if (old?.text === text && (kind === undefined || kind === old.kind)) return;
    if (old === undefined && this.#presence.add(path, this.rootOf(path))) this.#placeAll();
    this.#store(this.read(path, text));
  }

  /** The document that this text would be at this path, without keeping it. */
  read(path: string, text: string): Document {
    return this.#place(path, readSource(text));
  }

  remove(path: string): void {
    if (this.#writeProjectFile(path, undefined) || this.#writeManifest(path, undefined)) return;
    const old = this.#documents.get(path);
    this.#givenKinds.delete(path);
    if (old === undefined) return;
    this.#documents.delete(path);
    this.#unlist(old);
    this.#dropTarget(path);
    if (this.#presence.delete(path)) this.#placeAll();
    this.#revision++;
  }

  /**
   * Takes note that a file is there, whatever it is: it may show which hosts are used in the project, or where a plugin of
   * Claude Code lies, whose agents and commands would be plain pages elsewhere.
   */
  notice(path: string): void {
    if (this.#noticed.has(path)) return;
    const plugin = pluginFolder(path);
    const begins = this.#presence.add(path, this.rootOf(path));
    if (plugin === undefined && !this.#presence.knows(path)) return;
    this.#noticed.add(path);
    if (plugin !== undefined) this.#plugins.add(plugin);
    if (plugin !== undefined || begins) this.#placeAll();
  }

  /** Files that were noticed are gone. */
  dismiss(isGone: (path: string) => boolean): void {
    let isChanged = false;
    for (const file of [...this.#noticed].filter(isGone)) {
      this.#noticed.delete(file);
      const plugin = pluginFolder(file);
      if (plugin !== undefined) this.#plugins.delete(plugin);
      if (this.#presence.delete(file) || plugin !== undefined) isChanged = true;
    }
    if (isChanged) this.#placeAll();
  }

  setTarget(path: string, target: Target): void {
    if (this.#targets.get(path) === target) return;
    this.#dropTarget(path);
    this.#targets.set(path, target);
    if (target !== 'missing') this.#existing.add(path);
    this.#revision++;
  }

  /** Paths that the disk was asked for. */
  askedTargets(): Iterable<string> {
    return [...this.#targets.keys()];
  }

  /** Forgets what the disk said of a path, so that it is asked again. */
  forgetTarget(path: string): void {
    if (this.#dropTarget(path)) this.#revision++;
  }

  /** The workspace folders, as paths. */
  setRoots(roots: readonly string[]): void {
    this.#roots = [...roots].sort((a, b) => b.length - a.length);
    this.#presence.setRoots(path => this.rootOf(path));
    this.#placeAll();
  }

  setEnvironment(environment: Environment): void {
    this.#environment = environment;
    this.#placeAll();
  }

  /** What the editor's settings say; a project's own file wins over it. */
  setDefaults(defaults: Pick<Configuration, 'hosts' | 'rules'>): void {
    this.#defaults = defaults;
    this.#placeAll();
  }

  /** Takes every file of a workspace folder, where all of it was listed; undefined where the list no longer holds. */
  setListing(root: string, listing: Listing | undefined): void {
    if (listing === undefined) this.#listings.delete(root);
    else this.#listings.set(root, listing);
    this.#revision++;
  }

  /** Every file of the workspace folder that the path lies in; undefined where nobody has listed all of it. */
  listing(path: string): Listing | undefined {
    return this.#listings.get(this.rootOf(path));
  }

  /** False while the folders are still being read: a name that nobody has given yet may still come. */
  get complete(): boolean {
    return this.#complete;
  }

  setComplete(complete: boolean): void {
    this.#complete = complete;
    this.#revision++;
  }

  document(path: string): Document | undefined {
    return this.#documents.get(path);
  }

  documents(): Iterable<Document> {
    return this.#documents.values();
  }

  target(path: string): Target | undefined {
    if (this.#documents.has(path)) return 'file';
    const asked = this.#targets.get(path);
    // What lies below a path proves a folder, even where the disk was asked before.
    return asked !== 'file' && this.#existing.has(path) ? 'folder' : asked;
  }

  /** The Agent Plugin that a path lies in; undefined also where its manifest has not been read. */
  agentPlugin(path: string): string | undefined {
    if (this.#agentPlugins.size === 0) return undefined;
    for (let at = folderOf(path); at !== '/'; at = folderOf(at)) if (this.#agentPlugins.has(at)) return at;
    return undefined;
  }

  /** Whether the host counts where the path lies, by the configuration or by its own files; the file itself is not asked. */
  counts({ id }: Host, path: string): boolean {
    return this.configuration(path).hosts?.includes(id) ?? this.#presence.has(this.rootOf(path), id);
  }

  /** What a path is as a document; undefined for any other file. */
  kindAt(path: string): Kind | undefined {
    const given = this.#givenKinds.get(path);
    if (given !== undefined) return given;
    const kind = kindOf(path, this.locations(this.rootOf(path)), this.#plugins);
    return kind !== undefined && isDocument(path, kind) ? kind : undefined;
  }

  /** The paths that the document names and nobody has asked the disk for yet; `fragment` where a heading of the file matters too. */
  questions(document: Document): readonly Question[] {
    const files = [...document.fileReferences, ...document.imports].map(({ text }) => ({
      path: resolve(text, document),
      fragment: false,
    }));
    return [...document.linkCandidates, ...files].filter(
      ({ path, fragment }) => this.target(path) === undefined || (fragment && this.#isUnreadPage(path)),
    );
  }

  /** Paths that are known to exist, for suggestions. */
  *existing(): Iterable<string> {
    yield* this.#documents.keys();
    for (const [path, target] of this.#targets)
      if (target !== 'missing' && !this.#documents.has(path)) yield path;
  }

  /** Files and folders that are known to exist, by their last part, wherever they lie. */
  pathsNamed(name: string): ReadonlySet<string> {
    return this.#existing.named(name);
  }

  /** The names of the files and folders that are known to lie directly in a folder. */
  namesIn(folder: string): ReadonlySet<string> {
    return this.#existing.children(folder);
  }

  /** Agents by display name, exactly as written. */
  agentsNamed(name: string): readonly Document[] {
    return this.#agents.named(name);
  }

  /** The display names of all agents, contributed ones included. */
  agentNames(): ReadonlySet<string> {
    return new Set([...this.#agents.names(), ...this.#environment.agents.map(agent => agent.name)]);
  }

  /** Skills by folder or by the name in their header. */
  skillsNamed(name: string): readonly Document[] {
    return this.#skills.named(name);
  }

  /** Whether `skillNames` holds the name, without making it. */
  hasSkill(name: string): boolean {
    return this.#skills.named(name).length > 0 || this.#environment.skills.includes(name);
  }

  /** The names and folders of all skills, contributed ones included. */
  skillNames(): ReadonlySet<string> {
    return new Set([...this.#skills.names(), ...this.#environment.skills]);
  }

  /** The MCP servers that are declared where the document lies or in the user's profile. */
  servers(path: string): ReadonlySet<string> {
    const declared = [...this.#project(this.rootOf(path)).servers.values()].flat();
    return new Set([...declared, ...this.#environment.servers]);
  }

  configuration(path: string): Configuration {
    const { configuration } = this.#project(this.rootOf(path));
    const { hosts, rules } = this.#defaults;
    if (hosts === undefined && rules === noRules) return configuration;
    return {
      ...configuration,
      hosts: configuration.hosts ?? hosts,
      rules: { ...rules, ...configuration.rules },
    };
  }

  project(root: string): Project {
    return this.#project(root);
  }

  /** The folders that settings add in a workspace folder, absolute, by kind. */
  locations(root: string): Locations {
    const known = this.#locationsByRoot.get(root);
    if (known !== undefined) return known;
    const locations: Record<string, string[]> = {};
    for (const source of [this.#project(root).locations, this.#environment.locations]) {
      for (const [kind, folders] of Object.entries(source)) {
        // The home folder is not asked for here: the editor sends what lies there as plain names.
        const inside = folders
          .filter(folder => !folder.startsWith('~'))
          .map(folder => (folder.startsWith('/') ? folder : join(root, folder)));
        locations[kind] = [...(locations[kind] ?? []), ...inside];
      }
    }
    this.#locationsByRoot.set(root, locations);
    return locations;
  }

  /** The workspace folder of a path; outside of all of them the folder that holds its `.github` or `.claude`, else its own. */
  rootOf(path: string): string {
    const root = this.#roots.find(folder => isInside(folder, path));
    if (root !== undefined) return root;
    // What has no path yet is meant for the folder that is open, where there is but one.
    if (path.startsWith('untitled:') && this.#roots.length === 1) return this.#roots[0] ?? '/';
    const marker = /^(.*?)\/\.(?:github|claude|agents|vscode)(?:\/|$)/.exec(path);
    return marker?.[1] ?? folderOf(path);
  }

  #writeProjectFile(path: string, text: string | undefined): boolean {
    const file = projectFiles.find(name => path.endsWith(`/${name}`));
    if (file === undefined) return false;
    const root = path.slice(0, -file.length - 1);
    // A project file counts at a workspace folder alone; elsewhere, say in a fixture, it says nothing about this project.
    if (this.#roots.length > 0 && !this.#roots.includes(root)) return true;
    this.#projects.set(root, withProjectFile(this.#project(root), file, text));
    this.#placeAll();
    return true;
  }

  /** Of a manifest nothing counts but whether it is one of an Agent Plugin. */
  #writeManifest(path: string, text: string | undefined): boolean {
    if (!isManifest(path)) return false;
    const folder = folderOf(path);
    const isKnown = this.#agentPlugins.has(folder);
    if (isAgentPlugin(text) === isKnown) return true;
    if (isKnown) this.#agentPlugins.delete(folder);
    else this.#agentPlugins.add(folder);
    this.#revision++;
    return true;
  }

  #project(root: string): Project {
    return this.#projects.get(root) ?? emptyProject;
  }

  #place(path: string, source: Source): Document {
    const root = this.rootOf(path);
    const { hosts } = this.configuration(path);
    const counts = ({ id }: Host, always: boolean) =>
      hosts === undefined ? always || this.#presence.has(root, id) : hosts.includes(id);
    const kind = this.kindAt(path) ?? 'page';
    return createDocument(source, { path, root, kind, hosts: this.#hosts, counts });
  }

  #isUnreadPage(path: string): boolean {
    return path.endsWith('.md') && this.#targets.get(path) === 'file' && !this.#documents.has(path);
  }

  /** Whether anything was known. */
  #dropTarget(path: string): boolean {
    const known = this.#targets.get(path);
    if (known === undefined) return false;
    if (known !== 'missing') this.#existing.delete(path);
    return this.#targets.delete(path);
  }

  /** Gives every document its place again: kinds and hosts may differ now. The texts are not read again. */
  #placeAll(): void {
    this.#locationsByRoot.clear();
    for (const [path, document] of [...this.#documents]) {
      this.#store(this.#place(path, document.source));
    }
    this.#revision++;
  }

  #store(document: Document): void {
    const old = this.#documents.get(document.path);
    if (old !== undefined) this.#unlist(old);
    this.#documents.set(document.path, document);
    this.#list(document);
    this.#revision++;
  }

  #list(document: Document): void {
    if (document.kind === 'agent' || isClaudeAgent(document.kind)) this.#agents.add(document.name, document);
    if (document.kind === 'skill')
      for (const name of skillNamesOf(document)) this.#skills.add(name, document);
    this.#existing.add(document.path);
  }

  #unlist(document: Document): void {
    this.#agents.delete(document);
    this.#skills.delete(document);
    this.#existing.delete(document.path);
  }
}

/** A skill answers to its folder's name and to the one in its header: hosts differ in which they take. */
function skillNamesOf(document: Document): Set<string> {
  return new Set([baseName(folderOf(document.path)), document.name]);
}
