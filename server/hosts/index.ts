import { agentSkills } from './agent-skills.ts';
import { antigravity } from './antigravity.ts';
import { claude } from './claude.ts';
import { claudeApi } from './claude-api.ts';
import { codex } from './codex.ts';
import { copilotCli } from './copilot-cli.ts';
import { copilotCloud } from './copilot-cloud.ts';
import { cursor } from './cursor.ts';
import { factory } from './factory.ts';
import { gemini } from './gemini.ts';
import type { Host, HostId } from './host.ts';
import type { Kind } from './kind.ts';
import { kiro } from './kiro.ts';
import { opencode } from './opencode.ts';
import { readersAmong } from './readers.ts';
import { vscode } from './vscode.ts';

export { displayNameFromPath, isDocument, kindOf, kindOfLanguage, pluginFolder } from './kind-of.ts';
export { hostsOwning } from './own-paths.ts';
export { type Counts, countsByOwnPaths, readersAmong, readingOf } from './readers.ts';

/** Every host that this project knows, in the order in which messages name them. */
export const hosts: readonly Host[] = [
  vscode,
  copilotCli,
  copilotCloud,
  claude,
  agentSkills,
  opencode,
  gemini,
  antigravity,
  cursor,
  codex,
  kiro,
  factory,
  claudeApi,
];

const byId = new Map<HostId, Host>(hosts.map(host => [host.id, host]));

export function hostById(id: HostId): Host | undefined {
  return byId.get(id);
}

/** The hosts that read a file of this kind at this place. */
export function hostsReading(path: string, kind: Kind): readonly Host[] {
  return readersAmong(hosts, path, kind);
}
