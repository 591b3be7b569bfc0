import { type ConversionHost, claudeModels, conversionTitle } from '../../hosts/conversion.ts';
import type { Agent } from './agent.ts';
import type { Ledger } from './ledger.ts';

/** The model as the host takes it: a name or several; undefined where it is left to the host. */
export function modelFor(
  { models }: Pick<Agent, 'models'>,
  from: ConversionHost,
  host: ConversionHost,
  ledger: Ledger,
): string | string[] | undefined {
  if (models.length === 0) return undefined;
  const title = conversionTitle(host);
  const known = models.flatMap(model => translated(model, from, host) ?? []);
  if (known.length === 0) {
    ledger.lose(
      'model',
      'ability',
      `${title} has no counterpart of the model “${models.join(', ')}”; it takes its own choice.`,
    );
    return undefined;
  }
  if (known[0] !== models[0]) ledger.change(`The model “${models[0]}” is written “${known[0]}”.`);
  const [first = ''] = known;
  if (known.length === 1 || takesLists.has(host)) return known.length === 1 ? first : known;
  ledger.lose('model', 'ability', `${title} takes one model; the others in the list are lost.`);
  return first;
}

const takesLists: ReadonlySet<ConversionHost> = new Set(['vscode', 'copilot-cli']);

const copilot: ReadonlySet<ConversionHost> = new Set(['vscode', 'copilot-cli', 'copilot-cloud']);

function translated(model: string, from: ConversionHost, host: ConversionHost): string | undefined {
  if (from === host || (copilot.has(from) && copilot.has(host))) return model;
  return toHost[host]?.(model, from);
}

const toHost: {
  readonly [K in ConversionHost]?: (model: string, from: ConversionHost) => string | undefined;
} = {
  vscode: model => claudeModels.get(model),
  'copilot-cli': model => claudeModels.get(model),
  'copilot-cloud': model => claudeModels.get(model),
  claude: model =>
    /^anthropic\/(claude-.+)$/.exec(model)?.[1] ??
    /^claude[ -](sonnet|opus|haiku|fable)\b/i.exec(model)?.[1]?.toLowerCase(),
  gemini: model => /^(?:google\/)?(gemini-[a-z0-9.-]+)$/.exec(model)?.[1],
  codex: model => /^(?:openai\/)?(gpt-[a-z0-9.-]+)$/.exec(model)?.[1],
};
