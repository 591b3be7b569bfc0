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

/** Asks all providers for a place, ours among them, and gives the labels of what they offer. */
export type AskAll = (
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
) => Promise<string[]>;

/** How long the others may keep ours waiting, in milliseconds. */
const patience = 50;

/**
 * Completion without what the other providers of the same file offer already: the editor shows the items of all of them in one
 * list and merges no doubles. When the others are late the list is marked incomplete, so that the next letter asks again.
 */
export function withoutCompletionDoubles(askAll: AskAll): ProvideCompletion {
  /** Places for which the question to all is under way: the one that comes back to us is answered with nothing. */
  const asking = new Map<string, number>();

  return async (document, position, context, token, next) => {
    const place = `${document.uri}#${document.version}:${position.line}:${position.character}`;
    const open = asking.get(place) ?? 0;
    if (open > 0) {
      asking.set(place, open - 1);
      return [];
    }
    asking.set(place, 1);
    const others = askAll(document, position, context.triggerCharacter)
      .catch((): string[] => [])
      .finally(() => asking.delete(place));
    const late = new Promise<undefined>(resolve => setTimeout(resolve, patience, undefined));
    const ours = await next(document, position, context, token);
    if (isEmpty(ours)) return ours;
    return withoutLabels(ours, await Promise.race([others, late]));
  };
}

function withoutLabels(ours: Items, labels: readonly string[] | undefined): Items {
  const items = Array.isArray(ours) ? ours : (ours?.items ?? []);
  const isIncomplete = !Array.isArray(ours) && ours?.isIncomplete === true;
  if (labels === undefined) return { items, isIncomplete: true };
  const taken = new Set(labels);
  return { items: items.filter(item => !taken.has(labelOf(item))), isIncomplete };
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function isEmpty(items: Items): boolean {
  return !items || (Array.isArray(items) ? items : items.items).length === 0;
}
