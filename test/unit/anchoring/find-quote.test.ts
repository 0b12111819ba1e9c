import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../electron/anchoring/find-quote.ts';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';

function quoting(text: string, words: string, from = 0): Evidence {
  const start = text.indexOf(words, from);
  const evidence =
    start === -1 ? undefined : quoteOf({ reviewId: 'review' }, text, { start, end: start + words.length });
  if (!evidence) throw new Error(`“${words}” is not in the text.`);
  return evidence;
}

/** What became of the quotation, and the words it is put on. */
function placed(evidence: Evidence, text: string): [string, string?] {
  const placement = findQuote(evidence, text);
  return placement.is === 'lost' ? ['lost'] : [placement.is, text.slice(placement.range.start, placement.range.end)];
}

const review =
  'I read this in one night. The keeper winds the clock every evening, and nobody asks him why. ' +
  'My sister gave it to me for my birthday, and I had put it off for years.\n\n' +
  'What stayed with me is the goat. It stands on the rocks as if it had always been there.\n\n' +
  'Would I read it again? Perhaps in winter, when the light is short and the sea is loud.';

describe('a quotation', () => {
  test('of any words of a text that did not change is the same', () => {
    fc.assert(
      fc.property(fc.nat({ max: review.length }), fc.integer({ min: 1, max: 200 }), (start, length) => {
        const evidence = quoteOf({ reviewId: 'review' }, review, {
          start,
          end: Math.min(review.length, start + length),
        });
        if (evidence) expect(findQuote(evidence, review)).toEqual({ is: 'same', range: evidence.position });
      }),
    );
  });

  test('is the same where only words further on changed', () => {
    expect(placed(quoting(review, 'winds the clock'), review.replace('winter', 'spring'))[0]).toBe('same');
  });

  test('moves with its words when a sentence is put in front or taken away', () => {
    const quoted = quoting(review, 'the goat');
    expect(placed(quoted, `Edited in May. ${review}`)).toEqual(['moved', 'the goat']);
    expect(placed(quoted, review.replace('I read this in one night. ', ''))).toEqual(['moved', 'the goat']);
  });

  test('moves with its paragraph', () => {
    const paragraphs = review.split('\n\n');
    const swapped = [paragraphs[2], paragraphs[0], paragraphs[1]].join('\n\n');
    for (const words of [
      'What stayed',
      'the goat',
      'had always been there.',
      'Perhaps in winter',
      'I read this in one night.',
    ]) {
      expect(placed(quoting(review, words), swapped)).toEqual(['moved', words]);
    }
    expect(placed(quoting(review, paragraphs[1] ?? ''), swapped)).toEqual(['moved', paragraphs[1]]);
  });

  test('has moved, not changed, where only spaces, quotation signs, dashes or compatible characters differ', () => {
    const before = 'Well: “it’s a tale — nothing more… finally”, she said, and we all believed her at once.';
    const quoted = quoting(before, '“it’s a tale — nothing more… finally”');
    for (const after of [
      'Well: "it\'s a tale -- nothing more... finally", she said, and we all believed her at once.',
      'Well: «it’s  a\u00a0tale—nothing\nmore… ﬁnally», she said, and we all believed her at once.',
    ]) {
      const [is, words] = placed(quoted, after);
      expect(is).toBe('moved');
      expect(words).toMatch(/^["«].*["»]$/s);
    }
  });

  test('with a typo repaired has changed: the words now, and how much of them stayed', () => {
    const before = review.replace('every evening', 'evry evening');
    const quoted = quoting(before, 'winds the clock evry evening');
    const placement = findQuote(quoted, review);
    expect(placement).toMatchObject({ is: 'changed', words: 'winds the clock every evening' });
    expect(placement.is === 'changed' && placement.score).toBeCloseTo(1 - 1 / 28, 2);
  });

  test('whose sentence was deleted is lost', () => {
    const quoted = quoting(review, 'The keeper winds the clock every evening');
    expect(placed(quoted, review.replace(/The keeper.*?why\. /, ''))).toEqual(['lost']);
    expect(placed(quoted, '')).toEqual(['lost']);
  });
});

describe('a look-alike', () => {
  test('inside another word is none, however short the quotation', () => {
    const quoted = quoting('Such art, and so little of it, in a house full of paint.', 'art');
    expect(placed(quoted, 'Such heart, and so little of it, in a house full of paint.')).toEqual(['lost']);
    expect(placed(quoted, 'Such artists, and so little of it, in a house full of paint.')).toEqual(['lost']);
    expect(placed(quoting('We can all agree that he lies.', 'can'), "We can't all agree that he lies.")).toEqual([
      'lost',
    ]);
  });

  test('of other context is none, though the words stand nowhere else', () => {
    const before = `${review} I could not put it down.`;
    const after = 'My cat could not care less. I could not put it down! he says of his cup, on page two.';
    expect(placed(quoting(before, 'could not put it down'), after)).toEqual(['lost']);
  });

  test('sentence is not taken for the quoted one when that is gone', () => {
    const before = 'Tommy forgave her in the end, before the sea. But Ruth forgave him in the end, behind the house.';
    const quoted = quoting(before, 'Tommy forgave her in the end');
    expect(placed(quoted, 'Nothing happens. But Ruth forgave him in the end, behind the house.')).toEqual(['lost']);
  });

  test('inside a stock phrase is told from the quoted words, which are gone', () => {
    const phrase = 'one of the best books I have read';
    const before = `Surely ${phrase} with my group. A dull winter. It is ${phrase} aloud.`;
    const quoted = quoting(before, 'read', before.lastIndexOf(phrase));
    expect(placed(quoted, `Surely ${phrase} with my group. A dull winter.`)).toEqual(['lost']);
  });

  test('next to the quoted word is not it', () => {
    const quoted = quoting('It was very very good, as far as I can remember it now.', 'very');
    expect(placed(quoted, 'It was vrey very good, as far as I can remember it now.')).toEqual(['lost']);
  });
});

