import assert from 'node:assert/strict';
import type { Frontmatter, ReadFrontmatter, YamlProblem } from '../../server/syntax/frontmatter.ts';
import { readFrontmatter } from '../../server/syntax/read-frontmatter.ts';
import { readYaml } from '../../server/syntax/read-yaml.ts';
import type { Field, Value } from '../../server/syntax/value.ts';
import type { Span } from '../../server/text/span.ts';

describe('the state of a header', () => {
  const states: readonly (readonly [string, string, Frontmatter['state']])[] = [
    ['an empty file', '', 'absent'],
    ['prose', '# Title\n\nText.\n', 'absent'],
    ['a header', '---\nname: x\n---\nText\n', 'present'],
    ['a header behind a byte order mark', '\ufeff---\nname: x\n---\n', 'present'],
    ['blanks behind both marks', '---  \nname: x\n--- \t\nText', 'present'],
    ['an empty header', '---\n---\n', 'present'],
    ['CRLF', '---\r\nname: x\r\n---\r\nText', 'present'],
    ['lone CRs', '---\rname: x\r---\rText', 'present'],
    ['no closing mark', '---\nname: x\n\n# Title\n', 'unclosed'],
    ['the mark alone', '---', 'unclosed'],
    ['a closing mark that is indented', '---\nname: x\n ---\n', 'unclosed'],
    ['four dashes', '----\nname: x\n----\n', 'absent'],
    ['an empty line first', '\n---\nname: x\n---\n', 'displaced'],
    ['a comment first', '<!-- made by hand -->\n---\nname: x\n---\n', 'displaced'],
    ['a title first', '# Title\n\n---\ndescription: x\ntools:\n- read\n---\n', 'displaced'],
    ['two thematic breaks', '# Title\n\n---\n\nName: this is prose, with a colon\n\n---\n', 'absent'],
    ['a thematic break and a key far below', '# Title\n\n---\n\nProse.\n\n---\nname: x\n---\n', 'absent'],
    ['a header shown in a fence', 'Write this:\n\n```markdown\n---\nname: x\n---\n```\n', 'absent'],
    ['keys without an opening mark', 'name: x\ndescription: y\n---\nText\n', 'unopened'],
    ['keys with lists, and an empty line first', '\nname: x\ntools:\n  - read\n---\n', 'unopened'],
    ['prose that begins like a key', 'Note: this is prose.\n---\n', 'absent'],
    ['a known key and prose below it', 'description: x\nThis is prose.\n---\n', 'absent'],
    ['one fence', '```chatagent\n---\nname: x\n---\nText\n```\n', 'wrapped'],
    ['four backticks behind a byte order mark', '\ufeff````skill\n---\nname: x\n---\nText\n````', 'wrapped'],
    ['tildes', '~~~markdown\n---\nname: x\n---\nText\n~~~\n\n', 'wrapped'],
    ['two fences', '````chatagent\n```chatagent\n---\nname: x\n---\n```\n````\n', 'wrapped'],
    ['no closing fence', '```md\n---\nname: x\n---\nText\n', 'wrapped'],
    ['a fence without a header in it', '```chatagent\nname: x\n# Title\n```\n', 'wrapped'],
    ['a fence around the header alone', '```yaml\n---\nname: x\n---\n```\n\nText\n', 'wrapped'],
    ['a body that begins with a block of its own language', '```prompt\nDo it.\n```\n\nText\n', 'absent'],
    ['a page that begins with code', '```sh\nls\n```\n\nText\n', 'absent'],
    [
      'a page that begins with an example',
      '```markdown\n# Title\n```\n\n```markdown\n---\nx\n---\n```\n',
      'absent',
    ],
  ];
  for (const [name, text, state] of states) {
    it(`is ${state}: ${name}`, () => assert.equal(readFrontmatter(text).frontmatter.state, state));
  }

  it('knows where the body begins', () => {
    assert.equal(bodyOf('---\nname: x\n---\nText\n'), 'Text\n');
    assert.equal(bodyOf('\ufeff---\r\nname: x\r\n---\r\nText'), 'Text');
    assert.equal(bodyOf('---\nname: x\n---'), '');
    assert.equal(bodyOf('\ufeffText'), 'Text');
    assert.equal(bodyOf('---\nname: x\nText'), '');
  });

  it('knows what stands where', () => {
    const displaced = '\ufeff<!-- c -->\n---\nname: x\n---\nText';
    const header = readFrontmatter(displaced).frontmatter;
    assert.ok(header.state === 'displaced');
    assert.deepEqual(cut(displaced, header.before, header.span), ['<!-- c -->\n', '---\nname: x\n---']);
    const unopened = 'name: x\n--- \nText';
    const keys = readFrontmatter(unopened).frontmatter;
    assert.ok(keys.state === 'unopened');
    assert.deepEqual(cut(unopened, keys.span), ['name: x\n--- ']);
  });

  it('gives the inner block of a body back its own closing fence', () => {
    const text = '```chatagent\n---\nname: x\n---\n```js\nf()\n```\n';
    const header = readFrontmatter(text).frontmatter;
    assert.ok(header.state === 'wrapped');
    assert.deepEqual(header.fences, [{ open: { start: 0, end: 13 }, close: undefined }]);
  });

  it('finds every fence, the outermost first', () => {
    const text =
      '````chatagent\r\n```chatagent\r\n---\r\nname: x\r\n---\r\n```js\r\nf()\r\n```\r\n```\r\n````\r\n\r\n';
    const header = readFrontmatter(text).frontmatter;
    assert.ok(header.state === 'wrapped');
    assert.deepEqual(
      cut(text, ...header.fences.flatMap(({ open, close }) => (close ? [open, close] : [open]))),
      ['````chatagent\r\n', '````\r\n\r\n', '```chatagent\r\n', '```\r\n'],
    );
    assert.deepEqual(cut(text, header.inner), ['---\r\nname: x\r\n---\r\n```js\r\nf()\r\n```\r\n']);
  });
});

