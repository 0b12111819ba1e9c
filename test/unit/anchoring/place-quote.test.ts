import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../electron/anchoring/find-quote.ts';
import { foldedText } from '../../../electron/anchoring/folded-text.ts';
import { placeQuote } from '../../../electron/anchoring/place-quote.ts';
import { alignTexts } from '../../../electron/anchoring/text-alignment.ts';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';

function quoting(text: string, words: string, from = 0): Evidence {
  const start = text.indexOf(words, from);
  const evidence =
    start === -1 ? undefined : quoteOf({ reviewId: 'review' }, text, { start, end: start + words.length });
  if (!evidence) throw new Error(`“${words}” is not in the text.`);
  return evidence;
}

function place(evidence: Evidence, former: string, text: string): Placement {
  const folded = foldedText(text);
  return placeQuote(evidence, text, folded, alignTexts(former, text, folded));
}

/** What became of words of the former text, and the words they are on now. */
function placed(former: string, words: string, text: string, from = 0): [string, string?] {
  const placement = place(quoting(former, words, from), former, text);
  return placement.is === 'lost' ? ['lost'] : [placement.is, text.slice(placement.range.start, placement.range.end)];
}

const paragraphs = [
  'I read this in one night. The keeper winds the clock every evening, and nobody asks him why. My sister gave it to me for my birthday.',
  'Why so sad?',
  'What stayed with me is the goat. It stands on the rocks as if it had always been there, and looks at the ships that come in.',
  'Would I read it again? Perhaps in winter, when the light is short and the sea is loud, and nobody wants to go out for bread.',
] as const;
const review = paragraphs.join('\n\n');

