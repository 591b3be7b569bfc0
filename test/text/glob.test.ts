import assert from 'node:assert/strict';
import { fixedParts, generousTest, patternsIn, unclosedIn } from '../../server/text/glob.ts';

const texts = (text: string) => patternsIn(text).map(pattern => pattern.text);

describe('patternsIn', () => {
  it('parts at commas, but not in braces and brackets', () => {
    assert.deepEqual(texts('**/*.ts, **/*.tsx'), ['**/*.ts', '**/*.tsx']);
    assert.deepEqual(texts('**/*.{ts,tsx},docs/**'), ['**/*.{ts,tsx}', 'docs/**']);
    assert.deepEqual(texts('a/{b,{c,d}}/e'), ['a/{b,{c,d}}/e']);
    assert.deepEqual(texts('[a,b].ts,c'), ['[a,b].ts', 'c']);
    assert.deepEqual(texts('a/{b, c'), ['a/{b', 'c']);
  });

  it('says where each stands, and keeps those that are empty', () => {
    const text = ' a , ,b,';
    assert.deepEqual(
      patternsIn(text).map(({ text: pattern, span }) => [pattern, span.start, span.end]),
      [
        ['a', 1, 2],
        ['', 4, 4],
        ['b', 6, 7],
        ['', 8, 8],
      ],
    );
    assert.deepEqual(texts(''), ['']);
  });
});

describe('unclosedIn', () => {
  it('finds the bracket or brace that is not closed', () => {
    assert.deepEqual(unclosedIn('src/[ab'), { mark: '[', at: 4 });
    assert.deepEqual(unclosedIn('src/{a,b'), { mark: '{', at: 4 });
    assert.deepEqual(unclosedIn('{a,{b,c}'), { mark: '{', at: 0 });
    for (const whole of ['src/[id]/*', '[]]', '[!]]', '{a,b}', '\\[a', 'a}', '**'])
      assert.equal(unclosedIn(whole), undefined, whole);
  });
});

describe('generousTest', () => {
  const fits = (pattern: string, path: string) => generousTest(pattern)?.test(path);

  it('reads stars, braces and brackets', () => {
    assert.equal(fits('**', 'a/b.ts'), true);
    assert.equal(fits('**/*.ts', 'a.ts'), true);
    assert.equal(fits('**/*.ts', 'a/b/c.ts'), true);
    assert.equal(fits('**/*.ts', 'a/b/c.tsx'), false);
    assert.equal(fits('src/**/*.{ts,tsx}', 'src/a/b.tsx'), true);
    assert.equal(fits('src/**/*.{ts,tsx}', 'src/b.ts'), true);
    assert.equal(fits('src/**/*.{ts,tsx}', 'lib/b.ts'), false);
    assert.equal(fits('app/[ab].ts', 'app/b.ts'), true);
    assert.equal(fits('app/[!ab].ts', 'app/b.ts'), false);
    assert.equal(fits('app/?.ts', 'app/b.ts'), true);
    assert.equal(fits('a+b(c)/*', 'a+b(c)/d'), true);
  });

  it('forgives the depth, the case, a leading `./` or `/`, and a folder for its files', () => {
    assert.equal(fits('*.ts', 'a/b.ts'), true);
    assert.equal(fits('SRC/*.TS', 'src/b.ts'), true);
    assert.equal(fits('./src/*.ts', 'src/b.ts'), true);
    assert.equal(fits('/src', 'src/a/b.ts'), true);
    assert.equal(fits('src/', 'src/b.ts'), true);
  });

  it('reads no other dialect', () => {
    for (const pattern of ['!a', '@(a|b)', '{1..3}', 'a[', '{a', '[z-a]']) {
      assert.equal(generousTest(pattern), undefined, pattern);
    }
  });
});

describe('fixedParts', () => {
  it('are the names without wildcards', () => {
    assert.deepEqual(fixedParts('**/dist/a*/x.ts'), ['dist', 'x.ts']);
  });
});
