import assert from 'node:assert/strict';
import { check } from '../../server/rules/check.ts';
import { fixedText } from '../../server/rules/fix.ts';
import type { Frontmatter } from '../../server/syntax/frontmatter.ts';
import { applyEdits } from '../../server/text/edit.ts';
import type { Document } from '../../server/workspace/document.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';

/** The only keys that a safe fix may replace. */
const replaced = new Set(['infer', 'mode', 'user-invokable']);

describe('the fixes over the corpus', function () {
  this.timeout(60_000);

  it('lose, applied as --fix does, no key, break no header, keep the line ends and are done after one run', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const faults: string[] = [];
    let changed = 0;
    for (const workspace of loadCorpus(folder).values()) {
      for (const before of documentsOf(workspace)) {
        const text = fixedText(before, workspace);
        if (text === before.text) continue;
        changed++;
        const after = workspace.read(before.path, text);
        const again = fixedText(after, workspace);
        for (const fault of faultsBetween(before, after)) faults.push(`${before.path}: ${fault}`);
        if (again !== text) faults.push(`${before.path}: a second run changes it again`);
      }
    }
    console.log(`      ${changed} files changed`);
    assert.deepEqual(faults, []);
  });

  it('leave, each by itself and the unsafe ones too, a header that is read and all other keys', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const faults: string[] = [];
    let applied = 0;
    for (const workspace of loadCorpus(folder).values()) {
      for (const before of documentsOf(workspace)) {
        for (const { rule, fixes = [] } of check(before, workspace)) {
          for (const { title, edits } of fixes) {
            if (edits.length === 0) continue;
            applied++;
            const after = workspace.read(before.path, applyEdits(before.text, edits));
            const lost = before.fields.filter(({ key }) => after.field(key) === undefined);
            if (lost.length > 1 || !isStillRead(before.frontmatter, after.frontmatter)) {
              faults.push(`${before.path}: ${rule.id}: ${title}`);
            }
          }
        }
      }
    }
    console.log(`      ${applied} fixes applied`);
    assert.deepEqual(faults, []);
  });
});

function faultsBetween(before: Document, after: Document): string[] {
  const left = new Map<string, number>();
  for (const { key } of after.fields) left.set(key, (left.get(key) ?? 0) + 1);
  const lost = before.fields
    .filter(({ key }) => {
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count === 0 && !replaced.has(key);
    })
    .map(field => `the key ${field.key} is gone`);
  const parsed =
    soundness(after.frontmatter) < soundness(before.frontmatter) ? ['the header is read no longer'] : [];
  const ends = [...endsOf(after.text)].every(end => endsOf(before.text).has(end))
    ? []
    : ['it has line ends of another kind'];
  const mark =
    before.text.startsWith('\ufeff') && !after.text.startsWith('\ufeff')
      ? ['its byte order mark is gone']
      : [];
  return [...lost, ...parsed, ...ends, ...mark];
}

/** How much of the header its readers accept; no fix may lower it. */
function soundness(header: Frontmatter): number {
  if (header.state !== 'present') return 0;
  if (!header.isMap) return 1;
  return header.tolerant.length > 0 ? 2 : header.strict.length > 0 ? 3 : 4;
}

function endsOf(text: string): Set<string> {
  const ends = new Set(text.match(/\r\n|\r|\n/g) ?? []);
  // A text without any line end may get its first.
  return ends.size === 0 ? new Set(['\r\n', '\r', '\n']) : ends;
}

/** Whether the header is still a map that strict YAML accepts if it did; a value may be left for the author to fill in. */
function isStillRead(before: Frontmatter, after: Frontmatter): boolean {
  if (before.state !== 'present') return true;
  return (
    after.state === 'present' && after.isMap >= before.isMap && after.strict.length <= before.strict.length
  );
}
