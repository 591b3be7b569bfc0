import { type ConversionHost, conversionTitle, placeOf, type Subject } from '../../hosts/conversion.ts';
import type { Kind } from '../../hosts/kind.ts';
import { writeToml } from '../../syntax/toml.ts';
import { type Entry, writeHeader } from '../../syntax/write-yaml.ts';
import { agentOf } from './agent.ts';
import { tellAwakened } from './awakened.ts';
import { bodyFor } from './body.ts';
import { Ledger, type Loss } from './ledger.ts';
import { type Material, materialOf, placeFor } from './material.ts';
import { objections } from './own-reading.ts';
import { type ResultVerdict, resultVerdict } from './result-verdict.ts';
import { slug } from './slug.ts';
import type { Writing } from './write-agent.ts';
import { claudeHeader } from './write-claude.ts';
import { codexTable } from './write-codex.ts';
import { copilotHeader } from './write-copilot.ts';
import { cursorHeader } from './write-cursor.ts';
import { geminiHeader } from './write-gemini.ts';
import { instructionsHeader } from './write-instructions.ts';
import { opencodeHeader } from './write-opencode.ts';
import { promptAsSkill, promptHeader } from './write-prompt.ts';
import { skillHeader } from './write-skill.ts';

/** What is to be carried, and to whom. */
export interface ConversionRequest {
  /** Decoded and absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly kind: Kind | undefined;
  readonly to: ConversionHost;
  /** What the host would make of the result; the project’s own verdict unless somebody knows better. */
  readonly verdict?: (place: string, text: string, host: ConversionHost) => ResultVerdict;
}

export interface Conversion {
  readonly is: 'converted';
  readonly from: ConversionHost;
  readonly subject: Subject;
  /** Where the host looks for the result, below the project’s folder. */
  readonly place: string;
  readonly text: string;
  /** The most dangerous first. */
  readonly lost: readonly Loss[];
  readonly changed: readonly string[];
}

export type Outcome = Conversion | { readonly is: 'refused'; readonly reason: string };

/** Carries one file to another host: what it would be there, what is lost and what is said in other words. */
export function convert({ path, text, kind, to, verdict = resultVerdict }: ConversionRequest): Outcome {
  const material = materialOf(path, text, kind);
  if (typeof material === 'string') return { is: 'refused', reason: material };
  const ledger = new Ledger();
  const asSkill = material.subject === 'prompt' && placeOf(to, 'prompt') === undefined;
  const subject = asSkill ? 'skill' : material.subject;
  const id = identityOf(material);
  const place = placeFor(to, subject, id);
  if (place === undefined) {
    return { is: 'refused', reason: `${conversionTitle(to)} has no files for ${plurals[material.subject]}` };
  }
  if (material.hasMark)
    ledger.change('The byte order mark is left out: some hosts refuse a file that begins with one.');
  tellAwakened(material, to, subject, ledger);
  const body = bodyFor(material, to, material.subject, ledger);
  const result = place.endsWith('.toml')
    ? writeToml(tableOf(material, to, id, body, ledger), material.lineEnd)
    : `${header(entriesOf(material, to, asSkill, id, ledger), body, material)}${body}`;
  const { refused, limitsLost } = verdict(place, result, to);
  const against = refused.length > 0 ? refused : objections(result, place, to, subject);
  if (against.length > 0) {
    return {
      is: 'refused',
      reason: `${conversionTitle(to)} would not load the result: ${[...new Set(against)].join('; ')}`,
    };
  }
  for (const message of limitsLost) ledger.lose('limit', 'limit', `${message}.`);
  return {
    is: 'converted',
    from: material.host,
    subject,
    place,
    text: result,
    lost: ledger.lost,
    changed: ledger.changed,
  };
}

const plurals: Readonly<Record<Subject, string>> = {
  agent: 'agents',
  skill: 'skills',
  instructions: 'instructions or rules',
  prompt: 'prompts or commands',
};

/** A file called README is a page for people to every host. */
function identityOf(material: Material): string {
  const id = slug(nameOf(material));
  return id === 'readme' ? `readme-${material.subject}` : id;
}

function nameOf({ data, nameFromPath, subject }: Material): string {
  // A file of that name is the repository's instructions wherever it lies.
  if (subject === 'instructions') return nameFromPath === 'copilot-instructions' ? 'copilot' : nameFromPath;
  // A prompt is called by its file’s name; its own `name` only shows.
  const name = subject === 'prompt' ? undefined : data.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : nameFromPath;
}

/** Nothing where there are no keys, unless the body would then be taken for a header. */
function header(entries: readonly Entry[], body: string, { lineEnd }: Material): string {
  return entries.length === 0 && !body.startsWith('---') ? '' : writeHeader(entries, lineEnd);
}

function entriesOf(
  material: Material,
  to: ConversionHost,
  asSkill: boolean,
  id: string,
  ledger: Ledger,
): Entry[] {
  switch (material.subject) {
    case 'agent': {
      const writing: Writing = { agent: agentOf(material, ledger), material, host: to, id, ledger };
      return agentHeaders[to]?.(writing) ?? [];
    }
    case 'skill':
      return skillHeader(material, to, id, ledger);
    case 'instructions':
      return instructionsHeader(material, to, ledger);
    case 'prompt':
      return asSkill ? promptAsSkill(material, to, id, ledger) : promptHeader(material, to, ledger);
  }
}

const agentHeaders: { readonly [K in ConversionHost]?: (writing: Writing) => Entry[] } = {
  vscode: copilotHeader,
  'copilot-cli': copilotHeader,
  'copilot-cloud': copilotHeader,
  claude: claudeHeader,
  opencode: opencodeHeader,
  gemini: geminiHeader,
  cursor: cursorHeader,
};

/** Codex’s agents and Gemini CLI’s commands are TOML. */
function tableOf(
  material: Material,
  to: ConversionHost,
  id: string,
  body: string,
  ledger: Ledger,
): Readonly<Record<string, unknown>> {
  if (material.subject === 'agent') {
    return codexTable({ agent: agentOf(material, ledger), material, host: to, id, ledger }, body);
  }
  const entries = promptHeader(material, to, ledger).map(({ key, value }) => [key, value] as const);
  return { ...Object.fromEntries(entries), prompt: body };
}
