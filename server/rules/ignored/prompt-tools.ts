import { rowOf } from '../../hosts/row-of.ts';
import { stringOf } from '../../syntax/value.ts';
import type { Document } from '../../workspace/document.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { effectOn } from '../effects.ts';
import { removeField } from '../fields/remove-field.ts';
import type { Finding } from '../rule.ts';
import { titles } from '../wording.ts';

/** The tools of a prompt whose agent takes none. */
export function* ignoredPromptTools(document: Document, workspace: Workspace): Iterable<Finding> {
  const tools = document.field('tools');
  if (document.kind !== 'prompt' || tools === undefined) return;
  // An old key counts where the new one is absent.
  const field = document.field('agent') ?? document.field('mode');
  const agent = stringOf(field?.value)?.trim();
  if (agent === undefined || workspace.agentsNamed(agent).length > 0) return;
  const hosts = document.hosts.filter(
    host => rowOf(host, 'prompt', 'tools') !== undefined && host.agentsWithoutTools?.includes(agent),
  );
  if (hosts.length === 0) return;
  const edit = removeField(document, tools);
  yield {
    span: tools.keySpan,
    message: `${titles(hosts)} ${hosts.length === 1 ? 'passes' : 'pass'} over “tools” here: the agent “${agent}” takes none.`,
    severity: 'warning',
    hosts: hosts.map(({ id }) => id),
    effects: effectOn(hosts, 'ignored'),
    fixes: edit === undefined ? [] : [{ title: 'Remove “tools”', edits: [edit], safe: false }],
  };
}
