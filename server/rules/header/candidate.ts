import type { Edit } from '../../text/edit.ts';

/** A repair of a header that has yet to be tried out. */
export interface Candidate {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** False where the text that VS Code reads changes, or may. */
  readonly certain: boolean;
}
