import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linesOf,
  markSchema,
  normaliseText,
  plainRichText,
  richTextSchema,
  runsOf,
  type TextRange,
} from '../../../electron/shared/rich-text.ts';
import { mergeRanges } from '../../../electron/shared/text-ranges.ts';

/** Anything a file or a clipboard can hold: every character, halves of characters, line ends of every system. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('a', ' ', '\t', '\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\ud83d', '\ude00', '\ufeff'),
    fc.constantFrom('e', '\u0301', '\u0327', '\0', '\u007f', '\u0081', '\uac00', '\u11a8', '\u1100', '\u1161'),
  ),
});
const anyRange = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const covers = (ranges: readonly TextRange[], at: number) => ranges.some(({ start, end }) => start <= at && at < end);

describe('text as it is stored', () => {
  test('is the same when it is normalised again', () => {
    fc.assert(fc.property(anyText, (text) => normaliseText(normaliseText(text)) === normaliseText(text)));
  });

  test('comes back from a file as it went in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normaliseText(text);
        expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(stored))).toBe(stored);
      }),
    );
  });

  test('holds no control character but tab and line feed', () => {
    fc.assert(fc.property(anyText, (text) => !/[^\P{Cc}\t\n]|[\u2028\u2029\ufeff]/u.test(normaliseText(text))));
  });

  test('keeps every line end as one line feed', () => {
    expect(normaliseText('a\r\nb\rc\nd\u2028e\u2029f\u0085g\n\r\nh')).toBe('a\nb\nc\nd\ne\nf\ng\n\nh');
  });

  test('keeps letters of every script, and composes accents', () => {
    expect(normaliseText('Ștefănia, نسرین, イモジェン 🌊 e\u0301')).toBe('Ștefănia, نسرین, イモジェン 🌊 é');
  });
});

describe('plain text as rich text', () => {
  test('has paragraphs one empty line apart, no spaces at line ends and none around', () => {
    expect(plainRichText('\n\n  One  \r\n\n \n\nTwo\t\n  indented\n\n')).toEqual({
      text: 'One\n\nTwo\n  indented',
      marks: [],
    });
  });

  test('is valid and the same when made again, whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = plainRichText(text);
        expect(richTextSchema.parse(made)).toEqual(made);
        expect(plainRichText(made.text)).toEqual(made);
      }),
    );
  });

  test('comes from a long run of spaces inside a line', () => {
    const spaces = ' '.repeat(200_000);
    expect(plainRichText(`a${spaces}b${spaces}\n${spaces}`).text).toBe(`a${spaces}b`);
  });
});

describe('runs', () => {
  test('cover the range exactly, in order, none empty, each with the marks that hold over all of it', () => {
    fc.assert(
      fc.property(anyRange, fc.array(anyRange), (within, marks) => {
        const runs = runsOf(within, marks);
        let at = within.start;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          at = run.end;
          for (let position = run.start; position < run.end; position += 1) {
            expect(run.marks).toEqual(marks.filter((mark) => mark.start <= position && position < mark.end));
          }
        }
        expect(at).toBe(within.end);
      }),
    );
  });

  test('are one when nothing is marked, and none when there is nothing', () => {
    expect(runsOf({ start: 2, end: 9 }, [])).toEqual([{ start: 2, end: 9, marks: [] }]);
    expect(runsOf({ start: 2, end: 2 }, [{ start: 0, end: 9 }])).toEqual([]);
  });
});

test('lines joined by line feeds give the text back, and hold no line feed themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }), (text) => {
      const lines = linesOf(text).map(({ start, end }) => text.slice(start, end));
      expect(lines).toEqual(text.split('\n'));
    }),
  );
});

test('merged ranges are in order, apart from each other, and cover what the ranges covered', () => {
  fc.assert(
    fc.property(fc.array(anyRange), (ranges) => {
      const merged = mergeRanges(ranges);
      for (const [index, { start, end }] of merged.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(merged[index - 1]?.end ?? -1);
      }
      for (let at = 0; at <= 40; at += 1) expect(covers(merged, at)).toBe(covers(ranges, at));
    }),
  );
});

describe('marks', () => {
  test('may not reach outside their text or hold nothing', () => {
    const withMark = (start: number, end: number) =>
      richTextSchema.safeParse({ text: 'abc', marks: [{ type: 'spoiler', start, end }] }).success;
    expect(withMark(0, 3)).toBe(true);
    expect(withMark(0, 4)).toBe(false);
    expect(withMark(1, 1)).toBe(false);
    expect(withMark(2, 1)).toBe(false);
    expect(withMark(-1, 1)).toBe(false);
  });

  test.each(['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd', 'no address'])(
    'never link to %s',
    (href) => {
      expect(markSchema.safeParse({ type: 'link', start: 0, end: 1, href }).success).toBe(false);
    },
  );

  test('link to pages of the web', () => {
    const mark = { type: 'link', start: 0, end: 1, href: 'https://example.org/a?b#c' };
    expect(markSchema.parse(mark)).toEqual(mark);
  });
});

describe('a text of millions of characters', () => {
  test('is normalised piece by piece to what it is as one', () => {
    const piece = fc.constantFrom(
      'e',
      '\u0301',
      '\r',
      '\n',
      '\ud83c',
      '\udf0a',
      '\u1100',
      '\u1161',
      '\0',
      ' ',
      'я',
      '字',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(40), (pieces, shift) => {
        // Around the place where it is cut, whatever it is.
        const around = pieces.join('').repeat(10).slice(0, 300);
        const text = 'x'.repeat(100_000 - 150 + shift) + around + 'y'.repeat(100);
        const [start, end] = [99_000, 101_000];
        const parts = text.slice(0, start) + normaliseText(text.slice(start, end)) + text.slice(end);
        expect(normaliseText(text)).toBe(parts);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps 64 accents of one letter, always the same', () => {
    const heap = normaliseText(`a${'\u0344'.repeat(5000)}${'\u0301\u0327'.repeat(50_000)}b`);
    expect(heap.length).toBeLessThanOrEqual(66);
    expect(normaliseText(heap)).toBe(heap);
    const zalgo = `z${'\u0316\u0301'.repeat(30)}`.normalize('NFC');
    expect(normaliseText(zalgo)).toBe(zalgo);
  });
});

test('runs of many marks are those around them, in the order of the marks', () => {
  const mark = fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }), fc.nat())
    .map(([start, length, name]) => ({ start, end: start + length, name }));
  fc.assert(
    fc.property(fc.array(mark), fc.nat(10), fc.integer({ min: 1, max: 20 }), (marks, start, length) => {
      for (const run of runsOf({ start, end: start + length }, marks)) {
        expect(run.marks).toEqual(marks.filter((one) => one.start <= run.start && one.end >= run.end));
      }
    }),
  );
});
