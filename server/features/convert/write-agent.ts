import {
  agentFields,
  agentKey,
  type ConversionHost,
  colours,
  conversionTitle,
} from '../../hosts/conversion.ts';
import type { Entry, Plain } from '../../syntax/write-yaml.ts';
import type { Agent } from './agent.ts';
import type { Ledger } from './ledger.ts';
import type { Material } from './material.ts';
import { serversFor } from './mcp-servers.ts';

/** What a writer of one host works with. */
export interface Writing {
  readonly agent: Agent;
  readonly material: Material;
  readonly host: ConversionHost;
  /** The name as an identity. */
  readonly id: string;
  readonly ledger: Ledger;
}

/**
 * The keys that say the same in the host, and a loss for each that says nothing there. `told` are the meanings that the writer
 * has seen to itself.
 */
export function carriedFields(writing: Writing, told: ReadonlySet<string> = none): Entry[] {
  const { agent, host, ledger, material } = writing;
  const entries: Entry[] = [];
  for (const row of agentFields) {
    const value = agent.values.get(row.meaning);
    if (value === undefined || told.has(row.meaning) || isNothing(row.meaning, value)) continue;
    const key = agentKey(host, row.meaning);
    const written = key === undefined ? undefined : valueFor(row.meaning, value, writing);
    if (key !== undefined && written !== undefined) {
      entries.push({ key, value: written });
      continue;
    }
    if (key !== undefined) continue;
    const sourceKey = keyIn(material, row.meaning);
    ledger.lose(
      sourceKey,
      dangerOf(row.meaning, row.danger, value),
      `${conversionTitle(host)} loses ${row.title} (“${sourceKey}”).`,
    );
  }
  return entries;
}

const none: ReadonlySet<string> = new Set();

/** A value that says what holds anyway. */
function isNothing(meaning: string, value: unknown): boolean {
  const nothings: Readonly<Record<string, unknown>> = {
    barred: false,
    userInvocable: true,
    background: false,
    instructions: false,
    permissionMode: 'default',
  };
  return meaning in nothings && nothings[meaning] === value;
}

/** A hook that runs before a tool may forbid it. */
function dangerOf(
  meaning: string,
  danger: Entry['value'] & string,
  value: unknown,
): 'limit' | 'ability' | 'comfort' {
  if (meaning === 'hooks' && typeof value === 'object' && value !== null && 'PreToolUse' in value)
    return 'limit';
  if (meaning === 'permissionMode' && (value === 'plan' || value === 'dontAsk')) return 'limit';
  return danger as 'limit' | 'ability' | 'comfort';
}

function keyIn({ data, host }: Material, meaning: string): string {
  const key = agentKey(host, meaning);
  if (key !== undefined && data[key] !== undefined) return key;
  const keys = sharing.map(other => agentKey(other, meaning));
  return (
    keys.find(other => other !== undefined && data[other] !== undefined) ??
    key ??
    otherWords[meaning] ??
    meaning
  );
}

const sharing: readonly ConversionHost[] = ['vscode', 'copilot-cli', 'copilot-cloud'];

/** Meanings that a header says with another key. */
const otherWords: Readonly<Record<string, string>> = { barred: 'mode', userInvocable: 'hidden' };

function valueFor(meaning: string, value: unknown, writing: Writing): Plain | undefined {
  const { host, ledger, material } = writing;
  if (meaning === 'servers') return serversFor(value, host, ledger);
  if (meaning === 'color' && host !== material.host) {
    const name = typeof value === 'string' ? colourFor(value, host) : undefined;
    if (name === undefined)
      ledger.lose('color', 'comfort', `${conversionTitle(host)} does not know the colour “${value}”.`);
    else ledger.change(`The colour “${value}” is written “${name}”.`);
    return name;
  }
  if (counts.has(meaning))
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : lost(meaning, writing);
  if (meaning === 'temperature') return typeof value === 'number' ? value : lost(meaning, writing);
  if (flags.has(meaning)) return typeof value === 'boolean' ? value : lost(meaning, writing);
  if (meaning === 'effort')
    return typeof value === 'string' && efforts.has(value) ? value : lost(meaning, writing);
  return value as Plain;
}

function lost(meaning: string, { material, host, agent, ledger }: Writing): undefined {
  const key = keyIn(material, meaning);
  ledger.lose(
    key,
    meaning === 'barred' ? 'limit' : 'ability',
    `“${key}: ${agent.values.get(meaning)}” is no value that ${conversionTitle(host)} takes.`,
  );
  return undefined;
}

const counts: ReadonlySet<string> = new Set(['maxTurns', 'timeout']);
const flags: ReadonlySet<string> = new Set(['barred', 'userInvocable', 'background', 'instructions']);
const efforts: ReadonlySet<string> = new Set(['low', 'medium', 'high', 'xhigh', 'max']);

/** OpenCode takes hexadecimal colours and names of its theme, Claude Code eight names. */
function colourFor(value: string, host: ConversionHost): string | undefined {
  const own = colours.get(value.toLowerCase());
  if (agentKey(host, 'maxTurns') !== agentKey('claude', 'maxTurns')) return own;
  return [...colours].find(([, hex]) => hex === value.toLowerCase())?.[0];
}

/** The header’s first keys, which every host has. */
export function identity(name: string | undefined, description: string | undefined): Entry[] {
  return [
    ...(name === undefined ? [] : [{ key: 'name', value: name }]),
    ...(description === undefined ? [] : [{ key: 'description', value: description }]),
  ];
}

/** A name that only shows becomes one that identifies. */
export function tellSlug({ agent, id, host, ledger }: Writing): void {
  if (agent.name !== id)
    ledger.change(
      `The name “${agent.name}” is written “${id}”, since it is the agent’s identity in ${conversionTitle(host)}.`,
    );
}
