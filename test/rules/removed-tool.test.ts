import { removedTool } from '../../server/rules/removed-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, more = '', body = 'Text.\n') =>
  `---\ndescription: x\ntools: ${tools}\n${more}---\n${body}`;
const await_ =
  'VS Code dropped the tool “execute/awaitTerminal” by version 1.119 (May 2026), and “execute/getTerminalOutput” does its job now.';

describeRule(removedTool, {
  quiet: [
    { name: 'current and old names', text: agent('[search, codebase, execute/getTerminalOutput]') },
    { name: 'another host asked for', text: agent('[think]', 'target: github-copilot\n') },
    {
      name: 'an allowed name',
      text: agent('[think]'),
      files: { '.agent-authoring.yaml': 'allow:\n  tools: [think]\n' },
    },
  ],
  loud: [
    {
      name: 'its successor is not there',
      text: agent("['⟦execute/awaitTerminal⟧', 'search']"),
      says: [await_],
      hosts: [['vscode']],
      fixes: [
        [
          {
            title: 'Change to “execute/getTerminalOutput”',
            fixed: agent("['execute/getTerminalOutput', 'search']"),
            safe: false,
          },
          { title: 'Remove “execute/awaitTerminal”', fixed: agent("['search']"), safe: false },
        ],
      ],
    },
    {
      name: 'its successor is there',
      text: agent('\n  - execute/getTerminalOutput\n  - ⟦execute/awaitTerminal⟧ # waits\n  - search'),
      says: [await_],
      fixes: [
        [
          {
            title: 'Remove “execute/awaitTerminal”',
            fixed: agent('\n  - execute/getTerminalOutput\n  - search'),
            safe: true,
          },
        ],
      ],
    },
    {
      name: 'the only tool',
      text: agent('[⟦openSimpleBrowser⟧]'),
      says: [
        'VS Code dropped the tool “openSimpleBrowser” in early 2026, and “browser/openBrowserPage” does its job now.',
      ],
      fixes: [
        [
          {
            title: 'Change to “browser/openBrowserPage”',
            fixed: agent('[browser/openBrowserPage]'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'nothing took its place',
      text: agent('"search, ⟦think⟧"'),
      says: ['VS Code dropped the tool “think” in 2025, and nothing took its place.'],
      fixes: [[{ title: 'Remove “think”', fixed: agent('"search"'), safe: true }]],
    },
    {
      name: 'nothing took its place and it is the only tool',
      text: agent('[⟦searchResults⟧]'),
      says: [
        'VS Code dropped the tool “searchResults” by version 1.130 (July 2026), and nothing took its place.',
      ],
    },
    {
      name: 'no day is known',
      text: agent('[⟦findTestFiles⟧, search]'),
      path: '/repo/.github/prompts/test.prompt.md',
      says: ['VS Code no longer takes the tool “findTestFiles” in a list, and nothing took its place.'],
      fixes: [[{ title: 'Remove “findTestFiles”', fixed: agent('[search]'), safe: true }]],
    },
    {
      name: '#tool: in the body',
      text: '---\ndescription: x\n---\nUse #tool:⟦execute/getTaskOutput⟧, then #tool:⟦think⟧.\n',
      says: [
        'VS Code dropped the tool “execute/getTaskOutput” in early 2026, and “read/getTaskOutput” does its job now.',
        'VS Code dropped the tool “think” in 2025, and nothing took its place.',
      ],
      fixes: [
        [
          {
            title: 'Change to “read/getTaskOutput”',
            fixed: '---\ndescription: x\n---\nUse #tool:read/getTaskOutput, then #tool:think.\n',
            safe: false,
          },
        ],
        [],
      ],
    },
  ],
});
