// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of the configuration are written so.
import assert from 'node:assert/strict';
import { missingSection } from '../../server/rules/missing-section.ts';
import { sectionKey } from '../../server/rules/sections/section-title.ts';
import { templateText } from '../../server/rules/sections/template-text.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';
import { describeRule } from '../support/rule-tester.ts';

const resources = `sections:
  agent:
    - title: Resources
      aliases: [References]
      template: "- [the skill](../skills/…/SKILL.md)"
`;
const files = { '.agent-authoring.yaml': resources };

const afterInputs = `sections:
  agent:
    - title: Inputs
      aliases: [What you get]
      template: One input.
    - title: Output
      after: Inputs
      level: 3
      template: "\${2:Format} and \${1:length}: …"
`;

const says = ['.agent-authoring.yaml asks for a section “Resources” in every agent.'];
const add = 'Add the section “Resources”';

describeRule(missingSection, {
  quiet: [
    { name: 'without a configuration', text: '# Planner\n' },
    {
      name: 'of a kind that the contract does not name',
      text: '# Skill\n',
      path: '/repo/.github/skills/x/SKILL.md',
      files,
    },
    { name: 'the section is there', text: '# Planner\n\n## Resources\n', files },
    { name: 'at another level', text: '# Planner\n\n#### Resources\n', files },
    { name: 'as a setext heading', text: 'Resources\n---\n', files },
    { name: 'under an alias, in another case', text: '## REFERENCES ##\n', files },
    { name: 'behind a number', text: '## 7. Resources\n', files },
    { name: 'behind an emoji and before a colon', text: '## 📚 Resources:\n', files },
    { name: 'with a level in brackets', text: '## Resources (HIGH)\n', files },
    { name: 'in inline Markdown', text: '## **Resources**\n', files },
    { name: 'while the header is still open', text: '---\ndescription: x\n', files },
    {
      name: 'while fences hold the whole file',
      text: '```chatagent\n---\ndescription: x\n---\n# A\n```\n',
      files,
    },
  ],
  loud: [
    {
      name: 'at the end of the file, with the cursor in the template',
      text: '---\ndescription: Plans.\n---\n\n# ⟦Planner⟧\n\nPlan first.\n',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed:
              '---\ndescription: Plans.\n---\n\n# Planner\n\nPlan first.\n\n## Resources\n\n- [the skill](../skills/‸…/SKILL.md)\n',
          },
        ],
      ],
    },
    {
      name: 'in the file’s own line ends and without a last one',
      text: '# ⟦Planner⟧ #\r\n\r\nPlan first.',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed:
              '# Planner #\r\n\r\nPlan first.\r\n\r\n## Resources\r\n\r\n- [the skill](../skills/‸…/SKILL.md)',
          },
        ],
      ],
    },
    {
      name: 'in a file whose headings stand close to their text',
      text: '# ⟦Planner⟧\nPlan first.\n## Steps\nOne.\n\n',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed:
              '# Planner\nPlan first.\n## Steps\nOne.\n\n## Resources\n- [the skill](../skills/‸…/SKILL.md)\n\n',
          },
        ],
      ],
    },
    {
      name: 'at the first line of a body without a title; code holds no sections',
      text: '---\nname: x\n---\n\n⟦Plan first.⟧\n\n```md\n## Resources\n```\n',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed:
              '---\nname: x\n---\n\nPlan first.\n\n```md\n## Resources\n```\n\n## Resources\n\n- [the skill](../skills/‸…/SKILL.md)\n',
          },
        ],
      ],
    },
    {
      name: 'with a blank line below the heading where the only other one ends the file and tells nothing',
      text: '---\nname: x\n---\n# ⟦Planner⟧',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed: '---\nname: x\n---\n# Planner\n\n## Resources\n\n- [the skill](../skills/‸…/SKILL.md)',
          },
        ],
      ],
    },
    {
      name: 'at the end of the header where there is no body',
      text: '---\nname: x\n⟦---⟧\n',
      files,
      says,
      fixes: [
        [
          {
            title: add,
            safe: false,
            fixed: '---\nname: x\n---\n\n## Resources\n\n- [the skill](../skills/‸…/SKILL.md)\n',
          },
        ],
      ],
    },
    {
      name: 'in an empty file behind its byte order mark',
      text: '\ufeff⟦⟧',
      files,
      says,
      fixes: [
        [{ title: add, safe: false, fixed: '\ufeff## Resources\n\n- [the skill](../skills/‸…/SKILL.md)' }],
      ],
    },
    {
      name: 'without a fix inside a fence that never closes',
      text: '# ⟦Planner⟧\n\n```sh\nnpm test\n',
      files,
      says,
      fixes: [[]],
    },
    {
      name: 'behind the section that it follows, and before the next of its level',
      text: '# ⟦Planner⟧\n\n## What you get\n\nA task.\n\n### Detail\n\nMuch.\n## Rules\n\nFew.\n',
      files: { '.agent-authoring.yaml': afterInputs },
      says: ['.agent-authoring.yaml asks for a section “Output” in every agent.'],
      fixes: [
        [
          {
            title: 'Add the section “Output”',
            safe: false,
            fixed:
              '# Planner\n\n## What you get\n\nA task.\n\n### Detail\n\nMuch.\n\n### Output\n\nFormat and ‸length: …\n\n## Rules\n\nFew.\n',
          },
        ],
      ],
    },
    {
      name: 'one for each section',
      text: '# ⟦⟦Planner⟧⟧\n',
      files: { '.agent-authoring.yaml': afterInputs },
      says: [
        '.agent-authoring.yaml asks for a section “Inputs” in every agent.',
        '.agent-authoring.yaml asks for a section “Output” in every agent.',
      ],
      fixes: [
        [{ title: 'Add the section “Inputs”', safe: false, fixed: '# Planner\n\n## Inputs\n\nOne input.\n' }],
        [
          {
            title: 'Add the section “Output”',
            safe: false,
            fixed: '# Planner\n\n### Output\n\nFormat and ‸length: …\n',
          },
        ],
      ],
    },
    {
      name: 'in a skill, whose kind the message names',
      text: '---\nname: x\ndescription: x\n---\n# ⟦X⟧\n',
      path: '/repo/.github/skills/x/SKILL.md',
      files: { '.agent-authoring.yaml': 'sections: {skill: [{title: When to use}]}' },
      says: ['.agent-authoring.yaml asks for a section “When to use” in every skill.'],
      fixes: [
        [
          {
            title: 'Add the section “When to use”',
            safe: false,
            fixed: '---\nname: x\ndescription: x\n---\n# X\n\n## When to use\n\n‸…\n',
          },
        ],
      ],
    },
  ],
});

