import { redundantTool } from '../../server/rules/redundant-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, more = '') => `---\ndescription: x\ntools: ${tools}\n${more}---\nText.\n`;

describeRule(redundantTool, {
  quiet: [
    { name: 'members without their set', text: agent('[search/codebase, search/usages, read]') },
    { name: 'an old name beside the set', text: agent('[search, codebase]') },
    { name: 'servers of their own', text: agent('[github/*, context7/search]') },
    { name: 'the same tool by its second path', text: agent('[search, vscodeGeneral/usages]') },
    { name: 'an unknown member', text: agent('[search, search/nothing]') },
  ],
  loud: [
    {
      name: 'a member beside its set',
      text: agent("['⟦search/codebase⟧', 'search']"),
      says: ['VS Code and Copilot CLI give “search/codebase” with “search” already.'],
      hosts: [['vscode', 'copilot-cli']],
      tag: 'unused',
      fixes: [[{ title: 'Remove “search/codebase”', fixed: agent("['search']"), safe: true }]],
    },
    {
      name: 'a member that Copilot CLI ignores, and the second of two equal ones',
      text: agent('[search, ⟦search/usages⟧, search/usages]'),
      says: ['VS Code gives “search/usages” with “search” already.'],
      hosts: [['vscode']],
      tag: 'unused',
      fixes: [[{ title: 'Remove “search/usages”', fixed: agent('[search, search/usages]'), safe: true }]].map(
        fixes => fixes.map(fix => ({ ...fix, staysLoud: true })),
      ),
    },
    {
      name: 'a tool beside all tools of its server',
      text: agent('\n  - github/*\n  - ⟦github/create_issue⟧'),
      says: ['VS Code, Copilot CLI and Copilot cloud give “github/create_issue” with “github/*” already.'],
      tag: 'unused',
      fixes: [[{ title: 'Remove “github/create_issue”', fixed: agent('\n  - github/*'), safe: true }]],
    },
    {
      name: 'a tool beside its extension',
      text: agent('[Acme.probe, ⟦Acme.probe/lookup⟧]'),
      path: '/repo/.github/prompts/test.prompt.md',
      environment: {
        tools: [{ id: 'Acme.probe/lookup', description: 'Looks up.', extension: 'Acme.probe' }],
      },
      says: ['VS Code gives “Acme.probe/lookup” with “Acme.probe” already.'],
      tag: 'unused',
      fixes: [[{ title: 'Remove “Acme.probe/lookup”', fixed: agent('[Acme.probe]'), safe: true }]],
    },
    {
      name: 'for Copilot alone',
      text: agent('[edit, ⟦edit/editFiles⟧]', 'target: github-copilot\n'),
      says: ['Copilot CLI gives “edit/editFiles” with “edit” already.'],
      tag: 'unused',
      fixes: [
        [
          {
            title: 'Remove “edit/editFiles”',
            fixed: agent('[edit]', 'target: github-copilot\n'),
            safe: true,
          },
        ],
      ],
    },
  ],
});
