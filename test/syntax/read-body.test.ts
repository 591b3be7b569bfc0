import assert from 'node:assert/strict';
import { readBody } from '../../server/syntax/read-body.ts';
import type { Span } from '../../server/text/span.ts';
import { unmark } from '../support/fixture.ts';

/** The marked spans are the destinations of the links, in the order of the text. */
function links(marked: string, destinations?: readonly string[]): void {
  const { text, spans } = unmark(marked);
  const body = readBody(text, 0);
  const found = body.links.map(link => link.destinationSpan);
  assert.deepEqual([...found].sort(inOrder), spans, marked);
  if (destinations !== undefined) {
    assert.deepEqual(
      body.links.map(link => link.destination),
      destinations,
    );
  }
}

/** The marked spans are the code, in the order of the text. */
function code(marked: string): void {
  const { text, spans } = unmark(marked);
  assert.deepEqual(readBody(text, 0).code, spans, marked);
}

function headings(text: string): string[] {
  return readBody(text, 0).headings.map(({ level, span, titleSpan, title }) => {
    assert.equal(title, text.slice(titleSpan.start, titleSpan.end));
    return `${level} ${text.slice(span.start, span.end)} → ${title}`;
  });
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start;
}

describe('readBody: links', () => {
  it('reads inline links and their destinations', () => {
    links('See [a](⟦b.md⟧), [c]( ⟦d.md⟧ "title" ) and ![i](⟦e.png⟧ \'t\').');
    links('[a](<⟦b c.md⟧>) [a](<⟦⟧>) [a](⟦⟧) [a](⟦b⟧ (t))');
    links('[a](⟦b\\)c⟧) [a](⟦b&amp;c⟧) [a](⟦b%20c⟧)', ['b)c', 'b&c', 'b%20c']);
    links('[a](⟦b(c(d))⟧) [a](\n⟦b⟧\n"t\nu")');
  });
  it('refuses what is no link', () => {
    links('\\[a](b) [a] (b) [a](b c) [a](<b\nc>) [a](b "t"u) [a]((b) [a](b(c');
    links('`[a](b)` <a href="[a](b)"> <!-- [a](b) --> \\![a](⟦c⟧)');
  });
  it('gives each link its parts', () => {
    const text = 'x ![a b](c.md "t") y';
    const [link] = readBody(text, 0).links;
    assert.deepEqual(link, {
      span: { start: 2, end: 18 },
      kind: 'inline',
      image: true,
      textSpan: { start: 4, end: 7 },
      destinationSpan: { start: 9, end: 13 },
      destination: 'c.md',
    });
  });
  it('nests as CommonMark does', () => {
    links('[![a](⟦i.png⟧)](⟦b.md⟧)', ['b.md', 'i.png']);
    links('[a [b](⟦c⟧) d](e)');
    links('![a [b](⟦c⟧) d](⟦e⟧)');
    links('[a [b]](⟦c⟧) [a [b] c](⟦d⟧) [a ] b](c) [a `]` b](⟦c⟧)');
  });
  it('follows references to their definitions', () => {
    const text = '[a][x], [X][], [x], ![x], [x][y], [y]\n\n[x]: <b c.md> "t"\n[x]: d.md\n';
    assert.deepEqual(
      readBody(text, 0).links.map(link => [
        text.slice(link.span.start, link.span.end),
        link.kind,
        link.image,
        link.destination,
      ]),
      [
        ['[a][x]', 'reference', false, 'b c.md'],
        ['[X][]', 'reference', false, 'b c.md'],
        ['[x]', 'reference', false, 'b c.md'],
        ['![x]', 'reference', true, 'b c.md'],
      ],
    );
    for (const {
      destinationSpan: { start, end },
    } of readBody(text, 0).links)
      assert.equal(text.slice(start, end), 'b c.md');
  });
  it('takes definitions only where CommonMark does', () => {
    const destinations = (text: string) => readBody(text, 0).links.map(link => link.destination);
    assert.deepEqual(destinations('[x]\n\n[x]:\n  b.md\n  "a\nb"\n[y]: c\n\n[y]'), ['b.md', 'c']);
    assert.deepEqual(destinations('> [x]: b\n\n- [x]\n'), ['b']);
    assert.deepEqual(destinations('text\n[x]: b\n\n[x]'), []);
    assert.deepEqual(destinations('[x]: b c\n\n[x]'), []);
    assert.deepEqual(destinations('[x]: \n\n[x]'), []);
    assert.deepEqual(destinations('[x]: b "t\n\n[x]'), []);
    assert.deepEqual(destinations('[x]: b\n"t" u\n\n[x]'), ['b']);
    assert.deepEqual(destinations('```\n[x]: b\n```\n[x]'), []);
    assert.deepEqual(destinations('[x]: b\n===\n[x]'), ['b']);
  });
  it('leaves footnotes alone', () => {
    links('A note[^1].\n\n[^1]: The note with a [link](⟦b.md⟧).');
  });
  it('reads autolinks', () => {
    links('<⟦https://example.com/a[b](c)⟧> <⟦me@example.com⟧> <b> <a:b c> <3@> <⟦mailto:x⟧>');
    assert.equal(readBody('<https://example.com>', 0).links[0]?.kind, 'autolink');
  });
  it('finds them in every kind of block', () => {
    links(
      '# [a](⟦b⟧)\n[c](⟦d⟧)\n===\n> [e](⟦f⟧)\n> [g\n> ](⟦h⟧)\n- [i](⟦j⟧)\n  1. [k](⟦l⟧)\n     [m](⟦n⟧)\n',
    );
    links('> [a](\n> ⟦b⟧\n> "t")\n> - [c\n>   d](⟦e⟧) lazy\n[f](⟦g⟧)');
  });
  it('finds none in HTML blocks and code blocks', () => {
    links('<div>\n[a](b)\n\n[c](⟦d⟧)\n</div>\n[e](f)\n\n<!--\n\n[g](h)\n-->\n[i](⟦j⟧)');
    links('```\n[a](b)\n```\n\n    [a](b)\n\n~~~md\n[a](b)');
  });
});

