import { type ConversionHost, conversionTitle } from '../../hosts/conversion.ts';
import type { Entry } from '../../syntax/write-yaml.ts';
import type { Ledger } from './ledger.ts';
import { type Material, textOf } from './material.ts';

/** For which files a text of instructions is. */
type When =
  | { readonly is: 'always' }
  | { readonly is: 'files'; readonly patterns: readonly string[] }
  /** The model decides by the description. */
  | { readonly is: 'model' }
  /** Somebody attaches it by hand. */
  | { readonly is: 'hand' };

/** The header of instructions or of a rule; no keys where the host reads the file always and asks for none. */
export function instructionsHeader(material: Material, host: ConversionHost, ledger: Ledger): Entry[] {
  const when = whenOf(material);
  const description = textOf(material.data.description);
  const entries = writers[host]?.(when, description, ledger) ?? [];
  for (const key of Object.keys(material.data)) {
    if (carried.has(key)) continue;
    const copilots = key === 'excludeAgent' && sharing.has(host);
    if (copilots) entries.push({ key, value: material.data[key] as Entry['value'] });
    else if (key === 'excludeAgent')
      ledger.lose(
        key,
        'ability',
        `${conversionTitle(host)} cannot leave one agent out: “excludeAgent” is lost.`,
      );
    else if (key === 'name' && sharing.has(host))
      entries.push({ key, value: textOf(material.data.name) ?? '' });
    else ledger.lose(key, 'comfort', `“${key}” has no counterpart.`);
  }
  return entries;
}

const carried: ReadonlySet<string> = new Set(['applyTo', 'paths', 'globs', 'alwaysApply', 'description']);

const sharing: ReadonlySet<ConversionHost> = new Set(['vscode', 'copilot-cli', 'copilot-cloud']);

function whenOf({ data, host, path }: Material): When {
  return readers[host]?.(data, path) ?? { is: 'always' };
}

const readers: {
  readonly [K in ConversionHost]?: (data: Readonly<Record<string, unknown>>, path: string) => When;
} = {
  vscode: (data, path) => {
    if (path.endsWith('/copilot-instructions.md')) return { is: 'always' };
    if (data.applyTo !== undefined) return files(patternsOf(data.applyTo));
    return data.description === undefined ? { is: 'hand' } : { is: 'model' };
  },
  claude: data => {
    const patterns = patternsOf(data.paths ?? data.applyTo);
    return patterns.length === 0 ? { is: 'always' } : files(patterns);
  },
  cursor: data => {
    if (data.alwaysApply === true) return { is: 'always' };
    const patterns = patternsOf(data.globs);
    if (patterns.length > 0) return files(patterns);
    return textOf(data.description)?.trim() ? { is: 'model' } : { is: 'hand' };
  },
};

function files(patterns: readonly string[]): When {
  return patterns.includes('**') || patterns.includes('**/*') ? { is: 'always' } : { is: 'files', patterns };
}

/** A list, or one text with commas; a comma in braces belongs to its pattern. */
function patternsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(patternsOf);
  const parts: string[] = [''];
  let depth = 0;
  for (const character of textOf(value) ?? '') {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ',' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map(part => part.trim()).filter(part => part !== '');
}

type Writer = (when: When, description: string | undefined, ledger: Ledger) => Entry[];

const writers: { readonly [K in ConversionHost]?: Writer } = {
  vscode: (when, description) => [...described(description), ...applyTo(when)],
  'copilot-cli': (when, description, ledger) => [
    ...described(description),
    ...applyTo(asked(when, 'Copilot CLI', ledger)),
  ],
  'copilot-cloud': (when, description, ledger) => [
    ...described(description),
    ...applyTo(asked(when, 'Copilot cloud', ledger)),
  ],
  claude: (when, description, ledger) => {
    if (description !== undefined)
      ledger.lose('description', 'comfort', 'Rules of Claude Code have no description.');
    const settled = asked(when, 'Claude Code', ledger);
    return settled.is === 'files' ? [{ key: 'paths', value: settled.patterns }] : [];
  },
  cursor: (when, description) => [
    ...described(description),
    // Cursor reads the line itself and takes quotes for part of the pattern.
    ...(when.is === 'files' ? [{ key: 'globs', value: when.patterns.join(','), raw: true }] : []),
    { key: 'alwaysApply', value: when.is === 'always' },
  ],
};

function described(description: string | undefined): Entry[] {
  return description === undefined ? [] : [{ key: 'description', value: description }];
}

function applyTo(when: When): Entry[] {
  if (when.is === 'always') return [{ key: 'applyTo', value: '**' }];
  return when.is === 'files' ? [{ key: 'applyTo', value: when.patterns.join(',') }] : [];
}

/** A host that cannot wait for the model or a person reads the text always. */
function asked(when: When, title: string, ledger: Ledger): When {
  if (when.is === 'always' || when.is === 'files') return when;
  const who = when.is === 'model' ? 'the model decides' : 'somebody attaches it';
  ledger.lose('description', 'ability', `${title} cannot wait until ${who}: the text is read always.`);
  return { is: 'always' };
}
