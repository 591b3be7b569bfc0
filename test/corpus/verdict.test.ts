import assert from 'node:assert/strict';
import { verdicts } from '../../server/features/verdict.ts';
import { check } from '../../server/rules/check.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';

describe('the verdict on the corpus', () => {
  it('finds no limit lost, and says no plain “loads” where a rule says that the host does not load the file', function () {
    this.timeout(60_000);
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const lost: string[] = [];
    const contradictions: string[] = [];
    for (const workspace of loadCorpus(folder).values()) {
      for (const document of documentsOf(workspace)) {
        const reports = check(document, workspace);
        for (const { host, verdict, reasons } of verdicts(document, workspace)) {
          if (verdict === 'limit-lost') lost.push(`${document.path} ${host.id}: ${reasons[0]?.message}`);
          const refusal = reports.find(({ effects }) => effects?.[host.id] === 'refused');
          if (refusal !== undefined && verdict !== 'refused' && verdict !== 'not-found')
            contradictions.push(`${document.path} ${host.id}: ${verdict}, but ${refusal.message}`);
        }
      }
    }
    assert.deepEqual(lost, []);
    assert.deepEqual(contradictions, []);
  });
});
