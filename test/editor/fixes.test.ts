import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  engineer,
  finding,
  manager,
  open,
  setCursor,
  settled,
  silence,
  whenText,
} from './support/example.ts';
import { press, screenshot, see } from './support/remote-control.ts';

describe('quick fixes in the editor', () => {
  it('rename a tool', async () => {
    const { document } = await open(engineer);
    const text = await fix(
      await finding(document.uri, 'renamed-tool'),
      'renamed-tool-menu',
      "'read/problems'",
    );
    assert.match(
      text,
      /^tools: \['execute\/runInTerminal', 'execute\/awaitTerminal', 'read\/readFile', 'read\/problems', /m,
    );
    await silence(document.uri, 'renamed-tool');
    await screenshot('renamed-tool-fixed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('add the section that the project asks for, with its template', async () => {
    const { document } = await open(manager);
    const before = document.getText();
    const text = await fix(
      await finding(document.uri, 'missing-section'),
      'missing-section-menu',
      '## Resources',
    );
    assert.equal(
      text,
      `${before}\n## Resources\n\nThe rules with their examples are in the [api-design skill](../skills/api-design/SKILL.md).\n`,
    );
    await silence(document.uri, 'missing-section');
    await screenshot('missing-section-fixed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** Takes the preferred fix at a marker as a person does, and gives the text after it. */
async function fix(marker: vscode.Diagnostic, picture: string, sign: string): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  await setCursor(editor, marker.range.start);
  await settled(editor.document.uri);
  // The line with the code lens moves all that is below it, and a menu that is open then closes.
  await see('.codelens-decoration:visible');
  await press('Control+.');
  await see('.action-widget .action.focused');
  await screenshot(picture);
  await press('Enter');
  return whenText(editor.document, text => text.includes(sign));
}
