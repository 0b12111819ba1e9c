import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceSchema } from '../../../electron/shared/club-model.ts';
import { locate, occurrences, quoteOf } from '../../../electron/shared/quote-anchor.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 120 });
/** Words repeat in it, as they do in what people write. */
const prose = fc
  .array(fc.constantFrom('the', 'light', 'keeper', 'sea', '🌊', 'and'), { maxLength: 40 })
  .map((words) => words.join(' '));

function quoting(within: string, words: string, from = 0) {
  const start = within.indexOf(words, from);
  const evidence = quoteOf({ reviewId: 'review' }, within, { start, end: start + words.length });
  if (!evidence) throw new Error(`“${words}” is not in the text.`);
  return evidence;
}
const found = (evidence: ReturnType<typeof quoting>, within: string) => {
  const place = locate(evidence, within);
  return place && within.slice(place.start, place.end);
};

describe('a quotation', () => {
  test('finds its words in the text it was taken from, whatever was selected', () => {
    fc.assert(
      fc.property(fc.oneof(text, prose), fc.nat({ max: 130 }), fc.nat({ max: 130 }), (whole, a, b) => {
        const range = { start: Math.min(a, b), end: Math.min(Math.max(a, b), whole.length) };
        const evidence = quoteOf({ reviewId: 'review' }, whole, range);
        // Half a pictograph at either end is no letter that could be stored.
        const letters = whole.slice(range.start, range.end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
        const selected = letters.trim();
        if (!selected) {
          expect(evidence).toBeUndefined();
          return;
        }
        expect(evidenceSchema.parse(evidence)).toEqual(evidence);
        expect(evidence?.quote.exact).toBe(selected);
        expect(evidence && locate(evidence, whole)).toEqual(evidence?.position);
        expect(evidence && whole.slice(evidence.position.start, evidence.position.end)).toBe(selected);
      }),
    );
  });

  test('leaves the spaces around a selection out', () => {
    expect(quoteOf({ reviewId: 'review' }, 'one  two  three', { start: 3, end: 10 })).toEqual({
      reviewId: 'review',
      quote: { exact: 'two', prefix: 'one  ', suffix: '  three' },
      position: { start: 5, end: 8 },
    });
    expect(quoteOf({ reviewId: 'review' }, 'one \n two', { start: 3, end: 6 })).toBeUndefined();
  });

  test('is found where its context is after text was put in front', () => {
    fc.assert(
      fc.property(prose, fc.nat({ max: 200 }), fc.integer({ min: 1, max: 20 }), prose, (whole, at, length, before) => {
        const evidence = quoteOf({ reviewId: 'review' }, whole, {
          start: at,
          end: Math.min(at + length, whole.length),
        });
        if (!evidence) return;
        const { exact, prefix, suffix } = evidence.quote;
        const changed = before + whole;
        const same = occurrences(changed, exact).filter(
          ({ start, end }) => changed.slice(0, start).endsWith(prefix) && changed.slice(end).startsWith(suffix),
        );
        const moved = { start: evidence.position.start + before.length, end: evidence.position.end + before.length };
        // Where only one place looks like it, that is the place.
        if (same.length === 1 && same[0]?.start === moved.start) expect(locate(evidence, changed)).toEqual(moved);
        const place = locate(evidence, changed);
        if (place) expect(changed.slice(place.start, place.end)).toBe(exact);
      }),
    );
  });

  test('of one of two equal phrases is told from the other by the words around it', () => {
    const review = 'At first I did not care for him. By the last page I did not care for anybody else.';
    const second = quoting(review, 'I did not care', 20);
    const changed = `Read twice. ${review}`;
    expect(locate(second, changed)?.start).toBe(changed.lastIndexOf('I did not care'));
    const first = quoting(review, 'I did not care');
    expect(locate(first, changed)?.start).toBe(changed.indexOf('I did not care'));
  });

  test('prefers the words around it to the place where it stood', () => {
    const before = 'ha! She laughs. ho! He laughs.';
    const quoted = quoting(before, 'laughs', 20);
    // Now the other "laughs" stands exactly where the quoted one stood.
    const after = `${' '.repeat(quoted.position.start - before.indexOf('laughs'))}${before}`;
    expect(after.slice(quoted.position.start, quoted.position.end)).toBe('laughs');
    expect(locate(quoted, after)?.start).toBe(after.lastIndexOf('laughs'));
  });

  test('still stands at its place when all the words around it were changed', () => {
    const quoted = quoting('The sea, the sea. Again the sea.', 'the sea', 10);
    expect(locate(quoted, 'the sea? THE SEA! ..... the sea!')?.start).toBe(quoted.position.start);
  });

  test('whose context begins or ends inside a pictograph is told apart all the same', () => {
    const around = '🌊'.repeat(20);
    const review = `One. ${around} words x ${around}. Two. ${around} words y${around}.`;
    const quoted = quoting(review, 'words', review.indexOf('Two'));
    expect(quoted.quote.prefix.isWellFormed() && quoted.quote.suffix.isWellFormed()).toBe(true);
    const changed = `New. ${review}`;
    expect(locate(quoted, changed)?.start).toBe(changed.lastIndexOf('words'));
  });

  test('of words that are gone is nowhere', () => {
    const quoted = quoting('He winds the clock. That is the whole book.', 'winds the clock');
    expect(locate(quoted, 'He winds it. That is the whole book.')).toBeUndefined();
    expect(locate(quoted, '')).toBeUndefined();
  });

  test('that could be in two places is in neither', () => {
    const quoted = quoting('Well. the goat. Well.', 'the goat');
    expect(found(quoted, 'I like the goat because the goat is not mentioned.')).toBeUndefined();
  });

  test('that stands once is found though all around it changed', () => {
    const quoted = quoting('A long first sentence. The goat matters.', 'The goat');
    expect(found(quoted, 'Edited: nothing but (The goat).')).toBe('The goat');
  });
});

test('occurrences are all the places of the words, none overlapping another', () => {
  expect(occurrences('aaaa b aa', 'aa')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 7, end: 9 },
  ]);
  expect(occurrences('abc', '')).toEqual([]);
  expect(occurrences('', 'abc')).toEqual([]);
});
