import { unknownModel } from '../../server/rules/unknown-model.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (model: string, more = '') => `---\ndescription: x\nmodel: ${model}\n${more}---\nText.\n`;
const prompt = '/repo/.github/prompts/test.prompt.md';

describeRule(unknownModel, {
  quiet: [
    {
      name: 'names of the picker',
      text: agent("['Claude Sonnet 4.6', GPT-5 mini (copilot), 'Raptor mini (Preview)']"),
    },
    {
      name: 'names that an account may add',
      text: agent('[Auto (copilot), My model, Llama 3, GPT-5 mini (azure)]'),
    },
    {
      name: 'another number is another model',
      text: agent('[GPT-5.7, Claude Sonnet 6, Gemini 3.7 Flash, Claude Opus 5.5]'),
    },
    { name: 'a retired model', text: agent('claude-sonnet-4'), path: prompt },
    { name: 'an id, since Copilot CLI reads the file', text: agent('claude-sonnet-4.6') },
    { name: 'an id for Copilot', text: agent('[gpt-5-mini]', 'target: github-copilot\n') },
    { name: 'nothing', text: agent('') },
    {
      name: 'a Claude agent',
      text: '---\nname: x\ndescription: x\nmodel: claude sonnet 4.6\n---\n',
      path: '/repo/.claude/agents/x.md',
    },
  ],
  loud: [
    {
      name: 'the wrong case',
      text: agent('⟦Claude sonnet 4.6⟧ (copilot)').replace('⟧ (copilot)', ' (copilot)⟧'),
      says: [
        'VS Code knows no model “Claude sonnet 4.6 (copilot)”; the nearest is “Claude Sonnet 4.6 (copilot)”.',
      ],
      hosts: [['vscode']],
      fixes: [
        [
          {
            title: 'Change to “Claude Sonnet 4.6 (copilot)”',
            fixed: agent('Claude Sonnet 4.6 (copilot)'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'other separators and a missing letter, in a list',
      text: agent('[\'⟦GPT 5.4⟧\', "⟦Claude Sonet 4.6⟧"]'),
      says: [
        'VS Code knows no model “GPT 5.4”; the nearest is “GPT-5.4”.',
        'VS Code knows no model “Claude Sonet 4.6”; the nearest is “Claude Sonnet 4.6”.',
      ],
      fixes: [
        [{ title: 'Change to “GPT-5.4”', fixed: agent('[\'GPT-5.4\', "Claude Sonet 4.6"]'), safe: false }],
        [
          {
            title: 'Change to “Claude Sonnet 4.6”',
            fixed: agent('[\'GPT 5.4\', "Claude Sonnet 4.6"]'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'the wrong case of the vendor',
      text: agent('⟦GPT-5.4 (Copilot)⟧'),
      says: ['VS Code knows no model “GPT-5.4 (Copilot)”; the nearest is “GPT-5.4 (copilot)”.'],
      fixes: [[{ title: 'Change to “GPT-5.4 (copilot)”', fixed: agent('GPT-5.4 (copilot)'), safe: false }]],
    },
    {
      name: 'an id where only VS Code is asked for',
      text: agent('⟦claude-sonnet-4.6⟧', 'target: vscode\n'),
      says: ['VS Code knows the model with the id “claude-sonnet-4.6” as “Claude Sonnet 4.6”.'],
      severities: ['hint'],
      fixes: [
        [
          {
            title: 'Change to “Claude Sonnet 4.6”',
            fixed: agent('Claude Sonnet 4.6', 'target: vscode\n'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a union in one string',
      text: agent('⟦Claude Sonnet 4.6 | GPT-5.4⟧'),
      says: ['VS Code takes “Claude Sonnet 4.6 | GPT-5.4” for the name of one model.'],
      fixes: [[{ title: 'Make it a list', fixed: agent("['Claude Sonnet 4.6', 'GPT-5.4']"), safe: false }]],
    },
    {
      name: 'a union of quoted names',
      text: agent("⟦GPT-5.4 | 'GPT-5.5'⟧"),
      says: ["VS Code takes “GPT-5.4 | 'GPT-5.5'” for the name of one model."],
      fixes: [[{ title: 'Make it a list', fixed: agent("['GPT-5.4', 'GPT-5.5']"), safe: false }]],
    },
    {
      name: 'a union in a quoted item',
      text: agent("['⟦GPT-5.4 | GPT-5.5⟧', 'GPT-5 mini']"),
      says: ['VS Code takes “GPT-5.4 | GPT-5.5” for the name of one model.'],
      fixes: [
        [{ title: 'Make it a list', fixed: agent("['GPT-5.4', 'GPT-5.5', 'GPT-5 mini']"), safe: false }],
      ],
    },
    {
      name: 'a handoff',
      text: '---\ndescription: x\nhandoffs:\n  - label: Go\n    agent: agent\n    prompt: Go on.\n    model: "⟦Claude-Sonnet-4.6 (copilot)⟧"\n---\n',
      says: [
        'VS Code knows no model “Claude-Sonnet-4.6 (copilot)”; the nearest is “Claude Sonnet 4.6 (copilot)”.',
      ],
      fixes: [
        [
          {
            title: 'Change to “Claude Sonnet 4.6 (copilot)”',
            fixed:
              '---\ndescription: x\nhandoffs:\n  - label: Go\n    agent: agent\n    prompt: Go on.\n    model: "Claude Sonnet 4.6 (copilot)"\n---\n',
            safe: false,
          },
        ],
      ],
    },
  ],
});
