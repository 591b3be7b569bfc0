import assert from 'node:assert/strict';
import { rules } from '../../server/rules/index.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';

describe('the gates over the corpus', function () {
  this.timeout(60_000);

  it('let every finding through', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const gated = rules.filter(rule => rule.gate !== undefined);
    const kept: string[] = [];
    for (const workspace of loadCorpus(folder).values()) {
      for (const document of documentsOf(workspace)) {
        for (const rule of gated) {
          if (rule.gate?.(document, workspace)) continue;
          for (const finding of rule.check(document, workspace))
            kept.push(`${document.path}: ${rule.id}: ${finding.message}`);
        }
      }
    }
    assert.deepEqual(kept, []);
  });
});
