import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { parser } from '@lezer/markdown';
import type { Body } from '../../server/syntax/body.ts';
import { normalizedLabel } from '../../server/syntax/link-parts.ts';
import { readBody } from '../../server/syntax/read-body.ts';

/** What both readers must agree on. */
interface Reading {
  readonly links: readonly string[];
  readonly headings: readonly string[];
}

function ours(body: Body, text: string): Reading {
  return {
    links: body.links
      .filter(link => link.kind !== 'autolink')
      .map(({ span, image, destinationSpan: { start, end } }) => {
        return `${image ? '!' : ''}${span.start}-${span.end} ${text.slice(start, end)}`;
      }),
    headings: body.headings.map(({ level, span }) => `${level} ${span.start}-${trimmedEnd(text, span.end)}`),
  };
}

/** The judge's reading. It keeps shortcuts that no definition stands behind, and footnotes; both are left out here. */
function theirs(text: string): Reading {
  const links: string[] = [];
  const headings: string[] = [];
  const definitions = new Map<string, string>();
  const tree = parser.parse(text);
  const slice = (node: SyntaxNode) => text.slice(node.from, node.to);
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return;
      const [label, url] = [node.node.getChild('LinkLabel'), node.node.getChild('URL')];
      if (label === null || url === null || slice(label).startsWith('[^')) return;
      const name = normalizedLabel(slice(label).slice(1, -1));
      if (!definitions.has(name)) definitions.set(name, slice(url));
    },
  });
  const destination = (node: SyntaxNode): string | undefined => {
    const url = node.getChild('URL');
    const marks = node.getChildren('LinkMark');
    if (url !== null) return slice(url);
    if (marks.some(mark => slice(mark) === '(')) return '';
    const label = node.getChild('LinkLabel');
    const open = marks[0];
    const close = marks[1];
    if (label !== null && label.to - label.from > 2)
      return definitions.get(normalizedLabel(slice(label).slice(1, -1)));
    return open && close && definitions.get(normalizedLabel(text.slice(open.to, close.from)));
  };
  tree.iterate({
    enter(node: SyntaxNodeRef) {
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
      if (heading !== null) headings.push(`${heading[1]} ${node.from}-${trimmedEnd(text, node.to)}`);
      if (node.name !== 'Link' && node.name !== 'Image') return;
      const url = destination(node.node);
      if (url === undefined) return;
      links.push(
        `${node.name === 'Image' ? '!' : ''}${node.from}-${node.to} ${url.replace(/^<(.*)>$/s, '$1')}`,
      );
    },
  });
  return { links, headings };
}

function difference(text: string): string | undefined {
  const [mine, judge] = [ours(readBody(text, 0), text), theirs(text)];
  for (const kind of ['links', 'headings'] as const) {
    const only = mine[kind].filter(item => !judge[kind].includes(item)).map(item => `+${item}`);
    const missed = judge[kind].filter(item => !mine[kind].includes(item)).map(item => `-${item}`);
    if (only.length + missed.length > 0) return `${kind}: ${[...only, ...missed].slice(0, 4).join(', ')}`;
  }
  return undefined;
}

/**
 * Where the judge departs from the text of CommonMark 0.31, and how to write a text so that it need not.
 */
const faults: Readonly<Record<string, (text: string) => string>> = {
  'takes an underscore in the name of a tag': text =>
    text.replace(/<\/?[a-zA-Z][\w-]*/g, tag => tag.replace(/_/g, '-')),
  'knows no block of a tag that closes itself': text => text.replace(/\/>/g, ' >'),
  'takes a bracket in a link text for a link of its own': text => {
    let result = text;
    for (const { textSpan } of readBody(text, 0).links) {
      const inner = text.slice(textSpan.start, textSpan.end).replace(/\[([^[\]]*)\](?![[(])/g, ' $1 ');
      result = result.slice(0, textSpan.start) + inner + result.slice(textSpan.end);
    }
    return result;
  },
  'reads an ordered item behind a bullet item as its continuation': text =>
    text.replace(/^([ >]*)\d+([.)])/gm, '$11$2'),
  'takes a destination with an open parenthesis in a definition': text =>
    text.replace(/\]:\s*\S*/g, part => part.replace(/[()]/g, 'x')),
  'asks for a capital in a declaration': text => text.replace(/<![a-z]/g, start => start.toUpperCase()),
  'takes no colon in the name of an attribute': text =>
    text.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/:/g, 'x')),
};

