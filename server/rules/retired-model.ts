import { modelId, modelNamed, readModel, type WrittenModel } from '../hosts/models.ts';
import { removeItem } from '../syntax/item-edits.ts';
import type { Document } from '../workspace/document.ts';
import { type ModelUse, modelUses, namesModels } from './models/uses.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const retiredModel: Rule = {
  id: 'retired-model',
  summary: 'A model that GitHub has retired for Copilot.',
  severity: 'information',
  gate: namesModels,
  *check(document) {
    for (const use of modelUses(document)) {
      const finding = retirement(document, use);
      if (finding !== undefined) yield finding;
    }
  },
};

function retirement(document: Document, use: ModelUse): Finding | undefined {
  const written = readModel(use.text);
  const model = written === undefined ? undefined : modelNamed(written.name);
  if (written === undefined || model?.state.is !== 'retired') return undefined;
  const { date, alternative } = model.state;
  const now = alternative === undefined ? '' : ` and suggests “${alternative}”`;
  return {
    span: use.span,
    message: `GitHub retired the model “${model.name}” for Copilot on ${date}${now}.`,
    tag: 'deprecated',
    ...(alternative === undefined
      ? {}
      : { fixes: [change(document, use, alternative, spelled(alternative, written))] }),
  };
}

/** As the retired one is written: as an id or as a name, with its vendor or without. */
function spelled(alternative: string, { isId, vendor }: WrittenModel): string {
  return (isId ? modelId(alternative) : alternative) + (vendor === '' ? '' : ' (copilot)');
}

function change(document: Document, use: ModelUse, alternative: string, name: string): Fix {
  if (typeof use.place === 'object') {
    const { list, item } = use.place;
    if (list.items.some(other => other !== item && isModel(other.text, alternative))) {
      return { title: `Remove “${use.text}”`, edits: removeItem(document.text, list, item), safe: false };
    }
  }
  return { title: `Change to “${name}”`, edits: [{ span: use.span, text: name }], safe: false };
}

/** Whether the text names the model, in whatever spelling. */
function isModel(text: string, name: string): boolean {
  const written = readModel(text);
  return written !== undefined && modelNamed(written.name)?.name === name;
}
