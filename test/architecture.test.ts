import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hosts } from '../server/hosts/index.ts';
import {
  forbiddenImports,
  type Import,
  importsIn,
  modulesReached,
  roomOf,
  rooms,
  withoutComments,
} from './support/layers.ts';

const top = join(__dirname, '..');
const files = ['server', 'client'].flatMap(folder => sources(join(top, folder)));
const imports = files.flatMap(({ file, text }) => importsIn(file, text));

/** The rooms in which everything is synchronous. */
const core = ['text', 'syntax', 'hosts', 'config', 'workspace', 'rules', 'features'];

const hostIds = hosts.map(({ id }) => id);

describe('architecture', () => {
  it('lets a room import itself, what stands left of it, and its own outside modules', () => {
    assert.ok(imports.length > 50, 'the imports were not found');
    assert.deepEqual(forbiddenImports(imports), []);
  });

  it('has no room that the list does not name', () => {
    const folders = readdirSync(join(top, 'server'), { withFileTypes: true }).filter(entry =>
      entry.isDirectory(),
    );
    assert.deepEqual(
      folders.map(folder => folder.name).filter(name => rooms[name] === undefined),
      [],
    );
  });

  it('reaches zod by one lazy require of config/schema.ts alone', () => {
    const users = imports.filter(entry => entry.specifier === 'zod' || entry.specifier.startsWith('zod/'));
    assert.deepEqual(
      users
        .filter(entry => entry.how !== 'type')
        .map(entry => entry.file)
        .filter(file => file !== 'server/config/schema.ts'),
      [],
    );
    for (const room of ['cli', 'lsp', 'config', 'workspace']) {
      const eager = modulesReached(
        imports,
        room,
        entry => entry.how === 'static' && entry.file !== 'server/config/schema.ts',
      );
      assert.ok(!eager.has('zod'), `${room} loads zod before it is needed`);
    }
    const toSchema = imports.filter(entry => entry.how !== 'type' && entry.specifier.endsWith('/schema.ts'));
    assert.deepEqual(
      toSchema.map(entry => [entry.file, entry.how]),
      [['server/config/read-configuration.ts', 'lazy']],
    );
  });

  it('keeps the language server out of the command line', () => {
    const reached = modulesReached(imports, 'cli', entry => entry.how !== 'type');
    assert.deepEqual(
      [...reached].filter(module => module.startsWith('vscode')),
      [],
    );
  });

  it('has nothing asynchronous below lsp and cli', () => {
    const pattern = /\basync\s+(?:function\b|\(|\*|[\w#]+\s*(?:\(|=>))|\bawait\s|\bPromise\b/;
    assert.deepEqual(
      linesWith(pattern, room => core.includes(room)),
      [],
    );
  });

  it('has no rule and no feature that throws', () => {
    // The runner's default is to let a rule's defect through to whoever asked; `lsp` and `cli` pass a handler of their own.
    const found = linesWith(/\bthrow\s/, room => room === 'rules' || room === 'features');
    assert.deepEqual(
      found.filter(line => !line.startsWith('server/rules/check.ts:')),
      [],
    );
  });

  it('compares a host id nowhere outside hosts', () => {
    assert.deepEqual(
      linesWith(hostComparison, room => room !== 'hosts' && room !== 'client'),
      [],
    );
  });

  it('ends every relative import in its extension', () => {
    const bare = imports.filter(
      ({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier),
    );
    assert.deepEqual(bare, []);
  });
});

describe('the layer check itself', () => {
  const made = (file: string, specifier: string, how: Import['how'] = 'static'): Import => ({
    file,
    specifier,
    how,
  });

  it('names file and import of whatever is forbidden', () => {
    assert.deepEqual(
      forbiddenImports([
        made('server/text/span.ts', '../syntax/value.ts', 'type'),
        made('server/rules/x.ts', '../features/hover.ts'),
        made('server/lsp/main.ts', '../cli/main.ts'),
        made('server/cli/main.ts', '../lsp/main.ts', 'lazy'),
        made('server/rules/x.ts', 'node:fs'),
        made('server/rules/x.ts', 'yaml'),
        made('server/hosts/x.ts', 'zod'),
        made('client/extension.ts', '../server/lsp/main.ts'),
        made('client/extension.ts', 'node:path'),
        made('server/odd.ts', './text/span.ts'),
        made('server/rules/x.ts', '../../test/support/fixture.ts'),
      ]),
      [
        'server/text/span.ts imports server/syntax/value.ts, and text may not import syntax',
        'server/rules/x.ts imports server/features/hover.ts, and rules may not import features',
        'server/lsp/main.ts imports server/cli/main.ts, and lsp may not import cli',
        'server/cli/main.ts imports server/lsp/main.ts, and cli may not import lsp',
        'server/rules/x.ts imports node:fs, which rules may not use',
        'server/rules/x.ts imports yaml, which rules may not use',
        'server/hosts/x.ts imports zod, which hosts may not use',
        'client/extension.ts imports server/lsp/main.ts, and client may not import lsp',
        'client/extension.ts imports node:path, which client may not use',
        'server/odd.ts lies in no room of the package',
        'server/rules/x.ts imports test/support/fixture.ts, and rules may not import what lies in no room',
      ],
    );
  });

  it('lets through what is allowed', () => {
    assert.deepEqual(
      forbiddenImports([
        made('server/syntax/x.ts', '@lezer/markdown'),
        made('server/syntax/x.ts', '../text/span.ts'),
        made('server/lsp/x.ts', 'vscode-languageserver/node'),
        made('server/lsp/x.ts', 'node:fs/promises'),
        made('server/lsp/x.ts', '../protocol.ts'),
        made('server/cli/x.ts', '../features/hover.ts'),
        made('client/extension.ts', 'vscode-languageclient/node'),
        made('client/extension.ts', '../server/protocol.ts'),
      ]),
      [],
    );
  });

  it('finds every form of import and tells erased, static and lazy ones apart', () => {
    const text = [
      "import { a, type B } from './a.ts';",
      "import type { C } from './c.ts';",
      "export { d } from './d.ts';",
      "export type { E } from './e.ts';",
      "import './f.ts';",
      "const { g } = require('./g.ts') as typeof import('./h.ts');",
      "// import { no } from './no.ts';",
      " * import { no } from './no.ts';",
      'import {',
      '  k,',
      "} from './k.ts';",
    ].join('\n');
    assert.deepEqual(
      importsIn('x.ts', text).map(({ specifier, how }) => `${how} ${specifier}`),
      [
        'static ./a.ts',
        'type ./c.ts',
        'static ./d.ts',
        'type ./e.ts',
        'static ./f.ts',
        'lazy ./g.ts',
        'type ./h.ts',
        'static ./k.ts',
      ],
    );
  });

  it('follows imports from file to file', () => {
    const chain = [
      made('server/cli/main.ts', '../rules/x.ts'),
      made('server/rules/x.ts', '../config/read.ts'),
      made('server/config/read.ts', './schema.ts', 'lazy'),
      made('server/config/schema.ts', 'zod/v4'),
    ];
    assert.deepEqual([...modulesReached(chain, 'cli', () => true)], ['zod']);
    assert.deepEqual([...modulesReached(chain, 'cli', entry => entry.how === 'static')], []);
  });

  it('sees comparisons with host ids in either order, in switches and in lists', () => {
    for (const line of [
      "if (host.id === 'vscode') return;",
      "if ('copilot-cli' !== id) return;",
      "case 'copilot-cloud':",
      "hosts.some(host => host.id.startsWith('copilot-'))",
      "if (['vscode', 'claude'].includes(host.id)) return;",
      'document.hosts.find(({ id }) => id == "agent-skills")',
    ]) {
      assert.match(line, hostComparison);
    }
    for (const line of [
      "kind === 'claude-agent'",
      "hostById('vscode')",
      "hosts: ['vscode']",
      "title === 'vscode-ish'",
    ]) {
      assert.doesNotMatch(line, hostComparison);
    }
  });
});

const id = `['"](?:${hostIds.join('|')})['"]`;
const hostComparison = new RegExp(
  [
    `[!=]==?\\s*${id}`,
    `${id}\\s*[!=]==?`,
    `\\bcase\\s+${id}`,
    `${id}\\s*\\]\\s*(?:as\\s[^)]*)?\\)?\\.(?:includes|some|indexOf)\\b`,
    `\\.(?:startsWith|endsWith|includes|has|indexOf)\\(\\s*(?:${id}|['"]copilot-['"])`,
  ].join('|'),
);

function linesWith(pattern: RegExp, inRoom: (room: string) => boolean): string[] {
  return files
    .filter(({ file }) => inRoom(roomOf(file) ?? ''))
    .flatMap(({ file, text }) => {
      const lines = withoutComments(text).split('\n');
      return lines.flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      );
    });
}

function sources(folder: string): { file: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ file: relative(top, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
