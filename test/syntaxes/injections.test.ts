import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { standIns } from './stand-in.ts';
import { createTokeniser, readGrammar, type Token, type Tokenise, textsWithin } from './tokenise.ts';

const extensions = join(__dirname, '../editor/vscode/node_modules/code-server/lib/vscode/extensions');

/** VS Code's own grammars, by scope; Markdown asks for others too, which say nothing here. */
const files = {
  'text.html.markdown': 'markdown-basics/syntaxes/markdown.tmLanguage.json',
  'text.html.markdown.prompt': 'prompt-basics/syntaxes/prompt.tmLanguage.json',
  'source.yaml': 'yaml/syntaxes/yaml.tmLanguage.json',
  'source.yaml.1.2': 'yaml/syntaxes/yaml-1.2.tmLanguage.json',
  'source.yaml.embedded': 'yaml/syntaxes/yaml-embedded.tmLanguage.json',
};

describe('syntax', () => {
  describe('over stand-ins for the grammars of VS Code', () => {
    itHighlights(() => createTokeniser(standIns));
  });

  describe('over the grammars of VS Code', () => {
    if (existsSync(extensions)) {
      itHighlights(() =>
        createTokeniser(
          Object.fromEntries(
            Object.entries(files).map(([scope, file]) => [scope, readGrammar(join(extensions, file))]),
          ),
        ),
      );
    } else {
      it.skip('needs the VS Code that `npm run test:editor` installs');
    }
  });
});

function itHighlights(create: () => Promise<Tokenise>): void {
  let tokenise: Tokenise;
  before(async () => {
    tokenise = await create();
  });

  for (const [style, tools] of [
    ['a flow list', 'tools: [\'read\', "search/codebase", acme.tools/do_it]  # what it needs'],
    [
      'a flow list of several lines',
      'tools: [\n  \'read\',\n  "search/codebase", # what it needs\n  acme.tools/do_it\n]',
    ],
    ['a block list', 'tools:\n  - \'read\'\n  - "search/codebase" # what it needs\n  - acme.tools/do_it'],
    [
      'a block list that is not indented',
      'tools:\n- read\n# what it needs\n- search/codebase\n- acme.tools/do_it',
    ],
    ['a comma string', 'tools: read, search/codebase, acme.tools/do_it # what it needs'],
    ['a quoted comma string', "tools: 'read, search/codebase, acme.tools/do_it' # what it needs"],
  ] as const) {
    it(`shows tools in ${style}`, () => {
      const tokens = tokenise(`---\nname: x\n${tools}\nmodel: gpt/5\n---\ntools: [read]\n`);
      assert.deepEqual(toolsIn(tokens), ['read', 'codebase', 'do_it']);
      assert.deepEqual(textsWithin(tokens, 'entity.name.type.tool-set.agent-authoring'), [
        'search',
        'acme.tools',
      ]);
      assert.match(textsWithin(tokens, 'comment.line').join(''), /^#\s?what it needs$/);
      assert.deepEqual(textsWithin(tokens, 'entity.name.tag'), ['name', 'tools', 'model']);
    });
  }

  it('ends with the header, even in a list that is not closed', () => {
    const tokens = tokenise("---\ntools: ['read',\n---\n# Head\n\nedit, search\n");
    assert.deepEqual(toolsIn(tokens), ['read']);
    assert.equal(textsWithin(tokens, 'markup.heading').join(''), '# Head');
  });

  it('shows tools of the text', () => {
    const tokens = tokenise(
      'Use #tool:search/codebase, then (#tool:edit). Not a#tool:b, not `#tool:c`.\n\n```\n#tool:d\n```\n',
    );
    assert.deepEqual(toolsIn(tokens), ['codebase', 'edit']);
    assert.deepEqual(textsWithin(tokens, 'entity.name.type.tool-set'), ['search']);
    assert.deepEqual(textsWithin(tokens, 'keyword.other.reference'), ['#tool', '#tool']);
  });

  it('shows skills that are mentioned', () => {
    const tokens = tokenise('Apply the `release-notes` skill. The `x` script and `y` skill are not.\n');
    assert.deepEqual(textsWithin(tokens, 'entity.name.type.skill'), ['release-notes']);
  });

  it('shows levels, in headings alone', () => {
    const tokens = tokenise(
      '## Tests first (CRITICAL)\n\nThat is (CRITICAL).\n\n### `(HIGH)` and (LOW) things (high)\n',
    );
    assert.deepEqual(textsWithin(tokens, 'keyword.control.level'), ['CRITICAL', 'LOW']);
  });
}

function toolsIn(tokens: readonly Token[]): string[] {
  return textsWithin(tokens, 'entity.name.function.tool.agent-authoring');
}
