import assert from 'node:assert/strict';
import { conversionHosts, conversionTitle } from '../../server/hosts/conversion.ts';
import { type ConversionAnswer, conversionRequest, conversionTargets } from '../../server/protocol.ts';
import { EditorSession, uriOf } from '../support/editor-session.ts';

const path = '.github/agents/reader.agent.md';
const text = '---\nname: Reader\ndescription: Reads\ntools: [read]\n---\nReads.\n';

describe('a conversion asked of the server', () => {
  let session: EditorSession;
  afterEach(() => session.stop());

  const ask = (to: string, of = text): Promise<ConversionAnswer> =>
    session.connection.sendRequest(conversionRequest, { uri: uriOf(path), text: of, to });

  it('is the place, the text and what is lost; of the text that the editor shows', async () => {
    session = await EditorSession.start({ [path]: 'old' });
    assert.deepEqual(await ask('claude'), {
      place: '.claude/agents/reader.md',
      text: '---\nname: reader\ndescription: Reads\ntools: Read\n---\nReads.\n',
      lost: [],
      changed: ['The name “Reader” is written “reader”, since it is the agent’s identity in Claude Code.'],
    });
    const answer = await ask('cursor', text.replace('read]', 'edit]'));
    assert.ok('lost' in answer);
    assert.deepEqual(answer.lost, [
      { what: 'tools', danger: 'limit', message: 'Cursor has no list of tools: the agent gets every tool.' },
    ]);
  });

  it('is a reason where it cannot be done', async () => {
    session = await EditorSession.start({ [path]: text });
    assert.deepEqual(await ask('agent-skills'), { refused: 'Agent Skills has no files for agents' });
    assert.deepEqual(await ask('emacs'), { refused: 'there is no host “emacs” to convert to' });
  });

  it('is offered for every host that can be converted to', async () => {
    session = await EditorSession.start();
    assert.deepEqual(
      conversionTargets,
      conversionHosts.map(id => ({ id, title: conversionTitle(id) })),
    );
  });
});
