import type { FieldType } from '../hosts/host.ts';
import { currentModels, hostsTakingModelIds } from '../hosts/models.ts';
import type { Document } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { accept } from './accept.ts';
import { isAgentPath, offeredAgents } from './complete-agents.ts';
import { offeredSkills } from './complete-skills.ts';
import { completeTools, isToolPath } from './complete-tools.ts';
import { type CompletionItem, sortKey } from './completion-item.ts';
import type { ValuePlace } from './cursor-context.ts';
import { describeModel } from './describe-model.ts';
import type { Step } from './header-outline.ts';
import { rowsOf, typesAt } from './host-rows.ts';
import type { OfferedValue } from './offered-value.ts';
import { type Splitting, type Word, wordAt } from './word.ts';

/** What may be the value, or an item of the value, at the cursor. */
export function completeValues(
  document: Document,
  workspace: Workspace,
  place: ValuePlace,
  offset: number,
): CompletionItem[] {
  const { path, site } = place;
  const types = typesAt(document, path, document.hosts).map(({ type }) => type);
  const isTools = types.length > 0 && isToolPath(path);
  // A list field of which only its key is written: the first name brings the brackets along.
  const asList = site.style === 'inline' && !isTools && types.length > 0 && !types.some(takesText);
  const splitting: Splitting = isTools || types.some(type => type.is === 'names') ? 'names' : 'whole';
  const word = wordAt(document.text, site, offset, splitting);
  if (word === undefined) return [];
  if (isTools) return completeTools(document, workspace, word);
  const itemTypes = asList
    ? typesAt(document, [...path, 'item'], document.hosts).map(({ type }) => type)
    : types;
  return offeredAt(document, workspace, path, itemTypes, word)
    .filter(value => !word.used.includes(value.label))
    .map((value, index) => ({
      ...value,
      filterText: value.label,
      sortText: sortKey(index),
      ...(isBare(itemTypes, value.label)
        ? bare(document.text, word, value.label)
        : accept(document.text, word, value.label, asList)),
    }));
}

function takesText(type: FieldType): boolean {
  return type.is !== 'list';
}

function offeredAt(
  document: Document,
  workspace: Workspace,
  path: readonly Step[],
  types: readonly FieldType[],
  word: Word,
): OfferedValue[] {
  const last = path.findLast(step => step !== 'item');
  const top = path[0];
  if (last === undefined || top === undefined || top === 'item') return [];
  const isKnown = types.length > 0;
  if (isKnown && last.key === 'model') return offeredModels(document, path, word);
  if (isKnown && isAgentPath(document, path)) return offeredAgents(document, workspace, path);
  if (isKnown && top.key === 'skills' && path.length <= 2) return offeredSkills(document, workspace);
  const documentation = rowsOf(document, path, document.hosts)[0]?.row.summary ?? '';
  const values = new Set(types.flatMap(valuesOf));
  return [...values].map(label => ({ label, kind: 'value', detail: last.key, documentation }));
}

function valuesOf(type: FieldType): readonly string[] {
  if (type.is === 'boolean') return ['true', 'false'];
  return type.is === 'text' ? (type.values ?? type.suggests ?? []) : [];
}

/** Names of the picker, with their vendor as VS Code writes them unless the list does without. */
function offeredModels(document: Document, path: readonly Step[], word: Word): OfferedValue[] {
  const takesPickerNames = document.hosts.some(host => !hostsTakingModelIds.has(host.id));
  const isHandoff = path.length > 2;
  const without = word.used.some(name => !name.endsWith(')'));
  const withVendor = isHandoff || (takesPickerNames && hasVendor(document) && !without);
  const used = new Set(word.used.map(name => name.replace(/ \(copilot\)$/, '')));
  return currentModels()
    .filter(name => !used.has(name))
    .map(name => ({
      label: withVendor ? `${name} (copilot)` : name,
      kind: 'model',
      detail: 'GitHub Copilot',
      documentation: describeModel(name),
    }));
}

/** Vendors are written where an editor's extensions may bring models of their own. */
function hasVendor(document: Document): boolean {
  return document.hosts.some(host => host.tools?.contributed);
}

/** A boolean is one only without quotes, so quotes around the word go. */
function isBare(types: readonly FieldType[], label: string): boolean {
  return (label === 'true' || label === 'false') && types.some(type => type.is === 'boolean');
}

function bare(text: string, word: Word, label: string) {
  const { start, end } = word.span;
  const isClosed = word.quote !== '' && text[end] === word.quote;
  return {
    filterText: word.quote + label,
    insert: {
      span: { start: start - word.quote.length, end: end + (isClosed ? 1 : 0) },
      text: word.site.lead + label,
    },
    additionalEdits: [],
  };
}
