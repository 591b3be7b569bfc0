import assert from 'node:assert/strict';
import { faults } from '../../server/hosts/check-value.ts';
import type { FieldRow, Host } from '../../server/hosts/host.ts';
import { hosts } from '../../server/hosts/index.ts';
import { rowOf } from '../../server/hosts/row-of.ts';
import { hostRejects } from '../../server/rules/host-rejects.ts';
import { invalidField } from '../../server/rules/invalid-field.ts';
import { missingField } from '../../server/rules/missing-field.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { unknownField } from '../../server/rules/unknown-field.ts';
import { yamlStrict } from '../../server/rules/yaml-strict.ts';
import { Workspace } from '../../server/workspace/workspace.ts';

function row(name: string, type: FieldRow['type'], more: Partial<FieldRow> = {}): FieldRow {
  return { name, type, summary: 'A key of the invented host.', wrong: 'refuses', ...more };
}

/** A host that nobody else has heard of: its table is all that there is of it. */
const nutshell: Host = {
  id: 'nutshell',
  title: 'Nutshell',
  yaml: 'strict',
  ownPaths: ['.nutshell/'],
  reads: [{ kind: 'agent', always: true }, { kind: 'skill' }],
  kinds: {
    agent: {
      unknownFields: 'ignored',
      source: 'https://nutshell.example/agents',
      asOf: '2026-11-24',
      fields: [
        row('title', { is: 'text', nonEmpty: true }, { required: true, empty: 'refuses' }),
        row('mood', { is: 'text', values: ['calm', 'brave'] }, { wrong: 'warning' }),
        row('rounds', { is: 'number' }, { wrong: 'ignores' }),
        row('helpers', { is: 'list', of: { is: 'text' } }),
      ],
    },
    skill: {
      unknownFields: 'ignored',
      source: 'https://nutshell.example/skills',
      asOf: '2026-11-24',
      fields: [row('name', { is: 'text' }), row('description', { is: 'text' })],
    },
  },
};

const path = '/repo/team/helper.agent.md';

function workspaceWith(hostList: readonly Host[]): Workspace {
  const workspace = new Workspace(hostList);
  workspace.setRoots(['/repo']);
  return workspace;
}

/** What the rule says of the text where the invented host is the only one. */
function said(rule: Rule, text: string): string[] {
  const workspace = workspaceWith([nutshell]);
  workspace.write(path, text);
  const document = workspace.document(path);
  assert.ok(document);
  return [...rule.check(document, workspace)].map(({ message }) => message);
}

describe('a host that is added', () => {
  it('is measured by its table', () => {
    const workspace = workspaceWith([nutshell]);
    workspace.write(path, '---\ntitle: x\nmood: wild\nrounds: many\nhelpers: you\n---\n');
    const document = workspace.document(path);
    const found = document?.fields.flatMap(field => {
      const known = rowOf(nutshell, 'agent', field.key);
      return known === undefined ? [] : faults(field, known);
    });
    assert.deepEqual(
      found?.map(({ path: [key], cost, reason }) => `${key} ${cost} ${reason.is}`),
      ['mood warning value', 'rounds ignores type', 'helpers refuses type'],
    );
  });

  it('makes the rules about fields speak', () => {
    assert.deepEqual(said(invalidField, '---\ntitle: x\nmood: wild\n---\n'), [
      'Nutshell reports a warning: “mood” must be calm or brave, not “wild”.',
    ]);
    assert.deepEqual(said(hostRejects, '---\ntitle: x\nhelpers: you\n---\n'), [
      'Nutshell does not load this file: “helpers” must be a list, not “you”.',
    ]);
    assert.deepEqual(said(missingField, '---\nmood: calm\n---\n'), [
      'Nutshell does not load this file: it has no “title”.',
    ]);
    assert.deepEqual(said(unknownField, '---\ntitle: x\nmoood: calm\n---\n'), [
      'Nutshell does not know “moood”; the nearest is “mood”.',
    ]);
    assert.deepEqual(said(yamlStrict, '---\ntitle: Use when: x\n---\n'), [
      'Nutshell does not load this file: the colon in “title” needs quotes.',
    ]);
  });

  it('is named beside the others, and the configuration and their findings stay what they were', () => {
    const without = workspaceWith(hosts);
    const together = workspaceWith([...hosts, nutshell]);
    for (const workspace of [without, together]) workspace.write(path, '---\ndescription: x\n---\nText.\n');
    const ids = (workspace: Workspace) => workspace.document(path)?.hosts.map(({ id }) => id);
    assert.deepEqual(ids(without), ['vscode', 'copilot-cli', 'copilot-cloud']);
    assert.deepEqual(ids(together), ['vscode', 'copilot-cli', 'copilot-cloud', 'nutshell']);
  });
});

