import { type Span, span } from '../../text/span.ts';
import type { Document } from '../../workspace/document.ts';
import { effectsOf } from '../effects.ts';
import { firstLine } from '../first-line.ts';
import type { Effects, Finding } from '../rule.ts';
import type { FieldFault } from './field-faults.ts';
import { repairsOf } from './repairs.ts';
import { messageOf, severityOf } from './wording.ts';

/** The finding for a fault of a value, whichever rule speaks of it. A value of several lines is marked on its first one. */
export function findingOf(document: Document, found: FieldFault): Finding {
  const place = placeOf(document.text, found.fault.span);
  const line = firstLine(document.text, place.start);
  return {
    span: place.end > line.end ? line : place,
    message: messageOf(found),
    severity: severityOf(found.costs),
    hosts: found.costs.map(({ host }) => host.id),
    effects: effectsOfCosts(found.costs),
    fixes: repairsOf(document, found),
  };
}

/** A value that a host takes for wrong is lost there, where it does not cost the whole file. */
export function effectsOfCosts(costs: FieldFault['costs']): Effects {
  const costAt = new Map(costs.map(({ host, cost }) => [host, cost]));
  return effectsOf([...costAt.keys()], host => {
    const cost = costAt.get(host);
    return cost === 'documented' ? undefined : cost === 'refuses' ? 'refused' : 'ignored';
  });
}

/** An item without a value is nowhere, so that its dash is marked; in brackets there is only the place between the commas. */
function placeOf(text: string, place: Span): Span {
  if (place.start < place.end) return place;
  const dash = text.slice(0, place.start).trimEnd().length - 1;
  return text[dash] === '-' ? span(dash, dash + 1) : place;
}
