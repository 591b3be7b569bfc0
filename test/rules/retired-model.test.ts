import { retiredModel } from '../../server/rules/retired-model.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (model: string) => `---\ndescription: x\nmodel: ${model}\n---\nText.\n`;

describeRule(retiredModel, {
  quiet: [
    { name: 'current models', text: agent('[Claude Sonnet 4.6 (copilot), gpt-5.4]') },
    {
      name: 'models of which only one source speaks',
      text: agent('[GPT-4o, Gemini 2.5 Pro (copilot), Gemini 3 Flash (Preview)]'),
    },
    { name: 'models of another vendor', text: agent('GPT-5 (azure)') },
    {
      name: 'a Claude agent',
      text: '---\nname: x\ndescription: x\nmodel: claude-sonnet-4\n---\n',
      path: '/repo/.claude/agents/x.md',
    },
  ],
  loud: [
    {
      name: 'with its vendor',
      text: agent("'⟦Claude Sonnet 4 (copilot)⟧'"),
      says: [
        'GitHub retired the model “Claude Sonnet 4” for Copilot on 2026-05-01 and suggests “Claude Sonnet 4.6”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “Claude Sonnet 4.6 (copilot)”',
            fixed: agent("'Claude Sonnet 4.6 (copilot)'"),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'no current model stands at the end of the suggestions',
      text: agent('⟦GPT-5⟧'),
      says: ['GitHub retired the model “GPT-5” for Copilot on 2026-02-17.'],
      tag: 'deprecated',
    },
    {
      name: 'one entry of a list, whose alternative has been retired in its turn',
      text: agent('\n  - GPT-5.4\n  - ⟦Claude Opus 4⟧ # deep'),
      says: [
        'GitHub retired the model “Claude Opus 4” for Copilot on 2025-10-23 and suggests “Claude Opus 4.6”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “Claude Opus 4.6”',
            fixed: agent('\n  - GPT-5.4\n  - Claude Opus 4.6 # deep'),
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'the alternative is in the list already',
      text: agent('[Claude Opus 4.6, ⟦Claude Opus 4.1⟧]'),
      path: '/repo/.github/prompts/test.prompt.md',
      says: [
        'GitHub retired the model “Claude Opus 4.1” for Copilot on 2026-02-17 and suggests “Claude Opus 4.6”.',
      ],
      tag: 'deprecated',
      fixes: [[{ title: 'Remove “Claude Opus 4.1”', fixed: agent('[Claude Opus 4.6]'), safe: false }]],
    },
    {
      name: 'the alternative is in the list already, in another spelling',
      text: agent('[⟦GPT-4.1⟧, gpt-5.5]'),
      says: ['GitHub retired the model “GPT-4.1” for Copilot on 2026-06-01 and suggests “GPT-5.5”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Remove “GPT-4.1”', fixed: agent('[gpt-5.5]'), safe: false }]],
    },
    {
      name: 'a vendor that is written as VS Code does not take it',
      text: agent('⟦GPT-4.1(Copilot)⟧'),
      says: ['GitHub retired the model “GPT-4.1” for Copilot on 2026-06-01 and suggests “GPT-5.5”.'],
      tag: 'deprecated',
      fixes: [[{ title: 'Change to “GPT-5.5 (copilot)”', fixed: agent('GPT-5.5 (copilot)'), safe: false }]],
    },
    {
      name: 'an id, and an earlier preview name',
      text: agent('[⟦claude-sonnet-4⟧, ⟦Gemini 3 Pro (Preview) (copilot)⟧]'),
      says: [
        'GitHub retired the model “Claude Sonnet 4” for Copilot on 2026-05-01 and suggests “Claude Sonnet 4.6”.',
        'GitHub retired the model “Gemini 3 Pro” for Copilot on 2026-03-26 and suggests “Gemini 3.1 Pro”.',
      ],
      tag: 'deprecated',
      fixes: [
        [
          {
            title: 'Change to “claude-sonnet-4.6”',
            fixed: agent('[claude-sonnet-4.6, Gemini 3 Pro (Preview) (copilot)]'),
            safe: false,
          },
        ],
        [
          {
            title: 'Change to “Gemini 3.1 Pro (copilot)”',
            fixed: agent('[claude-sonnet-4, Gemini 3.1 Pro (copilot)]'),
            safe: false,
          },
        ],
      ],
    },
  ],
});
