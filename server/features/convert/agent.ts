import { agentFields, agentKey, type ConversionHost, foreignLimits } from '../../hosts/conversion.ts';
import type { Ledger } from './ledger.ts';
import { type Material, namesOf, textOf } from './material.ts';
import { toolSetOf } from './read-tools.ts';
import type { ToolSet } from './tool-set.ts';

/** An agent in words that are no host’s. */
export interface Agent {
  readonly name: string;
  readonly description: string | undefined;
  /** The first that is there counts. */
  readonly models: readonly string[];
  readonly tools: ToolSet;
  /** It may change nothing, whatever tools it has. */
  readonly readOnly: boolean;
  /** Everything else, by the meanings of the catalogue. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Reads an agent; what its own host does not know is lost here. */
export function agentOf(material: Material, ledger: Ledger): Agent {
  const { data, host } = material;
  const values = new Map<string, unknown>();
  const known = new Set([...common, ...(ownKeys[host] ?? [])]);
  for (const { meaning } of agentFields) {
    for (const dialect of dialectsOf(host)) {
      const key = agentKey(dialect, meaning);
      if (key === undefined) continue;
      known.add(key);
      if (data[key] !== undefined && !values.has(meaning)) values.set(meaning, data[key]);
    }
  }
  readSpecial[host]?.(data, values);
  for (const key of Object.keys(data)) {
    if (known.has(key)) continue;
    const limit = foreignLimits.has(key);
    const told = limit
      ? 'is no key of the host that the file is written for, so that limit never held'
      : 'has no counterpart';
    ledger.lose(key, limit ? 'limit' : 'comfort', `“${key}” ${told}.`);
  }
  return {
    name: textOf(data.name)?.trim() || textOf(data.display_name)?.trim() || material.nameFromPath,
    description: textOf(data.description),
    models: namesOf(data.model).filter(model => model !== 'inherit'),
    tools: toolSetOf(material),
    readOnly:
      data.readonly === true || data.sandbox_mode === 'read-only' || values.get('permissionMode') === 'plan',
    values,
  };
}

/** Keys that every host has and that are read apart. */
const common: readonly string[] = ['name', 'description', 'tools', 'model'];

const ownKeys: { readonly [K in ConversionHost]?: readonly string[] } = {
  vscode: ['infer'],
  'copilot-cloud': ['infer'],
  claude: ['disallowedTools'],
  opencode: ['permission', 'mode', 'hidden', 'maxSteps'],
  gemini: ['display_name', 'kind'],
  cursor: ['readonly'],
  codex: ['sandbox_mode', 'developer_instructions'],
};

/** The three readers of `.github/agents` share one file, so any of their keys may stand there. */
function dialectsOf(host: ConversionHost): readonly ConversionHost[] {
  return sharing.includes(host) ? [host, ...sharing.filter(other => other !== host)] : [host];
}

const sharing: readonly ConversionHost[] = ['vscode', 'copilot-cli', 'copilot-cloud'];

type Values = Map<string, unknown>;

const readSpecial: {
  readonly [K in ConversionHost]?: (data: Readonly<Record<string, unknown>>, values: Values) => void;
} = {
  vscode: readInfer,
  'copilot-cloud': readInfer,
  opencode: (data, values) => {
    if (data.mode === 'primary') values.set('barred', true);
    if (data.hidden === true) values.set('userInvocable', false);
    if (values.get('maxTurns') === undefined && data.maxSteps !== undefined)
      values.set('maxTurns', data.maxSteps);
  },
};

/** `infer: false` is the older way to say that no model may start the agent. */
function readInfer(data: Readonly<Record<string, unknown>>, values: Values): void {
  if (data.infer === false && values.get('barred') === undefined) values.set('barred', true);
}
