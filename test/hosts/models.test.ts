import assert from 'node:assert/strict';
import catalogue from '../../server/hosts/catalogue/models.json';
import { currentModels, modelId, modelNamed, modelNames, readModel } from '../../server/hosts/models.ts';

describe('models', () => {
  it('keeps every name apart, however it is written', () => {
    const count = catalogue.current.length + catalogue.retired.length + catalogue.unsure.length;
    assert.equal(new Set(modelNames()).size, count);
  });

  it('finds a model by name, id and earlier preview name', () => {
    for (const name of ['Claude Sonnet 4.6', 'claude-sonnet-4.6', 'Claude Sonnet 4.6 (Preview)']) {
      assert.deepEqual(modelNamed(name), { name: 'Claude Sonnet 4.6', state: { is: 'current' } });
    }
    assert.equal(modelNamed('Nobody 7'), undefined);
  });

  it('follows the alternatives to a current model', () => {
    const alternative = (name: string) => {
      const state = modelNamed(name)?.state;
      return state?.is === 'retired' ? state.alternative : assert.fail(name);
    };
    assert.equal(alternative('Claude Opus 4'), 'Claude Opus 4.6');
    assert.equal(alternative('Claude Sonnet 3.7'), 'Claude Sonnet 4.6');
    assert.equal(alternative('GPT-5-Codex'), 'GPT-5.3-Codex');
    assert.equal(alternative('GPT-5'), undefined);
    assert.equal(alternative('Gemini 2.0 Flash'), undefined);
    for (const { name } of catalogue.retired) {
      const found = alternative(name);
      assert.ok(found === undefined || currentModels().includes(found), name);
    }
  });

  it('does not judge what only one source says', () => {
    assert.equal(modelNamed('GPT-4o')?.state.is, 'unsure');
  });

  it('takes a written model apart', () => {
    assert.deepEqual(readModel('GPT-5 mini (copilot)'), {
      name: 'GPT-5 mini',
      vendor: ' (copilot)',
      isId: false,
    });
    assert.deepEqual(readModel('gpt-5-mini'), { name: 'gpt-5-mini', vendor: '', isId: true });
    assert.deepEqual(readModel('Gemini 3 Pro (Preview) (copilot)'), {
      name: 'Gemini 3 Pro (Preview)',
      vendor: ' (copilot)',
      isId: false,
    });
    assert.equal(readModel('GPT-5 (azure)'), undefined);
    assert.equal(modelId('Claude Sonnet 4.6'), 'claude-sonnet-4.6');
  });
});