describe('sectionKey', () => {
  it('takes titles for equal that differ in dress alone', () => {
    const same = [
      'Resources',
      'RESOURCES',
      '3. Resources',
      '3.1) Resources',
      'Step 2: Resources',
      'Phase 1 – Resources',
    ];
    for (const title of [
      ...same,
      '1️⃣ Resources',
      '🇩🇪 Resources',
      '`Resources`',
      '[Resources](#x)',
      'Resources 📚',
      'Resources:',
    ]) {
      assert.equal(sectionKey(title), 'resources', title);
    }
  });

  it('keeps what makes a title', () => {
    assert.equal(sectionKey('2026'), '2026');
    assert.equal(sectionKey('3D models'), '3d models');
    assert.equal(sectionKey('Step by step'), 'step by step');
    assert.equal(sectionKey('C# rules'), 'c# rules');
    assert.equal(sectionKey('Über uns'), sectionKey('U\u0308ber uns'));
  });
});

describe('templateText', () => {
  it('numbers each … behind the stops that have a number', () => {
    assert.deepEqual(templateText('${2:a} … ${1} … $x}\n\n', '\n'), {
      text: 'a …  … $x}',
      snippet: '${2:a} ${3:…} ${1} ${4:…} \\$x\\}',
    });
  });

  it('writes a stop of its own for an empty template, and the line ends of the file', () => {
    assert.deepEqual(templateText('', '\n'), { text: '…', snippet: '${1:…}' });
    assert.equal(templateText('a\nb\r\nc', '\r\n').text, 'a\r\nb\r\nc');
  });
});

describe('missing-section over a changed configuration', () => {
  it('falls silent when the configuration goes', () => {
    const workspace = workspaceOf(files);
    documentIn(workspace, '# Planner\n');
    const found = () => {
      const document = workspace.document('/repo/.github/agents/test.agent.md');
      assert.ok(document);
      return [...missingSection.check(document, workspace)].length;
    };
    assert.equal(found(), 1);
    workspace.remove('/repo/.agent-authoring.yaml');
    assert.equal(found(), 0);
  });
});
