import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const root = join(__dirname, '../..');

/** A piece of text with the scopes that VS Code's engine gives it, the outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

export type Tokenise = (text: string) => Token[];

/**
 * Makes a tokeniser for agent files out of VS Code's own engine, the injections of this extension as its manifest declares
 * them, and the grammars of Markdown and YAML, which are VS Code's: given by their scope.
 */
export async function createTokeniser(grammars: Readonly<Record<string, IRawGrammar>>): Promise<Tokenise> {
  const onigLib = engine();
  const injected = manifestGrammars();
  const registry = new Registry({
    onigLib,
    loadGrammar: async scope => {
      const own = injected.find(grammar => grammar.scopeName === scope);
      return own === undefined ? (grammars[scope] ?? null) : readGrammar(join(root, own.path));
    },
    getInjections: scope =>
      injected.filter(grammar => grammar.injectTo.includes(scope)).map(grammar => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar('text.html.markdown.prompt');
  if (grammar === null) throw new Error('the grammar of prompts is missing');
  return text => {
    let stack = INITIAL;
    return text.split('\n').flatMap(line => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

/** The pieces of the text that have a scope which starts like this. */
export function textsWithin(tokens: readonly Token[], scope: string): string[] {
  return tokens.filter(token => token.scopes.some(name => name.startsWith(scope))).map(token => token.text);
}

export function readGrammar(file: string): IRawGrammar {
  return parseRawGrammar(readFileSync(file, 'utf8'), file);
}

interface ManifestGrammar {
  readonly path: string;
  readonly scopeName: string;
  readonly injectTo: readonly string[];
}

function manifestGrammars(): readonly ManifestGrammar[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly grammars: readonly ManifestGrammar[] };
  };
  return manifest.contributes.grammars;
}

let loaded: ReturnType<typeof load> | undefined;

function engine(): ReturnType<typeof load> {
  loaded ??= load();
  return loaded;
}

async function load() {
  const wasm = join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
  await loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  return {
    createOnigScanner: (patterns: string[]) => createOnigScanner(patterns),
    createOnigString: (text: string) => createOnigString(text),
  };
}
