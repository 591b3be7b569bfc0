import * as vscode from 'vscode';
import type { ShownReasons } from '../server/protocol.ts';

/** The command that the line above a file runs. It is not in the palette: without its argument there is nothing to list. */
export const reasonsCommand = 'agentAuthoring.showReasons';

type Reason = ShownReasons['hosts'][number]['reasons'][number];

interface ReasonItem extends vscode.QuickPickItem {
  readonly reason?: Reason | undefined;
}

/** Lists why hosts make of a file what they do, and goes to the place of the one that is chosen. */
export async function showReasons(shown: ShownReasons | undefined): Promise<void> {
  if (shown === undefined) return;
  const chosen = await vscode.window.showQuickPick(itemsOf(shown), {
    placeHolder: 'What each host makes of this file, and why',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.reason === undefined) return;
  const { start, end } = chosen.reason.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(shown.uri), { selection });
}

/** Each host, parted from the one before by a line, and its reasons below it. A host leads to the first of them. */
export function itemsOf({ hosts }: ShownReasons): ReasonItem[] {
  return hosts.flatMap(({ title, verdict, reasons }): ReasonItem[] => [
    // A title of its own would cut off what stands in the row beside it, and is not shown where no row follows.
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: title, description: verdict, reason: reasons[0] },
    ...reasons.map(reason => ({
      label: `Line ${reason.range.start.line + 1}`,
      description: reason.rule,
      detail: reason.message,
      reason,
    })),
  ]);
}
