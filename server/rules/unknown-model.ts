import {
  hostsTakingModelIds,
  hostsWithPicker,
  modelNamed,
  modelNames,
  readModel,
  type WrittenModel,
} from '../hosts/models.ts';
import { replaceItem } from '../syntax/item-edits.ts';
import { closest } from '../text/closest.ts';
import type { Document } from '../workspace/document.ts';
import { type ModelUse, modelUses, namesModels } from './models/uses.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { nearestIs, titles } from './wording.ts';

export const unknownModel: Rule = {
  id: 'unknown-model',
  summary: 'A model name that is all but one of Copilot’s picker.',
  severity: 'information',
  gate: namesModels,
  *check(document) {
    const hosts = document.hosts.filter(host => hostsWithPicker.has(host.id));
    if (hosts.length === 0) return;
    for (const use of modelUses(document)) {
      const finding = union(document, use) ?? misspelt(document, use);
      if (finding === undefined) continue;
      const { said, ...rest } = finding;
      yield {
        ...rest,
        span: use.span,
        message: `${titles(hosts)} ${said}`,
        hosts: hosts.map(host => host.id),
      };
    }
  },
};

type Judgement = Pick<Finding, 'severity' | 'fixes'> & { readonly said: string };

/** `A | B` in one string: the bar means nothing, so that no model has that name. */
function union(document: Document, use: ModelUse): Judgement | undefined {
  const parts = use.text.split('|').map(part => part.trim().replace(/^(['"])(.*)\1$/, '$2'));
  if (parts.length < 2 || parts.includes('')) return undefined;
  return {
    said: `takes “${use.text}” for the name of one model.`,
    fixes: asList(document, use, parts),
  };
}

function asList(document: Document, use: ModelUse, parts: readonly string[]): Fix[] {
  if (use.place === 'handoff') return [];
  const written = `[${parts.map(part => `'${part.replaceAll("'", "''")}'`).join(', ')}]`;
  const edits =
    use.place === 'field'
      ? [{ span: use.whole, text: written }]
      : replaceItem(document.text, use.place.list, use.place.item, parts);
  return [{ title: 'Make it a list', edits, safe: false }];
}

function misspelt(document: Document, use: ModelUse): Judgement | undefined {
  const model = readModel(use.text);
  if (model === undefined) return undefined;
  const near = nearest(model);
  if (near === undefined) return undefined;
  // An id is right wherever a host that takes ids counts, and then nothing can be said against it.
  if (model.isId && document.hosts.some(host => hostsTakingModelIds.has(host.id))) return undefined;
  const name = near + (model.vendor === '' ? '' : ' (copilot)');
  const fixes = [{ title: `Change to “${name}”`, edits: [{ span: use.span, text: name }], safe: false }];
  return model.isId
    ? { said: `knows the model with the id “${use.text}” as “${name}”.`, severity: 'hint', fixes }
    : { said: `knows no model “${use.text}”${nearestIs(name)}.`, fixes };
}

/** The current model that the name is a near miss of. Another number is another model, never a misspelling. */
function nearest({ name, vendor }: WrittenModel): string | undefined {
  const found = modelNamed(name);
  const spelled = found?.name ?? closest(name, modelNames());
  const near = spelled === undefined ? undefined : modelNamed(spelled);
  if (near?.state.is !== 'current' || digits(near.name) !== digits(name)) return undefined;
  const isRight = near.name === name || /\(preview\)$/i.test(name);
  return isRight && (vendor === '' || vendor === ' (copilot)') ? undefined : near.name;
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}