describe('the fields of a header', () => {
  it('knows key, value and items in every kind of list', () => {
    const text =
      '---\ntools: [read, "edit",\n  \'web\'] # c\nagents:\n- planner\n- "x y"\nname: Two words # c\n"model":\n---\n';
    assert.deepEqual(outline(text), [
      ['tools', 'tools: [read, "edit",\n  \'web\']', ['read|read', 'edit|"edit"', "web|'web'"]],
      ['agents', 'agents:\n- planner\n- "x y"', ['planner|planner', 'x y|"x y"']],
      ['name', 'name: Two words', 'Two words|Two words'],
      ['model', '"model":', undefined],
    ]);
  });

  it('reads nested maps', () => {
    const text =
      '---\nhandoffs:\n  - label: Go\n    send: true\ngithub:\n  permissions:\n    contents: read\n---\n';
    assert.deepEqual(outline(text), [
      [
        'handoffs',
        'handoffs:\n  - label: Go\n    send: true',
        [
          [
            ['label', 'label: Go', 'Go|Go'],
            ['send', 'send: true', 'true|true'],
          ],
        ],
      ],
      [
        'github',
        'github:\n  permissions:\n    contents: read',
        [['permissions', 'permissions:\n    contents: read', [['contents', 'contents: read', 'read|read']]]],
      ],
    ]);
  });

  it('undoes folding and escapes, and keeps the place', () => {
    const text =
      '---\na: >-\n  one\n  two\n\n  three\nb: |\n  x\n   y\nc: "q \\"r\\""\nd: \'it\'\'s\'\ne: one\n  two\n---\n';
    const { fields } = present(text);
    assert.deepEqual(
      fields.map(({ value }) => value?.type === 'scalar' && [value.text, value.style]),
      [
        ['one two\nthree', 'folded'],
        ['x\n y\n', 'literal'],
        ['q "r"', 'double'],
        ["it's", 'single'],
        ['one two', 'plain'],
      ],
    );
    assert.deepEqual(
      fields.map(
        ({ value }) => value?.type === 'scalar' && text.slice(value.content.start, value.content.end),
      ),
      ['one\n  two\n\n  three', 'x\n   y', 'q \\"r\\"', "it''s", 'one\n  two'],
    );
  });

  it('has the same outline with every line end', () => {
    const text =
      '---\nname: x\ndescription: >-\n  one\n  two\ntools:\n  - read\n  - edit\nk: *a b\n---\nText\n';
    const places = (line: string) => {
      const written = text.replaceAll('\n', line);
      return JSON.stringify(outline(written)).replaceAll(JSON.stringify(line).slice(1, -1), '\\n');
    };
    assert.equal(places('\r\n'), places('\n'));
    assert.equal(places('\r'), places('\n'));
  });

  it('tells what a plain scalar means', () => {
    const text = '---\na: true\nb: yes\nc: 12\nd: null\ne: ~\nf: "true"\ng: 1.2.3\nh: 0x1f\ni: .inf\n---\n';
    assert.deepEqual(
      present(text).fields.map(({ value }) => value?.type === 'scalar' && value.meaning),
      ['boolean', 'string', 'number', 'null', 'null', 'string', 'string', 'number', 'number'],
    );
  });

  it('keeps both of two equal keys', () => {
    const { fields, strict } = present('---\nname: x\nname: y\n---\n');
    assert.deepEqual([fields.length, strict], [2, []]);
  });

  it('knows a block that is no map', () => {
    const list = present('---\n- a\n- b\n---\n');
    assert.deepEqual([list.isMap, list.fields, list.tolerant.map(kindOf)], [false, [], ['not-a-map']]);
    const empty = present('---\n# only a comment\n---\n');
    assert.deepEqual([empty.isMap, empty.tolerant, empty.strict], [true, [], []]);
  });
});

