import { type ConversionHost, conversionTitle, skillFields } from '../../hosts/conversion.ts';
import type { Entry, Plain } from '../../syntax/write-yaml.ts';
import type { Ledger } from './ledger.ts';
import { type Material, namesOf, textOf } from './material.ts';

/** The header of a SKILL.md: its keys have one name everywhere, and each host knows some of them. */
export function skillHeader(material: Material, host: ConversionHost, id: string, ledger: Ledger): Entry[] {
  const { data } = material;
  const title = conversionTitle(host);
  const name = textOf(data.name)?.trim() ?? material.nameFromPath;
  if (name !== id) ledger.change(`The name “${name}” is written “${id}”, as the folder is called.`);
  const description = textOf(data.description)?.trim() ? textOf(data.description) : undefined;
  if (description === undefined) ledger.change('The description is made from the name, since there is none.');
  const entries: Entry[] = [
    { key: 'name', value: id },
    { key: 'description', value: description ?? `The skill ${id}.` },
  ];
  const known = new Set(['name', 'description']);
  for (const row of skillFields) {
    known.add(row.key);
    const value = data[row.key];
    if (value === undefined || says(row.key, value)) continue;
    if (row.hosts.includes(host)) entries.push({ key: row.key, value: shaped(row.key, value, host, ledger) });
    else
      ledger.lose(
        row.key,
        row.danger,
        `${title} does not read “${row.key}” in a skill${meanings[row.key] ?? ''}.`,
      );
  }
  for (const key of Object.keys(data)) {
    if (!known.has(key))
      ledger.lose(
        key,
        key === 'disable_model_invocation' ? 'limit' : 'comfort',
        `“${key}” has no counterpart.`,
      );
  }
  return entries;
}

const meanings: Readonly<Record<string, string>> = {
  'disable-model-invocation': ': the model could start it by itself',
  'disallowed-tools': ': those tools stay allowed',
};

/** Whether the value only says what holds anyway. */
function says(key: string, value: unknown): boolean {
  return (
    (key === 'disable-model-invocation' && value === false) || (key === 'user-invocable' && value === true)
  );
}

/** The open specification wants tools in one text, with blanks between them. */
function shaped(key: string, value: unknown, host: ConversionHost, ledger: Ledger): Plain {
  if (key !== 'allowed-tools' || !wantsOneText.has(host) || typeof value === 'string') return value as Plain;
  ledger.change('“allowed-tools” is written as one text with blanks.');
  return namesOf(value).join(' ');
}

const wantsOneText: ReadonlySet<ConversionHost> = new Set(['agent-skills']);
