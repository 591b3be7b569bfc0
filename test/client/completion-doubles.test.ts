import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { withoutCompletionDoubles } from '../../client/completion-doubles.ts';

describe('completion without doubles', () => {
  it('leaves out what others offer already', async () => {
    const provide = withoutCompletionDoubles(async () => ['edit', 'search']);
    assert.deepEqual(await labels(provide, ['read', 'edit', { label: 'search', detail: ' set' }]), ['read']);
  });

  it('answers nothing to the question that its own asking brings back', async () => {
    let nested: unknown;
    const provide = withoutCompletionDoubles(async () => {
      nested = await request(provide, ['read']);
      return ['edit'];
    });
    assert.deepEqual(await labels(provide, ['read', 'edit']), ['read']);
    assert.deepEqual(nested, []);
  });

  it('passes on the letter that asked for it', async () => {
    const seen: (string | undefined)[] = [];
    const provide = withoutCompletionDoubles(async (_document, _position, trigger) => {
      seen.push(trigger);
      return [];
    });
    await request(provide, ['read'], '/');
    assert.deepEqual(seen, ['/']);
  });

  it('does not wait for a slow neighbour, and asks again with the next letter', async () => {
    let answer: (labels: string[]) => void = () => undefined;
    const provide = withoutCompletionDoubles(() => new Promise(resolve => (answer = resolve)));
    const started = performance.now();
    const list = (await request(provide, ['read', 'edit'])) as vscode.CompletionList;
    assert.ok(performance.now() - started < 200);
    assert.deepEqual(
      list.items.map(item => item.label),
      ['read', 'edit'],
    );
    assert.equal(list.isIncomplete, true);
    answer([]);
  });

  it('does not wait at all where it has nothing to say', async () => {
    const provide = withoutCompletionDoubles(() => new Promise(() => undefined));
    assert.deepEqual(await request(provide, []), []);
  });

  it('shows all of ours when the others fail', async () => {
    const provide = withoutCompletionDoubles(() => Promise.reject(new Error('no')));
    assert.deepEqual(await labels(provide, ['read']), ['read']);
  });

  it('keeps a list incomplete that the server calls incomplete', async () => {
    const provide = withoutCompletionDoubles(async () => []);
    const list = await provide(document, position, context(), token, () => ({
      items: [{ label: 'read' }],
      isIncomplete: true,
    }));
    assert.deepEqual(list, { items: [{ label: 'read' }], isIncomplete: true });
  });
});

const document = { uri: 'file:///a.agent.md', version: 1 } as unknown as vscode.TextDocument;
const position = { line: 1, character: 8 } as vscode.Position;
const token = {} as vscode.CancellationToken;

function context(triggerCharacter?: string): vscode.CompletionContext {
  return { triggerKind: 0, triggerCharacter };
}

function request(
  provide: ReturnType<typeof withoutCompletionDoubles>,
  ours: readonly (string | vscode.CompletionItemLabel)[],
  trigger?: string,
) {
  return provide(
    document,
    position,
    context(trigger),
    token,
    () => ours.map(label => ({ label })) as vscode.CompletionItem[],
  );
}

async function labels(
  provide: ReturnType<typeof withoutCompletionDoubles>,
  ours: readonly (string | vscode.CompletionItemLabel)[],
): Promise<unknown[]> {
  const list = (await request(provide, ours)) as vscode.CompletionList;
  assert.equal(list.isIncomplete, false);
  return list.items.map(item => item.label);
}
