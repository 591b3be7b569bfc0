import type { Document } from '../workspace/document.ts';
import { type FieldFault, fieldFaults, kindsWithCheckedValues, speakerOf } from './fields/field-faults.ts';
import { findingOf } from './fields/finding.ts';
import { removeField } from './fields/remove-field.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const hostRejects: Rule = {
  id: 'host-rejects',
  summary: 'A header key makes a host refuse the file, though others read it.',
  severity: 'error',
  judges: true,
  check(document) {
    if (!kindsWithCheckedValues.has(document.kind)) return [];
    return fieldFaults(document)
      .filter(fault => speakerOf(fault) === 'host-rejects')
      .map(fault => withRemoval(document, fault, findingOf(document, fault)));
  },
};

/** A key without a value may go, but only its author knows what was to stand there. */
function withRemoval(document: Document, { field, fault }: FieldFault, finding: Finding): Finding {
  if (fault.reason.is !== 'empty') return finding;
  const edit = removeField(document, field);
  const fixes: Fix[] =
    edit === undefined ? [] : [{ title: `Remove “${field.key}”`, edits: [edit], safe: false }];
  return { ...finding, fixes };
}
