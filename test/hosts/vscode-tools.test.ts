import assert from 'node:assert/strict';
import renames from '../../server/hosts/catalogue/renames.json';
import catalogue from '../../server/hosts/catalogue/vscode-tools.json';
import { vscodeTools } from '../../server/hosts/vscode-tools.ts';

const is = (name: string) => vscodeTools.lookup(name)?.is;

/** What the name was taken for, and what to write in its place. */
function instead(name: string): readonly string[] {
  const found = vscodeTools.lookup(name);
  if (found?.is === 'renamed') return found.to;
  return found?.is === 'foreign' || found?.is === 'removed' ? found.instead : [];
}

describe('vscodeTools', () => {
  it('knows sets, members and the hidden second paths to them', () => {
    for (const name of [
      'search',
      'search/codebase',
      'todo',
      'vscodeTasks',
      'vscodeGeneral/usages',
      'github/*',
    ]) {
      assert.equal(is(name), 'known', name);
    }
  });

  it('compares names exactly', () => {
    assert.equal(is('Search'), undefined);
    assert.equal(is('search/Codebase'), undefined);
  });

  it('calls a name renamed that has an entry in renames.json, whatever else the catalogue calls it', () => {
    for (const [old, to] of Object.entries(renames.renames)) {
      assert.equal(is(old), 'renamed', old);
      assert.deepEqual(instead(old), to);
    }
  });

  it('renames to names that are known', () => {
    for (const to of Object.values({
      ...renames.renames,
      ...renames.extensionTools,
      ...renames.servers,
    }).flat()) {
      assert.equal(is(to), 'known', to);
    }
  });

  it('says that an extension tool in lower case is not given any more', () => {
    assert.deepEqual(vscodeTools.lookup('github.vscode-pull-request-github/issue_fetch'), {
      is: 'renamed',
      to: ['GitHub.vscode-pull-request-github/issue_fetch'],
      broken: true,
    });
    assert.deepEqual(vscodeTools.lookup('issue_fetch'), {
      is: 'renamed',
      to: ['GitHub.vscode-pull-request-github/issue_fetch'],
    });
  });

  it('knows since when a tool is gone and what does its job', () => {
    assert.deepEqual(vscodeTools.lookup('execute/awaitTerminal'), {
      is: 'removed',
      since: 'by version 1.119 (May 2026)',
      instead: ['execute/getTerminalOutput'],
    });
    for (const { id, instead: names } of catalogue.removed) {
      assert.equal(is(id), 'removed', id);
      for (const name of names) assert.equal(is(name), 'known', name);
    }
  });

  it('knows run-time names and names of other hosts, these in any case', () => {
    assert.deepEqual(instead('read_file'), ['read/readFile']);
    assert.deepEqual(instead('run_in_terminal'), ['execute/runInTerminal']);
    assert.deepEqual(instead('copilot_searchCodebase'), ['search/codebase']);
    assert.deepEqual(instead('Bash'), ['execute']);
    assert.deepEqual(instead('BASH'), ['execute']);
    assert.deepEqual(instead('write'), ['edit/createFile']);
    assert.deepEqual(instead('Bash(git *)'), ['execute']);
    assert.deepEqual(instead('mcp__github__create_issue'), ['github/create_issue']);
    assert.deepEqual(instead('mcp__github'), ['github/*']);
    assert.deepEqual(instead('terminalCommand'), ['execute/runInTerminal']);
  });

  it('answers foreign names with known ones', () => {
    for (const { id, instead: names } of catalogue.foreign) {
      assert.equal(is(id), 'foreign', id);
      for (const name of names) assert.equal(is(name), 'known', name);
    }
  });

  it('offers sets before their members, and neither old names nor second paths nor tools of extensions', () => {
    const offered = vscodeTools.offered.map(tool => tool.id);
    assert.equal(new Set(offered).size, offered.length);
    for (const name of offered) assert.equal(is(name), 'known', name);
    assert.ok(offered.indexOf('search') < offered.indexOf('search/codebase'));
    assert.ok(offered.includes('todo'));
    assert.ok(offered.includes('github/*'));
    for (const name of ['new', 'vscodeTasks', 'vscodeTasks/runTask', 'codebase'])
      assert.ok(!offered.includes(name), name);
    assert.ok(!offered.some(name => name.includes('.')));
  });

  it('tells every member of a set and every set of a member', () => {
    for (const tool of vscodeTools.offered) {
      if (tool.members === undefined) continue;
      for (const member of tool.members) {
        const found = vscodeTools.lookup(member);
        assert.ok(found?.is === 'known' && found.tool.set === tool.id, member);
      }
    }
  });

  it('lists the old names of a tool', () => {
    const codebase = vscodeTools.lookup('search/codebase');
    assert.ok(codebase?.is === 'known');
    assert.deepEqual(codebase.tool.formerNames, ['codebase']);
    assert.deepEqual(codebase.tool.bindsInCopilotCli, ['grep', 'glob']);
  });

  it('gives a date and a source for everything', () => {
    assert.equal(catalogue.asOf, '2026-11-24');
    for (const tool of vscodeTools.offered) assert.ok(tool.source.length > 20, tool.id);
    const sources = catalogue.sources as Record<string, string>;
    for (const { id, source } of [...catalogue.removed, ...catalogue.foreign]) assert.ok(sources[source], id);
  });

  it('gives the same tools for a set and for its members, and for the second path to a tool', () => {
    assert.deepEqual(vscodeTools.grants('vscodeGeneral/usages'), ['search/usages']);
    assert.deepEqual(vscodeTools.grants('agent'), ['agent/runSubagent']);
    assert.deepEqual(vscodeTools.grants('codebase'), ['search/codebase']);
    assert.deepEqual(vscodeTools.grants('github.vscode-pull-request-github/issue_fetch'), []);
    assert.deepEqual(vscodeTools.grants('think'), []);
    assert.deepEqual(vscodeTools.grants('edit/*'), []);
    assert.deepEqual(vscodeTools.grants('context7/*'), ['context7/*']);
    assert.equal(vscodeTools.grants('listFiles'), undefined);
  });
});
