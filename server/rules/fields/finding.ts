import type { Document } from '../../workspace/document.ts';
import { firstLine } from '../first-line.ts';
import type { Finding } from '../rule.ts';
import type { FieldFault } from './field-faults.ts';
import { repairsOf } from './repairs.ts';
import { messageOf, severityOf } from './wording.ts';

/** The finding for a fault of a value, whichever rule speaks of it. A value of several lines is marked on its first one. */
export function findingOf(document: Document, found: FieldFault): Finding {
  const { span } = found.fault;
  const line = firstLine(document.text, span.start);
  return {
    span: span.end > line.end ? line : span,
    message: messageOf(found),
    severity: severityOf(found.costs),
    hosts: found.costs.map(({ host }) => host.id),
    fixes: repairsOf(document, found),
  };
}
