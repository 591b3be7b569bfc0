import { invalidGlob } from '../../server/rules/invalid-glob.ts';
import { describeRule } from '../support/rule-tester.ts';

const path = '/repo/.github/instructions/x.instructions.md';
const rule = '/repo/.claude/rules/x.md';
const header = (line: string) => `---\n${line}\n---\nWrite short sentences.\n`;
const isEmpty = (key: string) => `A pattern in “${key}” is empty and fits no file.`;
const isOpen = (mark: string, pattern: string, key = 'applyTo') =>
  `The “${mark}” in the pattern “${pattern}” of “${key}” is not closed, so that it fits no file.`;

describeRule(invalidGlob, {
  quiet: [
    ...[
      "applyTo: '**'",
      "applyTo: '**/*.{ts,tsx}'",
      "applyTo: '**/*.ts, **/*.tsx'",
      "applyTo: 'app/[id]/page.tsx'",
      "applyTo: '**/{*mcp*,plugin.json}'",
      'applyTo: ["*"]',
      'applyTo:',
    ].map(line => ({ text: header(line), path })),
    { text: header('paths: ["src/**/*.{ts,tsx}", "lib/**"]'), path: rule },
    { name: 'the key in an agent', text: header("applyTo: 'src/['") },
    { name: 'without a header', text: "applyTo: 'src/['\n", path },
  ],
  loud: [
    {
      name: 'a bracket and a brace that are open',
      text: header("applyTo: 'src/⟦[⟧ab, lib/⟦{⟧a/*.ts'"),
      path,
      says: [isOpen('[', 'src/[ab'), isOpen('{', 'lib/{a/*.ts')],
      hosts: [
        ['vscode', 'copilot-cli', 'copilot-cloud'],
        ['vscode', 'copilot-cli', 'copilot-cloud'],
      ],
    },
    {
      name: 'nothing between two commas, and nothing behind the last one',
      text: header("applyTo: 'a.ts⟦,⟧ , b.ts ⟦,⟧'"),
      path,
      says: [isEmpty('applyTo'), isEmpty('applyTo')],
      fixes: [
        [{ title: 'Remove the comma', safe: false, fixed: header("applyTo: 'a.ts , b.ts ,'") }],
        [{ title: 'Remove the comma', safe: false, fixed: header("applyTo: 'a.ts, , b.ts'") }],
      ],
    },
    {
      name: 'nothing before the first comma',
      text: header("applyTo: '⟦,⟧a.ts'"),
      path,
      says: [isEmpty('applyTo')],
      fixes: [[{ title: 'Remove the comma', safe: false, fixed: header("applyTo: 'a.ts'") }]],
    },
    {
      name: 'an empty text and an empty item',
      text: header("paths: [⟦''⟧, 'src/⟦[⟧']"),
      path: rule,
      says: [isEmpty('paths'), isOpen('[', 'src/[', 'paths')],
    },
    {
      name: 'a text with escapes, which is marked whole',
      text: header('applyTo: ⟦"a\\u002Fb["⟧'),
      path,
      says: [isOpen('[', 'a/b[')],
    },
  ],
});
