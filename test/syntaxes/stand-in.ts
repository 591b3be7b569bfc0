import type { IRawGrammar } from 'vscode-textmate';

/** The few rules of VS Code's Markdown grammar that the injections lean on, so that they can be tested without VS Code. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    {
      begin: '\\A(-{3})\\s*$',
      while: '^(?!-{3}\\s*$)',
      contentName: 'meta.embedded.block.frontmatter',
      patterns: [{ include: 'source.yaml' }],
    },
    { match: '^-{3}\\s*$', name: 'meta.separator.markdown' },
    { begin: '^(`{3,}).*$', end: '^\\1\\s*$', name: 'markup.fenced_code.block.markdown' },
    {
      match: '^#{1,6}\\s+(.*)$',
      name: 'markup.heading.markdown',
      captures: { 1: { name: 'entity.name.section.markdown', patterns: [{ include: '#raw' }] } },
    },
    {
      begin: '^(?=\\S)',
      end: '^(?=\\s*$)',
      name: 'meta.paragraph.markdown',
      patterns: [{ include: '#raw' }],
    },
  ],
  repository: { raw: { match: '(`+)[^`]+\\1', name: 'markup.inline.raw.string.markdown' } },
};

const yaml = {
  scopeName: 'source.yaml',
  patterns: [{ match: '^(\\w[\\w-]*)(:)', captures: { 1: { name: 'entity.name.tag.yaml' } } }],
  repository: {},
};

const prompt = {
  scopeName: 'text.html.markdown.prompt',
  patterns: [{ include: 'text.html.markdown' }],
  repository: {},
};

export const standIns: Readonly<Record<string, IRawGrammar>> = Object.fromEntries(
  [markdown, yaml, prompt].map(grammar => [grammar.scopeName, grammar as unknown as IRawGrammar]),
);
