import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFiles } from '../scripts/derived.ts';

describe('derived files', () => {
  for (const [name, derive] of Object.entries(derivedFiles)) {
    it(`${name} names every rule and host (else: npm run derive)`, () => {
      const text = readFileSync(join(__dirname, '..', name), 'utf8');
      assert.equal(text, derive(text));
    });
  }
});
