import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type SuggestingEditor, withoutCompletionDoubles } from '../../client/completion-doubles.ts';

type Provide = ReturnType<typeof withoutCompletionDoubles>;

describe('completion without doubles', () => {
  it('leaves out what others offer already', async () => {
    const provide = withoutCompletionDoubles(editorWith(async () => ['edit', 'search']));
    assert.deepEqual(await labels(provide, ['read', 'edit', { label: 'search', detail: ' set' }]), ['read']);
  });

  it('answers nothing to the question that its own asking brings back', async () => {
    let nested: unknown;
    const provide = withoutCompletionDoubles(
      editorWith(async trigger => {
        nested = await request(provide, ['read'], trigger);
        return ['edit'];
      }),
    );
    assert.deepEqual(await labels(provide, ['read', 'edit']), ['read']);
    assert.deepEqual(nested, []);
  });

  it('answers another question for the same place meanwhile', async () => {
    let asked = 0;
    let other: unknown;
    const provide = withoutCompletionDoubles(
      editorWith(async () => {
        if (++asked === 1) other = await request(provide, ['read']);
        return [];
      }),
    );
    assert.deepEqual(await labels(provide, ['read']), ['read']);
    assert.deepEqual(other, { items: [{ label: 'read' }], isIncomplete: false });
    assert.equal(asked, 2);
  });

  it('has all asked after a trigger character, where it has something to say', async () => {
    const editor = editorWith(async () => []);
    const provide = withoutCompletionDoubles(editor);
    assert.deepEqual(await request(provide, ['read'], '['), []);
    assert.equal(editor.opened, 1);
    assert.deepEqual(await request(provide, [], ' '), []);
    assert.equal(editor.opened, 1);
  });

  it('does not wait for a slow neighbour, and opens the list anew when its late answer holds a double', async () => {
    let answer: (labels: string[]) => void = () => undefined;
    const editor = editorWith(() => new Promise(resolve => (answer = resolve)));
    const provide = withoutCompletionDoubles(editor);
    const started = performance.now();
    assert.deepEqual(await labels(provide, ['read', 'edit']), ['read', 'edit']);
    assert.ok(performance.now() - started < 200);
    answer(['edit']);
    await editor.hasOpened;
    // It is slow again: what it said last counts, and its answer, which is the same, opens nothing.
    assert.deepEqual(await labels(provide, ['read', 'edit']), ['read']);
    answer(['edit']);
    await Promise.resolve();
    assert.equal(editor.opened, 1);
  });

  it('has all asked again when the text has changed meanwhile, for the others have answered for the new one', async () => {
    const changing = { ...document };
    const editor = editorWith(async () => {
      Object.assign(changing, { version: 2 });
      return ['read'];
    });
    const provide = withoutCompletionDoubles(editor);
    assert.deepEqual(await provide(changing, position, context(), token, () => [{ label: 'read' }]), []);
    assert.equal(editor.opened, 1);
  });

  it('completes an incomplete list by what the others said when it was opened', async () => {
    let asked = 0;
    const provide = withoutCompletionDoubles(
      editorWith(async () => {
        asked++;
        return ['edit'];
      }),
    );
    await labels(provide, ['read']);
    const again: vscode.CompletionContext = { triggerKind: 2, triggerCharacter: undefined };
    const list = await provide(document, position, again, token, () => [
      { label: 'edit' },
      { label: 'todo' },
    ]);
    assert.deepEqual(list, { items: [{ label: 'todo' }], isIncomplete: false });
    assert.equal(asked, 1);
  });

  it('does not wait at all where it has nothing to say', async () => {
    const provide = withoutCompletionDoubles(editorWith(() => new Promise(() => undefined)));
    assert.deepEqual(await request(provide, []), []);
  });

  it('shows all of ours when the others fail', async () => {
    const provide = withoutCompletionDoubles(editorWith(() => Promise.reject(new Error('no'))));
    assert.deepEqual(await labels(provide, ['read']), ['read']);
  });

  it('keeps a list incomplete that the server calls incomplete', async () => {
    const provide = withoutCompletionDoubles(editorWith(async () => []));
    const ours = { items: [{ label: 'read' }], isIncomplete: true };
    assert.deepEqual(await provide(document, position, context(), token, () => ours), ours);
  });
});

const document = { uri: 'file:///a.agent.md', version: 1 } as unknown as vscode.TextDocument;
const position = { line: 1, character: 8 } as vscode.Position;
const token = {} as vscode.CancellationToken;

function editorWith(ask: (trigger: string) => Promise<readonly string[]>) {
  let open: () => void = () => undefined;
  const editor = {
    opened: 0,
    hasOpened: new Promise<void>(resolve => (open = resolve)),
    ask: (_document, _position, trigger) => ask(trigger),
    suggest: () => {
      editor.opened++;
      open();
    },
  } satisfies SuggestingEditor & Record<string, unknown>;
  return editor;
}

function context(triggerCharacter?: string): vscode.CompletionContext {
  return { triggerKind: triggerCharacter === undefined ? 0 : 1, triggerCharacter };
}

function request(provide: Provide, ours: readonly (string | vscode.CompletionItemLabel)[], trigger?: string) {
  return provide(document, position, context(trigger), token, () => ours.map(label => ({ label })));
}

async function labels(
  provide: Provide,
  ours: readonly (string | vscode.CompletionItemLabel)[],
): Promise<unknown[]> {
  const list = (await request(provide, ours)) as vscode.CompletionList;
  assert.equal(list.isIncomplete, false);
  return list.items.map(item => item.label);
}