describe('readBody: headings', () => {
  it('reads ATX headings', () => {
    assert.deepEqual(headings('# A\n##  B c ##  \n###### F#\n#\n## ##\n# `x` [y](z) \\#'), [
      '1 # A → A',
      '2 ##  B c ## → B c',
      '6 ###### F# → F#',
      '1 # → ',
      '2 ## ## → ',
      '1 # `x` [y](z) \\# → `x` [y](z) \\#',
    ]);
    assert.deepEqual(headings('#A\n####### B\n\\# C\n    # D'), []);
  });
  it('reads setext headings', () => {
    assert.deepEqual(headings('A\n===\n\nB\nc\n--  \n> D\n> =\n'), [
      '1 A\n=== → A',
      '2 B\nc\n-- → B\nc',
      '1 D\n> = → D',
    ]);
    assert.deepEqual(headings('A\n\n===\n\n---\n> B\n---\n- C\n---\n`a\n= ='), []);
  });
  it('finds them in quotes, lists and between other blocks', () => {
    assert.deepEqual(headings('> # A\n- # B\n  ## C\n\n1. x\n   # D\ntext\n# E\n'), [
      '1 # A → A',
      '1 # B → B',
      '2 ## C → C',
      '1 # D → D',
      '1 # E → E',
    ]);
  });
  it('passes over code and HTML', () => {
    assert.deepEqual(headings('```\n# A\n```\n<!-- x\n# B\n-->\n<div>\n# C\n</div>\n\n# D'), ['1 # D → D']);
  });
  it('reads a tag with an underscore as text, as CommonMark does', () => {
    assert.deepEqual(headings('<my_tag>\n# A\n</my_tag>'), ['1 # A → A']);
  });
});

describe('readBody: code', () => {
  it('finds code spans', () => {
    code('⟦`a`⟧ ⟦`` b`c ``⟧ \\`d ``e⟦` f\n`⟧g`');
    code('\\\\⟦`a`⟧ \\`⟦`b`⟧');
    code('`a\n\nb`');
  });
  it('finds code blocks', () => {
    code('a\n\n    ⟦b\n\n    c⟧\n\nd\n    e\n\n\t⟦f⟧\n');
    code('- a\n\n      ⟦b⟧\n- \tc\n\n>     ⟦d⟧\n');
    code('-     ⟦a⟧');
  });
  it('finds fences and comments', () => {
    code(
      '⟦```js\na\n```⟧\n⟦<!-- b\n\nc -->⟧\nd ⟦<!-- e -->⟧ f\n\n<div>\n⟦<!-- g -->⟧\n</div>\n\n⟦<pre>\n\n</pre>⟧\n⟦~~~\n⟧',
    );
  });
  it('gives each fence its parts', () => {
    const parts = (text: string) =>
      readBody(text, 0).fences.map(({ open, marker, info, close, content }) => [
        text.slice(open.start, open.end),
        marker,
        info,
        close && text.slice(close.start, close.end),
        text.slice(content.start, content.end),
      ]);
    assert.deepEqual(parts('```` md x \na\n```\n`````\nb'), [
      ['```` md x', '````', 'md x', '`````', 'a\n```\n'],
    ]);
    assert.deepEqual(parts('~~~ a`b\n~~~ c\n```\n'), [['~~~ a`b', '~~~', 'a`b', undefined, '~~~ c\n```\n']]);
    assert.deepEqual(parts('> ```\n> a\nb'), [['```', '```', '', undefined, '> a\n']]);
    assert.deepEqual(parts('- ```\n  a\n\n  b\n  ```\n'), [['```', '```', '', '```', '  a\n\n  b\n']]);
    assert.deepEqual(parts('``` a`b\n'), []);
    assert.deepEqual(parts('```'), [['```', '```', '', undefined, '']]);
  });
});

