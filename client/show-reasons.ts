import * as vscode from 'vscode';
import type { ShownReasons } from '../server/protocol.ts';

/** The command that the line above a file runs. It is not in the palette: without its argument there is nothing to list. */
export const reasonsCommand = 'agentAuthoring.showReasons';

type Reason = ShownReasons['hosts'][number]['reasons'][number];

interface ReasonItem extends vscode.QuickPickItem {
  readonly reason?: Reason;
}

/** Lists why hosts make of a file what they do, and goes to the place of the one that is chosen. */
export async function showReasons(shown: ShownReasons | undefined): Promise<void> {
  if (shown === undefined) return;
  const chosen = await vscode.window.showQuickPick(itemsOf(shown), {
    placeHolder: 'What each host makes of this file, and why',
    matchOnDescription: true,
  });
  if (chosen?.reason === undefined) return;
  const { start, end } = chosen.reason.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(shown.uri), { selection });
}

/** The hosts as headings, each with its reasons; a host without any is one line. */
export function itemsOf({ hosts }: ShownReasons): ReasonItem[] {
  return hosts.flatMap(({ title, verdict, reasons }) => [
    { label: `${title}: ${verdict}`, kind: vscode.QuickPickItemKind.Separator },
    ...reasons.map(reason => ({
      label: reason.message,
      description: `line ${reason.range.start.line + 1} · ${reason.rule}`,
      reason,
    })),
  ]);
}
