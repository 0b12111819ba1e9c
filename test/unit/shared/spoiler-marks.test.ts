import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpoilerMark } from '../../../electron/shared/group-model.ts';
import type { Passage, Review } from '../../../electron/shared/model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { hiddenRanges } from '../../../electron/shared/shield.ts';
import { passagesWithSpoilerMarks, quotedPassage, withSpoilerMarks } from '../../../electron/shared/spoiler-marks.ts';

// Every stretch of it stands in it once, so that no mark has a choice of places.
const TEXT = 'The goat by Mount Fuji knew from the first page who had taken the lamp, and said so to nobody at all.';

function review(
  spoilers: readonly TextRange[],
  spoiler: Review['spoiler'] = spoilers.length ? 'some' : 'none',
): Review {
  return {
    id: 'r1',
    bookId: 'lamp',
    reviewer: { name: 'Ann', isAuthor: false },
    body: {
      text: TEXT,
      marks: [
        { type: 'strong', start: 4, end: 8 },
        ...spoilers.map((range) => ({ type: 'spoiler' as const, ...range })),
      ],
    },
    spoiler,
    shelves: [],
    source: { format: 'goodreads-text', importId: 'i1' },
  };
}

function mark(range: TextRange, hidden: boolean): SpoilerMark {
  const quoted = quoteOf({ reviewId: 'r1' }, TEXT, range);
  if (!quoted) throw new Error('nothing to mark');
  return { ...quoted, reviewId: 'r1', id: `m${range.start}`, hidden, createdAt: '2026-01-01T00:00:00.000Z' };
}

const seen = (reviews: readonly Review[]) => reviews.flatMap((each) => hiddenRanges(each));

describe('the group’s marks', () => {
  test('hide words of a review that hid nothing', () => {
    const [marked] = withSpoilerMarks([review([])], [mark({ start: 58, end: 70 }, true)]);
    expect(marked?.spoiler).toBe('some');
    expect(seen(marked ? [marked] : [])).toEqual([{ start: 58, end: 70 }]);
    expect(marked?.body.marks).toContainEqual({ type: 'strong', start: 4, end: 8 });
  });

  test('open words that their source hid, all of them or some', () => {
    const hidden = review([{ start: 50, end: 70 }]);
    const [open] = withSpoilerMarks([hidden], [mark({ start: 50, end: 70 }, false)]);
    expect(open?.spoiler).toBe('none');
    expect(seen(withSpoilerMarks([hidden], [mark({ start: 56, end: 60 }, false)]))).toEqual([
      { start: 50, end: 56 },
      { start: 60, end: 70 },
    ]);
  });

  test('open a part of a review that was hidden as a whole', () => {
    const [marked] = withSpoilerMarks([review([], 'whole')], [mark({ start: 0, end: 16 }, false)]);
    expect(marked?.spoiler).toBe('some');
    expect(seen(marked ? [marked] : [])).toEqual([{ start: 16, end: TEXT.length }]);
  });

  test('hide a whole review', () => {
    const [marked] = withSpoilerMarks([review([])], [mark({ start: 0, end: TEXT.length }, true)]);
    expect(marked?.spoiler).toBe('whole');
  });

  test('follow their words to another place, and hide everything once they are gone', () => {
    const marks = [mark({ start: 58, end: 70 }, true)];
    const longer = { ...review([]), body: { text: `Well. ${TEXT}`, marks: [] } };
    expect(seen(withSpoilerMarks([longer], marks))).toEqual([{ start: 64, end: 76 }]);
    const other = { ...review([]), body: { text: 'Nothing of the kind.', marks: [] } };
    expect(withSpoilerMarks([other], marks)[0]?.spoiler).toBe('whole');
    expect(withSpoilerMarks([other], [mark({ start: 58, end: 70 }, false)])[0]).toBe(other);
  });

  test('hide words that stand in several places by now in all of them', () => {
    const words = 'knew from the first page';
    const text = `He ${words}. No: she ${words}.`;
    const [marked] = withSpoilerMarks(
      [{ ...review([]), body: { text, marks: [] } }],
      [mark({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }, true)],
    );
    expect(seen(marked ? [marked] : []).map(({ start, end }) => text.slice(start, end))).toEqual([words, words]);
  });

  test('hide words of a passage, of which its source hides nothing', () => {
    const passage: Passage = {
      ...{ id: 'p1', bookId: 'lamp', text: TEXT, tags: [] },
      source: { format: 'kindle-clippings', importId: 'i1' },
    };
    const { reviewId: _, ...made } = { ...mark({ start: 58, end: 70 }, true), reviewId: '' };
    const [marked] = passagesWithSpoilerMarks([passage], [{ ...made, passageId: 'p1' }]);
    expect(marked?.hidden).toEqual([{ start: 58, end: 70 }]);
    expect(marked && quotedPassage(marked).spoiler).toBe('some');
    expect(passagesWithSpoilerMarks([passage], [mark({ start: 58, end: 70 }, true)])[0]).toBe(passage);
    expect(quotedPassage(passage).spoiler).toBe('none');
  });

  test('leave other reviews the same objects', () => {
    const other = { ...review([]), id: 'r2' };
    expect(withSpoilerMarks([other], [mark({ start: 0, end: 8 }, true)])[0]).toBe(other);
  });

  const anyRange = fc
    .tuple(fc.nat(TEXT.length - 6), fc.integer({ min: 5, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(start + length, TEXT.length) }))
    .filter(({ start, end }) => TEXT.slice(start, end).trim() === TEXT.slice(start, end) && end - start >= 5);

  test('add up like marks made with a pen and an eraser, one after the other', () => {
    fc.assert(
      fc.property(
        fc.array(anyRange, { maxLength: 3 }),
        fc.array(fc.tuple(anyRange, fc.boolean()), { maxLength: 6 }),
        (spoilers, made) => {
          const covered = new Array<boolean>(TEXT.length).fill(false);
          for (const { start, end } of spoilers) covered.fill(true, start, end);
          for (const [{ start, end }, hidden] of made) covered.fill(hidden, start, end);
          const marks = made.map(([range, hidden]) => mark(range, hidden));
          const found = new Array<boolean>(TEXT.length).fill(false);
          for (const { start, end } of seen(withSpoilerMarks([review(spoilers)], marks))) found.fill(true, start, end);
          expect(found).toEqual(covered);
        },
      ),
    );
  });

  test('change nothing when put into a review that has them already', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRange, fc.boolean()), { maxLength: 6 }), (made) => {
        const marks = made.map(([range, hidden]) => mark(range, hidden));
        const once = withSpoilerMarks([review([{ start: 30, end: 60 }])], marks);
        expect(seen(withSpoilerMarks(once, marks))).toEqual(seen(once));
      }),
    );
  });
});
