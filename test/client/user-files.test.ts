import assert from 'node:assert/strict';
import { agentCard, isAgentFile } from '../../client/agent-card.ts';
import { declaredServers } from '../../client/declared-servers.ts';

describe('an agent of the user’s own', () => {
  it('has the name and the description of its header', () => {
    const text =
      '\uFEFF---\r\nname: "House style"\r\ndescription: Keeps it short\r\n---\r\nname: not this one\r\n';
    assert.deepEqual(agentCard('style.agent.md', text), {
      name: 'House style',
      description: 'Keeps it short',
    });
  });

  it('has the name of its file where the header gives none', () => {
    assert.deepEqual(agentCard('style.agent.md', '---\ntools: []\n---\n'), {
      name: 'style',
      description: '',
    });
    assert.deepEqual(agentCard('old.chatmode.md', 'no header'), { name: 'old', description: '' });
    assert.deepEqual(agentCard('plain.md', ''), { name: 'plain', description: '' });
  });

  it('is told from its neighbours by its name', () => {
    assert.deepEqual(
      ['a.agent.md', 'a.md', 'README.md', 'x.prompt.md', 'y.instructions.md', 'notes.txt'].filter(
        isAgentFile,
      ),
      ['a.agent.md', 'a.md'],
    );
  });
});

describe('the MCP servers of the user', () => {
  it('are read from JSON with comments and trailing commas', () => {
    const text =
      '{\n  // mine\n  "servers": { "docs": { "url": "https://example.org/a,}//b" }, /* off */ "db": {}, },\n}';
    assert.deepEqual(declaredServers(text), ['docs', 'db']);
  });

  it('are none in a text that cannot be read', () => {
    for (const text of ['', '{', '[]', 'null', '{"servers": 1}']) assert.deepEqual(declaredServers(text), []);
  });
});
