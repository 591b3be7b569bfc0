import assert from 'node:assert/strict';
import { completion } from '../../server/features/completion.ts';
import { readSource } from '../../server/syntax/read-source.ts';
import type { Value } from '../../server/syntax/value.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';

/** Lists that every host reads, in all styles. */
const lists = [
  'tools: [read, edit/editFiles, "web"]',
  "tools: ['read', 'edit/editFiles']",
  'tools: []',
  "tools: ['']",
  'tools: [ read , edit ]',
  'tools: [read,edit,]',
  'tools: [\n  read,\n  edit # why\n]',
  "tools: [\n  'read',\n  'edit',\n]",
  'tools:\n  - read\n  - "edit"\n  - web # why',
  'tools:\n- read\n- edit',
  'tools: read, edit , web',
  "tools: 'read, edit'",
  'tools: read',
  'tools: "read"',
  'tools:\n  [read, edit]',
  'tools: read # why',
];

const labels = ['search/codebase', '*', 'github/*'];

function problems(text: string): number {
  const { frontmatter } = readSource(text);
  return frontmatter.state === 'present' ? frontmatter.strict.length + frontmatter.tolerant.length : 99;
}

describe('accepting a tool anywhere in a valid list', () => {
  for (const list of lists) {
    it(`keeps ${JSON.stringify(list)} valid`, () => {
      const text = `---\n${list}\nname: x\n---\n`;
      assert.equal(problems(text), 0, 'the list is not valid to begin with');
      let accepted = 0;
      for (let offset = 4; offset <= 4 + list.length; offset++) {
        const workspace = workspaceOf();
        const document = documentIn(workspace, text);
        const before = document.tools?.items.map(item => item.text) ?? [];
        for (const item of completion(document, offset, workspace)) {
          if (!labels.includes(item.label)) continue;
          accepted++;
          const after = applyEdits(text, [item.insert, ...item.additionalEdits]);
          const at = `${JSON.stringify(after)} after accepting at ${offset}`;
          assert.equal(problems(after), 0, at);
          const result = documentIn(workspaceOf(), after);
          const names = result.tools?.items.map(name => name.text) ?? [];
          assert.ok(names.includes(item.label), at);
          // Nothing but the word under the cursor may be gone.
          const kept = before.filter(name => name !== '' && names.includes(name));
          const replaced = text.slice(item.insert.span.start, item.insert.span.end);
          assert.deepEqual(
            kept,
            before.filter(name => name !== '' && name !== replaced),
            at,
          );
          assert.ok(result.field('name') !== undefined, at);
        }
      }
      assert.ok(accepted > 0, 'nothing is offered anywhere');
    });
  }
});

describe('accepting a value anywhere in a valid header', () => {
  const files = { '.github/agents/x.agent.md': "---\nname: 'Lead: it’s, [me]'\n---\nLead.\n" };
  for (const lines of [
    'agents: [reviewer, "Other one"]',
    "agents: ['reviewer']",
    'agents: []',
    'agents:\n  - reviewer # why\n  - "Other one"',
    'agents: [\n  reviewer,\n  Other one\n]',
    'handoffs:\n  - label: x\n    agent: reviewer\n    prompt: y',
    'handoffs:\n  - label: x\n    agent: "reviewer" # why\n    prompt: y',
    'handoffs: [{ label: x, agent: reviewer, prompt: y }]',
    'model: GPT-5.4',
    'model: [GPT-5.4, "GPT-5.5"]',
    'model:\n  - GPT-5.4 (copilot)',
    'target: vscode # why',
    'user-invocable: true',
    'github:\n  permissions:\n    issues: read',
  ]) {
    it(`keeps ${JSON.stringify(lines)} valid`, () => {
      const text = `---\n${lines}\ndescription: x\n---\n`;
      assert.equal(problems(text), 0, 'the header is not valid to begin with');
      let accepted = 0;
      for (let offset = 4; offset <= 4 + lines.length; offset++) {
        const workspace = workspaceOf(files);
        const document = documentIn(workspace, text);
        for (const item of completion(document, offset, workspace).filter(({ kind }) => kind !== 'field')) {
          accepted++;
          const after = applyEdits(text, [item.insert, ...item.additionalEdits]);
          assert.equal(problems(after), 0, `${JSON.stringify(after)} after accepting at ${offset}`);
          assert.ok(textsIn(readSource(after)).includes(item.label), JSON.stringify(after));
        }
      }
      assert.ok(accepted > 0, 'nothing is offered anywhere');
    });
  }
});

function textsIn({ frontmatter }: ReturnType<typeof readSource>): string[] {
  return frontmatter.state === 'present' ? frontmatter.fields.flatMap(field => scalars(field.value)) : [];
}

function scalars(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (value.type === 'scalar') return [value.text];
  return value.type === 'list'
    ? value.items.flatMap(scalars)
    : value.fields.flatMap(field => scalars(field.value));
}
