import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokensOf, wordPlacesOf } from '../../../electron/search/analysis.ts';

const terms = (text: string) => tokensOf(text).map((token) => token.term);

/** Text in many scripts, with everything that words are told apart by. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '\n', "'", '’', 'ʼ', '-', '\u00ad', '\u200c', '\u0301', "'s", '’S', '…', 'ß', 'İ', 'ŉ', 'ﷺ'),
      fc.constantFrom(
        'don’t',
        'așadar',
        'هیلشم',
        'می‌روم',
        'ـ',
        'ｱﾞ',
        '記憶喪失について',
        'ความทรงจำ',
        '기억',
        'हिन्दी',
        '½',
        '٤٢',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('words', () => {
  test('keep inner apostrophes of every shape, and leave them out of the term', () => {
    expect(terms("don't don’t donʼt DON’T dont")).toEqual(['dont', 'dont', 'dont', 'dont', 'dont']);
    expect(terms('‘Hello,’ he said, ’tis the dogs’ bowl')).toEqual([
      'hello',
      'he',
      'said',
      'tis',
      'the',
      'dogs',
      'bowl',
    ]);
  });

  test('lose a possessive ’s, in the range too', () => {
    const text = "Ishiguro's and ISHIGURO’S";
    expect(tokensOf(text)).toEqual([
      { term: 'ishiguro', start: 0, end: 8 },
      { term: 'and', start: 11, end: 14 },
      { term: 'ishiguro', start: 15, end: 23 },
    ]);
  });

  test('are split by a hyphen, not by a soft hyphen or a joiner', () => {
    expect(terms('heart-breaking heart\u00adbreaking')).toEqual(['heart', 'breaking', 'heartbreaking']);
    expect(terms('می\u200cروم')).toEqual(terms('میروم'));
  });

  test('are found in scripts written without spaces', () => {
    expect(terms('人間の記憶について')).toContain('記憶');
    expect(terms('ความทรงจำของมนุษย์')).toContain('มนุษย์');
    expect(terms('Kathyの物語')).toEqual(['kathy', 'の', '物語']);
  });

  test('have exact, ordered, disjoint places in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { term, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(term).not.toBe('');
          expect(fold(text.slice(start, end))).toBe(term);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect([...wordPlacesOf(text)]).toEqual(tokensOf(text).flatMap(({ start, end }) => [start, end]));
      }),
      { numRuns: 500 },
    );
  });

  test('cost time in proportion to the text, whatever it is made of', () => {
    for (const unit of ['\u00ad', "'", "a'", 'a\u00ad', 'a\u00ad\u00ad', '\u0301', 'a\u00ad’', '語', ' ']) {
      // Of the processor, which others may keep busy.
      const begun = process.cpuUsage();
      tokensOf(`a${unit.repeat(100_000)}`);
      expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000);
    }
  });
});

describe('folding', () => {
  test.each([
    ['așadar', 'asadar'],
    ['aşadar', 'asadar'],
    ['As\u0326adar', 'asadar'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Đặng', 'dang'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ışık', 'isik'],
    ['ﬁnal', 'final'],
    ['Ｋａｔｈｙ', 'kathy'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['ёлка', 'елка'],
    ['۱۹۸۴', '1984'],
    ['١٩٨٤', '1984'],
    ['हिन्दी', 'हिन्दी'],
    ['がっこう', 'がっこう'],
    ['か\u3099っこう', 'がっこう'],
    ['기억', '기억'],
  ])('writes %s as %s', (word, folded) => expect(fold(word)).toBe(folded));

  test('gives Arabic-script words one spelling however they are typed', () => {
    expect(fold('هيلشم')).toBe(fold('هیلشم'));
    expect(fold('هـيلشم')).toBe(fold('هیلشم'));
    expect(fold('هِیلْشَم')).toBe(fold('هیلشم'));
    expect(fold('كتاب')).toBe(fold('کتاب'));
    expect(fold('أحمد')).toBe(fold('احمد'));
    expect(fold('إسلام')).toBe(fold('اسلام'));
    expect(fold('رواية')).toBe(fold('روایه'));
    expect(fold('هدى')).toBe(fold('هدی'));
  });

  test('twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });
});
