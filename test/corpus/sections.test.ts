import assert from 'node:assert/strict';
import { missingSection } from '../../server/rules/missing-section.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';

const kinds = ['agent', 'skill', 'prompt', 'instructions', 'memory'];
const contract = (rest: string) =>
  `sections:\n${kinds.map(kind => `  ${kind}: [{title: Wholly new, template: "- one", ${rest}}]\n`).join('')}`;

describe('a missing section over the corpus', function () {
  this.timeout(60_000);

  it('is added as a heading of its own, and no other heading is lost', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const faults: string[] = [];
    let added = 0;
    for (const [name, corpus] of loadCorpus(folder)) {
      for (const [half, rest] of ['level: 2', 'level: 3, after: Workflow'].entries()) {
        const workspace = new Workspace();
        workspace.setRoots([`/${name}`]);
        workspace.write(`/${name}/.agent-authoring.yaml`, contract(rest));
        for (const [index, { path, text, kind }] of documentsOf(corpus).entries()) {
          // Each file once is enough: half of them have one contract, half the other.
          if (index % 2 !== half || !kinds.includes(kind)) continue;
          const before = workspace.read(path, text);
          const [finding] = missingSection.check(before, workspace);
          const fix = finding?.fixes?.[0];
          if (fix === undefined) continue;
          added++;
          const after = workspace.read(path, applyEdits(text, fix.edits));
          const old = before.body.headings.map(heading => heading.title);
          const now = after.body.headings.map(heading => heading.title);
          const at = now.indexOf('Wholly new');
          if (at === -1) faults.push(`${path} (${rest}): the new heading is none`);
          else if (now.toSpliced(at, 1).join('\n') !== old.join('\n'))
            faults.push(`${path} (${rest}): others changed`);
        }
      }
    }
    console.log(`      ${added} sections added`);
    assert.deepEqual(faults, []);
  });
});
