import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../server/config/configuration.ts';
import { readConfiguration } from '../../server/config/read-configuration.ts';
import { unmark } from '../support/fixture.ts';

/** Reads the text without its marks and holds the problems to its spans and to the messages. */
function read(marked: string, messages: readonly string[] = [], ruleIds?: readonly string[]) {
  const { text, spans } = unmark(marked);
  const { configuration, problems } = readConfiguration(text, ruleIds);
  assert.deepEqual(
    problems.map(problem => problem.message),
    messages,
  );
  assert.deepEqual(
    problems.map(problem => ({ start: problem.span.start, end: problem.span.end })),
    spans,
  );
  return configuration;
}

const section = { level: 2, aliases: [], template: '' };

describe('readConfiguration', () => {
  it('reads every setting', () => {
    const configuration = read(`hosts: [vscode, copilot-cli]        # default: found from the files
rules:
  unknown-field: off
  renamed-tool: error
allow:
  tools: [context7/*]
  fields: [version, author]
sections:
  agent:
    - title: Resources
      level: 3
      aliases: [References]
      after: Workflow
      template: "- [the skill](../skills/…/SKILL.md)"
  skill:
    - title: When to use
`);
    assert.deepEqual(configuration, {
      hosts: ['vscode', 'copilot-cli'],
      rules: { 'unknown-field': 'off', 'renamed-tool': 'error' },
      allow: { tools: ['context7/*'], fields: ['version', 'author'] },
      sections: {
        agent: [
          {
            title: 'Resources',
            level: 3,
            aliases: ['References'],
            after: 'Workflow',
            template: '- [the skill](../skills/…/SKILL.md)',
          },
        ],
        skill: [{ ...section, title: 'When to use' }],
      },
    });
  });

  it('gives the defaults for a text without settings', () => {
    for (const text of [
      '',
      '# nothing yet\n',
      '\ufeff',
      '---\n',
      'null\n',
      'hosts:\nrules:\nallow:\n  tools:\nsections:\n  agent:\n',
    ]) {
      assert.deepEqual(read(text), defaultConfiguration, JSON.stringify(text));
    }
  });

  it('says which key is nearest to an unknown one, and keeps the rest', () => {
    const configuration = read(
      `⟦host⟧: [vscode]
rules:
  renamed-tool: off
allow:
  ⟦tool⟧: [x]
  fields: [version]
sections:
  ⟦agents⟧: []
  skill:
    - title: Inputs
      ⟦lvl⟧: 3
`,
      [
        'The configuration has no key “host”; the nearest is “hosts”.',
        '“allow” has no key “tool”; the nearest is “tools”.',
        '“sections” has no key “agents”; the nearest is “agent”.',
        'An item of “skill” has no key “lvl”; it may be “title”, “level”, “aliases”, “after” or “template”.',
      ],
    );
    assert.deepEqual(configuration, {
      ...defaultConfiguration,
      rules: { 'renamed-tool': 'off' },
      allow: { tools: [], fields: ['version'] },
      sections: { skill: [{ ...section, title: 'Inputs' }] },
    });
  });

  it('reports a wrong value on the value', () => {
    const configuration = read(
      `hosts: [⟦vs-code⟧, '⟦emacs⟧', claude]
rules:
  renamed-tool: ⟦of⟧
  unknown-tool: warning
  broken-link: ⟦loud⟧
sections:
  agent:
    - title: Inputs
      level: ⟦7⟧
`,
      [
        '“vs-code” is no value of an item of “hosts”; the nearest is “vscode”.',
        '“emacs” is no value of an item of “hosts”; it may be “vscode”, “copilot-cli”, “copilot-cloud”, “claude”, “agent-skills”, “opencode”, “gemini”, “antigravity”, “cursor”, “codex”, “kiro”, “factory” or “claude-api”.',
        '“of” is no value of “renamed-tool”; the nearest is “off”.',
        '“loud” is no value of “broken-link”; it may be “off”, “hint”, “information”, “warning” or “error”.',
        '“7” is no value of “level”; it may be “1”, “2”, “3”, “4”, “5” or “6”.',
      ],
    );
    assert.deepEqual(configuration, {
      ...defaultConfiguration,
      hosts: ['claude'],
      rules: { 'unknown-tool': 'warning' },
      sections: { agent: [{ ...section, title: 'Inputs' }] },
    });
  });

  it('names what may stand where a choice is a list, a map or nothing', () => {
    read('hosts:\n  - vscode\n  -⟦⟧\nrules:\n  broken-link: ⟦[off]⟧\n  renamed-tool: ⟦{a: b}⟧\n', [
      'An item of “hosts” must be “vscode”, “copilot-cli”, “copilot-cloud”, “claude”, “agent-skills”, “opencode”, “gemini”, “antigravity”, “cursor”, “codex”, “kiro”, “factory” or “claude-api”, not nothing.',
      '“broken-link” must be “off”, “hint”, “information”, “warning” or “error”, not a list.',
      '“renamed-tool” must be “off”, “hint”, “information”, “warning” or “error”, not a map.',
    ]);
  });

  it('reports a wrong type on the value, a list or map on its first line', () => {
    const configuration = read(
      `hosts: ⟦vscode⟧
rules: ⟦[a, b]⟧
allow:
  tools: ⟦true⟧
  fields: [⟦1.0⟧, version]
sections:
  agent:
    ⟦title: Inputs⟧
    level: 2
  skill:
    - title: ⟦2026⟧
    - ⟦Inputs⟧
`,
      [
        '“hosts” must be a list, not a text.',
        '“rules” must be a map of keys with values, not a list.',
        '“tools” must be a list, not the boolean true.',
        'An item of “fields” must be a text, not the number 1.0.',
        '“agent” must be a list, not a map.',
        '“title” must be a text, not the number 2026.',
        'An item of “skill” must be a map of keys with values, not a text.',
      ],
    );
    assert.deepEqual(configuration, {
      ...defaultConfiguration,
      allow: { tools: [], fields: ['version'] },
      sections: { skill: [] },
    });
  });

  it('asks for the title of a section and leaves the section out', () => {
    const configuration = read(
      `sections:
  agent:
    - ⟦level: 2⟧
      aliases: [References]
    - title: Inputs
    - {title: '⟦⟧'}
`,
      ['An item of “agent” needs a “title”.', '“title” must not be empty.'],
    );
    assert.deepEqual(configuration.sections, { agent: [{ ...section, title: 'Inputs' }] });
  });

  it('asks for at least one host', () => {
    assert.equal(read('hosts: ⟦[]⟧', ['“hosts” must not be empty.']).hosts, undefined);
  });

  it('reports a key that stands twice, and takes the first', () => {
    const configuration = read("rules: {renamed-tool: off, '⟦renamed-tool⟧': error}", [
      '“renamed-tool” stands here a second time, and only the first counts.',
    ]);
    assert.deepEqual(configuration.rules, { 'renamed-tool': 'off' });
  });

  it('reports unknown rules where the known ones are given', () => {
    const text = 'rules:\n  ⟦renamed-tools⟧: off\n  unknown-tool: error\n  ⟦style⟧: off\n';
    const configuration = read(
      text,
      ['There is no rule “renamed-tools”; the nearest is “renamed-tool”.', 'There is no rule “style”.'],
      ['renamed-tool', 'unknown-tool'],
    );
    assert.equal(configuration.rules['unknown-tool'], 'error');
    read('rules:\n  style: off\n');
  });

  it('keeps all defaults in force where the text is no YAML', () => {
    const { configuration, problems } = readConfiguration('hosts: [vscode\nrules:\n  a: off\n');
    assert.deepEqual(configuration, defaultConfiguration);
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.match(problem.message, /^This is not valid YAML: .+\.$/);
  });

  it('reports a text that is no map', () => {
    assert.deepEqual(
      read('⟦- hosts⟧\n- rules\n', ['The configuration must be a map of keys with values, not a list.']),
      defaultConfiguration,
    );
    read('⟦hosts⟧\n', ['The configuration must be a map of keys with values, not a text.']);
  });

  it('takes keys that objects are born with for what they are', () => {
    read('⟦__proto__⟧: 1\n⟦constructor⟧: 2\n', [
      'The configuration has no key “__proto__”; it may be “hosts”, “rules”, “allow” or “sections”.',
      'The configuration has no key “constructor”; it may be “hosts”, “rules”, “allow” or “sections”.',
    ]);
  });

  it('survives every prefix of a text', () => {
    const text =
      'hosts: [vscode]\nrules: {a: off}\nsections:\n  agent:\n    - title: "In \\"puts"\n      level: 2\n';
    for (let end = 0; end <= text.length; end++) readConfiguration(text.slice(0, end));
  });
});
