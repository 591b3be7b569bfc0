import type { ConversionHost } from '../../hosts/conversion.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { verdicts } from '../verdict.ts';

/** What a host would make of a result. */
export interface ResultVerdict {
  /** Why it would not load it, or not find it. */
  readonly refused: readonly string[];
  /** Limits that it would pass over. */
  readonly limitsLost: readonly string[];
}

/** The project’s own verdict on a file that is not there yet; nothing against it where no rule measures such files of the host. */
export function resultVerdict(place: string, text: string, host: ConversionHost): ResultVerdict {
  const workspace = new Workspace();
  workspace.setRoots([root]);
  workspace.setDefaults({ hosts: [host], rules: {} });
  // What the text links to is nobody's business here.
  workspace.setComplete(false);
  const path = `${root}/${place}`;
  workspace.write(path, text);
  const document = workspace.document(path);
  const found = document && verdicts(document, workspace).find(one => one.host.id === host);
  const messages = found?.reasons.map(({ message }) => message.replace(/\.$/, '')) ?? [];
  return {
    refused: found?.verdict === 'refused' || found?.verdict === 'not-found' ? messages : [],
    limitsLost: found?.verdict === 'limit-lost' ? messages.slice(0, 1) : [],
  };
}

const root = '/project';
