import { brokenImport } from '../../server/rules/broken-import.ts';
import { describeRule } from '../support/rule-tester.ts';

const claude = '/repo/CLAUDE.md';
const files = { 'docs/style.md': '# Style\n', 'docs/gone.md': null, 'gone.md': null, 'gone.txt': null };
const says = (path: string, who = 'Claude Code takes') =>
  `${who} in no “${path}” here: there is no such file.`;
const copilot = { ...files, '.github/copilot-instructions.md': 'Be brief.\n' };

describeRule(brokenImport, {
  quiet: [
    ...[
      '@docs/style.md\n',
      'See @docs/style.md, and @./docs/style.md.\n',
      '`@gone.md` and\n\n```\n@gone.md\n```\n',
      'Mail a@gone.md or ask @someone and @team/docs.\n',
      '@types/node\n',
      '@scope/pkg.js is a package.\n',
      '@~/notes.md\n\n@/etc/notes.md\n',
      '@path/to/file.md\n\n@{{name}}.md\n',
      '@never/asked.md\n',
    ].map(text => ({ text, path: claude, files })),
    { name: 'an agent', text: '@gone.md\n', files },
    {
      name: 'AGENTS.md, where Claude Code may not look',
      text: 'See @gone.md\n',
      path: '/repo/AGENTS.md',
      files,
    },
    {
      name: 'a path that Gemini CLI takes for text',
      text: '@gone.md\n',
      path: '/repo/GEMINI.md',
      files,
    },
  ],
  loud: [
    {
      name: 'on a line, in a list and in a sentence',
      text: '@⟦gone.txt⟧\n- @⟦docs/gone.md⟧\n\nSee @⟦gone.md⟧.\n',
      path: claude,
      files,
      says: [says('gone.txt'), says('docs/gone.md'), says('gone.md')],
      hosts: [['claude'], ['claude'], ['claude']],
    },
    {
      name: 'a near miss',
      text: '@⟦./docs/styles.md⟧\n',
      path: claude,
      files: { ...files, 'docs/styles.md': null },
      says: [says('./docs/styles.md')],
      fixes: [[{ title: 'Change to “./docs/style.md”', safe: false, fixed: '@./docs/style.md\n' }]],
    },
    {
      name: 'a rule of Claude Code',
      text: '@⟦../../gone.md⟧\n',
      path: '/repo/.claude/rules/x.md',
      files,
      says: [says('../../gone.md')],
    },
    {
      name: 'AGENTS.md for Copilot CLI, at the beginning of a line alone',
      text: '@⟦gone.md⟧\n\nSee @gone.md.\n',
      path: '/repo/AGENTS.md',
      files: copilot,
      says: [says('gone.md', 'Copilot CLI takes')],
      hosts: [['copilot-cli']],
    },
    {
      name: 'GEMINI.md',
      text: 'See @⟦./gone.md⟧.\n',
      path: '/repo/GEMINI.md',
      files,
      says: [says('./gone.md', 'Gemini CLI takes')],
      hosts: [['gemini']],
    },
  ],
});
