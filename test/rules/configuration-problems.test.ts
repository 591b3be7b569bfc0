import assert from 'node:assert/strict';
import { configurationProblems } from '../../server/rules/configuration-problems.ts';
import { rules } from '../../server/rules/index.ts';

describe('configurationProblems', () => {
  it('knows every rule, and names the nearest one of a misspelt id', () => {
    const all = rules.map(rule => `  ${rule.id}: off\n`).join('');
    assert.deepEqual(configurationProblems(`rules:\n${all}`), []);
    assert.deepEqual(configurationProblems('rules:\n  mising-section: off\nhost: []\n'), [
      {
        span: { start: 9, end: 23 },
        message: 'There is no rule “mising-section”; the nearest is “missing-section”.',
      },
      {
        span: { start: 29, end: 33 },
        message: 'The configuration has no key “host”; the nearest is “hosts”.',
      },
    ]);
  });
});
