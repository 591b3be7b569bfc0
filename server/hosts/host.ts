import type { Kind } from './kind.ts';
import type { ToolTable } from './tool-table.ts';

/** The `id` of a host. Its own file alone says it, so that adding one touches nothing else. */
export type HostId = string;

/** A program (or an open specification) that reads documents, described as data. */
export interface Host {
  readonly id: HostId;
  /** As messages name it: “Copilot CLI”. */
  readonly title: string;
  /** True for a text that programs follow, which itself loads nothing. */
  readonly isSpecification?: true;
  /** Whether the host refuses a file whose header strict YAML does not accept. */
  readonly yaml: 'tolerant' | 'strict';
  /** The host as which it runs files unless it is told otherwise: that one's verdict concerns its users too. */
  readonly harness?: HostId;
  /** The editor's settings may name more folders in which it looks for files. */
  readonly configurable?: true;
  /** The host that took its place, where it is on its way out. */
  readonly successor?: HostId;
  /** Folders (with a `/` at the end) and files that show, wherever they lie in a project, that the host is used there. */
  readonly ownPaths: readonly string[];
  /** The files that it reads; the first row of a kind that fits counts. */
  readonly reads: readonly Reading[];
  /** The values of an agent's `target` that ask for this host. */
  readonly targets?: readonly string[];
  /** What the host makes of each kind that it reads. */
  readonly kinds: { readonly [K in Kind]?: KindTable };
  /** Suffixes of files that it still reads and asks to move, with the folder below the workspace folder and the suffix of today. */
  readonly deprecatedFiles?: readonly {
    readonly suffix: string;
    readonly folder: string;
    readonly instead: string;
  }[];
  /** The display names of the agents that it brings itself. */
  readonly agents?: readonly string[];
  /** Those of them that pass over the tools of a prompt. */
  readonly agentsWithoutTools?: readonly string[];
  /** The tool names that it knows; undefined where no rule looks at them. */
  readonly tools?: ToolTable;
}

/** Files of one kind that a host reads. */
export interface Reading {
  readonly kind: Kind;
  /** What their absolute paths hold; absent: the host is asked about such files wherever they lie. */
  readonly at?: RegExp;
  /** The file alone makes the host count. Absent: the host counts where one of its own paths is there. */
  readonly always?: true;
  /** It is known that the host reads them, but no rule measures them by its table yet: findings leave the host out. */
  readonly pending?: true;
}

/** One host's table of one kind: validation, completion and hover all come from it. */
export interface KindTable {
  readonly fields: readonly FieldRow[];
  /** What becomes of a key that is in no row. */
  readonly unknownFields: UnknownFields;
  /** The host may read keys that its documentation does not name: what it does with them is never said for certain. */
  readonly open?: boolean;
  /** Keys that authors take for limits and that the host passes over. */
  readonly unheeded?: UnheededLimits;
  /** Where it differs from the host's own: Copilot CLI reads instructions whose header is no YAML. */
  readonly yaml?: 'tolerant' | 'strict';
  /** What becomes of a file whose header is not as strict YAML wants it, as far as it was seen. */
  readonly header?: HeaderFaults;
  /** Where the host finds such files by itself, by what their path below the workspace folder is; absent: not known. */
  readonly places?: readonly RegExp[];
  /** What a value that makes the host refuse the file takes along; absent: this file alone. */
  readonly refusing?: 'everything';
  /** What the host calls such a file by, where both are there: the name in its header or the folder that it lies in. */
  readonly calledBy?: 'header' | 'folder';
  /** What it costs when the two are not the same. */
  readonly nameUnlikeFolder?: Cost;
  /** The longest body in UTF-16 units that the host takes. */
  readonly bodyLimit?: number;
  /** True where the host refuses a file that has nothing below its header. */
  readonly bodyRequired?: true;
  /**
   * The tool names that the host takes in files that another host is the author of, by their exact spelling; it drops all
   * others. Absent: its own names count.
   */
  readonly takesTools?: readonly string[];
  /**
   * Where `@path` takes a file in: anywhere in the text, or at the beginning of a line alone. `in`: the files that this holds for,
   * where it is not all of the kind; `dotted`: the path begins with `./` or `../`.
   */
  readonly imports?: {
    readonly at: 'anywhere' | 'line';
    readonly in?: RegExp;
    readonly dotted?: true;
  };
  /** The bytes after which the host cuts one file, or the chain of such files that it reads together. */
  readonly byteLimit?: {
    readonly of: 'file' | 'chain';
    readonly bytes: number;
    /** Of a chain: the names of its files, of which the first that is there counts in each folder. */
    readonly names?: readonly string[];
  };
  /** The bytes after which the host cuts such a file in an Agent Plugin, its header included. */
  readonly pluginByteLimit?: number;
  /** The lines that the host’s documentation advises to stay below. */
  readonly advisedLines?: number;
  /** Page and day of the table, for hovers and for the next person who checks it. */
  readonly source: string;
  readonly asOf: string;
}

/**
 * What a host does with a key that it has no row for: passes over it, says so in a log or as a warning, leaves the value out of
 * what it keeps, refuses the file, or hands it on to whoever answers.
 */
export type UnknownFields = 'ignored' | 'warned' | 'dropped' | 'refused' | 'forwarded';

