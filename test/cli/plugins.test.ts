import assert from 'node:assert/strict';
import { run } from '../../server/cli/run.ts';
import { TemporaryFolder } from '../support/temporary-folder.ts';

const linked = '---\nname: x\ndescription: Reviews.\n---\n\nSee [it](missing.md).\n';
const command = '---\ndescription: Reviews.\n---\n\nSee [it](missing.md).\n';

describe('agent-authoring check, plugins of Claude Code', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  function checked(): string[] {
    let out = '';
    run(['check', '--format', 'json'], {
      cwd: folder.path,
      colours: false,
      out: text => (out += text),
      err: text => assert.fail(text),
    });
    const findings = (JSON.parse(out) as { findings: { file: string; rule: string }[] }).findings;
    return findings.map(({ file, rule }) => `${file} ${rule}`);
  }

  it('reads the agents and commands of a plugin, and no page beside it', () => {
    folder = new TemporaryFolder({
      'agents/page.md': linked,
      'plugins/p/agents/x.md': linked,
      'plugins/p/commands/y.md': command,
      'plugins/p/docs/z.md': linked,
      'plugins/p/.claude-plugin/plugin.json': '{ "name": "p" }',
    });
    assert.deepEqual(checked(), ['plugins/p/agents/x.md broken-link', 'plugins/p/commands/y.md broken-link']);
  });

  it('does not ask for a header in a plugin, where the agent loads without', () => {
    folder = new TemporaryFolder({
      'p/agents/x.md': 'Review what is there.\n',
      '.claude/agents/x.md': 'Review what is there.\n',
      'p/.claude-plugin/plugin.json': '{ "name": "p" }',
    });
    assert.deepEqual(checked(), ['.claude/agents/x.md missing-frontmatter']);
  });

  it('reads no manifest and no .mdc as a document', () => {
    folder = new TemporaryFolder({
      'plugin.json': '{ "description": "[x](missing.md)" }',
      '.cursor/rules/x.mdc': '---\nglobs: *.ts\n---\n[x](missing.md)\n',
      '.claude/commands/x.md': command,
    });
    assert.deepEqual(checked(), ['.claude/commands/x.md broken-link']);
  });
});
