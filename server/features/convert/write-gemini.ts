import type { Entry } from '../../syntax/write-yaml.ts';
import { modelFor } from './models.ts';
import { readOnlySet, toolNames, withoutDenials } from './tool-names.ts';
import { carriedFields, identity, tellSlug, type Writing } from './write-agent.ts';
import { madeDescription } from './write-copilot.ts';

/** The header of `.gemini/agents/*.md`. One key or tool that Gemini CLI does not know makes it refuse the file. */
export function geminiHeader(writing: Writing): Entry[] {
  const { agent, host, id, material, ledger } = writing;
  tellSlug(writing);
  const description = agent.description?.trim() ? agent.description : madeDescription(writing);
  if (agent.readOnly) ledger.change('“tools” lists what reads alone, since the agent may change nothing.');
  const set = agent.readOnly ? readOnlySet(agent.tools, host) : withoutDenials(agent.tools, host, ledger);
  // An agent of Gemini CLI can call no others, so a limit on whom it calls is kept.
  const canCall = new Set([...set.jobs].filter(job => job !== 'call agents'));
  if (canCall.size < set.jobs.size)
    ledger.lose('tools', 'ability', 'Agents of Gemini CLI cannot call other agents.');
  const tools = toolNames({ ...set, jobs: canCall }, host, material.host === host, ledger);
  if (tools?.length === 0) {
    ledger.lose(
      'tools',
      'limit',
      'What Gemini CLI makes of an empty list of tools is not known: it may be all of them.',
    );
  }
  const model = modelFor(agent, material.host, host, ledger);
  const told = new Set(['agents', ...(agent.readOnly ? ['permissionMode'] : [])]);
  return [
    ...identity(id, description),
    ...(agent.name === id ? [] : [{ key: 'display_name', value: agent.name }]),
    ...(tools === undefined ? [] : [{ key: 'tools', value: tools }]),
    ...(model === undefined ? [] : [{ key: 'model', value: model }]),
    ...carriedFields(writing, told),
  ];
}
