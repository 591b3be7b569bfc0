import type { Document } from '../../workspace/document.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { effectOn } from '../effects.ts';
import { beginning, messageOf, misplaced } from '../files/found.ts';
import type { Finding } from '../rule.ts';

/** Hosts that pass over the whole file where it lies, while another one finds it. */
export function* ignoredPlace(document: Document, workspace: Workspace): Iterable<Finding> {
  const found = misplaced(document, workspace);
  // What nobody finds is said by unread-file.
  if (found === undefined || found.by.length === 0) return;
  yield {
    span: beginning(document),
    message: messageOf(document, found),
    severity: 'information',
    hosts: found.notBy.map(({ id }) => id),
    effects: effectOn(found.notBy, 'not-found'),
  };
}
