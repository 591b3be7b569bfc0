import type * as vscode from 'vscode';

type Items = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

export type ProvideCompletion = (
  document: vscode.TextDocument,
  position: vscode.Position,
  context: vscode.CompletionContext,
  token: vscode.CancellationToken,
  next: (
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.CompletionContext,
    token: vscode.CancellationToken,
  ) => vscode.ProviderResult<vscode.CompletionItem[] | vscode.CompletionList>,
) => Promise<Items>;

/** What the editor does for us. */
export interface SuggestingEditor {
  /**
   * Asks all providers for a place, ours among them, and gives the labels of what they offer. They are told of a trigger
   * character: ours knows its own question by it.
   */
  ask(
    document: vscode.TextDocument,
    position: vscode.Position,
    triggerCharacter: string,
  ): Promise<readonly string[]>;
  /** Opens the list of suggestions anew, if the cursor is still on that line: all providers are asked. */
  suggest(document: vscode.TextDocument, position: vscode.Position): void;
}

/** How long the others may keep ours waiting, in milliseconds. */
const patience = 50;

/** For private use, so nobody types it. Providers that are asked with it answer as they do when they are asked outright. */
const ownQuestion = '\u{E000}';

/** VS Code's number for a request that a typed letter such as `[` has caused. */
const byTriggerCharacter: vscode.CompletionTriggerKind.TriggerCharacter = 1;

/** VS Code's number for a request that completes an incomplete list. */
const forIncompleteList: vscode.CompletionTriggerKind.TriggerForIncompleteCompletions = 2;

/**
 * Completion without what the other providers of the same file offer already: the editor shows the items of all of them in one
 * list and merges no doubles. Ours depend on what the others say about the same text at the same place, so the list is opened
 * anew, and all are asked, where that cannot be told:
 *
 * - After a trigger character, when the editor asks only those who named that character, and may show old items of the others.
 * - When the text has changed while the others were asked.
 * - When a late answer holds a double. Until then, what the others last said on this line counts.
 */
export function withoutCompletionDoubles(editor: SuggestingEditor): ProvideCompletion {
  let last: { readonly line: string; readonly labels: readonly string[] } | undefined;

  return async (document, position, context, token, next) => {
    if (context.triggerCharacter === ownQuestion) return [];
    const { version } = document;
    const line = `${document.uri}#${position.line}`;
    const known = () => (last?.line === line ? last.labels : undefined);
    if (context.triggerKind === byTriggerCharacter) {
      if (!isEmpty(await next(document, position, context, token))) editor.suggest(document, position);
      return [];
    }
    // The list stands already, and the others are not asked again: their items in it are the ones of then.
    if (context.triggerKind === forIncompleteList) {
      return without(known() ?? [], await next(document, position, context, token));
    }

    const others = editor.ask(document, position, ownQuestion).catch((): readonly string[] => []);
    const late = new Promise<undefined>(resolve => setTimeout(resolve, patience, undefined));
    const ours = await next(document, position, context, token);
    if (isEmpty(ours)) return ours;
    const labels = await Promise.race([others, late]);
    if (labels === undefined) {
      const shown = without(known() ?? [], ours);
      void others.then(answer => {
        last = { line, labels: answer };
        if (shown.items.some(item => answer.includes(labelOf(item)))) editor.suggest(document, position);
      });
      return shown;
    }
    if (document.version !== version) {
      editor.suggest(document, position);
      return [];
    }
    last = { line, labels };
    return without(labels, ours);
  };
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function without(labels: readonly string[], ours: Items): vscode.CompletionList {
  const taken = new Set(labels);
  return {
    items: itemsOf(ours).filter(item => !taken.has(labelOf(item))),
    isIncomplete: !Array.isArray(ours) && ours?.isIncomplete === true,
  };
}

function isEmpty(items: Items): boolean {
  return itemsOf(items).length === 0;
}

function itemsOf(items: Items): vscode.CompletionItem[] {
  return Array.isArray(items) ? items : (items?.items ?? []);
}