describe('where the former text is known', () => {
  test('a single word is found between edits on both sides', () => {
    const now = review.replace('stands on the', 'stans on tha').replace('had always been', 'has alweys been');
    expect(placed(review, 'rocks', now)).toEqual(['moved', 'rocks']);
    expect(placed(review, 'as if', now)).toEqual(['moved', 'as if']);
  });

  test('a single word with a typo repaired has changed, however short it is', () => {
    expect(placed(review, 'goat', review.replace('goat', 'goats'))).toEqual(['changed', 'goats']);
  });

  test('words moved with their paragraph are found, whatever was edited beside them', () => {
    const [first, second, third, fourth] = paragraphs;
    const now = ['A second reading.', fourth, second, third.replace('the ships', 'all ships'), first].join('\n\n');
    for (const words of ['the goat', 'winds the clock', 'bread', 'I', 'that come in']) {
      expect(placed(review, words, now)).toEqual(['moved', words]);
    }
  });

  test('a short paragraph that changed places with a long one is found', () => {
    const [first, second, third, fourth] = paragraphs;
    const now = [first, fourth, third, second].join('\n\n');
    expect(placed(review, 'Why so sad?', now)).toEqual(['moved', 'Why so sad?']);
  });

  test('a sentence put into a quotation is proposed with it', () => {
    const quoted = 'nobody asks him why. My sister gave it to me';
    const now = review.replace('My sister', 'I would. My sister');
    expect(placed(review, quoted, now)).toEqual(['changed', 'nobody asks him why. I would. My sister gave it to me']);
  });

  test('changed words at the end of a quotation are proposed with it', () => {
    const now = review.replace('every evening', 'at dusk');
    expect(placed(review, 'The keeper winds the clock every evening', now)).toEqual([
      'changed',
      'The keeper winds the clock at dusk',
    ]);
  });

  test('words that were deleted are lost, though the same words stand elsewhere', () => {
    const former = `${review} The end: nobody asks him why.`;
    expect(placed(former, 'nobody asks him why', former.replace(', and nobody asks him why', ''))).toEqual(['lost']);
    expect(placed(former, 'nobody', former.replace(', and nobody asks him why', ''))).toEqual(['lost']);
  });

  test('the first of two equal words is not taken for the second, of which the following words say that it stayed', () => {
    const former = review.replace('so sad', 'so so sad');
    expect(placed(former, 'so', review)).toEqual(['lost']);
    expect(placed(former, 'so', review, former.indexOf('so so') + 1)).toEqual(['moved', 'so']);
  });

  test('a sentence that stands a second time since is not taken for the other', () => {
    const [first, second, third, fourth] = paragraphs;
    const now = [fourth, third, second, first, second].join('\n\n');
    expect(placed(review, second, now)).toEqual(['lost']);
  });

  test('a quotation that is not in it is placed by its own words', () => {
    const quoted = quoting(`Long ago. ${review}`, 'The keeper winds the clock every evening');
    expect(place(quoted, review, `Edited. ${review}`)).toMatchObject({
      is: 'moved',
      range: { start: review.indexOf('The keeper') + 'Edited. '.length },
    });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 150 }),
  fc
    .array(fc.constantFrom('the', 'light', "keeper's", '“sea”', '🌊', '—', '.', 'می‌شود', '光', '海。', '\n'), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
);
const anyEdits = fc.array(
  fc.record({ at: fc.nat({ max: 200 }), gone: fc.nat({ max: 40 }), put: anyText, moved: fc.boolean() }),
  { maxLength: 4 },
);

/** Cuts words out of the text, puts others in their place, and puts the cut ones at the end if they moved. */
function edited(text: string, edits: readonly { at: number; gone: number; put: string; moved: boolean }[]): string {
  return edits
    .reduce((now, { at, gone, put, moved }) => {
      const rest = now.slice(at + gone) + (moved ? now.slice(at, at + gone) : '');
      return now.slice(0, at) + put + rest;
    }, text)
    .normalize('NFC');
}

test('whatever the text and the edits, a place lies inside the text and, unless it changed, holds the quoted words', () => {
  fc.assert(
    fc.property(
      anyText,
      anyEdits,
      fc.nat({ max: 150 }),
      fc.integer({ min: 1, max: 60 }),
      (any, edits, start, length) => {
        const former = any.normalize('NFC');
        const evidence = quoteOf({ reviewId: 'review' }, former, {
          start,
          end: Math.min(former.length, start + length),
        });
        if (!evidence) return;
        const now = edited(former, edits);
        const placement = place(evidence, former, now);
        if (placement.is === 'lost') return;
        const { start: from, end } = placement.range;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(now.length);
        const words = now.slice(from, end);
        if (placement.is === 'same') expect(words).toBe(evidence.quote.exact);
        if (placement.is === 'moved') expect(foldedText(words).text).toBe(foldedText(evidence.quote.exact).text);
        if (placement.is === 'changed') {
          expect(placement.words).toBe(words);
          expect(placement.score).toBeGreaterThan(0);
          expect(placement.score).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a quotation whose paragraph nobody touched is never lost, whatever became of the others and of their order', () => {
  const word = (number: number) => `w${number.toString(36)}`;
  const paragraph = (number: number) => {
    const words = Array.from({ length: 20 }, (_, at) => (at % 4 === 3 ? 'the' : word(number * 20 + at)));
    return `${words.join(' ')}.`;
  };
  const former = [0, 1, 2, 3, 4].map(paragraph);
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      order,
      fc.array(anyEdits, { minLength: 5, maxLength: 5 }),
      fc.nat({ max: 4 }),
      fc.nat(),
      fc.nat(),
      (places, edits, own, first, more) => {
        const words = former[own]?.split(' ') ?? [];
        const [from, to] = [first % words.length, (first % words.length) + 1 + (more % words.length)];
        const before = words.slice(0, from).join(' ').length + (from ? 1 : 0);
        const start = former.slice(0, own).join('\n\n').length + (own ? 2 : 0) + before;
        const exact = words.slice(from, to).join(' ');
        const evidence = quoteOf({ reviewId: 'review' }, former.join('\n\n'), { start, end: start + exact.length });
        if (!evidence) return;
        expect(evidence.quote.exact).toBe(exact);
        const now = places
          .map((number) => (number === own ? (former[own] ?? '') : edited(former[number] ?? '', edits[number] ?? [])))
          .join('\n\n')
          .normalize('NFC');
        const placement = place(evidence, former.join('\n\n'), now);
        expect(placement.is).toMatch(/same|moved/);
        if (placement.is === 'lost') return;
        const stands = now.indexOf(former[own] ?? '') + before;
        expect(placement.range).toEqual({ start: stands, end: stands + exact.length });
      },
    ),
    { numRuns: 300 },
  );
});

describe('the longest reviews', () => {
  const words = (count: number, step: number) =>
    Array.from({ length: count }, (_, at) => `w${((at * step) % 4001).toString(36)}${at % 9 === 8 ? '.' : ''}`).join(
      ' ',
    );
  const long = words(20_000, 7919);
  const hostile: [string, string, string][] = [
    ['twenty thousand words, every tenth changed', long, long.replaceAll('w1 ', 'x1 ').replaceAll('a ', 'b ')],
    ['twenty thousand words, all others now', long, words(20_000, 3571)],
    ['one word over and over', 'ha '.repeat(20_000), `ho ${'ha '.repeat(9000)}hi ${'ha '.repeat(9000)}`],
    [
      'four sentences over and over',
      'One. Two. A third. More! '.repeat(4000),
      'Two. One. More! A third. '.repeat(4000),
    ],
    ['one letter over and over', 'a'.repeat(100_000), `${'a'.repeat(50_000)}b${'a'.repeat(49_000)}`],
    ['fifty thousand characters without a space', '光海明天心时间情'.repeat(6250), '光海明天心时间情感'.repeat(5500)],
    ['a million letters', 'Many words. '.repeat(90_000), `New. ${'Many words. '.repeat(90_000)}`],
  ];

  test.each(hostile)('of %s are compared in a bounded time', (_, former, text) => {
    const begun = performance.now();
    alignTexts(former, text);
    // Here about a tenth of that; a shared machine is slower.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
