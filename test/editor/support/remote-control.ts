import * as vscode from 'vscode';

/** Where the stand-in for VS Code listens; undefined in a desktop VS Code, whose window no test can reach from outside. */
const url = process.env.EDITOR_CONTROL_URL;

/** Says that the tests run, so that a window that never came up is told from tests that hang. */
export async function announce(): Promise<void> {
  await act('begun');
}

/** Presses one key or chord as Playwright names it, such as `Control+Space`. */
export async function press(key: string): Promise<void> {
  if (url !== undefined) return void (await act('press', key));
  const command = commands[key];
  if (command === undefined) throw new Error(`no command stands for ${key}`);
  await vscode.commands.executeCommand(command);
}

/** Types letter by letter. */
export async function type(text: string): Promise<void> {
  if (url !== undefined) return void (await act('type', text));
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

/** Takes a picture of the whole window; it lands in test-output/editor/pictures. */
export async function screenshot(name: string): Promise<void> {
  await act('screenshot', name);
}

/**
 * Waits until something that a CSS selector names can be seen, and gives the texts of all that it names; undefined where the
 * window cannot be looked at.
 */
export async function see(selector: string): Promise<readonly string[] | undefined> {
  return url === undefined ? undefined : ((await act('see', selector)) as readonly string[]);
}

/** Clicks on what a CSS selector names. */
export async function click(selector: string): Promise<void> {
  await act('click', selector);
}

/** Moves the mouse over what a CSS selector names. */
export async function hover(selector: string): Promise<void> {
  await act('hover', selector);
}

/** Whether keys and mouse reach the window; else tests that need them are skipped. */
export const reachable = url !== undefined;

/** What the keys of these tests do, for a window without a keyboard. */
const commands: Readonly<Record<string, string>> = {
  'Control+Space': 'editor.action.triggerSuggest',
  'Control+.': 'editor.action.quickFix',
  Enter: 'acceptSelectedSuggestion',
  Escape: 'hideSuggestWidget',
};

async function act(action: string, value = ''): Promise<unknown> {
  if (url === undefined) return undefined;
  const response = await fetch(`${url}/${action}`, { method: 'POST', body: value });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${action} ${value}: ${answer}`);
  return JSON.parse(answer);
}
