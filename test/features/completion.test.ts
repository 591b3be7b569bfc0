import assert from 'node:assert/strict';
import { header, offer } from './completing.ts';

describe('completion', () => {
  it('writes nothing behind the dashes that open a header', () => {
    assert.deepEqual(offer('---‸').labels, []);
    assert.deepEqual(offer('\ufeff---‸').labels, []);
  });

  it('puts no name with a comma into a string that commas part', () => {
    const files = { '.vscode/mcp.json': '{ "servers": { "a,b": {} } }' };
    assert.equal(offer(header('tools: [‸]'), { files }).accept('a,b/*'), header("tools: ['a,b/*']"));
    for (const lines of ['tools: ‸', 'tools: search, ‸', "tools: 'search, ‸'"]) {
      assert.ok(!offer(header(lines), { files }).labels.includes('a,b/*'), lines);
    }
  });
});
