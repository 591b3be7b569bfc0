import { modelFor } from './models.ts';
import { tellWithoutList } from './without-list.ts';
import { carriedFields, type Writing } from './write-agent.ts';
import { madeDescription } from './write-copilot.ts';

/** The keys of `.codex/agents/*.toml`. A key that Codex does not know makes it refuse the file, so only known ones are written. */
export function codexTable(writing: Writing, body: string): Readonly<Record<string, unknown>> {
  const { agent, host, material, ledger } = writing;
  const description = agent.description?.trim() ? agent.description : madeDescription(writing);
  const readOnly = tellWithoutList(writing, '“sandbox_mode = "read-only"”');
  const model = modelFor(agent, material.host, host, ledger);
  const told = new Set(['agents', ...(readOnly ? ['permissionMode'] : [])]);
  const carried = carriedFields(writing, told).map(({ key, value }) => [key, value] as const);
  return {
    name: agent.name,
    description,
    ...(model === undefined ? {} : { model }),
    ...(readOnly ? { sandbox_mode: 'read-only' } : {}),
    ...Object.fromEntries(carried),
    developer_instructions: body,
  };
}
