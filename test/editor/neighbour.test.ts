import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineer, finding, open, ours, ruleOf, textAt, whenDiagnostics } from './support/example.ts';

// The extension in `neighbour/` contributes a tool, an agent and a skill.
describe('what another extension contributes', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is offered once, under the name that files use', async () => {
    const { document } = await open(engineer);
    const tools = document.positionAt(document.getText().indexOf("'tickets/*'") + 1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      tools,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      labels.filter(label => /forecast|acme_/i.test(label)),
      ['Acme.Weather-Tools/forecast'],
    );
  });

  it('counts as known', async () => {
    const editor = await open(engineer);
    const { document } = editor;
    const text = document.getText();
    await editor.edit(edit => {
      const place = (before: string) => document.positionAt(text.indexOf(before) + before.length);
      edit.insert(place("'search'"), ", 'Acme.Weather-Tools/forecast'");
      edit.insert(
        place('prompt: Prepare the release of the change above.'),
        '\n  - label: Look outside\n    agent: Weather Reporter\n    prompt: Look.\n  - label: Ask nobody\n    agent: Nobody At All\n    prompt: Ask.',
      );
      edit.insert(
        place('before you change an endpoint.'),
        ' Apply the `deploy-notes` skill. Apply the `nowhere` skill.',
      );
    });
    // What does not exist is reported in the same pass, which proves that the pass is done.
    await finding(document.uri, 'unknown-skill');
    const unknown = await whenDiagnostics(document.uri, all => {
      const reports = ours(all).filter(diagnostic => /^unknown-(skill|agent|tool)$/.test(ruleOf(diagnostic)));
      const texts = reports.map(diagnostic => textAt(document, diagnostic));
      return texts.includes('nowhere') ? texts : undefined;
    });
    for (const name of ['deploy-notes', 'Weather Reporter', 'Acme.Weather-Tools/forecast']) {
      assert.ok(!unknown.includes(name), `${name} is known`);
    }
  });
});
