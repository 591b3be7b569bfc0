import { unclosedFrontmatter } from '../../server/rules/unclosed-frontmatter.ts';
import { describeRule } from '../support/rule-tester.ts';

const refused = ['Copilot CLI and Copilot cloud do not load this file: no “---” closes its header.'];
const close = (fixed: string) => [[{ title: 'Close the header', fixed, safe: false }]];
const prompt = '/repo/.github/prompts/x.prompt.md';

describeRule(unclosedFrontmatter, {
  quiet: [
    '---\nname: x\n---\n',
    '---\nname: x\n---',
    '# Title\n\n---\n',
    { name: 'a page that begins with a thematic break', text: '---\n\n# Title\n', path: '/repo/AGENTS.md' },
  ],
  loud: [
    {
      text: '⟦---⟧\ndescription: x\ntools:\n  - read\n\n# Title\n\nText.\n',
      says: refused,
      fixes: close('---\ndescription: x\ntools:\n  - read\n---\n\n# Title\n\nText.\n'),
    },
    {
      name: 'a heading follows at once',
      text: '⟦---⟧\ndescription: x\n# Title\n\nText.\n',
      says: refused,
      fixes: close('---\ndescription: x\n---\n# Title\n\nText.\n'),
    },
    {
      name: 'comments and empty lines inside the header',
      text: '⟦---⟧\n# who\ndescription: >\n  one\n\n  two\n\n# tools\ntools: [\n  read,\n]\n\nNote: the body.\n',
      says: refused,
      fixes: close(
        '---\n# who\ndescription: >\n  one\n\n  two\n\n# tools\ntools: [\n  read,\n]\n---\n\nNote: the body.\n',
      ),
    },
    {
      name: 'to the end of the file, without a line end',
      text: '\ufeff⟦---⟧\r\nname: x',
      says: refused,
      fixes: close('\ufeff---\r\nname: x\r\n---\r\n'),
    },
    {
      name: 'half-typed: nothing to close yet',
      text: '⟦---⟧\n',
      says: refused,
    },
    {
      name: 'a prompt',
      text: '⟦---⟧  \ndescription: x\n\nText\n'.replace('⟧  ', '  ⟧'),
      path: prompt,
      says: ['VS Code takes the whole file for its header: no “---” closes it.'],
      fixes: close('---  \ndescription: x\n---\n\nText\n'),
    },
  ],
});
