import assert from 'node:assert/strict';
import { check } from '../../server/rules/check.ts';
import { documentsOf, loadRepository, sharedFolder } from '../support/corpus.ts';

describe('the example', () => {
  it('has a removed tool, mojibake, and tools that other hosts pass over; nothing else at warning or above', function () {
    const folder = sharedFolder('example');
    if (folder === undefined) return this.skip();
    const workspace = loadRepository(folder, '/example');
    const found = documentsOf(workspace).flatMap(document =>
      check(document, workspace).map(({ rule, severity, span }) => ({
        file: document.path,
        rule: rule.id,
        severity,
        line: document.text.slice(0, span.start).split('\n').length,
        text: document.text.slice(span.start, span.end),
      })),
    );
    const agent = '/example/.github/agents/backend-python.agent.md';
    const grave = found.filter(({ severity }) => severity === 'warning' || severity === 'error');
    assert.deepEqual(
      grave.map(({ file, rule, line, text }) => [file, rule, line, text]),
      [
        [agent, 'removed-tool', 3, 'execute/awaitTerminal'],
        [agent, 'mojibake', 31, '\u00e2\u20ac\u201d'],
      ],
    );
    const notes = found.filter(({ severity }) => severity === 'information');
    assert.deepEqual(
      notes.map(({ file, rule, severity, line }) => [file, rule, severity, line]),
      [[agent, 'host-ignores-tools', 'information', 3]],
    );
  });
});
