import assert from 'node:assert/strict';
import { addItems, removeItem, removeItems, replaceItem } from '../../server/syntax/item-edits.ts';
import { type ItemList, itemsOf } from '../../server/syntax/items.ts';
import { readFrontmatter } from '../../server/syntax/read-frontmatter.ts';
import { applyEdits, type Edit } from '../../server/text/edit.ts';

function toolsOf(header: string): { text: string; list: ItemList } {
  const text = `---\n${header}\n---\n`;
  const { frontmatter } = readFrontmatter(text);
  assert.ok(frontmatter.state === 'present');
  const list = itemsOf(frontmatter.fields.find(field => field.key === 'tools')?.value, text);
  assert.ok(list, 'no list');
  return { text, list };
}

/** The header after an edit of its item at `index`. */
function edited(header: string, edit: (text: string, list: ItemList) => Edit[]): string {
  const { text, list } = toolsOf(header);
  return applyEdits(text, edit(text, list)).slice(4, -5);
}

const item = (list: ItemList, index: number) => {
  const found = list.items[index];
  assert.ok(found);
  return found;
};

describe('itemsOf', () => {
  for (const header of [
    'tools: [a/b, "c", \'d\']',
    'tools:\n  - a/b\n  - "c" # why\n  - \'d\'',
    'tools: [\n  a/b,\n  "c",\n  \'d\',\n]',
    'tools: a/b, "c" ,\'d\'',
  ]) {
    it(`reads ${JSON.stringify(header)}`, () => {
      const { text, list } = toolsOf(header);
      assert.deepEqual(
        list.items.map(({ text: name, quote }) => [name, quote]),
        [
          ['a/b', ''],
          ['c', '"'],
          ['d', "'"],
        ],
      );
      for (const { text: name, span, whole, quote } of list.items) {
        assert.equal(text.slice(span.start, span.end), name);
        assert.equal(text.slice(whole.start, whole.end), quote + name + quote);
      }
    });
  }

  it('reads a quoted comma string', () => {
    const { list } = toolsOf('tools: "a, b"');
    assert.deepEqual([list.style, list.items.map(({ text }) => text)], ['comma', ['a', 'b']]);
  });

  it('reads an empty list as a list', () => assert.deepEqual(toolsOf('tools: []').list.items, []));
});

describe('item edits', () => {
  const flow = "tools: ['a', 'b', 'c'] # keep";
  const block = 'tools:\n  - a # first\n  - b\n  - c\nmodel: x';
  const lines = 'tools: [\n  a,\n  b,\n  c\n]';
  const comma = 'tools: a, b, c';

  it('replaces one item by several in its own quotes and style', () => {
    const edit = (text: string, list: ItemList) => replaceItem(text, list, item(list, 1), ['x/1', 'y']);
    assert.equal(edited(flow, edit), "tools: ['a', 'x/1', 'y', 'c'] # keep");
    assert.equal(edited(block, edit), 'tools:\n  - a # first\n  - x/1\n  - y\n  - c\nmodel: x');
    assert.equal(edited(lines, edit), 'tools: [\n  a,\n  x/1,\n  y,\n  c\n]');
    assert.equal(edited(comma, edit), 'tools: a, x/1, y, c');
  });

  it('removes the first, a middle and the last item', () => {
    const results = [0, 1, 2].map(index =>
      edited(flow, (text, list) => removeItem(text, list, item(list, index))),
    );
    assert.deepEqual(results, [
      "tools: ['b', 'c'] # keep",
      "tools: ['a', 'c'] # keep",
      "tools: ['a', 'b'] # keep",
    ]);
    assert.equal(
      edited(block, (text, list) => removeItem(text, list, item(list, 0))),
      'tools:\n  - b\n  - c\nmodel: x',
    );
    assert.equal(
      edited(lines, (text, list) => removeItem(text, list, item(list, 2))),
      'tools: [\n  a,\n  b\n]',
    );
    assert.equal(
      edited(comma, (text, list) => removeItem(text, list, item(list, 2))),
      'tools: a, b',
    );
  });

  it('removes several items with edits that do not overlap', () => {
    for (const gone of [[0, 1], [1, 2], [0, 2], [1]]) {
      const left = ['a', 'b', 'c'].filter((_, index) => !gone.includes(index));
      const edit = (text: string, list: ItemList) =>
        removeItems(text, list, new Set(gone.map(index => item(list, index))));
      assert.equal(edited(flow, edit), `tools: [${left.map(name => `'${name}'`).join(', ')}] # keep`);
      assert.equal(edited(comma, edit), `tools: ${left.join(', ')}`);
    }
    const all = (text: string, list: ItemList) => removeItems(text, list, new Set(list.items));
    assert.equal(edited(flow, all), 'tools: [] # keep');
  });

  it('adds behind the last item, in the style of the list', () => {
    const edit = (text: string, list: ItemList) => addItems(text, list, ['x/*', 'y']);
    assert.equal(edited(flow, edit), "tools: ['a', 'b', 'c', 'x/*', 'y'] # keep");
    assert.equal(edited(block, edit), 'tools:\n  - a # first\n  - b\n  - c\n  - x/*\n  - y\nmodel: x');
    assert.equal(edited(lines, edit), 'tools: [\n  a,\n  b,\n  c,\n  x/*,\n  y\n]');
    assert.equal(edited('tools: []', edit), 'tools: [x/*, y]');
  });

  it('keeps CRLF', () => {
    const crlf = edited('tools:\r\n  - a\r\n  - b\r', (text, list) =>
      replaceItem(text, list, item(list, 0), ['x', 'y']),
    );
    assert.equal(crlf, 'tools:\r\n  - x\r\n  - y\r\n  - b\r');
  });

  it('quotes what YAML would not read as this text, and escapes what ends a quote', () => {
    const add = (name: string) => (text: string, list: ItemList) => addItems(text, list, [name]);
    assert.equal(edited('tools: [a]', add('true')), "tools: [a, 'true']");
    assert.equal(edited('tools:\n  - a', add('null')), "tools:\n  - a\n  - 'null'");
    assert.equal(edited("tools: ['a']", add("Don't")), "tools: ['a', 'Don''t']");
    assert.equal(edited('tools: ["a"]', add('say "x"')), 'tools: ["a", "say \\"x\\""]');
    assert.equal(edited('tools: [a]', add('server/*')), 'tools: [a, server/*]');
  });
});
