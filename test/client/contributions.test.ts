import assert from 'node:assert/strict';
import { contributedAgentPaths, contributedSkills, contributedTools } from '../../client/contributions.ts';

describe('contributions of extensions', () => {
  it('names a tool by the extension’s id as its manifest writes it', () => {
    const manifest = {
      publisher: 'Acme',
      name: 'Weather-Tools',
      displayName: 'Weather',
      contributes: {
        languageModelTools: [
          {
            name: 'acme_forecast',
            toolReferenceName: 'forecast',
            canBeReferencedInPrompt: true,
            userDescription: 'The forecast',
          },
          {
            name: 'acme_raw',
            displayName: 'Raw data',
            canBeReferencedInPrompt: true,
            modelDescription: 'Numbers',
          },
        ],
      },
    };
    assert.deepEqual(contributedTools(manifest), [
      { id: 'Acme.Weather-Tools/forecast', description: 'The forecast', extension: 'Weather' },
      { id: 'Acme.Weather-Tools/Raw data', description: 'Numbers', extension: 'Weather' },
    ]);
  });

  it('leaves out tools that may not be named in a prompt', () => {
    const tools = [
      { name: 'a', toolReferenceName: 'a' },
      { name: 'b', toolReferenceName: 'b', canBeReferencedInPrompt: false },
    ];
    assert.deepEqual(
      contributedTools({ publisher: 'p', name: 'n', contributes: { languageModelTools: tools } }),
      [],
    );
  });

  it('puts tools below the sets that the extension makes itself', () => {
    const manifest = {
      publisher: 'acme',
      name: 'sets',
      contributes: {
        languageModelTools: [
          { name: 'x', toolReferenceName: 'inside', canBeReferencedInPrompt: true },
          { name: 'y', toolReferenceName: 'outside', canBeReferencedInPrompt: true },
        ],
        languageModelToolSets: [{ name: 'box', description: 'A box', tools: ['inside'] }],
      },
    };
    assert.deepEqual(
      contributedTools(manifest).map(tool => tool.id),
      ['box', 'box/inside', 'outside'],
    );
  });

  it('names skills by their folder and lists the files of agents', () => {
    const contributes = {
      chatAgents: [{ path: './agents/planner.agent.md' }, { nothing: true }],
      chatSkills: [{ path: './skills/deploy/SKILL.md' }, { path: './skills/loose.md' }],
    };
    assert.deepEqual(contributedAgentPaths({ contributes }), ['./agents/planner.agent.md']);
    assert.deepEqual(contributedSkills({ contributes }), ['deploy']);
  });

  it('survives manifests of any shape', () => {
    for (const contributes of [
      undefined,
      null,
      3,
      [],
      { languageModelTools: 'x', languageModelToolSets: [null], chatAgents: {} },
    ]) {
      assert.deepEqual(contributedTools({ contributes }), []);
      assert.deepEqual(contributedAgentPaths({ contributes }), []);
      assert.deepEqual(contributedSkills({ contributes }), []);
    }
  });
});
