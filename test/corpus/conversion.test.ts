import assert from 'node:assert/strict';
import { type Agent, agentOf } from '../../server/features/convert/agent.ts';
import { type Conversion, convert } from '../../server/features/convert/convert.ts';
import { Ledger } from '../../server/features/convert/ledger.ts';
import { type Material, materialOf } from '../../server/features/convert/material.ts';
import {
  type ConversionHost,
  conversionHosts,
  jobs,
  placeOf,
  rightOf,
} from '../../server/hosts/conversion.ts';
import { kindOf } from '../../server/hosts/index.ts';
import type { Document } from '../../server/workspace/document.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';

const folder = sharedFolder('corpus');

describe('conversions of the corpus', function () {
  this.timeout(60_000);
  before(function () {
    if (folder === undefined) this.skip();
  });

  for (const to of conversionHosts) {
    it(`to ${to}: load there, keep description and body, and gain no right unsaid`, () => {
      const counts = { whole: 0, limit: 0, refused: 0 };
      for (const { document, source } of sources()) {
        if (placeOf(to, source.subject) === undefined) continue;
        const result = convert({ path: document.path, text: document.text, kind: document.kind, to });
        if (result.is === 'refused') {
          counts.refused++;
          continue;
        }
        const limited = result.lost.some(({ danger }) => danger === 'limit');
        counts[limited ? 'limit' : 'whole']++;
        assertKept(source, result, to, limited, document.path);
      }
      console.log(
        `      ${counts.whole} whole, ${counts.limit} with a limit lost, ${counts.refused} refused`,
      );
      assert.ok(counts.whole > 0);
      assert.ok(counts.refused < 5, 'too long for a host, or a header that nobody reads');
    });
  }
});

/** Every agent, skill, instructions and prompt of the corpus that can be read. */
function* sources(): Iterable<{ readonly document: Document; readonly source: Material }> {
  if (folder === undefined) return;
  for (const workspace of loadCorpus(folder).values()) {
    for (const document of documentsOf(workspace)) {
      const source = materialOf(document.path, document.text, document.kind);
      if (typeof source !== 'string') yield { document, source };
    }
  }
}

function assertKept(
  source: Material,
  result: Conversion,
  to: ConversionHost,
  limited: boolean,
  path: string,
): void {
  const place = `/project/${result.place}`;
  const read = materialOf(place, result.text, kindOf(place));
  assert.ok(typeof read !== 'string', `${path}: ${read}`);
  const told = result.changed.some(change => change.startsWith('“'));
  if (!told) assert.equal(read.body, source.body, path);
  if (source.subject !== 'agent') return;
  const [before, after] = [agentOf(source, new Ledger()), agentOf(read, new Ledger())];
  if (before.description?.trim()) assert.equal(after.description, before.description, path);
  if (limited) return;
  const held = rightsOf(before);
  for (const right of ['write', 'shell', 'delegate', 'read']) {
    assert.ok(held.has(right) || !rightsOf(after).has(right), `${path} gains ${right} in ${to}`);
  }
}

function rightsOf({ tools, readOnly }: Agent): ReadonlySet<string | undefined> {
  const allowed = tools.all
    ? jobs.map(({ job }) => job).filter(job => !tools.denied.has(job))
    : [...tools.jobs];
  const rights = new Set<string | undefined>(allowed.map(rightOf));
  if (readOnly) for (const right of ['write', 'shell', 'delegate']) rights.delete(right);
  return rights;
}
