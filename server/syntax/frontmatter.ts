import type { Span } from '../text/span.ts';
import type { Field } from './value.ts';

/** What stands at the head of a file. Half-typed text is the usual state in an editor, so each is a value, not an error. */
export type Frontmatter =
  | AbsentFrontmatter
  | ReadFrontmatter
  | DisplacedFrontmatter
  | UnopenedFrontmatter
  | WrappedFrontmatter;

/** The file has no header at all. */
export interface AbsentFrontmatter {
  readonly state: 'absent';
}

/** The file begins with `---`; without a closing `---` the state is `unclosed` and VS Code takes all of the file as header. */
export interface ReadFrontmatter {
  readonly state: 'present' | 'unclosed';
  /** From the opening `---` to the end of the closing one, its line end not counted. */
  readonly span: Span;
  /** What stands between the two `---` lines. */
  readonly content: Span;
  /**
   * The top-level keys. They come from the strict reading where strict YAML accepts the block, else from VS Code's tolerant
   * one, so that a rule about a field works on a file that only one host accepts. Empty when the block is not a map.
   */
  readonly fields: readonly Field[];
  /** False when the block holds something, but not a map. */
  readonly isMap: boolean;
  /** What VS Code's own tolerant reader objects to. */
  readonly tolerant: readonly YamlProblem[];
  /** What a strict YAML 1.2 reader objects to, duplicate keys not counted: they have a rule of their own. */
  readonly strict: readonly YamlProblem[];
}

/** Something other than a byte order mark stands before the first `---`. */
export interface DisplacedFrontmatter {
  readonly state: 'displaced';
  /** The block from its opening `---` to the end of its closing one. */
  readonly span: Span;
  /** What stands before it, from after a byte order mark. */
  readonly before: Span;
}

/** The file begins with keys that a `---` closes and none opens. */
export interface UnopenedFrontmatter {
  readonly state: 'unopened';
  /** From the first key to the end of the closing `---`. */
  readonly span: Span;
}

/** The whole file, or its header alone, stands inside one or more code fences. */
export interface WrappedFrontmatter {
  readonly state: 'wrapped';
  /** The opening and closing fence lines with their line ends, outermost first; a closing one may be missing. */
  readonly fences: readonly { readonly open: Span; readonly close: Span | undefined }[];
  /** What stands inside the innermost fence. */
  readonly inner: Span;
}

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** The place itself, never to the end of the file. */
  readonly span: Span;
  /** Plain English, lower case, without a full stop: “the list is not closed”. */
  readonly message: string;
}

export type YamlProblemKind =
  /** An unquoted value that holds `: `, or ends with a colon. */
  | 'colon-in-value'
  /** A value that begins with a character that YAML keeps for itself: `*`, `@`, a backtick, `%`, `&`, `!`, `[` with text behind it … */
  | 'reserved-start'
  | 'tab-indentation'
  /** A line that continues nothing, or stands at an indentation that fits no level. */
  | 'stray-line'
  | 'unclosed-quote'
  /** Text after a closing quote. */
  | 'text-after-quote'
  | 'unclosed-flow'
  | 'not-a-map'
  | 'other';
