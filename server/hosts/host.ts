import type { Kind } from './kind.ts';
import type { ToolTable } from './tool-table.ts';

export type HostId = 'vscode' | 'copilot-cli' | 'copilot-cloud' | 'agent-skills' | 'claude';

/** A program (or an open specification) that reads documents, described as data. */
export interface Host {
  readonly id: HostId;
  /** As messages name it: “Copilot CLI”. */
  readonly title: string;
  /** Whether the host refuses a file whose header strict YAML does not accept. */
  readonly yaml: 'tolerant' | 'strict';
  /** The values of an agent's `target` that ask for this host. */
  readonly targets?: readonly string[];
  /** What the host makes of each kind that it reads. */
  readonly kinds: { readonly [K in Kind]?: KindTable };
  /** The tool names that it knows; undefined where no rule looks at them. */
  readonly tools?: ToolTable;
}

/** One host's table of one kind: validation, completion and hover all come from it. */
export interface KindTable {
  readonly fields: readonly FieldRow[];
  /** What becomes of a key that is in no row. */
  readonly unknownFields: 'ignored' | 'refused';
  /** The longest body in UTF-16 units that the host takes. */
  readonly bodyLimit?: number;
  /** Page and day of the table, for hovers and for the next person who checks it. */
  readonly source: string;
  readonly asOf: string;
}

export interface FieldRow {
  readonly name: string;
  readonly type: FieldType;
  /** One line for completion and hover, host-neutral where it can be. */
  readonly summary: string;
  /** `ignores`: the host knows the key and does nothing with it. Default `reads`. */
  readonly use?: 'reads' | 'ignores';
  /** The host refuses a file without it. */
  readonly required?: boolean;
  /** What the host does with a value of another type: refuses the file, reports it as an error or a warning, or passes over it. */
  readonly wrong: 'refuses' | 'error' | 'warning' | 'ignores';
  /** Set for a key that has been replaced. */
  readonly deprecated?: Deprecation;
  /** Kept out of completion: valid but not recommended. */
  readonly hidden?: boolean;
}

export interface Deprecation {
  /** The keys that took its place. */
  readonly instead: readonly string[];
  readonly since: string;
}

/** The shapes that hosts ask for. `wrong` in the row says what a mismatch costs. */
export type FieldType =
  | { readonly is: 'text'; readonly nonEmpty?: boolean; readonly values?: readonly string[]; readonly max?: number }
  | { readonly is: 'boolean' }
  | { readonly is: 'number' }
  | { readonly is: 'list'; readonly of: FieldType; readonly nonEmpty?: boolean }
  /** A list of names, or one string that holds them between commas. */
  | { readonly is: 'names' }
  | { readonly is: 'one-of'; readonly of: readonly FieldType[] }
  /** A map with these keys; `others` is the type of the values of any other key, absent where other keys are faults. */
  | { readonly is: 'map'; readonly fields: readonly FieldRow[]; readonly others?: FieldType }
  | { readonly is: 'anything' };
