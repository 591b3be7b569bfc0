import assert from 'node:assert/strict';
import { garbledRuns } from '../../server/rules/characters/garbled-runs.ts';
import { mojibake } from '../../server/rules/mojibake.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { describeRule } from '../support/rule-tester.ts';

const was = (written: string, repaired: string) =>
  `“${written}” was “${repaired}” before its UTF-8 was read as Windows-1252 and saved again.`;

describeRule(mojibake, {
  quiet: [
    'Voilà : « à », passé… » São Paulo, irmã, “MAÇÔ, Größe “Spaß” Spaß…, CAFÉ” É–é, « Â » “Ã” [À–ÿ] [Ã–Õ]',
    'Tiếng Việt, Türkçe ğüşöçıİ, ÅÄÖ”, 1.5 Å±0.1, NESTLÉ® ROMÂNIA «Â», naïve… Í» “Ó”, Привет, 中文, ✅ 🚀 ⚠️',
    'Damaged text looks like `â€”`, `Ã¼` or `"â€œ"`; `�` stands for lost bytes.\n\n```\necho �\n```',
    'PK\u0003\u0004\0\ufffd\ufffd a \ufffd Ã¼',
    '\ufeff---\ndescription: Ümläute\n---\nCafé\u00a0: «\u00a0à\u00a0»',
  ],
  loud: [
    {
      text: 'DRY ⟦â€”⟧ extract',
      says: [was('â€”', '—')],
      fixes: [[{ title: 'Repair to “—”', fixed: 'DRY — extract', safe: false }]],
    },
    {
      name: 'one finding a run, and one fix for all of them, header included',
      text: '---\ndescription: Gr⟦Ã¶ÃŸ⟧e\n---\n⟦â€œ⟧quoted⟦â€\u009d⟧',
      says: [was('Ã¶ÃŸ', 'öß'), was('â€œ', '“'), was('â€U+009D', '”')],
      fixes: [
        [
          { title: 'Repair to “öß”', fixed: '---\ndescription: Größe\n---\nâ€œquotedâ€\u009d', safe: false },
          {
            title: 'Repair all 3 in this file',
            fixed: '---\ndescription: Größe\n---\n“quoted”',
            safe: false,
          },
        ],
        [
          { title: 'Repair to ““”', fixed: '---\ndescription: GrÃ¶ÃŸe\n---\n“quotedâ€\u009d', safe: false },
          {
            title: 'Repair all 3 in this file',
            fixed: '---\ndescription: Größe\n---\n“quoted”',
            safe: false,
          },
        ],
        [
          { title: 'Repair to “””', fixed: '---\ndescription: GrÃ¶ÃŸe\n---\nâ€œquoted”', safe: false },
          {
            title: 'Repair all 3 in this file',
            fixed: '---\ndescription: Größe\n---\n“quoted”',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a last byte that was dropped or replaced',
      text: 'a⟦â€⟧ b⟦â€\ufffd⟧',
      says: [was('â€', '”'), was('â€\ufffd', '”')],
      fixes: [
        [
          { title: 'Repair to “””', fixed: 'a” bâ€\ufffd', safe: false },
          { title: 'Repair all 2 in this file', fixed: 'a” b”', safe: false },
        ],
        [
          { title: 'Repair to “””', fixed: 'aâ€ b”', safe: false },
          { title: 'Repair all 2 in this file', fixed: 'a” b”', safe: false },
        ],
      ],
    },
    {
      name: 'garbled twice, and what cannot be seen',
      text: '⟦Ã¢â‚¬â€œ⟧ 10⟦Â\u00a0⟧km',
      says: [was('Ã¢â‚¬â€œ', '–'), was('ÂU+00A0', 'U+00A0')],
      fixes: [
        [
          { title: 'Repair to “–”', fixed: '– 10Â\u00a0km', safe: false },
          { title: 'Repair all 2 in this file', fixed: '– 10\u00a0km', safe: false },
        ],
        [
          { title: 'Repair to “U+00A0”', fixed: 'Ã¢â‚¬â€œ 10\u00a0km', safe: false },
          { title: 'Repair all 2 in this file', fixed: '– 10\u00a0km', safe: false },
        ],
      ],
    },
    {
      name: 'in code too, where it is no example',
      text: '```\n# ⟦Ã¼⟧ber\n```',
      says: [was('Ã¼', 'ü')],
      fixes: [[{ title: 'Repair to “ü”', fixed: '```\n# über\n```', safe: false }]],
    },
    {
      name: 'lost characters',
      text: '---\ndescription: 10⟦\ufffd⟧s\n---\n## ⟦\ufffd\ufffd⟧ Features',
      says: [
        'A character was lost here: U+FFFD stands for bytes that were no UTF-8.',
        '2 characters were lost here: U+FFFD stands for bytes that were no UTF-8.',
      ],
    },
  ],
});

describe('garbledRuns', () => {
  /** What a program makes of UTF-8 that it takes for Windows-1252. */
  const garble = (text: string) =>
    [...Buffer.from(text, 'utf8')]
      .map(byte => (byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : String.fromCharCode(byte)))
      .join('');
  const repair = (text: string) =>
    applyEdits(
      text,
      garbledRuns(text).map(run => ({ span: run.span, text: run.repaired })),
    );
  const samples = [
    'Voilà : « à la carte »',
    'São Paulo, irmã',
    'Größe über Österreich, Ü Straße ÄÖÜ',
    '“quoted” — it’s… • item',
    '25 °C © 2024 ® ± § µs £5 ½',
    'ğüşöçıİ',
    'ł ą ę ś ź ż ć ó ń łódź',
    'ř ě š ž ý čeština',
    'Việt Nam tiếng được',
    'Привет мир',
    'ελληνικά μ Δt π ≈ α',
    'עברית שלום',
    'العربية',
    '中文文档 日本語 한국어',
    '✅ 🚀 ⚠️ → ≥ ─ │ ├──',
    'e\u0301 10\u00a0km \ufeff',
    'HÔTEL É',
    'ő ű hosszú hosszű',
    'ไทย हिन्दी',
  ];
  for (const sample of samples) {
    it(`repairs what was “${sample}”, garbled once, twice or with Latin-1`, () => {
      assert.deepEqual(garbledRuns(sample), []);
      assert.equal(repair(garble(sample)), sample);
      assert.equal(repair(garble(garble(sample))), sample);
      assert.equal(repair(Buffer.from(sample, 'utf8').toString('latin1')), sample);
    });
  }
  it('takes a long text of nothing else', () => {
    assert.equal(repair(garble('—'.repeat(20_000))), '—'.repeat(20_000));
    assert.deepEqual(garbledRuns('Ã'.repeat(100_000)), []);
  });
});

const high = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
