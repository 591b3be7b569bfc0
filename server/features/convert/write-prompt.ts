import {
  type ConversionHost,
  conversionTitle,
  placeOf,
  promptFields,
  skillFields,
} from '../../hosts/conversion.ts';
import type { Entry, Plain } from '../../syntax/write-yaml.ts';
import { inputNames } from './body-pieces.ts';
import type { Ledger } from './ledger.ts';
import { type Material, namesOf, textOf } from './material.ts';
import { modelFor } from './models.ts';

/** The header of a prompt or command; what the host does not know is told. */
export function promptHeader(material: Material, host: ConversionHost, ledger: Ledger): Entry[] {
  const { data } = material;
  const title = conversionTitle(host);
  const entries: Entry[] = [];
  const known = new Set(['model', 'mode', 'name', 'arguments']);
  for (const row of promptFields) {
    known.add(row.key);
    const value = data[row.key] ?? (row.key === 'agent' ? data.mode : undefined);
    if (value === undefined || (row.key === 'disable-model-invocation' && value === false)) continue;
    const keeps =
      row.hosts.includes(host) &&
      material.host !== undefined &&
      !(row.key === 'agent' && builtIn.has(String(value)));
    if (keeps) entries.push({ key: row.key, value: value as Plain });
    else if (row.key === 'agent' && value === 'agent') continue;
    else
      ledger.lose(
        row.key,
        dangerOf(row.key, row.danger, value),
        `${title} does not read “${row.key}: ${shown(value)}” here${consequence(row.key, value)}.`,
      );
  }
  const model = modelFor(
    { models: namesOf(data.model).filter(name => name !== 'inherit') },
    material.host,
    host,
    ledger,
  );
  const takesModel = placeOf(host, 'prompt')?.endsWith('.md') === true && !plain.has(host);
  if (model !== undefined && takesModel) entries.push({ key: 'model', value: model });
  if (takesNames.has(host)) entries.push(...argumentsOf(material, ledger));
  for (const key of Object.keys(data))
    if (!known.has(key)) ledger.lose(key, 'comfort', `“${key}” has no counterpart.`);
  if (plain.has(host) && entries.length > 0) {
    for (const { key } of entries)
      ledger.lose(key, 'comfort', `Commands of ${title} have no header: “${key}” is lost.`);
    return [];
  }
  return entries;
}

/** The same for a host that has skills in place of commands. Nobody but a user started the prompt, so that has to stay. */
export function promptAsSkill(material: Material, host: ConversionHost, id: string, ledger: Ledger): Entry[] {
  const title = conversionTitle(host);
  ledger.change(`${title} has no such commands: the result is a skill.`);
  const { data } = material;
  const description = textOf(data.description)?.trim() ? textOf(data.description) : undefined;
  const entries: Entry[] = [
    { key: 'name', value: id },
    { key: 'description', value: description ?? `The command ${id}.` },
  ];
  if (description === undefined) ledger.change('The description is made from the name, since there is none.');
  const knows = (key: string) => skillFields.some(row => row.key === key && row.hosts.includes(host));
  const hint = data['argument-hint'];
  if (hint !== undefined && knows('argument-hint'))
    entries.push({ key: 'argument-hint', value: textOf(hint) ?? '' });
  if (knows('disable-model-invocation')) entries.push({ key: 'disable-model-invocation', value: true });
  else
    ledger.lose(
      'prompt',
      'limit',
      `Only users started the prompt; ${title} lets the model start a skill by itself.`,
    );
  const kept = new Set([
    'name',
    'description',
    'disable-model-invocation',
    ...(knows('argument-hint') ? ['argument-hint'] : []),
  ]);
  for (const [key, value] of Object.entries(data)) {
    if (kept.has(key) || value === 'agent') continue;
    const row = promptFields.find(field => field.key === (key === 'mode' ? 'agent' : key));
    ledger.lose(
      key,
      dangerOf(key === 'mode' ? 'agent' : key, row?.danger ?? 'ability', value),
      `${title} does not read “${key}: ${shown(value)}” here${consequence(key, value)}.`,
    );
  }
  return entries;
}

const plain: ReadonlySet<ConversionHost> = new Set(['cursor']);
const takesNames: ReadonlySet<ConversionHost> = new Set(['claude']);

/** Agents that are VS Code’s or OpenCode’s own. */
const builtIn: ReadonlySet<string> = new Set(['ask', 'edit', 'agent', 'plan', 'build']);

/** The agents “ask” and “plan” change nothing: without them the prompt may. */
function dangerOf(
  key: string,
  danger: 'limit' | 'ability' | 'comfort',
  value: unknown,
): 'limit' | 'ability' | 'comfort' {
  return key === 'agent' && (value === 'ask' || value === 'plan') ? 'limit' : danger;
}

function consequence(key: string, value: unknown): string {
  if (key === 'tools') return ': the prompt could use every tool';
  return value === 'ask' || value === 'plan' ? ': the prompt could change files' : '';
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Claude Code is told the names of what is typed behind a command. */
function argumentsOf(material: Material, ledger: Ledger): Entry[] {
  const own = material.data.arguments;
  if (own !== undefined) return [{ key: 'arguments', value: own as Plain }];
  const names = inputNames(material).map(name => name.replace(/-/g, '_'));
  if (names.length < 2) return [];
  ledger.change(`The names ${names.join(', ')} stand in “arguments”, in the order of the text.`);
  return [{ key: 'arguments', value: names }];
}
