import { agentSkills } from './agent-skills.ts';
import { claude } from './claude.ts';
import { copilotCli } from './copilot-cli.ts';
import { copilotCloud } from './copilot-cloud.ts';
import type { Host, HostId } from './host.ts';
import type { Kind } from './kind.ts';
import { readersOf } from './kind-of.ts';
import { vscode } from './vscode.ts';

export { displayNameFromPath, isDocument, kindOf, kindOfLanguage, pluginFolder } from './kind-of.ts';

/** Every host that this project knows, in the order in which messages name them. */
export const hosts: readonly Host[] = [vscode, copilotCli, copilotCloud, claude, agentSkills];

const byId = new Map<HostId, Host>(hosts.map(host => [host.id, host]));

export function hostById(id: HostId): Host | undefined {
  return byId.get(id);
}

/** The hosts that read a file of this kind at this place. */
export function hostsReading(path: string, kind: Kind): readonly Host[] {
  return readersOf(path, kind).flatMap(id => byId.get(id) ?? []);
}
