// biome-ignore-all lint/suspicious/noTemplateCurlyInString: VS Code writes its inputs so.
import assert from 'node:assert/strict';
import { convert } from '../../../server/features/convert/convert.ts';
import { slug } from '../../../server/features/convert/slug.ts';
import { readToml } from '../../../server/syntax/toml.ts';
import { body, converted, header, lost, outcome, places } from './converting.ts';

describe('prompts and commands', () => {
  const prompt = '/repo/.github/prompts/new-part.prompt.md';
  const command = '/repo/.claude/commands/fix.md';
  const one =
    '---\ndescription: Makes a part\nargument-hint: its name\n---\nMake ${input:name:which?}. See #file:a/b.md with #tool:edit/editFiles.\n';

  it('VS Code → Claude Code, OpenCode, Gemini CLI and Cursor', () => {
    const claude = converted(prompt, one, 'claude');
    assert.equal(claude.place, '.claude/commands/new-part.md');
    assert.equal(body(claude.text), 'Make $ARGUMENTS. See @a/b.md with `Edit`.\n');
    assert.deepEqual(claude.changed, [
      '“${input:name:which?}” is written “$ARGUMENTS”.',
      '“#file:a/b.md” is written “@a/b.md”.',
      '“#tool:edit/editFiles” is written “`Edit`”.',
    ]);
    assert.deepEqual(header(claude.text), { description: 'Makes a part', 'argument-hint': 'its name' });
    assert.equal(
      body(converted(prompt, one, 'opencode').text),
      'Make $ARGUMENTS. See @a/b.md with `edit`.\n',
    );
    const gemini = converted(prompt, one, 'gemini');
    assert.equal(gemini.place, '.gemini/commands/new-part.toml');
    assert.deepEqual(
      { ...readToml(gemini.text) },
      {
        description: 'Makes a part',
        prompt: 'Make {{args}}. See @{a/b.md} with `replace`.\n',
      },
    );
    const cursor = converted(prompt, one, 'cursor');
    assert.equal(cursor.text, 'Make ${input:name:which?}. See @a/b.md with `edit/editFiles`.\n');
    assert.deepEqual(lost(cursor, 'ability'), ['${input:name:which?}']);
  });

  it('several inputs get names in Claude Code and numbers in OpenCode', () => {
    const text = 'Move ${input:from-file} to ${input:to} and look at ${input:from-file}.\n';
    const claude = converted(prompt, text, 'claude');
    assert.equal(body(claude.text), 'Move $from_file to $to and look at $from_file.\n');
    assert.deepEqual(header(claude.text), { arguments: ['from_file', 'to'] });
    assert.equal(converted(prompt, text, 'opencode').text, 'Move $1 to $2 and look at $1.\n');
    assert.equal(
      body(converted(`/repo/${claude.place}`, claude.text, 'vscode').text),
      'Move ${input:from_file} to ${input:to} and look at ${input:from_file}.\n',
    );
  });

  it('Claude Code → the others: arguments from 0, commands, files', () => {
    const text =
      '---\ndescription: Fixes\n---\nFix $0 then $ARGUMENTS[1], all: $ARGUMENTS\n!`git status`\nSee @src/x.ts, cost \\$1 and $5.00.\n';
    assert.equal(
      body(converted(command, text, 'opencode').text),
      'Fix $1 then $2, all: $ARGUMENTS\n!`git status`\nSee @src/x.ts, cost \\$1 and $5.00.\n',
    );
    const vscode = converted(command, text, 'vscode');
    assert.equal(
      body(vscode.text),
      'Fix ${input:argument1} then ${input:argument2}, all: ${input:arguments}\n!`git status`\nSee #file:src/x.ts, cost \\$1 and $5.00.\n',
    );
    assert.deepEqual(lost(vscode, 'ability'), ['!`git status`']);
    const gemini = converted(command, text, 'gemini');
    assert.equal(
      readToml(gemini.text)?.prompt,
      'Fix $0 then $ARGUMENTS[1], all: {{args}}\n!{git status}\nSee @{src/x.ts}, cost \\$1 and $5.00.\n',
    );
  });

  it('text that the new host would run is loud', () => {
    const result = converted(prompt, 'Explain this:\n!`rm -rf x`\n', 'claude');
    assert.deepEqual(result.lost, [
      {
        what: '!`rm -rf x`',
        danger: 'limit',
        message: '“!`rm -rf x`” was text, and Claude Code runs it as a command.',
      },
    ]);
  });

  it('tools of a prompt are a limit, and so is the agent that only asks', () => {
    const text = '---\nagent: ask\ntools: [search]\n---\nWhy?\n';
    assert.deepEqual(lost(converted(prompt, text, 'claude'), 'limit').sort(), ['agent', 'tools']);
  });

  it('becomes a skill that only users start where there are no commands', () => {
    const cli = converted(prompt, one, 'copilot-cli');
    assert.equal(cli.place, '.github/skills/new-part/SKILL.md');
    assert.deepEqual(header(cli.text), {
      name: 'new-part',
      description: 'Makes a part',
      'argument-hint': 'its name',
      'disable-model-invocation': true,
    });
    assert.deepEqual(lost(cli, 'limit'), []);
    assert.deepEqual(lost(converted(prompt, one, 'codex'), 'limit'), ['prompt']);
  });
});

