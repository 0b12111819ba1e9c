import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark, TextRange } from '../../../electron/shared/rich-text.ts';
import { hiddenRanges, hiddenRangesBefore, redact, touches } from '../../../electron/shared/shield.ts';
import { mergeRanges } from '../../../electron/shared/text-ranges.ts';
import { review } from '../library/books.ts';

const spoiler = (start: number, end: number): Mark => ({ type: 'spoiler', start, end });

/** A text of capitals and hidden ranges in it, as hiddenRanges gives them. */
const shielded = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 30 }),
    fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), { maxLength: 4 }),
  )
  .map(([text, pairs]) => ({
    text,
    hidden: mergeRanges(
      pairs.map(([a, b]) => ({
        start: Math.min(a, b, text.length),
        end: Math.min(Math.max(a, b), text.length),
      })),
    ),
  }));

/** The same text with every hidden letter small, so that one that shows can be told. */
const markHidden = (text: string, hidden: readonly TextRange[]) =>
  [...text].map((letter, at) => (touches({ start: at, end: at + 1 }, hidden) ? letter.toLowerCase() : letter)).join('');

test('a review hidden as a whole hides every word; one with spoiler marks hides those', () => {
  const body = { text: 'She dies in the end.', marks: [spoiler(4, 8), { type: 'strong' as const, start: 0, end: 3 }] };
  expect(hiddenRanges({ body, spoiler: 'some' })).toEqual([{ start: 4, end: 8 }]);
  expect(hiddenRanges({ body, spoiler: 'whole' })).toEqual([{ start: 0, end: 20 }]);
  expect(hiddenRanges({ body: { text: '', marks: [] }, spoiler: 'whole' })).toEqual([]);
});

test('a former text hides what it marked; all of it where it marked nothing and the review hides words by now', () => {
  const body = { text: 'She dies.', marks: [spoiler(4, 8)] };
  const plain = { body: { text: 'She dies.', marks: [] }, spoiler: 'none' as const };
  const now = review('a', 'She dies.');
  expect(hiddenRangesBefore({ body, spoiler: 'some' }, now)).toEqual([{ start: 4, end: 8 }]);
  expect(hiddenRangesBefore({ body, spoiler: 'some' }, { ...now, body })).toEqual([{ start: 4, end: 8 }]);
  expect(hiddenRangesBefore(plain, now)).toEqual([]);
  expect(hiddenRangesBefore(plain, { ...now, body })).toEqual([{ start: 0, end: 9 }]);
  expect(hiddenRangesBefore(plain, { ...now, spoiler: 'whole' })).toEqual([{ start: 0, end: 9 }]);
});

test('overlapping and touching spoiler marks hide as one, in the text’s order', () => {
  const marks = [spoiler(8, 12), spoiler(0, 3), spoiler(10, 14), spoiler(3, 5)];
  expect(hiddenRanges({ body: { text: 'x'.repeat(20), marks }, spoiler: 'some' })).toEqual([
    { start: 0, end: 5 },
    { start: 8, end: 14 },
  ]);
});

test('no hidden letter shows, and every other one does', () => {
  fc.assert(
    fc.property(shielded, ({ text, hidden }) => {
      const shown = redact(markHidden(text, hidden), hidden, '…');
      expect(shown).not.toMatch(/[abc]/);
      expect(shown.replaceAll('…', '')).toBe(markHidden(text, hidden).replace(/[abc]/g, ''));
      expect(shown.split('…')).toHaveLength(hidden.length + 1);
    }),
  );
});

test('a piece of a text shows the same letters as the whole does there', () => {
  fc.assert(
    fc.property(shielded, fc.nat({ max: 30 }), fc.nat({ max: 30 }), ({ text, hidden }, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const piece = markHidden(text, hidden).slice(start, end);
      expect(redact(piece, hidden, '', start)).toBe(piece.replace(/[abc]/g, ''));
    }),
  );
});

test('a range touches hidden words only when it shares a letter with them', () => {
  const hidden = [{ start: 5, end: 8 }];
  expect(touches({ start: 0, end: 5 }, hidden)).toBe(false);
  expect(touches({ start: 0, end: 6 }, hidden)).toBe(true);
  expect(touches({ start: 7, end: 9 }, hidden)).toBe(true);
  expect(touches({ start: 8, end: 9 }, hidden)).toBe(false);
  expect(touches({ start: 0, end: 99 }, hidden)).toBe(true);
});
