import { fieldFaults, kindsWithCheckedValues, speakerOf } from './fields/field-faults.ts';
import { findingOf } from './fields/finding.ts';
import type { Rule } from './rule.ts';

export const invalidField: Rule = {
  id: 'invalid-field',
  summary: 'The value of a header key has the wrong type, or is none that the host takes.',
  severity: 'error',
  judges: true,
  check(document) {
    if (!kindsWithCheckedValues.has(document.kind)) return [];
    return fieldFaults(document)
      .filter(fault => speakerOf(fault) === 'invalid-field')
      .map(fault => findingOf(document, fault));
  },
};
