import type { Severity } from '../config/configuration.ts';
import type { HostId } from '../hosts/host.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One thing that can be wrong. Synchronous, without state, without I/O; it says what it found and stops. */
export interface Rule {
  /** Says what is wrong, never the remedy: `unknown-tool`. Also the name of its file, page and test. */
  readonly id: string;
  /** One sentence for tables and settings. */
  readonly summary: string;
  /** Of a finding that names none of its own. */
  readonly severity: Severity;
  /**
   * A cheap question to the text: false means that `check` would find nothing. It may say yes too often, never no wrongly.
   * It spares the parse of bodies in which nothing can be wrong.
   */
  gate?(document: Document, workspace: Workspace): boolean;
  /** Its findings may say what a host makes of the file: the verdict asks these rules alone. */
  readonly judges?: true;
  check(document: Document, workspace: Workspace): Iterable<Finding>;
}

/** That a document is wrong in one place. */
export interface Finding {
  readonly span: Span;
  /** One sentence that names the host and the thing. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Whom it concerns; undefined: every host that reads the document. */
  readonly hosts?: readonly HostId[];
  /** What the hosts make of the file for it, as far as it is known; a host that is not named loses nothing by it. */
  readonly effects?: Effects;
  /** The first is the preferred one. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly tag?: 'unused' | 'deprecated';
}

/**
 * What a fault does to a file in one host: it is never looked at, it is not loaded, a part of it is passed over, or it is loaded
 * with more rights than its author wrote.
 */
export type Effect = 'not-found' | 'refused' | 'ignored' | 'limit-lost';

export type Effects = { readonly [host: HostId]: Effect };

export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** One way to repair a finding. */
export interface Fix {
  /** The remedy, as an imperative: `Change to “search/codebase”`. */
  readonly title: string;
  /** In the document of the finding. */
  readonly edits: readonly Edit[];
  /** Files to make or move besides. */
  readonly files?: readonly FileChange[];
  /**
   * Whether `--fix` and fix-all may apply it unasked: every host gives the agent exactly what it gave before, or now loads
   * a file that it refused.
   */
  readonly safe: boolean;
}

export type FileChange =
  | { readonly change: 'create'; readonly path: string; readonly text: string }
  | { readonly change: 'move'; readonly from: string; readonly to: string };
