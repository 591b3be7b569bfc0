import type { Entry } from '../../syntax/write-yaml.ts';
import { modelFor } from './models.ts';
import { tellWithoutList } from './without-list.ts';
import { carriedFields, identity, type Writing } from './write-agent.ts';

/** The header of `.cursor/agents/*.md`: Cursor has no lists of tools, only `readonly`. */
export function cursorHeader(writing: Writing): Entry[] {
  const { agent, host, material, ledger } = writing;
  const readOnly = tellWithoutList(writing, '“readonly: true”');
  const model = modelFor(agent, material.host, host, ledger);
  return [
    ...identity(agent.name, agent.description),
    ...(model === undefined ? [] : [{ key: 'model', value: model }]),
    ...(readOnly ? [{ key: 'readonly', value: true }] : []),
    ...carriedFields(writing, new Set(['agents', ...(readOnly ? ['permissionMode'] : [])])),
  ];
}