describe('instructions and rules', () => {
  const copilot = '/repo/.github/instructions/style.instructions.md';
  const files = "---\ndescription: Style\napplyTo: '**/*.{ts,tsx},src/**'\n---\nTwo blanks.\n";

  it('by file pattern', () => {
    const claude = converted(copilot, files, 'claude');
    assert.equal(claude.place, '.claude/rules/style.md');
    assert.deepEqual(header(claude.text), { paths: ['**/*.{ts,tsx}', 'src/**'] });
    const cursor = converted(copilot, files, 'cursor');
    assert.equal(cursor.place, '.cursor/rules/style.mdc');
    assert.equal(
      cursor.text,
      '---\ndescription: Style\nglobs: **/*.{ts,tsx},src/**\nalwaysApply: false\n---\nTwo blanks.\n',
    );
    for (const [path, text] of [
      ['/repo/.claude/rules/style.md', claude.text],
      ['/repo/.cursor/rules/style.mdc', cursor.text],
    ] as const) {
      assert.equal(header(converted(path, text, 'vscode').text).applyTo, '**/*.{ts,tsx},src/**');
    }
  });

  it('always on', () => {
    const always = "---\napplyTo: '**'\n---\nBe kind.\n";
    assert.equal(converted(copilot, always, 'claude').text, 'Be kind.\n');
    assert.equal(converted(copilot, always, 'cursor').text, '---\nalwaysApply: true\n---\nBe kind.\n');
    assert.equal(
      converted('/repo/.claude/rules/k.md', 'Be kind.\n', 'vscode').text,
      "---\napplyTo: '**'\n---\nBe kind.\n",
    );
    const whole = converted('/repo/.github/copilot-instructions.md', 'Be kind.\n', 'cursor');
    assert.equal(whole.place, '.cursor/rules/copilot.mdc');
    assert.equal(whole.text, '---\nalwaysApply: true\n---\nBe kind.\n');
  });

  it('when the model decides, or nobody', () => {
    const model = '---\ndescription: For tests\n---\nTest.\n';
    assert.equal(
      converted(copilot, model, 'cursor').text,
      '---\ndescription: For tests\nalwaysApply: false\n---\nTest.\n',
    );
    const claude = converted(copilot, model, 'claude');
    assert.equal(claude.text, 'Test.\n');
    assert.deepEqual(lost(claude, 'ability'), ['description']);
    const hand = converted(
      '/repo/.cursor/rules/h.mdc',
      '---\nalwaysApply: false\n---\nBy hand.\n',
      'copilot-cloud',
    );
    assert.deepEqual(header(hand.text), { applyTo: '**' });
    assert.deepEqual(lost(hand, 'ability'), ['description']);
  });

  it('are not called as other files are that no host takes for rules', () => {
    const path = (name: string) => `/repo/.github/instructions/${name}.instructions.md`;
    assert.equal(converted(path('README'), files, 'claude').place, '.claude/rules/readme-instructions.md');
    assert.equal(converted(path('copilot-instructions'), files, 'claude').place, '.claude/rules/copilot.md');
  });

  it('excludeAgent stays with Copilot', () => {
    const text = "---\napplyTo: '**'\nexcludeAgent: code-review\n---\nx\n";
    assert.equal(header(converted(copilot, text, 'copilot-cloud').text).excludeAgent, 'code-review');
    assert.deepEqual(lost(converted(copilot, text, 'claude'), 'ability'), ['excludeAgent']);
  });

  it('are refused where the host has no such files', () => {
    assert.deepEqual(outcome(copilot, files, 'opencode'), {
      is: 'refused',
      reason: 'OpenCode has no files for instructions or rules',
    });
  });
});

describe('skills', () => {
  const path = '/repo/.claude/skills/deploy/SKILL.md';
  const text = `---
name: Deploy It
description: Deploys
license: MIT
allowed-tools: [Read, Bash]
disable-model-invocation: true
argument-hint: where
context: fork
version: 2
---
Deploy with $ARGUMENTS.
`;

  it('keep the keys that the host reads, and say the rest by danger', () => {
    const vscode = converted(path, text, 'vscode');
    assert.equal(vscode.place, '.github/skills/deploy-it/SKILL.md');
    assert.deepEqual(header(vscode.text), {
      name: 'deploy-it',
      description: 'Deploys',
      license: 'MIT',
      'argument-hint': 'where',
      'disable-model-invocation': true,
      context: 'fork',
    });
    assert.deepEqual(lost(vscode, 'limit'), []);
    const open = converted(path, text, 'agent-skills');
    assert.equal(open.place, '.agents/skills/deploy-it/SKILL.md');
    assert.equal(header(open.text)['allowed-tools'], 'Read Bash');
    assert.deepEqual(lost(open, 'limit'), ['disable-model-invocation']);
    for (const to of ['opencode', 'gemini', 'codex', 'copilot-cloud'] as const) {
      assert.deepEqual(lost(converted(path, text, to), 'limit'), ['disable-model-invocation'], to);
    }
    for (const to of ['cursor', 'copilot-cli'] as const)
      assert.deepEqual(lost(converted(path, text, to), 'limit'), [], to);
  });

  it('are refused with a description that the host refuses', () => {
    const long = `---\nname: deploy\ndescription: ${'x'.repeat(1025)}\n---\nb\n`;
    assert.deepEqual(outcome(path, long, 'copilot-cli'), {
      is: 'refused',
      reason:
        'Copilot CLI would not load the result: “description” has 1,025 characters: Copilot CLI does not load a file with more than 1,024',
    });
    assert.equal(outcome(path, long, 'claude').is, 'converted');
  });
});

