import type { Severity } from '../config/configuration.ts';
import { isInstructions } from '../hosts/kind.ts';
import type { Document } from '../workspace/document.ts';
import { bracketedText, fieldFaults, kindsWithCheckedValues } from './fields/field-faults.ts';
import { headerEffects } from './header/effects.ts';
import { fieldAt, type HeaderFault, headerFault, reasonOf } from './header/header-fault.ts';
import { repairsOf } from './header/header-repair.ts';
import { doNotLoad, strictHosts } from './header/refusing-hosts.ts';
import type { Effects, Finding, Rule } from './rule.ts';

export const yamlStrict: Rule = {
  id: 'yaml-strict',
  summary: 'VS Code reads the header, but it is no valid YAML and stricter hosts refuse the file.',
  severity: 'error',
  judges: true,
  check(document) {
    const fault = headerFault(document);
    if (fault === undefined || fault.everywhere || isReported(document, fault)) return [];
    return [findingOf(document, fault)];
  },
};

/** Without a strict host that counts, the value of brackets with text behind them is what a host objects to. */
function isReported(document: Document, { problem }: HeaderFault): boolean {
  if (strictHosts(document).length > 0 || !kindsWithCheckedValues.has(document.kind)) return false;
  return fieldFaults(document).some(({ fault }) => bracketedText(document, fault.value) === problem.span);
}

function findingOf(document: Document, fault: HeaderFault): Finding {
  const hosts = strictHosts(document);
  const reason = reasonOf(document.text, fault);
  const { span } = fault.problem;
  const fixes = repairsOf(document, fault);
  const effects = effectsIn(document, fault);
  if (hosts.length > 0) {
    return {
      span,
      message: `${doNotLoad(hosts)}: ${reason}.`,
      hosts: hosts.map(({ id }) => id),
      effects,
      fixes,
    };
  }
  return {
    span,
    message: `Strict YAML readers do not accept this header: ${reason}.`,
    severity: mild(document, fault),
    effects,
    fixes,
  };
}

/** A tolerant reader goes on behind the fault, so that it costs a file nothing unless the host’s table says so. */
function effectsIn(document: Document, { problem }: HeaderFault): Effects {
  const fault = problem.kind === 'colon-in-value' ? 'colon' : 'broken';
  return headerEffects(document, fault, strictHosts(document), undefined);
}

/** No host that was seen refuses the file; a bare glob in `applyTo` is even what most authors write. */
function mild({ kind }: Document, { header, problem }: HeaderFault): Severity {
  const key = fieldAt(header.fields, problem.span.start)?.field.key;
  return isInstructions(kind) && key === 'applyTo' && problem.kind === 'reserved-start'
    ? 'hint'
    : 'information';
}