describe('readBody: lists and quotes', () => {
  it('knows what interrupts a paragraph', () => {
    assert.deepEqual(headings('a\n2. # b\n'), []);
    assert.deepEqual(headings('a\n1. # b\n'), ['1 # b → b']);
    assert.deepEqual(headings('- a\n2. # b\n'), ['1 # b → b']);
    code('a\n*\n      b');
    code('a\n\n-\n      ⟦b⟧');
    code('-\n\n      ⟦b⟧');
  });
  it('counts tabs in columns', () => {
    code('-\ta\n\n\t\t⟦b⟧\n');
    code('>\t\t⟦a⟧\n');
    code('\t- a\n'.replace('- a', '⟦- a⟧'));
  });
  it('tells thematic breaks from items', () => {
    assert.deepEqual(headings('* * *\n- - # a\n***\n'), ['1 # a → a']);
  });
});

describe('readBody: odd texts', () => {
  it('keeps offsets with a byte order mark, CRLF and lone CR', () => {
    links('\ufeff[a](⟦b⟧)\r\n\r\n```\r\n[x](y)\r\n```\r\n[c](⟦d⟧)\r# e\r[f](⟦g⟧)\r\n> [h](\r\n> ⟦i⟧)');
    assert.deepEqual(headings('# a\r# b\r\nc\r\n==\r\n<div>\r\n\r\n# d'), [
      '1 # a → a',
      '1 # b → b',
      '1 c\r\n== → c',
      '1 # d → d',
    ]);
    code('⟦```\r\na\r\n```⟧\r\n⟦<!--\r-->⟧\r⟦`a\rb`⟧');
  });
  it('begins where it is told', () => {
    const text = '---\nx: "[a](b)"\n---\n[c](d)';
    assert.deepEqual(readBody(text, 19).span, { start: 19, end: text.length });
    assert.deepEqual(
      readBody(text, 19).links.map(link => link.destination),
      ['d'],
    );
    assert.deepEqual(readBody('', 0), {
      span: { start: 0, end: 0 },
      headings: [],
      links: [],
      fences: [],
      code: [],
    });
  });
  it('keeps astral characters whole', () => {
    links('😀 [😀](⟦😀.md⟧) `😀` [a](⟦b⟧)');
  });
  it('takes texts of 300 KB that repeat one thing', function () {
    // Where time grows with the square of the length, this takes minutes.
    this.timeout(60_000);
    const heads = ['', '- ', '> ', '[a]: b\n\n', '[a'];
    const pieces = [
      '<',
      '[',
      ']',
      '`',
      '``a`',
      '(',
      '![',
      '[a](',
      '[a](b',
      '[a](<',
      '[a](b "',
      '[a][',
      '[[a]',
      '](',
      '<!--',
      '<!',
      '<?',
      '<a b="',
      "<a b='",
      '<a b ',
      '</a',
      '\\',
      '&',
      '>',
      '> ',
      '- ',
      '* - ',
      '1. ',
      '#',
      '# ',
      '*',
      '-',
      '=\n',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      '~~~',
      '~~~\n',
      '```\n',
      '[a]:',
      '[a]: b\n',
      '[a]: <',
      '<div>\n',
      '<div>\n\n',
      '<!-- a -->\n\n',
      '# `a\n',
      '<!--\n',
      '<a@',
      '<a:',
      '-\n  ',
      ' \n> ',
      '\u0000',
      '\ufffd',
    ];
    for (const head of heads) {
      for (const piece of pieces) {
        const body = readBody(head + piece.repeat((head === '' ? 300_000 : 30_000) / piece.length), 0);
        assert.ok(inDisjointOrder(body.code), piece);
      }
    }
  });
});

function inDisjointOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => span.start < span.end && span.start >= (spans[index - 1]?.end ?? 0));
}