function faultBehind(text: string): string | undefined {
  return Object.keys(faults).find(name => {
    const rewritten = faults[name]?.(text) ?? text;
    return rewritten !== text && difference(rewritten) === undefined;
  });
}

/** How often each of the judge's faults is met; any other difference fails. */
function faultsIn(texts: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const found = difference(text);
    if (found === undefined) continue;
    const fault = faultBehind(text);
    assert.ok(fault, `${found} in ${JSON.stringify(text)}`);
    counts[fault] = (counts[fault] ?? 0) + 1;
  }
  return counts;
}

const corpus = join(__dirname, '../../../shared/corpus');

describe('the judge of the Markdown reader', function () {
  this.timeout(60_000);
  let texts: readonly string[] = [];

  before(function () {
    if (!existsSync(corpus)) {
      console.log('      skipped: there is no ../shared/corpus beside this repository');
      this.skip();
    }
    texts = [...markdownFiles(corpus)].map(file => readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  });

  it('reads the same links and headings in real files', () => {
    // The judge never ends an HTML block in a text with CRLF, so both read the text with LF.
    assert.deepEqual(faultsIn(texts.map(text => text.replace(/\r\n?/g, '\n'))), {
      'takes an underscore in the name of a tag': 2,
    });
  });

  it('reads the same in damaged pieces of 30 lines', () => {
    assert.deepEqual(faultsIn(damagedPieces(texts, 5_000)), {
      'takes an underscore in the name of a tag': 2,
      'knows no block of a tag that closes itself': 1,
      'takes a bracket in a link text for a link of its own': 1,
    });
  });

  it('reads the same with CRLF and lone CR as with LF', () => {
    for (const text of texts.slice(0, 300)) {
      const lf = text.replace(/\r\n?/g, '\n');
      const expected = ours(readBody(lf, 0), lf).links.length;
      for (const end of ['\r\n', '\r']) {
        const other = lf.replaceAll('\n', end);
        assert.equal(ours(readBody(other, 0), other).links.length, expected);
        assert.equal(readBody(other, 0).headings.length, readBody(lf, 0).headings.length);
        assert.equal(readBody(other, 0).code.length, readBody(lf, 0).code.length);
      }
    }
  });
});

const marks = [
  ...'[]()`<>!\\*_:| \t\n"\'',
  ...[
    '``',
    '```',
    '~~~',
    '> ',
    '- ',
    '1. ',
    '2) ',
    '#',
    '## ',
    '\n\n',
    '    ',
    '<!--',
    '-->',
    '[a]: b\n',
    '---\n',
    '===\n',
    '<div>',
  ],
];

function* damagedPieces(files: readonly string[], count: number): Iterable<string> {
  const below = random(20_261_124);
  for (let i = 0; i < count; i++) {
    const lines = (files[below(files.length)] ?? '').replace(/\r\n?/g, '\n').split('\n');
    const first = below(Math.max(1, lines.length - 30));
    let text = lines.slice(first, first + 30).join('\n');
    for (let damages = 1 + below(6); damages > 0; damages--) {
      const at = below(text.length + 1);
      const mark = marks[below(marks.length)] ?? '';
      text = text.slice(0, at) + (below(3) === 0 ? '' : mark) + text.slice(at + below(5));
    }
    yield text;
  }
}

/** Numbers below a limit from a fixed seed (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function* markdownFiles(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* markdownFiles(path);
    else if (entry.isFile() && entry.name.endsWith('.md')) yield path;
  }
}

/** The judge counts the blanks behind a heading; they are of no interest. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t') at--;
  return at;
}
