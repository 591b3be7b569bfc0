import { agentWith, describeObserved, headed } from '../support/observed.ts';

describe('VS Code 1.139.1 (Local), as its validator was seen on 2026-11-24', () => {
  describeObserved('vscode', {
    'unknown attribute = warning (F1.3, F3.3, C5)': [
      {
        seen: 'a faded hint: the file loads without it',
        text: agentWith('version: 1'),
        verdict: 'ignores-parts',
        because: ['unknown-field'],
      },
    ],
    'target github-copilot keys (F3.3, C5)': [
      {
        seen: 'model is accepted',
        text: agentWith('target: github-copilot', 'model: gpt-5.2'),
        verdict: 'loads',
      },
      {
        seen: 'reasoning-effort is accepted',
        text: agentWith('target: github-copilot', 'reasoning-effort: low'),
        verdict: 'loads',
      },
      {
        seen: 'others are a hint',
        text: agentWith('target: github-copilot', 'skills: [a]'),
        verdict: 'ignores-parts',
        because: ['host-ignores'],
      },
    ],
    'infer deprecated (F3.3)': [
      { seen: 'an error of the editor: the file loads', text: agentWith('infer: true'), verdict: 'loads' },
      {
        seen: 'nothing more when both are present, and infer wins',
        text: agentWith('infer: true', 'disable-model-invocation: true'),
        verdict: 'limit-lost',
        because: ['limit-lost'],
      },
    ],
    'what keeps an agent from loading in Copilot CLI costs nothing here (vscode.md, section 9)': [
      { seen: 'no description', text: headed('name: x'), verdict: 'loads' },
      { seen: 'an unquoted colon', text: agentWith('name: Use when: x'), verdict: 'loads' },
      { seen: 'no header', text: '# x\n', verdict: 'loads' },
    ],
    'places (vscode.md, section 9)': [
      {
        seen: 'a folder below .github/agents is not read',
        text: agentWith(),
        path: '.github/agents/sub/deep.agent.md',
        verdict: 'not-found',
        because: ['host-ignores'],
      },
      {
        seen: 'a chat mode in its folder',
        text: agentWith(),
        path: '.github/chatmodes/a.chatmode.md',
        verdict: 'loads',
      },
      {
        seen: 'a prompt',
        text: headed('description: d'),
        path: '.github/prompts/a.prompt.md',
        verdict: 'loads',
      },
    ],
    'skill name vs folder, missing name/description': [
      {
        seen: 'a skill without a header is passed over',
        text: '# x\n',
        path: '.github/skills/a/SKILL.md',
        verdict: 'refused',
        because: ['missing-frontmatter'],
      },
    ],
  });
});
