import { fenceWrapped } from '../../server/rules/fence-wrapped.ts';
import { describeRule } from '../support/rule-tester.ts';

const refused = 'Copilot CLI and Copilot cloud do not load this file: a code fence stands around';
const one = (fixed: string) => [[{ title: 'Remove the code fence', fixed, safe: false }]];
const several = (fixed: string) => [[{ title: 'Remove the code fences', fixed, safe: false }]];
const inner = '---\ndescription: x\n---\n\n# Title\n\n```js\nf()\n```\n';

describeRule(fenceWrapped, {
  quiet: [
    inner,
    { name: 'a file that begins with code', text: '```js\nf()\n```\n\nText\n' },
    { name: 'a file that shows a header', text: `Text\n\n\`\`\`chatagent\n${inner}\`\`\`\n` },
    { name: 'a page', text: `\`\`\`markdown\n${inner}\`\`\`\n`, path: '/repo/AGENTS.md' },
  ],
  loud: [
    { text: `⟦\`\`\`chatagent⟧\n${inner}\`\`\`\n`, says: [`${refused} it.`], fixes: one(inner) },
    {
      name: 'four backticks, a byte order mark, empty lines and CRLF',
      text: '\ufeff\r\n⟦````skill⟧\r\n\r\n---\r\nname: x\r\n---\r\nText\r\n````\r\n\r\n',
      path: '/repo/.github/skills/x/SKILL.md',
      says: [`${refused} it.`],
      fixes: one('\ufeff---\r\nname: x\r\n---\r\nText\r\n'),
    },
    { name: 'tildes', text: `⟦~~~⟧\n${inner}~~~`, says: [`${refused} it.`], fixes: one(inner) },
    {
      name: 'three times',
      text: `⟦\`\`\`\`\`markdown⟧\n\`\`\`\`chatagent\n\`\`\`chatagent\n${inner}\`\`\`\n\`\`\`\`\n\`\`\`\`\`\n`,
      says: [`${refused} it.`],
      fixes: several(inner),
    },
    {
      name: 'never closed, with a code block at the end',
      text: `⟦\`\`\`chatagent⟧\n${inner}`,
      says: [`${refused} it.`],
      fixes: one(inner),
    },
    {
      name: 'around the header alone',
      text: '⟦```yaml⟧\n---\ndescription: x\n---\n```\n\n# Title\n',
      says: [`${refused} its header.`],
      fixes: one('---\ndescription: x\n---\n\n# Title\n'),
    },
    {
      name: 'without a header inside',
      text: '⟦```chatagent⟧\n# Title\n```\n',
      says: [`${refused} it.`],
      fixes: one('# Title\n'),
    },
    {
      name: 'a prompt',
      text: `⟦\`\`\`prompt⟧\n${inner}\`\`\`\n`,
      path: '/repo/.github/prompts/x.prompt.md',
      says: ['VS Code finds no header here: a code fence stands around it.'],
      fixes: one(inner),
    },
  ],
});
