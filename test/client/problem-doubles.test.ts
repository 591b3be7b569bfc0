import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ProblemDoubles } from '../../client/problem-doubles.ts';

describe('problems without doubles', () => {
  it('hides ours while a marker of the built-in validator stands on the same span, and shows it again after', () => {
    const window = new Window();
    const ours = [problem(2, 7, 12, 'agent-authoring'), problem(4, 0, 3, 'agent-authoring')];
    window.take(ours);
    assert.deepEqual(window.shown, ours);

    window.builtin = [problem(2, 0, 12)];
    window.review();
    assert.deepEqual(window.shown, [ours[1]]);

    window.builtin = [];
    window.review();
    assert.deepEqual(window.shown, ours);
  });

  it('hides ours at once where the marker was there first', () => {
    const window = new Window();
    window.builtin = [problem(2, 8, 10)];
    window.take([problem(2, 7, 12, 'agent-authoring')]);
    assert.deepEqual(window.shown, []);
  });

  for (const [what, marker] of [
    ['touches', problem(2, 12, 20)],
    ['overlaps', problem(2, 10, 20)],
    ['stands on another line', problem(3, 7, 12)],
    ['has a source', problem(2, 7, 12, 'markdownlint')],
    ['is information', problem(2, 7, 12, undefined, 2)],
    ['is a hint', problem(2, 7, 12, undefined, 3)],
  ] as const) {
    it(`keeps ours where a marker ${what}`, () => {
      const window = new Window();
      const ours = [problem(2, 7, 12, 'agent-authoring')];
      window.builtin = [marker];
      window.take(ours);
      assert.deepEqual(window.shown, ours);
    });
  }

  it('keeps a hint of ours, which is not in Problems', () => {
    const window = new Window();
    const ours = [problem(2, 7, 12, 'agent-authoring', 3)];
    window.builtin = [problem(2, 7, 12)];
    window.take(ours);
    assert.deepEqual(window.shown, ours);
  });

  it('shows nothing anew when nothing changes, so that its own change is the end of it', () => {
    const window = new Window();
    window.take([problem(2, 7, 12, 'agent-authoring')]);
    window.builtin = [problem(2, 7, 12)];
    window.review();
    window.review();
    assert.equal(window.times, 2);
  });

  it('forgets a document that has no problems any more', () => {
    const window = new Window();
    window.take([problem(2, 7, 12, 'agent-authoring')]);
    window.take([]);
    window.builtin = [problem(2, 7, 12)];
    window.review();
    assert.deepEqual([window.shown, window.times], [[], 2]);
  });
});

/** One document as the editor shows it. */
class Window {
  builtin: readonly vscode.Diagnostic[] = [];
  shown: readonly vscode.Diagnostic[] = [];
  times = 0;
  readonly #uri = { toString: () => 'file:///a.agent.md' } as vscode.Uri;
  readonly #doubles = new ProblemDoubles(() => [...this.builtin, ...this.shown]);

  take(diagnostics: vscode.Diagnostic[]): void {
    this.#doubles.take(this.#uri, diagnostics, (_uri, shown) => {
      this.shown = shown;
      this.times++;
    });
  }

  review(): void {
    this.#doubles.review([this.#uri]);
  }
}

/** On one line, from and to a character; severity 1 is a warning. */
function problem(line: number, from: number, to: number, source?: string, severity = 1): vscode.Diagnostic {
  const range = {
    start: { line },
    from,
    to,
    contains: (other: { from: number; to: number }) => from <= other.from && other.to <= to,
  };
  return { range, severity, source, message: `${line}:${from}-${to}` } as unknown as vscode.Diagnostic;
}
