import { emptyBody } from '../../server/rules/empty-body.ts';
import { describeRule } from '../support/rule-tester.ts';

const header = '---\ndescription: x\n---\n';

describeRule(emptyBody, {
  quiet: [
    `${header}text`,
    `${header}\n<!-- note --> text`,
    `${header}<b>x</b>`,
    { name: 'no header', text: '' },
    { name: 'a header that is still being typed', text: '---\ndescription: x\n' },
    { name: 'a memory file', text: header, path: '/repo/AGENTS.md' },
  ],
  loud: [
    {
      text: '⟦---⟧\ndescription: x\n---',
      says: ['VS Code gets no instructions from this agent: nothing stands below its header.'],
      severities: ['information'],
    },
    {
      name: 'comments and blank lines are no instructions',
      text: '\ufeff⟦---⟧\r\ndescription: x\r\n---\r\n\r\n<!-- later -->\r\n <!-- more',
      path: '/repo/.github/prompts/x.prompt.md',
      says: ['VS Code gets no instructions from this prompt: nothing stands below its header.'],
    },
    {
      text: '⟦---⟧\nname: x\ndescription: y\n---\n\n',
      path: '/repo/.github/skills/x/SKILL.md',
      says: ['VS Code gets no instructions from this skill: nothing stands below its header.'],
    },
  ],
});
