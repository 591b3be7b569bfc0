import { instructionsTooLong } from '../../server/rules/instructions-too-long.ts';
import { describeRule } from '../support/rule-tester.ts';

/** So many bytes: lines of 64, the last one shorter. */
const text = (bytes: number) => `${'x'.repeat(63)}\n`.repeat(Math.ceil(bytes / 64)).slice(0, bytes);
const codex = { 'AGENTS.override.md': 'Be brief.\n', 'a/AGENTS.md': text(20_000) };
const path = '/repo/a/b/AGENTS.md';
const whole = 'the memory files from the top down to this one';

describeRule(instructionsTooLong, {
  quiet: [
    { name: 'Codex does not count', text: text(40_000), path: '/repo/AGENTS.md' },
    { name: 'all of the chain fits', text: text(12_768 - 10), path, files: codex },
    { name: 'only blanks are cut', text: `${text(12_768 - 10)}\n\n\n`, path, files: codex },
    { name: 'another chain', text: text(20_000), path: '/repo/c/AGENTS.md', files: codex },
    {
      name: 'AGENTS.md beside the file that stands in for it',
      text: text(40_000),
      path: '/repo/AGENTS.md',
      files: codex,
    },
    { name: 'a page of a skill', text: text(40_000), path: '/repo/.agents/skills/x/AGENTS.md', files: codex },
    { name: 'CLAUDE.md', text: text(40_000), path: '/repo/CLAUDE.md', files: codex },
  ],
  loud: [
    {
      name: 'the file that crosses',
      text: `${text(12_736)}⟦${'y'.repeat(40)}⟧\n`,
      path,
      files: codex,
      says: [`Codex reads 32,768 bytes of ${whole} and cuts it off in line 200.`],
      hosts: [['codex']],
    },
    {
      name: 'the first file, counted in bytes',
      text: `${`${'ä'.repeat(31)}\n`.repeat(520)}⟦${'ä'.repeat(31)}⟧\n`,
      path: '/repo/AGENTS.override.md',
      files: { '.codex/skills/x/SKILL.md': '# X\n' },
      says: ['Codex reads 32,768 bytes of this file and cuts it off in line 521.'],
    },
    {
      name: 'a file below one that fills the limit',
      text: '⟦Be brief.⟧\n',
      path: '/repo/a/b/AGENTS.md',
      files: { ...codex, 'a/AGENTS.md': text(33_000) },
      says: ['Codex reads none of this file: the memory files above it fill the 32,768 bytes that it takes.'],
    },
  ],
});
