import assert from 'node:assert/strict';
import { fileReferences, skillMentions, toolReferences } from '../../server/syntax/mentions.ts';
import { readSource } from '../../server/syntax/read-source.ts';
import { unmark } from '../support/fixture.ts';

/** The marked spans are exactly what is found. */
function finds(
  read: (source: ReturnType<typeof readSource>) => { span: object; text: string }[],
  marked: string,
): void {
  const { text, spans } = unmark(marked);
  const found = read(readSource(text));
  assert.deepEqual(
    found.map(mention => mention.span),
    spans,
    marked,
  );
  assert.deepEqual(
    found.map(mention => mention.text),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('toolReferences', () => {
  it('reads the name behind #tool:', () => {
    finds(toolReferences, 'Use #tool:⟦search/codebase⟧, (#tool:⟦fetch⟧) and #TOOL:⟦web/fetch⟧.');
    finds(toolReferences, '#tool:⟦publisher.ext/do-it⟧ #tool:⟦server/*⟧ #tool:⟦a_b⟧...');
    finds(toolReferences, 'Use **#tool:⟦search⟧** and *#tool:⟦web/fetch⟧*, or **#tool:⟦server/*⟧**.');
  });
  it('passes over code, comments, addresses and half-typed names', () => {
    finds(toolReferences, '`#tool:x` and\n\n```\n#tool:y\n```\n<!-- #tool:z -->\n\n    #tool:w');
    finds(toolReferences, 'https://example.com/#tool:x ##tool:y a#tool:z #tool: #tool:.');
  });
  it('reads the body alone', () => {
    finds(toolReferences, '---\ndescription: "#tool:x"\n---\n#tool:⟦y⟧');
  });
});

describe('fileReferences', () => {
  it('reads the path behind #file:', () => {
    finds(fileReferences, 'See #file:⟦../docs/a.md⟧, #file:⟦b.ts⟧:10-20 and (#file:⟦c.md⟧)');
    finds(fileReferences, '**#file:⟦a_b.md⟧** [#file:⟦x.md⟧]. #file:⟦docs/⟧');
  });
  it('passes over code', () => {
    finds(fileReferences, '`#file:a.md` ```#file:b.md```');
  });
});

describe('skillMentions', () => {
  const read = (marked: string, directives: readonly boolean[]) => {
    finds(skillMentions, marked);
    assert.deepEqual(
      skillMentions(readSource(unmark(marked).text)).map(mention => mention.directive),
      directives,
    );
  };
  it('tells a direction from a looser mention', () => {
    read('Apply the `⟦deploy⟧` skill. Then load the **`⟦review-code⟧`** skill.', [true, true]);
    read('READ the\n`⟦deploy⟧`\nskill', [true]);
    read('the `⟦deploy⟧` skill, using the `⟦lint⟧` skill, use the `⟦a⟧` skills, skill `⟦b⟧`', [
      false,
      false,
      false,
      false,
    ]);
  });
  it('passes over code, comments and other words', () => {
    read('```\nApply the `a` skill\n```\n<!-- Apply the `b` skill -->\n\n``Apply the `c` skill``', []);
    read('Apply the `d` skillet, the `e`\n\nskill, Apply the f skill, `two words` skill', []);
  });
  it('reads the body alone', () => {
    read('---\ndescription: Apply the `a` skill\n---\nApply the `⟦b⟧` skill', [true]);
  });
});