describe('what is wrong with a header', () => {
  /** Text, then per problem of the strict reading its kind and place; a `!` before the kind where VS Code objects too. */
  const problems: readonly (readonly [string, ...string[]])[] = [
    ['description: Use when: x', 'colon-in-value Use when: x'],
    ['description: Ends with:', 'colon-in-value Ends with:'],
    ['description: one: two\nname: a: b', 'colon-in-value one: two', 'colon-in-value a: b'],
    ['applyTo: **/*.ts', 'reserved-start **/*.ts'],
    ['description: @x helps', 'reserved-start @x helps'],
    ['description: `x` helps', 'reserved-start `x` helps'],
    ['description: % of it', 'reserved-start % of it'],
    ['description: > of it', 'reserved-start > of it'],
    ['description: | of it', 'reserved-start | of it'],
    ['argument-hint: [file] [mode]', 'reserved-start [file] [mode]'],
    ['name: {x} y', 'reserved-start {x} y'],
    ['tools: [\n  a\n] b', 'other b'],
    ['description: &x y'],
    ['description: !!str y'],
    ['tools:\n\t- read', 'tab-indentation \t'],
    ['name:\ttab behind the colon'],
    ['name: x\ndescription', 'stray-line description'],
    ['description: one\ntwo\nname: x', 'stray-line two'],
    ['description: one\n  two: three\nname: x', '!stray-line two: three'],
    ["description: 'it's fine'", "text-after-quote s fine'"],
    ['description: "a" b', 'text-after-quote b'],
    ['description: "not closed\nname: x', 'unclosed-quote "not closed'],
    ['description: "not closed\nname: "x"', 'unclosed-quote "not closed'],
    ['tools: [read, edit\nname: x', '!unclosed-flow [read, edit'],
    ['tools: [read, edit', '!unclosed-flow [read, edit'],
    ['tools: [a,, b]', '!other ,'],
    ['tools: [a, b,]'],
    ['name: {{placeholder}}', '!'],
  ];
  for (const [block, ...expected] of problems) {
    it(JSON.stringify(block), () => {
      const text = `---\n${block}\n---\nText\n`;
      const { strict, tolerant } = present(text);
      const objects = expected.some(one => one.startsWith('!'));
      assert.equal(tolerant.length > 0, objects, JSON.stringify(tolerant));
      assert.deepEqual(
        strict.map(problem => `${problem.kind} ${text.slice(problem.span.start, problem.span.end)}`),
        expected.map(one => one.replace('!', '')).filter(one => one !== ''),
      );
    });
  }

  it('reads on as VS Code does', () => {
    assert.deepEqual(outline('---\ndescription: Use when: x\ntools: [a]\n---\n').map(first), [
      ['description', 'Use when: x|Use when: x'],
      ['tools', ['a|a']],
    ]);
    assert.deepEqual(outline("---\nname: 'x' y\nmodel: z\n---\n").map(first), [
      ['name', "x|'x'"],
      ['model', 'z|z'],
    ]);
    assert.deepEqual(outline('---\ntools: [a, b\nmodel: z\n---\n').map(first), [
      ['tools', ['a|a', 'b|b']],
      ['model', 'z|z'],
    ]);
    assert.deepEqual(outline('---\ndescription: one\n  two: three\n---\n').map(first), [
      ['description', 'one|one'],
      ['two', 'three|three'],
    ]);
    assert.deepEqual(outline('---\napplyTo: **/*.ts\n---\n').map(first), [['applyTo', '**/*.ts|**/*.ts']]);
  });

  it('reports the key with nothing below it that VS Code reports', () => {
    const { tolerant, strict } = present('---\ntools:\nname: x\n---\n');
    assert.deepEqual([tolerant.map(kindOf), strict], [['other'], []]);
  });
});

