import { deadGlob } from '../../server/rules/dead-glob.ts';
import { describeRule } from '../support/rule-tester.ts';

const path = '/repo/.github/instructions/x.instructions.md';
const header = (line: string) => `---\n${line}\n---\nWrite short sentences.\n`;
const files = { 'src/a.ts': '', 'docs/a.txt': '' };

describeRule(deadGlob, {
  quiet: [
    { text: header("applyTo: '**'"), path, files, listed: true },
    { text: header("applyTo: '**/*.{ts,py}'"), path, files, listed: true },
    { text: header('applyTo: src'), path, files, listed: true },
    { name: 'a folder that nobody has listed', text: header("applyTo: '**/*.py'"), path, files },
    { name: 'a pattern that is broken', text: header("applyTo: 'lib/['"), path, files, listed: true },
    { name: 'a placeholder', text: header("applyTo: '{FILE_PATTERNS}'"), path, files, listed: true },
    {
      name: 'what no host finds here, as in a collection',
      text: header("applyTo: '**/*.py'"),
      path: '/repo/instructions/x.instructions.md',
      files,
      listed: true,
    },
    {
      name: 'in a project below this one',
      text: header("applyTo: '**/*.py'"),
      path: '/repo/samples/a/.github/instructions/x.instructions.md',
      files,
      listed: true,
    },
  ],
  loud: [
    {
      name: 'the only pattern',
      text: header("applyTo: '⟦**/*.py⟧'"),
      path,
      files,
      listed: true,
      says: [
        'No file of this workspace fits “**/*.py” of “applyTo”, so that nothing here asks for this file.',
      ],
      severities: ['information'],
    },
    {
      name: 'all patterns of a rule',
      text: header("paths: ['⟦**/*.py⟧', '⟦lib/**⟧']"),
      path: '/repo/.claude/rules/x.md',
      files,
      listed: true,
      says: [
        'No file of this workspace fits “**/*.py” or another pattern of “paths”, so that nothing here asks for this file.',
        'No file of this workspace fits “lib/**” or another pattern of “paths”, so that nothing here asks for this file.',
      ],
      severities: ['information', 'information'],
    },
    {
      name: 'one of several',
      text: header("applyTo: '**/*.ts, ⟦**/*.py⟧'"),
      path,
      files,
      listed: true,
      tag: 'unused',
      says: ['No file of this workspace fits “**/*.py”.'],
    },
  ],
});
