import assert from 'node:assert/strict';
import { type Verdict, verdicts } from '../../server/features/verdict.ts';
import type { HostId } from '../../server/hosts/host.ts';
import { defaultPath, documentIn, workspaceOf } from './fixture.ts';

/** A file that a host’s own program was given, and what it was seen to do with it. */
export interface Observation {
  /** What was seen, in a few words. */
  readonly seen: string;
  readonly text: string;
  /** Below `/repo`; an agent in `.github/agents` unless it says otherwise. */
  readonly path?: string;
  readonly verdict: Verdict;
  /** The rules that give the reasons, each once. */
  readonly because?: readonly string[];
}

/** Holds the verdict to what the program did; each observation is one test under its row. */
export function describeObserved(host: HostId, rows: Readonly<Record<string, readonly Observation[]>>): void {
  for (const [row, observations] of Object.entries(rows)) {
    describe(row, () => {
      for (const observation of observations) it(observation.seen, () => hold(host, observation));
    });
  }
}

function hold(id: HostId, { text, path, verdict, because = [] }: Observation): void {
  const workspace = workspaceOf();
  const document = documentIn(workspace, text, path === undefined ? defaultPath : `/repo/${path}`);
  const found = verdicts(document, workspace).find(({ host }) => host.id === id);
  assert.ok(found, `${id} is not asked about ${document.path}`);
  assert.deepEqual(
    { verdict: found.verdict, because: [...new Set(found.reasons.map(({ rule }) => rule))] },
    { verdict, because },
  );
}

/** An agent with these lines in its header and a description. */
export function agentWith(...lines: readonly string[]): string {
  return ['---', 'description: d', ...lines, '---', 'x', ''].join('\n');
}

/** A file with exactly this header. */
export function headed(...lines: readonly string[]): string {
  return ['---', ...lines, '---', 'x', ''].join('\n');
}
