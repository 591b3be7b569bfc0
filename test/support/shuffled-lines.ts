const lines = [
  '```',
  '```js',
  '````',
  '  ```',
  '   ```',
  '    ```',
  '- a',
  '  a',
  '1. a',
  '   a',
  'a',
  '',
  '',
  '> ```',
  '> a',
  '- ```',

  '<div>',
  '<!--',
  '-->',
  '  <pre>',
  '```a```',
  '~~~',
  '\t```',
  '      ```',
  '# a',
  '    a',
  '```  ',
  '\ufeff```',
  '# b',
];

/** Short texts of lines that open and close blocks, or look like it, in any order; the same ones every time. */
export function* shuffledLines(count: number): Iterable<string> {
  let state = 7;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: 2 + below(7) }, () => lines[below(lines.length)]).join(
      ['\n', '\r\n', '\r'][below(3)],
    );
  }
}
