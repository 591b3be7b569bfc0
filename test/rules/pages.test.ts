import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/rules/check.ts';
import { rules } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { Listing } from '../../server/workspace/listing.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';
import { type PageExample, readPage } from '../support/rule-page.ts';

const top = join(__dirname, '../..');
const folder = join(top, 'server/rules');

describe('the list of rules', () => {
  it('is in alphabetical order, each id once', () => {
    const ids = rules.map(rule => rule.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  it('holds every rule that has a file', () => {
    const files = readdirSync(folder).filter(file => file.endsWith('.ts'));
    const defined = files.filter(file =>
      /^export const \w+: Rule\b/m.test(readFileSync(join(folder, file), 'utf8')),
    );
    assert.deepEqual(
      defined.map(file => file.slice(0, -3)).sort(),
      rules.map(rule => rule.id),
    );
  });

  it('has a rule for every page', () => {
    const pages = readdirSync(folder).filter(file => file.endsWith('.md') && file !== 'README.md');
    assert.deepEqual(
      pages.map(page => page.slice(0, -3)).sort(),
      rules.map(rule => rule.id),
    );
  });
});

describe('a page', () => {
  it('gives its examples with the files beside them', () => {
    const page = readPage(
      [
        '# x\n\nSays.\n\n## Bad\n',
        '```markdown\n# One\n## Good\n```\n',
        '<!-- path: .vscode/mcp.json -->\n\n```json\n{}\n```\n',
        'Another one:\n',
        '````markdown\n```sh\nls\n```\n````\n',
        '## Good\n',
        '<!-- path: a/SKILL.md -->\n~~~markdown\n```\n~~~\n',
        '## Hosts\n\nAll.\n',
      ].join('\n'),
    );
    assert.deepEqual(page.bad, [
      {
        path: '.github/agents/example.agent.md',
        text: '# One\n## Good\n',
        files: { '.vscode/mcp.json': '{}\n' },
      },
      { path: '.github/agents/example.agent.md', text: '```sh\nls\n```\n', files: {} },
    ]);
    assert.deepEqual(page.good, [{ path: 'a/SKILL.md', text: '```\n', files: {} }]);
    assert.deepEqual(
      page.sections.map(section => section.title),
      ['Bad', 'Good', 'Hosts'],
    );
  });
});

for (const rule of rules) {
  describe(`the page of ${rule.id}`, () => {
    const path = join(folder, `${rule.id}.md`);

    it('exists, as does a test', () => {
      assert.ok(existsSync(path), `server/rules/${rule.id}.md is missing`);
      assert.ok(
        existsSync(join(top, 'test/rules', `${rule.id}.test.ts`)),
        `test/rules/${rule.id}.test.ts is missing`,
      );
    });

    it('opens with the id and the summary, and says what is bad, what is good, which hosts and why', () => {
      const text = readFileSync(path, 'utf8');
      assert.ok(
        text.startsWith(`# ${rule.id}\n\n${rule.summary}\n`),
        `it does not open with “${rule.summary}”`,
      );
      const page = readPage(text);
      assert.deepEqual(
        page.sections
          .map(section => section.title)
          .filter(title => ['Bad', 'Good', 'Hosts', 'Evidence'].includes(title)),
        ['Bad', 'Good', 'Hosts', 'Evidence'],
      );
      assert.match(
        page.sections.find(({ title }) => title === 'Evidence')?.text ?? '',
        /\b20\d\d-\d\d-\d\d\b/,
      );
    });

    it('has bad examples that the rule reports', () => {
      const examples = readPage(readFileSync(path, 'utf8')).bad;
      assert.ok(examples.length > 0, 'it has no bad example');
      for (const example of examples) {
        assert.ok(reported(example).includes(rule.id), `the rule accepts:\n${example.text}`);
      }
    });

    it('has good examples that no rule reports', () => {
      const examples = readPage(readFileSync(path, 'utf8')).good;
      assert.ok(examples.length > 0, 'it has no good example');
      for (const example of examples) assert.deepEqual(reported(example), [], `reported:\n${example.text}`);
    });
  });
}

function reported(example: PageExample): Rule['id'][] {
  const workspace = workspaceOf(example.files);
  const document = documentIn(workspace, example.text, `/repo/${example.path}`);
  // The example is the whole disk: what it does not hold is missing.
  const found = [example.path, ...Object.keys(example.files)].map(path => `/repo/${path}`);
  workspace.setListing('/repo', new Listing('/repo', found, []));
  for (const { path } of workspace.questions(document)) workspace.setTarget(path, 'missing');
  return check(document, workspace).map(report => report.rule.id);
}
