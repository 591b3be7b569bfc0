import { toolNotEnabled } from '../../server/rules/tool-not-enabled.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, body: string, more = '') =>
  `---\ndescription: x\ntools: ${tools}\n${more}---\n${body}\n`;
const said = (name: string) =>
  `VS Code does not give the tool “${name}” here, because “tools” leaves it out.`;

describeRule(toolNotEnabled, {
  quiet: [
    { name: 'no list gives every tool', text: '---\ndescription: x\n---\nUse #tool:search/usages.\n' },
    { name: 'the tool itself', text: agent('[search/usages]', 'Use #tool:search/usages.') },
    { name: 'its set', text: agent('[search]', 'Use #tool:search/usages and #tool:search.') },
    { name: 'its old name in the list', text: agent('[usages]', 'Use #tool:search/usages.') },
    { name: 'its second path', text: agent('[vscodeGeneral/usages]', 'Use #tool:search/usages.') },
    { name: 'everything', text: agent("['*']", 'Use #tool:search/usages.') },
    { name: 'an old name in the body', text: agent('[todo]', 'Use #tool:usages.') },
    {
      name: 'tools that nobody here knows',
      text: agent('[todo]', 'Use #tool:github/create_issue and #tool:nope.'),
    },
    { name: 'code', text: agent('[todo]', 'Use `#tool:search/usages`.') },
    {
      name: 'another host asked for',
      text: agent('[todo]', 'Use #tool:search/usages.', 'target: github-copilot\n'),
    },
  ],
  loud: [
    {
      name: 'a tool that is left out',
      text: agent("['todo']", 'Use #tool:⟦search/usages⟧.'),
      says: [said('search/usages')],
      hosts: [['vscode']],
      fixes: [
        [
          {
            title: 'Add “search/usages” to “tools”',
            fixed: agent("['todo', 'search/usages']", 'Use #tool:search/usages.'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a set of which one member is there',
      text: agent('\n  - search/usages # finds uses', 'Use #tool:⟦search⟧.'),
      says: [said('search')],
      fixes: [
        [
          {
            title: 'Add “search” to “tools”',
            fixed: agent('\n  - search/usages # finds uses\n  - search', 'Use #tool:search.'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'no tools at all, in a prompt',
      text: agent('[]', 'Use #tool:⟦todo⟧.'),
      path: '/repo/.github/prompts/test.prompt.md',
      says: [said('todo')],
      fixes: [[{ title: 'Add “todo” to “tools”', fixed: agent('[todo]', 'Use #tool:todo.'), safe: false }]],
    },
    {
      name: 'a comma string',
      text: agent('todo, edit', 'Use #tool:⟦web/fetch⟧.'),
      says: [said('web/fetch')],
      fixes: [
        [
          {
            title: 'Add “web/fetch” to “tools”',
            fixed: agent('todo, edit, web/fetch', 'Use #tool:web/fetch.'),
            safe: false,
          },
        ],
      ],
    },
  ],
});