describe('who counts', () => {
  const skill = '/repo/skills/x/SKILL.md';
  const text = '---\nname: x\ndescription: y\n---\nText.\n';
  const ids = (workspace: Workspace, at = skill) => workspace.document(at)?.hosts.map(({ id }) => id);

  it('takes a host in when the first file of its own is there, and out with the last', () => {
    const workspace = workspaceWith([nutshell]);
    workspace.write(skill, text);
    assert.deepEqual(ids(workspace), []);
    workspace.notice('/repo/.nutshell/settings.toml');
    assert.deepEqual(ids(workspace), ['nutshell']);
    workspace.notice('/repo/.nutshell/settings.toml');
    workspace.write('/repo/.nutshell/skills/y/SKILL.md', text);
    workspace.dismiss(file => file === '/repo/.nutshell/settings.toml');
    assert.deepEqual(ids(workspace), ['nutshell']);
    workspace.write('/repo/.nutshell/skills/y/SKILL.md', `${text}More.\n`);
    assert.deepEqual(ids(workspace), ['nutshell']);
    workspace.remove('/repo/.nutshell/skills/y/SKILL.md');
    assert.deepEqual(ids(workspace), []);
  });

  it('knows a file as a document and from the disk at once', () => {
    const workspace = workspaceWith([nutshell]);
    const own = '/repo/.nutshell/skills/y/SKILL.md';
    workspace.notice(own);
    workspace.write(own, text);
    workspace.write(skill, text);
    workspace.remove(own);
    assert.deepEqual(ids(workspace), ['nutshell']);
    workspace.dismiss(file => file.startsWith('/repo/.nutshell/'));
    assert.deepEqual(ids(workspace), []);
  });

  it('keeps the workspace folders apart', () => {
    const workspace = new Workspace([nutshell]);
    workspace.write(skill, text);
    workspace.notice('/other/.nutshell/settings.toml');
    workspace.setRoots(['/repo', '/other']);
    assert.deepEqual(ids(workspace), []);
    workspace.setRoots(['/']);
    assert.deepEqual(ids(workspace), ['nutshell']);
  });

  it('places a document anew when a host begins to count, and does not read it again', () => {
    const workspace = workspaceWith([nutshell]);
    workspace.write(skill, text);
    const before = workspace.document(skill);
    workspace.notice('/repo/.nutshell/settings.toml');
    const after = workspace.document(skill);
    assert.notEqual(after, before);
    assert.equal(after?.source, before?.source);
  });

  it('lets the configuration say who counts', () => {
    const workspace = workspaceWith([...hosts, nutshell]);
    workspace.write(path, text);
    workspace.write(skill, text);
    workspace.setDefaults({ hosts: ['nutshell'], rules: {} });
    assert.deepEqual(ids(workspace), ['nutshell']);
    assert.deepEqual(ids(workspace, path), ['nutshell']);
    workspace.setDefaults({ hosts: ['vscode'], rules: {} });
    assert.deepEqual(ids(workspace), []);
    assert.deepEqual(ids(workspace, path), ['vscode']);
  });

  it('does not take Cursor in for a folder of Claude Code', () => {
    const workspace = workspaceWith(hosts);
    workspace.write('/repo/.claude/agents/x.md', text);
    workspace.notice('/repo/.claude/settings.json');
    assert.deepEqual(ids(workspace, '/repo/.claude/agents/x.md'), ['claude']);
  });

  it('leaves out hosts that no rule measures yet', () => {
    const workspace = workspaceWith(hosts);
    workspace.write('/repo/.agents/skills/x/SKILL.md', text);
    workspace.notice('/repo/.cursor/mcp.json');
    workspace.notice('/repo/.gemini/settings.json');
    workspace.notice('/repo/.codex/config.toml');
    assert.deepEqual(ids(workspace, '/repo/.agents/skills/x/SKILL.md'), [
      'vscode',
      'copilot-cli',
      'copilot-cloud',
      'agent-skills',
    ]);
  });
});

describe('plugins of Claude Code', () => {
  it('make agents and commands of the pages in their folders', () => {
    const workspace = workspaceWith(hosts);
    const agent = '/repo/plugins/p/agents/x.md';
    assert.equal(workspace.kindAt(agent), undefined);
    workspace.notice('/repo/plugins/p/.claude-plugin/plugin.json');
    assert.equal(workspace.kindAt(agent), 'claude-plugin-agent');
    assert.equal(workspace.kindAt('/repo/plugins/p/commands/x.md'), 'command');
    assert.equal(workspace.kindAt('/repo/plugins/q/agents/x.md'), undefined);
    workspace.write(agent, '---\nname: x\ndescription: y\n---\nText.\n');
    assert.deepEqual(
      workspace.document(agent)?.hosts.map(({ id }) => id),
      ['claude'],
    );
    assert.equal(workspace.agentsNamed('x').length, 1);
    workspace.dismiss(file => file.startsWith('/repo/plugins/p/'));
    assert.equal(workspace.document(agent)?.kind, 'page');
    assert.equal(workspace.agentsNamed('x').length, 0);
  });
});
