import type { Document } from '../workspace/document.ts';
import { headerEffects } from './header/effects.ts';
import { headerFault, reasonOf } from './header/header-fault.ts';
import { repairsOf } from './header/header-repair.ts';
import { strictHosts } from './header/refusing-hosts.ts';
import type { Finding, Rule } from './rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  summary: 'The header is no YAML for any host, or it is not made of keys with values.',
  severity: 'error',
  judges: true,
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
    effects: headerEffects(document, 'broken', strictHosts(document), 'ignored'),
    fixes: repairsOf(document, fault),
  };
}
