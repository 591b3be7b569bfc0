import type { CompletionKind } from './completion-item.ts';

/** A value that may stand at a place, before anybody knows how it has to be written there. */
export interface OfferedValue {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string;
}
