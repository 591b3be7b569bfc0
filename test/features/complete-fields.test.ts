import assert from 'node:assert/strict';
import { header, offer } from './completing.ts';

describe('completion of fields', () => {
  const agentFields = offer(header('‸')).labels;

  it('offers every field that a host of an agent reads', () => {
    for (const name of [
      'name',
      'description',
      'tools',
      'model',
      'handoffs',
      'agents',
      'target',
      'mcp-servers',
    ])
      assert.ok(agentFields.includes(name), name);
  });

  it('offers no deprecated and no hidden one', () => {
    for (const name of ['infer', 'advancedOptions', 'mode', 'user-invokable'])
      assert.ok(!agentFields.includes(name), name);
    assert.ok(!offer(header('‸'), { path: '/repo/.github/prompts/x.prompt.md' }).labels.includes('mode'));
  });

  it('asks the hosts of `target` alone', () => {
    const vscode = offer(header('target: vscode\n‸')).labels;
    assert.ok(
      vscode.includes('handoffs') && !vscode.includes('mcp-servers') && !vscode.includes('model-policy'),
    );
    const github = offer(header('target: github-copilot\n‸')).labels;
    assert.ok(
      !github.includes('handoffs') && github.includes('mcp-servers') && github.includes('model-policy'),
    );
  });

  it('offers the missing ones only, wherever they stand', () => {
    const { labels } = offer(header('description: x\n‸\ntools:\n  - read\n"name": x'));
    for (const name of ['description', 'tools', 'name']) assert.ok(!labels.includes(name), name);
    assert.ok(labels.includes('model'));
  });

  it('knows the fields of each kind', () => {
    assert.deepEqual(offer(header('‸'), { path: '/repo/.github/prompts/x.prompt.md' }).labels, [
      'name',
      'description',
      'argument-hint',
      'model',
      'tools',
      'agent',
    ]);
    assert.ok(offer(header('‸'), { path: '/repo/.github/skills/a/SKILL.md' }).labels.includes('license'));
    assert.ok(!offer(header('‸'), { path: '/repo/.github/skills/a/SKILL.md' }).labels.includes('tools'));
  });

  for (const [lines, label, after] of [
    ['‸', 'description', 'description: '],
    ['desc‸', 'description', 'description: '],
    ['desc‸rip', 'description', 'description: '],
    ['descr‸: Old text', 'description', 'description: Old text'],
    ['tools:\n  - read\nde‸', 'description', 'tools:\n  - read\ndescription: '],
    ['tools: [\nde‸: x', 'description', 'tools: [\ndescription: x'],
    ['‸', 'tools', 'tools: []'],
    ['‸', 'user-invocable', 'user-invocable: '],
    ['handoffs:\n  - label: x\n    ‸', 'agent', 'handoffs:\n  - label: x\n    agent: '],
    ['handoffs:\n  - ‸', 'label', 'handoffs:\n  - label: '],
    ['handoffs:\n  - la‸', 'label', 'handoffs:\n  - label: '],
    ['handoffs:\n  -‸', 'label', 'handoffs:\n  - label: '],
    ['handoffs:\n  ‸', 'label', 'handoffs:\n  - label: '],
    ['handoffs:\n- label: x\n  ag‸', 'agent', 'handoffs:\n- label: x\n  agent: '],
    [
      'handoffs:\n  - label: x\n    ag‸\n    prompt: y',
      'agent',
      'handoffs:\n  - label: x\n    agent: \n    prompt: y',
    ],
    ['handoffs: [{label: x, ‸}]', 'agent', 'handoffs: [{label: x, agent: }]'],
    ['handoffs: [{ ag‸: x }]', 'agent', 'handoffs: [{ agent: x }]'],
    ['github:\n  ‸', 'permissions', 'github:\n  permissions: '],
    ['github:\n  permissions:\n    con‸', 'contents', 'github:\n  permissions:\n    contents: '],
  ] as const) {
    it(`completes ${JSON.stringify(lines)}`, () => {
      assert.equal(offer(header(lines)).accept(label), header(after));
    });
  }

  for (const [label, snippet] of [
    ['description', 'description: $0'],
    ['user-invocable', `user-invocable: \${1|true,false|}`],
    ['target', `target: \${1|vscode,github-copilot|}`],
    ['tools', 'tools: [$0]'],
    ['agents', 'agents: [$0]'],
    ['model', 'model: $0'],
    ['handoffs', 'handoffs:\n  - label: $1\n    agent: $2\n    prompt: $3'],
    ['github', 'github:\n  $0'],
  ] as const) {
    it(`writes the shape of ${label}`, () => {
      assert.equal(offer(header('‸')).acceptSnippet(label), header(snippet));
    });
  }

  it('writes a shape over several lines with the line ends of the file', () => {
    const { acceptSnippet } = { acceptSnippet: offer('---\r\n‸\r\n---\r\n').acceptSnippet('github') };
    assert.equal(acceptSnippet, '---\r\ngithub:\r\n  $0\r\n---\r\n');
  });

  it('leaves out the keys of a handoff that are there, above and below', () => {
    const { labels } = offer(header('handoffs:\n  - label: x\n    ‸\n    prompt: y\n  - agent: z'));
    assert.deepEqual(labels, ['agent', 'send', 'showContinueOn', 'model']);
  });

  it('offers an event of hooks in one spelling', () => {
    const { labels } = offer(header('hooks:\n  ‸'));
    assert.ok(labels.includes('PreToolUse') && !labels.includes('preToolUse'));
    const github = offer(header('target: github-copilot\nhooks:\n  ‸')).labels;
    assert.ok(github.includes('preToolUse') && !github.includes('PreToolUse'));
  });

  it('asks for another completion where names are the value', () => {
    const found = offer(header('‸'));
    for (const name of ['tools', 'agents', 'model', 'github'])
      assert.equal(found.item(name).again, true, name);
    for (const name of ['description', 'target', 'user-invocable'])
      assert.equal(found.item(name).again, false, name);
    assert.equal(offer(header('too‸: []')).item('tools').again, false);
  });

  it('says what a field is and who reads it', () => {
    const found = offer(header('‸'));
    assert.equal(found.item('handoffs').detail, 'VS Code');
    assert.match(found.item('handoffs').documentation, /^Buttons below the answer/);
    assert.match(found.item('handoffs').documentation, /Ignored by Copilot CLI and Copilot cloud\./);
    assert.match(found.item('description').documentation, /Required by Copilot CLI and Copilot cloud\./);
  });

  it('works in a header of which little is typed', () => {
    assert.equal(offer('---\n‸').accept('description'), '---\ndescription: ');
    assert.equal(offer('---\n‸\n---').accept('description'), '---\ndescription: \n---');
    assert.equal(offer('---\nde‸').accept('description'), '---\ndescription: ');
    assert.deepEqual(offer('‸').labels, []);
    assert.deepEqual(offer('‸---\n---\n').labels, []);
    assert.deepEqual(offer('---\n‸---\n').labels, []);
  });

  for (const lines of [
    '# de‸',
    'description: some de‸',
    'description: |\n  de‸',
    'two words‸',
    'name: x\n  ‸',
  ]) {
    it(`offers no field at ${JSON.stringify(lines)}`, () => {
      assert.ok(!offer(header(lines)).items.some(item => item.kind === 'field'));
    });
  }
});
