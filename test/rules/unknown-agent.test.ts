import assert from 'node:assert/strict';
import { unknownAgent } from '../../server/rules/unknown-agent.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';
import { describeRule } from '../support/rule-tester.ts';

const files = {
  '.github/agents/code-review.agent.md': '---\nname: Reviewer\ndescription: x\n---\n',
  '.github/agents/plain.agent.md': '---\ndescription: x\n---\n',
  '.github/chatmodes/old.chatmode.md': '---\nname: Old one\n---\n',
};
const handoff = (agent: string) => `---\nhandoffs:\n  - label: Go\n    agent: ${agent}\n    prompt: x\n---\n`;
const none = (name: string) => `VS Code finds no agent “${name}”.`;
const near = (name: string, right: string) => `VS Code finds no agent “${name}”; the nearest is “${right}”.`;
const prompt = '/repo/.github/prompts/x.prompt.md';

describeRule(unknownAgent, {
  quiet: [
    { name: 'a display name', text: handoff('Reviewer'), files },
    { name: 'a file without a name of its own', text: handoff('plain'), files },
    { name: 'what the host brings', text: handoff('agent') },
    { name: 'itself', text: handoff('test') },
    {
      name: 'an agent of the editor',
      text: handoff('Mine'),
      environment: { agents: [{ name: 'Mine', description: '' }] },
    },
    { name: 'a placeholder', text: handoff("'{{next}}'") },
    { name: 'nothing', text: handoff("''") },
    { name: 'all agents', text: "---\nagents: ['*', Reviewer, agent]\n---\n", files },
    { name: 'not for VS Code', text: `---\ntarget: github-copilot\nagents: [Nobody]\n---\n` },
    { name: 'a mode', text: '---\nagent: ask\n---\n', path: prompt },
    { name: 'no header', text: 'agents: [x]\n' },
  ],
  loud: [
    {
      name: 'nobody',
      text: handoff('⟦Nobody⟧'),
      files,
      says: [none('Nobody')],
      hosts: [['vscode']],
    },
    {
      name: 'a slip of the pen, in quotes',
      text: handoff('⟦"reviewer"⟧'),
      files,
      says: [near('reviewer', 'Reviewer')],
      fixes: [[{ title: 'Change to “Reviewer”', fixed: handoff('"Reviewer"'), safe: false }]],
    },
    {
      name: 'the file’s name',
      text: handoff('⟦code-review⟧'),
      files,
      says: ['VS Code finds no agent “code-review”: the agent of that file is called “Reviewer”.'],
      fixes: [[{ title: 'Change to “Reviewer”', fixed: handoff('Reviewer'), safe: false }]],
    },
    {
      name: 'the file’s name with its suffix',
      text: handoff('⟦old.chatmode.md⟧'),
      files,
      says: ['VS Code finds no agent “old.chatmode.md”: the agent of that file is called “Old one”.'],
      fixes: [[{ title: 'Change to “Old one”', fixed: handoff('Old one'), safe: false }]],
    },
    {
      name: 'a list',
      text: "---\nagents: ['⟦Nobody⟧', ⟦Reviwer⟧]\n---\n",
      files,
      says: [none('Nobody'), near('Reviwer', 'Reviewer')],
      severities: ['information', 'warning'],
      fixes: [
        [],
        [{ title: 'Change to “Reviewer”', fixed: "---\nagents: ['Nobody', Reviewer]\n---\n", safe: false }],
      ],
    },
    ...(
      [
        ['plain', "'Don''t: panic'"],
        ["'", "'Don''t: panic'"],
        ['"', '"Don\'t: panic"'],
      ] as const
    ).map(([quote, written]) => ({
      name: `a name that needs quotes, for one in ${quote}`,
      text: handoff(quote === 'plain' ? '⟦dont⟧' : `⟦${quote}dont${quote}⟧`),
      files: { '.github/agents/dont.agent.md': '---\nname: "Don\'t: panic"\ndescription: x\n---\n' },
      says: ["VS Code finds no agent “dont”: the agent of that file is called “Don't: panic”."],
      fixes: [[{ title: "Change to “Don't: panic”", fixed: handoff(written), safe: false }]],
    })),
    {
      name: 'a slip of the pen beside the right name',
      text: '---\nagents:\n  - Reviewer\n  - ⟦Reviwer⟧\n---\n',
      files,
      says: [near('Reviwer', 'Reviewer')],
      fixes: [[{ title: 'Remove “Reviwer”', fixed: '---\nagents:\n  - Reviewer\n---\n', safe: false }]],
    },
    {
      name: 'prompts',
      text: '---\nagent: ⟦Nobody⟧\nmode: ⟦Askk⟧\n---\n',
      path: prompt,
      files,
      says: [none('Nobody'), near('Askk', 'Ask')],
      fixes: [[], [{ title: 'Change to “Ask”', fixed: '---\nagent: Nobody\nmode: Ask\n---\n', safe: false }]],
    },
  ],
});

describe('unknown-agent', () => {
  it('waits until all folders have been read', () => {
    const workspace = workspaceOf(files);
    workspace.setComplete(false);
    const document = documentIn(workspace, handoff('Nobody'));
    assert.deepEqual([...unknownAgent.check(document, workspace)], []);
  });
});
