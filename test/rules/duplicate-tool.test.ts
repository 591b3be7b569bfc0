import { duplicateTool } from '../../server/rules/duplicate-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string) => `---\ndescription: x\ntools: ${tools}\n---\nText.\n`;
const said = '“search” is in “tools” already, so that no host gives more for it.';

describeRule(duplicateTool, {
  quiet: [
    { name: 'different tools', text: agent('[search, search/codebase, Search]') },
    { name: 'an old and a new name', text: agent('[codebase, search/codebase]') },
  ],
  loud: [
    {
      name: 'twice',
      text: agent("['search', 'todo', '⟦search⟧']"),
      says: [said],
      tag: 'unused',
      related: [['/repo/.github/agents/test.agent.md: search']],
      fixes: [[{ title: 'Remove “search”', fixed: agent("['search', 'todo']"), safe: true }]],
    },
    {
      name: 'in other quotes, three times, unknown to everybody',
      text: agent('\n  - listFiles\n  - "⟦listFiles⟧"\n  - ⟦listFiles⟧ # again'),
      says: [
        '“listFiles” is in “tools” already, so that no host gives more for it.',
        '“listFiles” is in “tools” already, so that no host gives more for it.',
      ],
      tag: 'unused',
      fixes: [
        [{ title: 'Remove “listFiles”', fixed: agent('\n  - listFiles\n  - listFiles # again'), safe: true }],
        [{ title: 'Remove “listFiles”', fixed: agent('\n  - listFiles\n  - "listFiles"'), safe: true }],
      ],
    },
    {
      name: 'in a comma string',
      text: agent('search, ⟦search⟧, todo'),
      path: '/repo/.github/prompts/test.prompt.md',
      says: [said],
      tag: 'unused',
      fixes: [[{ title: 'Remove “search”', fixed: agent('search, todo'), safe: true }]],
    },
  ],
});
