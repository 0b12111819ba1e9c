import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/importing/decode.ts';
import {
  isSpreadsheetDamage,
  repairMojibake,
  tellDate,
  tellIsbn,
  tellRating,
  unwrapFormula,
} from '../../../electron/importing/repairs.ts';

/** What a program makes of UTF-8 that it takes for Windows-1252, as Commonplace then decodes it. */
function misread(text: string): string {
  const wrong = [...Buffer.from(text, 'utf8')].map((byte) => String.fromCharCode(byte)).join('');
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const shown = wrong.replace(/[\u0080-\u009f]/g, (control) => upper.charAt(control.charCodeAt(0) - 0x80));
  const decoded = decode('x', Buffer.from(shown, 'utf8'));
  if (!decoded.ok) throw new Error(decoded.sentence);
  return decoded.text;
}

describe('letters read in the wrong encoding', () => {
  it.each(['It doesn’t end.', 'Où est la mère – là-bas…', 'Grüße aus München', '“No ship today,” he wrote.'])(
    'are set right: %s',
    (text) => {
      expect(misread(text)).not.toBe(text);
      expect(repairMojibake(misread(text))).toBe(text);
    },
  );

  it.each(['Märchen für Groß und Klein', '„Ä“ sagte er', 'IRMÃ e MAÇÃ', 'forêt, âge, câlin', '10 € – “fine”', 'کتاب'])(
    'are left alone where they are right: %s',
    (text) => {
      expect(repairMojibake(text)).toBe(text);
    },
  );

  it('are set right next to right letters only where no doubt is possible', () => {
    expect(repairMojibake('Märchen: it doesnâ€™t')).toBe('Märchen: it doesn’t');
    expect(repairMojibake('Märchen: mÃ¨re')).toBe('Märchen: mÃ¨re');
  });

  it('never keep a text from being read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('â', '€', '™', 'Ã', '©', 'œ', 'a', '\u00a0', '😭') }), (text) => {
        expect(typeof repairMojibake(text)).toBe('string');
      }),
    );
  });
});

describe('values', () => {
  it('lose the ="…" around them', () => {
    expect(['="1250313198"', '=""', 'plain'].map(unwrapFormula)).toEqual(['1250313198', '', 'plain']);
  });

  it('are known as damaged by a spreadsheet', () => {
    expect(['2.48E+08', '9,78E+12', '########', '2012', '#3'].map(isSpreadsheetDamage)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are dates only where the order of their parts is certain', () => {
    expect(tellDate('2020/05/17')).toEqual({ is: 'known', value: '2020-05-17' });
    expect(tellDate('2020-05-01 12:00:00+00:00')).toEqual({ is: 'known', value: '2020-05-01' });
    expect(tellDate('')).toEqual({ is: 'none' });
    for (const date of ['4/5/2020', '########', '2020/02/30', '43968'])
      expect(tellDate(date)).toEqual({ is: 'unclear' });
  });

  it('are ISBNs of ten or thirteen digits, and nothing is guessed for a shorter one', () => {
    expect(tellIsbn('="080442957X"')).toEqual({ is: 'known', value: '080442957X' });
    expect(tellIsbn('978-1-250-31319-5')).toEqual({ is: 'known', value: '9781250313195' });
    for (const isbn of ['9.78E+12', '804429570']) expect(tellIsbn(isbn)).toEqual({ is: 'unclear' });
    expect(tellIsbn('')).toEqual({ is: 'none' });
  });

  it('are ratings in quarters, with point or comma, and 0 is none', () => {
    expect(['3.75', '4,5', '0', '', '0.0'].map(tellRating)).toEqual([
      { is: 'known', value: 3.75 },
      { is: 'known', value: 4.5 },
      { is: 'none' },
      { is: 'none' },
      { is: 'none' },
    ]);
    for (const rating of ['9', '3.3', 'four', '-1']) expect(tellRating(rating)).toEqual({ is: 'unclear' });
  });
});