describe('of equal words', () => {
  const before = 'At first I did not care for him. By the last page I did not care for anybody else.';

  test('those with the quoted context are found, first or second', () => {
    const after = `Read twice. ${before.replace('anybody', 'anyone')}`;
    const first = findQuote(quoting(before, 'I did not care'), after);
    const second = findQuote(quoting(before, 'I did not care', 30), after);
    expect(first).toMatchObject({ is: 'moved', range: { start: after.indexOf('I did not care') } });
    expect(second).toMatchObject({ is: 'moved', range: { start: after.lastIndexOf('I did not care') } });
  });

  test('none is chosen where their context is as good', () => {
    const line = 'Never let me go, she sang, and then she sang it once more to the pillow. ';
    const quoted = quoting(`Once. ${line}The end of the song.`, 'she sang it once more');
    expect(placed(quoted, `Twice now. ${line}${line}${line}`)).toEqual(['lost']);
  });
});

describe('fuzzy matching', () => {
  test('is never done for fewer than twelve letters', () => {
    const quoted = quoting(review, 'the clock');
    expect(placed(quoted, review.replace('the clock', 'the clocks'))).toEqual(['lost']);
  });

  test('gives whole words', () => {
    const quoted = quoting(review, 'nobody asks him why');
    expect(placed(quoted, review.replace('nobody asks', 'nobody asked'))).toEqual(['changed', 'nobody asked him why']);
  });

  test('chooses nothing where two places are about as near', () => {
    const one = 'The keeper wound the clock that evening, and nobody asked. ';
    const quoted = quoting('The keeper winds the clock each evening, and nobody asks.', 'winds the clock each evening');
    expect(placed(quoted, `${one}${one}`)).toEqual(['lost']);
  });

  test('works in scripts without spaces and without capitals', () => {
    const before = '读完之后我久久不能平静。这本书讲的是记忆和失去的故事，作者的文字非常克制。强烈推荐！';
    const quoted = quoting(before, '这本书讲的是记忆和失去的故事');
    expect(placed(quoted, `二刷。${before}`)).toEqual(['moved', '这本书讲的是记忆和失去的故事']);
    expect(placed(quoted, before.replace('失去', '失落'))).toEqual(['changed', '这本书讲的是记忆和失落的故事']);
  });
});

describe('in the longest reviews', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => `w${((at * 7919) % 4001).toString(36)}`).join(' ');
  const hostile: [string, string, string][] = [
    [
      '5,000 letters, all changed a little',
      words(4000).slice(0, 20_000),
      words(4000).replaceAll('a', 'b').slice(0, 20_000),
    ],
    ['one letter over and over', 'a'.repeat(20_000), `${'a'.repeat(9000)}b${'a'.repeat(10_999)}`],
    ['one word over and over', 'ha '.repeat(6600), `ho ${'ha '.repeat(3000)}hi ${'ha '.repeat(3000)}`],
    ['half of it one letter', `${'a'.repeat(10_000)}${words(2000)}`, `b${'a'.repeat(19_990)}`],
    ['nothing but spaces', `x${' '.repeat(20_000)}y`, `z${' '.repeat(20_000)}y`],
    ['nothing but marks', `x${'\u0301'.repeat(20_000)}`, `y${'\u0301'.repeat(19_000)}`],
    ['no text at all left', words(4000), ''],
  ];

  test.each(hostile)('a quotation of %s takes a bounded time', (_, before, after) => {
    for (const [start, length] of [
      [0, 1],
      [0, 200],
      [2000, 5000],
      [7500, 5000],
    ] as const) {
      const evidence = quoteOf({ reviewId: 'review' }, before, { start, end: Math.min(before.length, start + length) });
      if (!evidence) continue;
      const begun = performance.now();
      findQuote(evidence, after);
      // Here about a tenth of that; a shared machine is slower.
      expect(performance.now() - begun).toBeLessThan(3000);
    }
  });
});

test('whatever the text, a place lies inside it, and unless it changed holds the quoted words', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 150 }),
    fc
      .array(fc.constantFrom('the', 'light', 'keeper', '“sea”', '🌊', '—', 'می‌شود', '光', '\n'), { maxLength: 40 })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(
      text,
      text,
      fc.nat({ max: 150 }),
      fc.integer({ min: 1, max: 60 }),
      (before, inserted, start, length) => {
        const evidence = quoteOf({ reviewId: 'review' }, before, {
          start,
          end: Math.min(before.length, start + length),
        });
        if (!evidence) return;
        const after = before.slice(0, start >> 1) + inserted + before.slice(start >> 1);
        const placement = findQuote(evidence, after);
        if (placement.is === 'lost') return;
        const { range } = placement;
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(after.length);
        if (placement.is === 'same') expect(after.slice(range.start, range.end)).toBe(evidence.quote.exact);
      },
    ),
    { numRuns: 500 },
  );
});
