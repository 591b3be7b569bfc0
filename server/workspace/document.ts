import type { Host } from '../hosts/host.ts';
import { type Counts, displayNameFromPath, readersAmong } from '../hosts/index.ts';
import type { Kind } from '../hosts/kind.ts';
import { type ItemList, itemsOf } from '../syntax/items.ts';
import {
  fileReferences,
  type ImportMention,
  importMentions,
  type Mention,
  type SkillMention,
  skillMentions,
  toolReferences,
} from '../syntax/mentions.ts';
import type { Source } from '../syntax/source.ts';
import { type Field, fieldOf, stringOf } from '../syntax/value.ts';
import { type LinkCandidate, type LocalLink, linkCandidates, localLinks } from './links.ts';

/** One file, read once per version and shared by every rule and feature. */
export interface Document extends Source {
  /** What the text alone says, so that the document can be placed anew without reading it again. */
  readonly source: Source;
  /** Decoded and absolute, with `/`: `/repo/.github/agents/x.agent.md`. Other schemes keep theirs: `untitled:/x`. */
  readonly path: string;
  readonly kind: Kind;
  /** The workspace folder that it lies in; its own folder where it lies in none. */
  readonly root: string;
  /** Every host that reads such a file and counts in this project, whatever `target` says. */
  readonly readers: readonly Host[];
  /** The readers that the author asks for: `target` narrows them. Findings speak of these alone. */
  readonly hosts: readonly Host[];
  /** The header's top-level keys; empty where there is no header that a host reads. */
  readonly fields: readonly Field[];
  /** The header's `name`, else what hosts make of the path. */
  readonly name: string;
  /** The names in `tools`; undefined where the key is absent, empty or a map. */
  readonly tools: ItemList | undefined;
  /** Links to files and headings, resolved against the document's folder or the workspace folder. */
  readonly links: readonly LocalLink[];
  /** What `links` may lead to, found without parsing the body. */
  readonly linkCandidates: readonly LinkCandidate[];
  /** `#tool:name` and `#file:path` in the prose, and skills that it names. */
  readonly toolReferences: readonly Mention[];
  readonly fileReferences: readonly Mention[];
  readonly skillMentions: readonly SkillMention[];
  /** Files that `@path` takes in; empty where no host that counts reads it so. */
  readonly imports: readonly ImportMention[];
  field(key: string): Field | undefined;
}

/** What the workspace knows of a file besides its text. */
export interface Placement {
  readonly path: string;
  readonly kind: Kind;
  readonly root: string;
  /** Every host that may read it. */
  readonly hosts: readonly Host[];
  /** Whether a host counts in this project. */
  readonly counts: Counts;
}

export function createDocument(source: Source, placement: Placement): Document {
  return new PlacedSource(source, placement);
}

/** The same file as all of its readers see it, whomever its `target` asks for. */
export function forAllReaders(document: Document): Document {
  const { source, path, kind, root, readers, hosts } = document;
  if (hosts.length === readers.length) return document;
  return new PlacedSource(source, { path, kind, root, hosts: readers, counts: () => true }, false);
}

class PlacedSource implements Document {
  readonly source: Source;
  readonly path: string;
  readonly kind: Kind;
  readonly root: string;
  readonly readers: readonly Host[];
  readonly hosts: readonly Host[];
  readonly fields: readonly Field[];
  readonly name: string;
  #tools: { readonly list: ItemList | undefined } | undefined;
  #links: readonly LocalLink[] | undefined;
  #toolReferences: readonly Mention[] | undefined;
  #fileReferences: readonly Mention[] | undefined;
  #skillMentions: readonly SkillMention[] | undefined;
  #imports: readonly ImportMention[] | undefined;
  #candidates: readonly LinkCandidate[] | undefined;

  /** Without `narrows` the header’s `target` leaves no reader out. */
  constructor(source: Source, placement: Placement, narrows = true) {
    this.source = source;
    this.path = placement.path;
    this.kind = placement.kind;
    this.root = placement.root;
    const header = source.frontmatter;
    this.fields = header.state === 'present' || header.state === 'unclosed' ? header.fields : [];
    this.readers = readersAmong(placement.hosts, placement.path, placement.kind, placement.counts);
    const target = stringOf(this.field('target')?.value);
    const asked = this.readers.filter(host => target === undefined || host.targets?.includes(target));
    // A misspelt target names no host: the author still means somebody, so nobody is left out.
    this.hosts = narrows && this.kind === 'agent' && asked.length > 0 ? asked : this.readers;
    this.name =
      stringOf(this.field('name')?.value)?.trim() || displayNameFromPath(placement.path, placement.kind);
  }

  get text(): string {
    return this.source.text;
  }
  get frontmatter() {
    return this.source.frontmatter;
  }
  get bodyStart(): number {
    return this.source.bodyStart;
  }
  get body() {
    return this.source.body;
  }

  get tools(): ItemList | undefined {
    this.#tools ??= { list: itemsOf(this.field('tools')?.value, this.text) };
    return this.#tools.list;
  }

  get links(): readonly LocalLink[] {
    this.#links ??= localLinks(this);
    return this.#links;
  }

  get linkCandidates(): readonly LinkCandidate[] {
    this.#candidates ??= linkCandidates(this);
    return this.#candidates;
  }

  get toolReferences(): readonly Mention[] {
    this.#toolReferences ??= toolReferences(this);
    return this.#toolReferences;
  }

  get fileReferences(): readonly Mention[] {
    this.#fileReferences ??= fileReferences(this);
    return this.#fileReferences;
  }

  get skillMentions(): readonly SkillMention[] {
    this.#skillMentions ??= skillMentions(this);
    return this.#skillMentions;
  }

  get imports(): readonly ImportMention[] {
    this.#imports ??= this.hosts.some(({ kinds }) => kinds[this.kind]?.imports !== undefined)
      ? importMentions(this)
      : [];
    return this.#imports;
  }

  field(key: string): Field | undefined {
    return fieldOf(this.fields, key);
  }
}
