import { performance } from 'node:perf_hooks';
import { check } from '../server/rules/check.ts';
import { Workspace } from '../server/workspace/workspace.ts';

const path = '/repo/.github/agents/typed.agent.md';

/** Types through an agent of 8 KB and says how long each key takes until its findings are there, with so many other documents about. */
export function keystrokes(others: number): string {
  const workspace = new Workspace();
  workspace.setRoots(['/repo']);
  for (let index = 0; index < others; index++) {
    const kind = index % 2 === 0 ? `agents/a${index}.agent.md` : `skills/s${index}/SKILL.md`;
    workspace.write(`/repo/.github/${kind}`, document(`n${index}`, 12));
  }
  const text = document('typed', 110);
  const header = type(workspace, text, text.indexOf("'search'") + 3, 'abcdef');
  const body = type(workspace, text, text.length - 200, 'Read the `deploy` [notes](../x.md) first. ');
  return `keystroke among ${others} documents (${(text.length / 1024).toFixed(1)} KB agent): header ${line(header)}, body ${line(body)}`;
}

/** Each key is an edit of the text, as the editor sends it, and a check; the first rounds warm the code. */
function type(workspace: Workspace, text: string, at: number, typed: string): number[] {
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    for (let length = 1; length <= typed.length; length++) {
      const next = text.slice(0, at) + typed.slice(0, length) + text.slice(at);
      const start = performance.now();
      workspace.write(path, next);
      const written = workspace.document(path);
      if (written !== undefined) check(written, workspace);
      if (round >= 20) times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

function line(times: readonly number[]): string {
  const at = (part: number) => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

function document(name: string, paragraphs: number): string {
  const header = `---\nname: ${name}\ndescription: Reviews what changed and says what is missing.\ntools: ['search', 'edit/editFiles', 'web/fetch', 'read/readFile']\n---\n`;
  const body = Array.from({ length: paragraphs }, (_, index) => {
    return `## Part ${index}\n\nLook at what stands here, **then** decide; see the plan of part ${index}.\n`;
  });
  return `${header}\n# ${name}\n\n${body.join('\n')}`;
}