/** A file that is limited by one of the keys alone is loaded with every right, as runs of the host have shown. */
export interface UnheededLimits {
  readonly keys: readonly string[];
  /** Keys that the host heeds: where one of them is given, the file is limited all the same. */
  readonly unless: readonly string[];
  /** Continues “gives this agent every tool”. */
  readonly gives: string;
}

/** Faults of a header, and what the host makes of a file that has one; a fault that is absent costs nothing that was seen. */
export interface HeaderFaults {
  /** An unquoted `: ` in a value. */
  readonly colon?: FileCost;
  readonly duplicateKey?: FileCost;
  /** Anything else that strict YAML does not accept. */
  readonly broken?: FileCost;
  /** Of those faults the ones after which the header was seen to be lost, where only some are: `unclosed-quote`. */
  readonly losing?: readonly string[];
  readonly absent?: FileCost;
  readonly unclosed?: FileCost;
  /** Something stands before the first `---`. */
  readonly late?: FileCost;
  /** A byte order mark stands before it. */
  readonly mark?: FileCost;
}

/** `loses-header`: the file loads as if no key were there. `may-`: some such faults do that, others cost nothing. */
export type FileCost = 'refuses' | 'may-refuse' | 'loses-header' | 'may-lose-header';

export interface FieldRow {
  readonly name: string;
  readonly type: FieldType;
  /** One line for completion and hover, host-neutral where it can be. */
  readonly summary: string;
  /** `ignores`: the host knows the key and does nothing with it. Default `reads`. */
  readonly use?: 'reads' | 'ignores';
  /** The host's passing over the key takes nothing from its author, or is doubtful: no rule speaks of it. */
  readonly harmless?: boolean;
  /** What holds where the key is absent, as it would be written. */
  readonly default?: string;
  /** The host refuses a file without it. */
  readonly required?: boolean;
  /** What a value of another type costs. */
  readonly wrong: Cost;
  /** The key whose text is put behind this one, ` - ` between them, before the length is counted. */
  readonly joinedWith?: string;
  /** What a header without the key costs, where it does not cost the file. */
  readonly absent?: Cost;
  /** Another key whose value makes the absence dearer. */
  readonly neededWith?: { readonly key: string; readonly value: string; readonly cost: Cost };
  /** What the key costs with nothing behind it; undefined: nothing that was seen. */
  readonly empty?: Cost | undefined;
  /** The key keeps the file’s agent, skill or command from doing things: without it more is allowed. */
  readonly limits?: true;
  /** Keys that count for nothing as long as this one is true. */
  readonly overrides?: readonly string[];
  /** Set for a key that has been replaced. */
  readonly deprecated?: Deprecation;
  /** Kept out of completion: valid but not recommended. */
  readonly hidden?: boolean;
}

export interface Deprecation {
  /** The keys that took its place. */
  readonly instead: readonly string[];
  readonly since?: string;
  /** What says the same today, by the value’s text; `*` for any. A value that is not here has no equal. */
  readonly rewrites: { readonly [value: string]: Rewrite };
}

/** A key that is not needed any more, or another key, with another value where it says one. */
export type Rewrite = 'remove' | { readonly key: string; readonly value?: string };

/**
 * What a host does with a value that it does not take: refuses the file, reports an error or a warning, passes over the
 * value, or is only documented to want another one, which was never seen.
 */
export type Cost = 'refuses' | 'error' | 'warning' | 'ignores' | 'documented';

/** The shapes that hosts ask for. `wrong` in the row says what a mismatch costs. */
export type FieldType =
  | TextType
  /** `exact`: `true` and `false` in lower case alone. */
  | { readonly is: 'boolean'; readonly exact?: boolean }
  | NumberType
  | { readonly is: 'list'; readonly of: FieldType; readonly nonEmpty?: boolean }
  /** A list of names, or one string that holds them between commas. */
  | { readonly is: 'names'; readonly anyScalar?: boolean }
  | { readonly is: 'one-of'; readonly of: readonly FieldType[] }
  | MapType
  | { readonly is: 'anything' };

export interface TextType {
  readonly is: 'text';
  /** `warning`: a blank text costs no more than that. */
  readonly nonEmpty?: boolean | 'warning';
  /** The only ones that count. */
  readonly values?: readonly string[];
  /** What completion offers where any value is taken. */
  readonly suggests?: readonly string[];
  /** What the whole text must look like. */
  readonly pattern?: RegExp;
  /** The same in words, as messages say it: `lower-case letters and digits`. */
  readonly shape?: string;
  /** The longest text in UTF-16 units. */
  readonly max?: number;
  /** What a longer one costs, where it is not what a wrong value costs. */
  readonly over?: 'cuts' | 'warning' | 'documented';
  /** The host takes unquoted numbers and booleans for text. */
  readonly anyScalar?: boolean;
}

/** `quoted`: the text of a number counts too. */
export interface NumberType {
  readonly is: 'number';
  readonly quoted?: boolean;
  readonly whole?: boolean;
  readonly min?: number;
}

/** A map with these keys; `others` is the type of the values of any other key, absent where other keys are faults. */
export interface MapType {
  readonly is: 'map';
  readonly fields: readonly FieldRow[];
  readonly others?: FieldType;
  /** What a key that is a fault costs; as a wrong value does where it is absent. */
  readonly unknown?: Cost;
  /** Sets of keys; one set must be there whole. */
  readonly needs?: readonly (readonly string[])[];
}
