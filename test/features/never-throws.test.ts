import assert from 'node:assert/strict';
import { codeActions } from '../../server/features/code-actions.ts';
import { completion } from '../../server/features/completion.ts';
import { definition } from '../../server/features/definition.ts';
import { documentLinks } from '../../server/features/document-links.ts';
import { hover } from '../../server/features/hover.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';

const files = {
  '.github/agents/planner.agent.md': '---\nname: Planner\n---\nPlan.\n',
  '.github/skills/deploy/SKILL.md': '---\nname: deploy\n---\n# Deploy\n',
  '.mcp.json': '{ "mcpServers": { "db": {} } }',
};

const whole = `---
description: "Does: things"
tools: ['read', search/codebase, "edit" todo, 'web
model:
  - GPT-5 mini
handoffs:
  - label: Go
    agent: Planner
    send: true
  - { label: Two, agent: 'Planner', prompt: [
agents: [Planner, *]
github: { permissions: { contents: read } }
notes: |
  tools: [x]
	tab: x
---
# Title

Apply the \`deploy\` skill. See [it](../skills/deploy/SKILL.md#deploy "x") and [
#tool:search #file:../x.md <b> ![i](<a b.png>)

\`\`\`
[x](
`;

const texts: Readonly<Record<string, string>> = {
  'a document full of everything': whole,
  'the same with CRLF': whole.replaceAll('\n', '\r\n'),
  'the same with lone CRs': whole.replaceAll('\n', '\r'),
  'a header without an end': whole.slice(0, whole.indexOf('---\n#')),
  'a header behind a blank line': `\n${whole}`,
  'a header without a beginning': whole.slice(4),
  'a file in a fence': `\`\`\`chatagent\n${whole}`,
  'a byte order mark and astral characters': `\ufeff${whole.replaceAll('Planner', '🧭🧭')}`,
  nothing: '',
  'three dashes': '---',
  'dashes and brackets': '---\n- - - [[{{\n? : :\n-\n',
};

describe('features at any place', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`never fail in ${name}`, () => {
      const others = text === whole ? ['skills/x/SKILL.md', 'prompts/x.prompt.md'] : [];
      for (const kind of ['agents/x.agent.md', ...others]) {
        const workspace = workspaceOf(files);
        const document = documentIn(workspace, text, `/repo/.github/${kind}`);
        documentLinks(document, workspace);
        for (let offset = 0; offset <= text.length; offset++) {
          const items = completion(document, offset, workspace);
          assert.equal(new Set(items.map(item => item.label)).size, items.length, 'a label twice');
          for (const { label, insert, additionalEdits } of items) {
            const { start, end } = insert.span;
            assert.ok(start <= offset && offset <= end, `“${label}” does not replace at ${offset}`);
            assert.ok(!/[\r\n]/.test(text.slice(start, end)), `“${label}” replaces a line end at ${offset}`);
            if (additionalEdits.length > 0) applyEdits(text, [insert, ...additionalEdits]);
          }
          const found = hover(document, offset, workspace);
          assert.ok(found === undefined || (found.span.start <= offset && offset <= found.span.end));
          definition(document, offset, workspace);
        }
        codeActions(document, { start: 0, end: text.length }, workspace);
      }
    });

    it(`never fail while ${name} is typed`, () => {
      const workspace = workspaceOf(files);
      for (let length = 0; length <= text.length; length += 7) {
        const document = documentIn(workspace, text.slice(0, length));
        completion(document, length, workspace);
        hover(document, length, workspace);
      }
    });
  }
});
