import assert from 'node:assert/strict';
import catalogue from '../../server/hosts/catalogue/copilot-tools.json';
import { copilotCliTools, copilotCloudTools } from '../../server/hosts/copilot-tools.ts';

/** What Copilot CLI 1.0.102 was seen to bind for a list of this one name. */
const seen: Readonly<Record<string, readonly string[]>> = {
  view: ['read', 'read/readFile', 'readFile', 'Read', 'NotebookRead'],
  'create edit': ['edit', 'Edit', 'MultiEdit', 'Write', 'NotebookEdit'],
  edit: ['edit/editFiles', 'editFiles'],
  create: ['edit/createFile', 'edit/createDirectory', 'createFile', 'createDirectory'],
  'bash read_bash stop_bash list_bash': [
    'execute',
    'execute/runInTerminal',
    'runInTerminal',
    'runCommands',
    'shell',
    'Bash',
  ],
  'grep glob': ['search', 'search/codebase', 'codebase'],
  grep: ['search/textSearch', 'textSearch', 'Grep'],
  glob: ['search/fileSearch', 'fileSearch', 'Glob'],
  web_fetch: ['web', 'web/fetch', 'WebFetch'],
  'task read_agent list_agents write_agent': [
    'agent',
    'agent/runSubagent',
    'runSubagent',
    'custom-agent',
    'Task',
    'Agent',
  ],
  update_todo: ['todo', 'todos', 'TodoWrite'],
};

describe('copilotCliTools', () => {
  for (const [binds, names] of Object.entries(seen)) {
    it(`binds ${binds}`, () => {
      for (const name of names) {
        const found = copilotCliTools.lookup(name);
        assert.ok(found?.is === 'known', name);
        assert.deepEqual(found.tool.bindsInCopilotCli, binds.split(' '), name);
        assert.deepEqual(copilotCliTools.grants(name), binds.split(' '), name);
      }
    });
  }

  it('compares bare names without case', () => {
    assert.equal(copilotCliTools.lookup('SEARCH')?.is, 'known');
    assert.equal(copilotCliTools.lookup('bash')?.is, 'known');
  });

  it('passes over names of VS Code that bind nothing, with the alias that does the job where there is one', () => {
    const ignored = (name: string) => {
      const found = copilotCliTools.lookup(name);
      return found?.is === 'ignored' ? found.instead : found?.is;
    };
    assert.deepEqual(ignored('execute/getTerminalOutput'), ['execute']);
    assert.deepEqual(ignored('execute/killTerminal'), ['execute']);
    assert.deepEqual(ignored('execute/runTests'), ['execute']);
    assert.deepEqual(ignored('runTests'), ['execute']);
    assert.deepEqual(ignored('vscodeGeneral/runTests'), ['execute']);
    assert.deepEqual(ignored('fetch'), ['web']);
    assert.deepEqual(ignored('search/usages'), []);
    assert.deepEqual(ignored('usages'), []);
    assert.deepEqual(ignored('search/listDirectory'), ['read']);
    assert.deepEqual(ignored('search/changes'), []);
    assert.deepEqual(ignored('read/problems'), []);
    assert.deepEqual(ignored('vscode'), []);
    assert.deepEqual(ignored('browser/readPage'), []);
    assert.deepEqual(ignored('edit/editNotebook'), ['edit']);
    assert.deepEqual(ignored('think'), []);
  });

  it('says nothing of tools of extensions and servers', () => {
    for (const name of [
      'GitHub.vscode-pull-request-github/doSearch',
      'doSearch',
      'context7/*',
      'listFiles',
      'github',
    ]) {
      assert.equal(copilotCliTools.lookup(name), undefined, name);
    }
  });

  it('knows run-time names of VS Code as foreign', () => {
    assert.deepEqual(copilotCliTools.lookup('read_file'), {
      is: 'foreign',
      of: 'a run-time name',
      instead: ['read'],
    });
  });

  it('counts no tool that an agent has anyway', () => {
    assert.deepEqual(copilotCliTools.grants('skill'), []);
    assert.deepEqual(copilotCliTools.grants('fetch'), []);
    assert.equal(copilotCliTools.grants('listFiles'), undefined);
    assert.deepEqual(copilotCliTools.grants('context7/*'), ['context7/*']);
  });

  it('offers the aliases, everything, and the servers of the cloud', () => {
    assert.deepEqual(
      copilotCliTools.offered.map(tool => tool.id),
      ['execute', 'read', 'edit', 'search', 'agent', 'web', 'todo', '*', 'github/*', 'playwright/*'],
    );
  });

  it('gives a date and a source for everything', () => {
    assert.equal(catalogue.asOf, '2026-11-24');
    for (const tool of copilotCliTools.offered) assert.ok(tool.source.length > 20, tool.id);
  });
});

describe('copilotCloudTools', () => {
  it('knows the documented aliases in any case', () => {
    for (const name of [
      'execute',
      'shell',
      'bash',
      'Read',
      'WebSearch',
      'todo',
      'CUSTOM-AGENT',
      '*',
      'github/*',
    ]) {
      assert.equal(copilotCloudTools.lookup(name)?.is, 'known', name);
    }
  });

  it('does not know what becomes of names that only Copilot CLI was seen to take', () => {
    for (const name of ['search/codebase', 'runInTerminal', 'view']) {
      assert.equal(copilotCloudTools.lookup(name), undefined, name);
    }
  });

  it('passes over what even Copilot CLI passes over', () => {
    assert.equal(copilotCloudTools.lookup('execute/getTerminalOutput')?.is, 'ignored');
  });

  it('gives nothing for a name that is not documented, and for aliases without effect', () => {
    assert.deepEqual(copilotCloudTools.grants('shell'), ['execute']);
    assert.deepEqual(copilotCloudTools.grants('search/codebase'), []);
    assert.deepEqual(copilotCloudTools.grants('todo'), []);
  });
});
