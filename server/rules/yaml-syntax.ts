import type { Document } from '../workspace/document.ts';
import { headerFault, reasonOf } from './header/header-fault.ts';
import { repairsOf } from './header/header-repair.ts';
import type { Finding, Rule } from './rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  summary: 'The header is no YAML for any host, or it is not made of keys with values.',
  severity: 'error',
  check(document) {
    const fault = headerFault(document);
    return fault?.everywhere ? [findingOf(document, fault)] : [];
  },
};

function findingOf(document: Document, fault: NonNullable<ReturnType<typeof headerFault>>): Finding {
  const reason =
    fault.problem.kind === 'not-a-map'
      ? 'it is not made of keys with values'
      : reasonOf(document.text, fault);
  return {
    span: fault.problem.span,
    message: `No host reads this header as it is meant: ${reason}.`,
    fixes: repairsOf(document, fault),
  };
}
