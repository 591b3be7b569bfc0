import assert from 'node:assert/strict';
import { currentModels } from '../../server/hosts/models.ts';
import { header, offer } from './completing.ts';

const files = {
  '.github/agents/planner.agent.md': '---\nname: Lead Planner\ndescription: Plans the work.\n---\nPlan.\n',
  '.github/agents/reviewer.agent.md': '---\ndescription: Reviews.\n---\nReview.\n',
  '.github/skills/deploy/SKILL.md': '---\nname: deploy\ndescription: Deploys.\n---\n# Deploy\n',
};
const environment = { agents: [{ name: 'Explore', description: 'Looks around.' }] };

describe('completion of values', () => {
  for (const [lines, labels] of [
    ['target: ‸', ['vscode', 'github-copilot']],
    ['target:‸', ['vscode', 'github-copilot']],
    ["target: 'vs‸'", ['vscode', 'github-copilot']],
    ['user-invocable: ‸', ['true', 'false']],
    ['user-invocable: t‸rue', ['true', 'false']],
    ['reasoning-effort: ‸', ['low', 'medium', 'high', 'xhigh', 'max']],
    ['handoffs:\n  - label: x\n    send: ‸', ['true', 'false']],
    ['handoffs: [{ label: x, send: ‸ }]', ['true', 'false']],
    ['github:\n  permissions:\n    contents: ‸', ['read', 'write', 'none']],
    ['github:\n  permissions: { contents: ‸', ['read', 'write', 'none']],
    ['model-policy: ‸', ['preferred', 'required']],
    ['description: ‸', []],
    ['name: ‸', []],
    ['target: vscode ‸', []],
    ['target: vscode # ‸', []],
    ['unheard-of: ‸', []],
  ] as const) {
    it(`offers ${labels.join(', ') || 'nothing'} at ${JSON.stringify(lines)}`, () => {
      assert.deepEqual(offer(header(lines)).labels, labels);
    });
  }

  for (const [lines, label, after] of [
    ['target: ‸', 'vscode', 'target: vscode'],
    ['target:‸', 'vscode', 'target: vscode'],
    ["target: 'vs‸", 'vscode', "target: 'vscode'"],
    ['target: VS‸Code # why', 'vscode', 'target: vscode # why'],
    ['user-invocable: f‸', 'false', 'user-invocable: false'],
    ["user-invocable: 'tr‸ue'", 'true', 'user-invocable: true'],
    ['model: ‸', 'GPT-5 mini (copilot)', 'model: GPT-5 mini (copilot)'],
    ['model: GPT-5 m‸', 'GPT-5 mini (copilot)', 'model: GPT-5 mini (copilot)'],
    ["model: ['GPT-5 m‸']", 'GPT-5 mini (copilot)', "model: ['GPT-5 mini (copilot)']"],
    [
      'model: [GPT-5.4 (copilot), GPT-5 m‸]',
      'GPT-5 mini (copilot)',
      'model: [GPT-5.4 (copilot), GPT-5 mini (copilot)]',
    ],
    ['model:\n  - GPT‸', 'GPT-5.4 (copilot)', 'model:\n  - GPT-5.4 (copilot)'],
    ['model: [GPT-5.4, ‸]', 'GPT-5 mini', 'model: [GPT-5.4, GPT-5 mini]'],
    ['target: github-copilot\nmodel: ‸', 'GPT-5 mini', 'target: github-copilot\nmodel: GPT-5 mini'],
    ['handoffs:\n  - model: ‸', 'GPT-5 mini (copilot)', 'handoffs:\n  - model: GPT-5 mini (copilot)'],
    ['handoffs:\n  - agent: ‸', 'Lead Planner', 'handoffs:\n  - agent: Lead Planner'],
    ['handoffs:\n  - agent: Le‸ad', 'Lead Planner', 'handoffs:\n  - agent: Lead Planner'],
    ["handoffs:\n  - label: x\n    agent: '‸'", 'reviewer', "handoffs:\n  - label: x\n    agent: 'reviewer'"],
    ['handoffs: [{ agent: ‸ }]', 'reviewer', 'handoffs: [{ agent: reviewer }]'],
    ['agents: [‸]', 'Lead Planner', 'agents: [Lead Planner]'],
    ["agents: ['reviewer', Lead P‸]", 'Lead Planner', "agents: ['reviewer', 'Lead Planner']"],
    ["agents: ['reviewer' ‸]", 'Lead Planner', "agents: ['reviewer', 'Lead Planner']"],
    ['agents:\n  - ‸', 'Lead Planner', 'agents:\n  - Lead Planner'],
    ['agents: ‸', 'Lead Planner', 'agents: [Lead Planner]'],
    ['agents: [‸]', '*', "agents: ['*']"],
    ['skills:\n  - ‸', 'deploy', 'skills:\n  - deploy'],
    ['skills: [‸]', 'deploy', 'skills: [deploy]'],
  ] as const) {
    it(`writes ${label} at ${JSON.stringify(lines)}`, () => {
      assert.equal(offer(header(lines), { files, environment }).accept(label), header(after));
    });
  }

  it('offers current models alone, each once, and none that the list has', () => {
    const { labels } = offer(header('model: [GPT-5.4 (copilot), ‸]'));
    assert.deepEqual(
      labels,
      currentModels()
        .filter(name => name !== 'GPT-5.4')
        .map(name => `${name} (copilot)`),
    );
  });

  it('offers the other agents by display name, with their description', () => {
    const found = offer(header('handoffs:\n  - agent: ‸'), { files, environment });
    assert.deepEqual(found.labels, ['Explore', 'Lead Planner', 'reviewer', 'agent', 'ask', 'edit', 'plan']);
    assert.equal(found.item('plan').documentation, 'An agent of VS Code itself.');
    assert.equal(
      found.item('Lead Planner').documentation,
      '**Lead Planner**\n\nPlans the work.\n\n`planner.agent.md`',
    );
    assert.match(found.item('Explore').documentation, /Looks around\./);
    assert.deepEqual(offer(header('agents: [reviewer, ‸]'), { files, environment }).labels, [
      'Explore',
      'Lead Planner',
      'agent',
      'ask',
      'edit',
      'plan',
      '*',
    ]);
  });

  it('offers agents to a prompt', () => {
    const path = '/repo/.github/prompts/x.prompt.md';
    const found = offer(header('agent: ‸'), { files, environment, path });
    for (const name of ['Explore', 'Lead Planner', 'reviewer']) assert.ok(found.labels.includes(name), name);
    assert.equal(found.accept('Lead Planner'), header('agent: Lead Planner'));
  });
});