describe('any text at all', () => {
  const rest = 'x'.repeat(300_000);
  const texts = [
    '---\n\0\x01\xff\n---\n',
    `---\n${rest}`,
    `---\na: ${'['.repeat(20_000)}\n---\n`,
    `---\n${'- '.repeat(50_000)}\n---\n`,
    `---\n${'{'.repeat(20_000)}\n---\n`,
    `---\n${'? '.repeat(20_000)}\n---\n`,
    `---\na: "${rest}\n---\n`,
    `---\n${'a: b: c\n'.repeat(500)}---\n`,
    `---\n${'a: [\n'.repeat(20_000)}`,
    `${'```\n'.repeat(50_000)}`,
    `---\r\r\n\n\r---`,
    '---\na: \ud83d\n---\n',
    `${'---\n'.repeat(50_000)}`,
    `\n${'a: b\n---x\n'.repeat(30_000)}`,
  ];
  for (const text of texts) {
    it(`is read: ${JSON.stringify(text.slice(0, 24))}`, () => {
      const { frontmatter, bodyStart } = readFrontmatter(text);
      assert.ok(bodyStart <= text.length);
      if (frontmatter.state === 'present') checkNesting(frontmatter.fields, frontmatter.content);
    });
  }

  it('is read after every key that is typed', () => {
    const text =
      '---\nname: "x"\ntools: [read, \'edit\', {a: b}]\nh:\n  - label: >-\n      a\n    b: *c\n---\n# T\n';
    for (let end = 0; end <= text.length; end++) {
      const { frontmatter } = readFrontmatter(text.slice(0, end));
      if (frontmatter.state === 'present' || frontmatter.state === 'unclosed') {
        checkNesting(frontmatter.fields, frontmatter.content);
      }
    }
  });
});

describe('a whole YAML file', () => {
  it('is read with the same values', () => {
    const { value, problems } = readYaml('\ufeffrules:\n  x: off\n');
    assert.ok(value?.type === 'map');
    assert.deepEqual(
      [value.span, value.fields[0]?.keySpan, problems],
      [{ start: 1, end: 16 }, { start: 1, end: 6 }, []],
    );
    assert.deepEqual(readYaml(''), { value: undefined, problems: [] });
    assert.deepEqual(readYaml('a: [\n').problems.map(kindOf), ['unclosed-flow']);
  });
});

function present(text: string): ReadFrontmatter {
  const { frontmatter } = readFrontmatter(text);
  assert.ok(frontmatter.state === 'present');
  return frontmatter;
}

function bodyOf(text: string): string {
  return text.slice(readFrontmatter(text).bodyStart);
}

function cut(text: string, ...spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function kindOf(problem: YamlProblem): string {
  return problem.kind;
}

function first([key, , value]: readonly unknown[]): unknown[] {
  return [key, value];
}

/** Per field its key, its text and its value: text and written form of a scalar, or a list of those. */
function outline(text: string): unknown[][] {
  return present(text).fields.map(field => outlineField(text, field));
}

function outlineField(text: string, field: Field): unknown[] {
  assert.equal(text.slice(field.keySpan.start, field.keySpan.end), field.key);
  return [field.key, text.slice(field.span.start, field.span.end), outlineValue(text, field.value)];
}

function outlineValue(text: string, value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.type === 'list') return value.items.map(item => outlineValue(text, item));
  if (value.type === 'map') return value.fields.map(field => outlineField(text, field));
  return `${value.text}|${text.slice(value.span.start, value.span.end)}`;
}

/** Every span lies in that of its parent, and siblings do not overlap. */
function checkNesting(fields: readonly Field[], outer: Span): void {
  let at = outer.start;
  for (const { keySpan, value, span } of fields) {
    assert.ok(
      at <= span.start && span.start <= keySpan.start && keySpan.end <= span.end && span.end <= outer.end,
    );
    if (value !== undefined) checkValue(value, span);
    at = span.end;
  }
}

function checkValue(value: Value, outer: Span): void {
  assert.ok(
    outer.start <= value.span.start && value.span.start <= value.span.end && value.span.end <= outer.end,
  );
  if (value.type === 'map') checkNesting(value.fields, value.span);
  if (value.type === 'list') for (const item of value.items) checkValue(item, value.span);
}