describe('any file', () => {
  it('keeps its line ends, its last line and every byte of its body', () => {
    const prose = '\r\n# T\r\n\ttab  \r\nno end';
    const text = `---\r\nname: a\r\ndescription: d\r\ntools: [read]\r\n---\r\n${prose}`;
    for (const to of ['claude', 'opencode', 'gemini', 'copilot-cli'] as const) {
      const result = converted(places.vscode, text, to);
      assert.equal(body(result.text), prose);
      assert.equal(/(?<!\r)\n/.test(result.text), false, to);
    }
    const codex = converted(places.vscode, text, 'codex').text;
    assert.ok(codex.includes(`'''\r\n${prose}'''\r\n`));
    assert.equal(/(?<!\r)\n/.test(codex), false);
  });

  it('has a header where its body would be taken for one', () => {
    const rule = '---\napplyTo: "**"\n---\n---\nkind: body\n---\n';
    const result = converted('/repo/.github/instructions/a.instructions.md', rule, 'claude');
    assert.equal(result.text, '---\n---\n---\nkind: body\n---\n');
  });

  it('loses a byte order mark, which some hosts refuse', () => {
    const result = converted(places.vscode, '\ufeff---\ndescription: d\n---\nb\n', 'gemini');
    assert.ok(result.text.startsWith('---\n'));
    assert.deepEqual(
      result.changed[0],
      'The byte order mark is left out: some hosts refuse a file that begins with one.',
    );
  });

  it('gets a name that every host takes', () => {
    assert.equal(slug('Über-Prüfer für Größe'), 'uber-prufer-fur-grosse');
    assert.equal(slug('  C++ / C# Æther  '), 'c-c-aether');
    assert.equal(slug('A'.repeat(80)), 'a'.repeat(64));
    assert.match(slug('代码审查'), /^unnamed-[a-z0-9]+$/);
    assert.notEqual(slug('代码审查'), slug('写测试'));
    const result = converted(places.vscode, '---\nname: Größen-Prüfer\ndescription: d\n---\nb\n', 'claude');
    assert.equal(result.place, '.claude/agents/grossen-prufer.md');
    assert.equal(header(result.text).name, 'grossen-prufer');
    assert.deepEqual(result.changed, [
      'The name “Größen-Prüfer” is written “grossen-prufer”, since it is the agent’s identity in Claude Code.',
    ]);
  });

  it('is refused where it cannot be read, or is nothing that converts', () => {
    assert.deepEqual(outcome('/repo/README.md', 'x', 'claude'), {
      is: 'refused',
      reason: 'it is no agent, skill, instructions, rule, prompt or command that can be converted',
    });
    assert.deepEqual(outcome(places.vscode, '---\ndescription: d\n', 'claude'), {
      is: 'refused',
      reason: 'its header is not read by every host as it stands; “agent-authoring check” says why',
    });
    assert.deepEqual(outcome(places.codex, 'name = ', 'claude'), {
      is: 'refused',
      reason: 'it is no valid TOML',
    });
    assert.deepEqual(outcome(places.vscode, '---\ndescription: d\n---\n', 'codex'), {
      is: 'refused',
      reason: 'Codex would not load the result: “developer_instructions” is empty',
    });
  });

  it('tells a limit that only the verdict sees', () => {
    const text = '---\ndescription: d\n---\nb\n';
    const verdict = () => ({ refused: [], limitsLost: ['The limit is gone'] });
    const result = convert({ path: places.vscode, text, kind: 'agent', to: 'claude', verdict });
    assert.ok(result.is === 'converted');
    assert.deepEqual(result.lost, [{ what: 'limit', danger: 'limit', message: 'The limit is gone.' }]);
  });

  it('is refused by whoever knows more than the host’s hard rules', () => {
    const result = outcomeWithVerdict();
    assert.deepEqual(result, {
      is: 'refused',
      reason: 'Claude Code would not load the result: it is Tuesday',
    });
  });
});

function outcomeWithVerdict() {
  const text = '---\ndescription: d\n---\nb\n';
  return convert({
    path: places.vscode,
    text,
    kind: 'agent',
    to: 'claude',
    verdict: () => ({ refused: ['it is Tuesday'], limitsLost: [] }),
  });
}
