import { missingFrontmatter } from '../../server/rules/missing-frontmatter.ts';
import { describeRule } from '../support/rule-tester.ts';

const refused = 'Copilot CLI and Copilot cloud do not load this file:';
const fix = (title: string, fixed: string) => [[{ title, fixed, safe: false }]];
const skill = '/repo/.github/skills/x/SKILL.md';
const prompt = '/repo/.github/prompts/x.prompt.md';
const instructions = '/repo/.github/instructions/x.instructions.md';

describeRule(missingFrontmatter, {
  quiet: [
    '---\ndescription: x\n---\n',
    '---\n---\n',
    { name: 'not closed', text: '---\ndescription: x\n' },
    { name: 'in a fence', text: '```chatagent\n---\ndescription: x\n---\n```\n' },
    { name: 'a prompt without a header', text: '# Title\n', path: prompt },
    { name: 'instructions without a header', text: '# Title\n\n---\n\nText\n\n---\n', path: instructions },
    { name: 'a memory file', text: '# Title\n\n---\nname: x\n---\n', path: '/repo/AGENTS.md' },
  ],
  loud: [
    {
      name: 'none at all',
      text: '⟦# Title⟧\n\nText\n',
      says: [`${refused} it has no header.`],
      hosts: [['copilot-cli', 'copilot-cloud']],
      fixes: fix('Add a header', "---\ndescription: '‸'\n---\n\n# Title\n\nText\n"),
    },
    {
      name: 'an empty file',
      text: '⟦⟧',
      says: [`${refused} it has no header.`],
      fixes: fix('Add a header', "---\ndescription: '‸'\n---\n"),
    },
    {
      name: 'a skill, with CRLF and a byte order mark',
      text: '\ufeff⟦# Title⟧\r\n',
      path: skill,
      says: [`${refused} it has no header.`],
      hosts: [['copilot-cli', 'copilot-cloud', 'agent-skills']],
      fixes: fix('Add a header', "\ufeff---\r\nname: x\r\ndescription: '‸'\r\n---\r\n\r\n# Title\r\n"),
    },
    {
      name: 'an archive',
      text: '⟦⟧PK\u0003\u0004\0\0',
      path: skill,
      says: [`${refused} it holds binary data.`],
    },
    {
      name: 'behind empty lines',
      text: '\n \n⟦---⟧\ndescription: x\n---\nText\n',
      says: [`${refused} an empty line stands before its header.`],
      fixes: fix('Remove the empty lines before the header', '---\ndescription: x\n---\nText\n'),
    },
    {
      name: 'behind a blank',
      text: '\ufeff\r\n ⟦---⟧\r\ndescription: x\r\n---\r\nText\r\n',
      says: [`${refused} a blank stands before its header.`],
      fixes: fix('Remove the blanks before the header', '\ufeff---\r\ndescription: x\r\n---\r\nText\r\n'),
    },
    {
      name: 'behind a comment',
      text: '<!-- c -->\r\n⟦---⟧\r\ndescription: x\r\n---\r\nText\r\n',
      says: [`${refused} a comment stands before its header.`],
      fixes: fix('Move the header to the top', '---\r\ndescription: x\r\n---\r\n<!-- c -->\r\nText\r\n'),
    },
    {
      name: 'behind a title, at the end of the file',
      text: '# Title\n\n⟦---⟧\ndescription: x\n---',
      says: [`${refused} text stands before its header.`],
      fixes: fix('Move the header to the top', '---\ndescription: x\n---\n# Title\n\n'),
    },
    {
      name: 'without an opening mark',
      text: '\n⟦name: x⟧\ndescription: y\n---\n# Title\n',
      says: [`${refused} no “---” opens its header.`],
      fixes: fix('Add the opening “---”', '---\nname: x\ndescription: y\n---\n# Title\n'),
    },
    {
      name: 'a prompt whose header comes too late',
      text: '\n⟦---⟧\ndescription: x\n---\n',
      path: prompt,
      says: ['VS Code takes this header for text: an empty line stands before it.'],
      fixes: fix('Remove the empty lines before the header', '---\ndescription: x\n---\n'),
    },
    {
      name: 'instructions without an opening mark',
      text: '⟦applyTo: "**"⟧\n---\nText\n',
      path: instructions,
      says: ['VS Code, Copilot CLI and Copilot cloud take this header for text: no “---” opens it.'],
      fixes: fix('Add the opening “---”', '---\napplyTo: "**"\n---\nText\n'),
    },
  ],
});
