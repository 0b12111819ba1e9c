import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opening, summaryOf } from '../../../electron/library/summary.ts';
import { reviewSummarySchema } from '../../../electron/shared/model.ts';
import { review } from './books.ts';

describe('a review in a list', () => {
  test('shows its first words on one line, all its facts and no body', () => {
    const whole = review('a', 'I read this\n\nover three evenings.', { rating: 4, language: 'en' });
    const summary = summaryOf(whole);
    expect(reviewSummarySchema.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({
      id: 'a',
      rating: 4,
      excerpt: 'I read this over three evenings.',
      wordCount: 6,
    });
    expect(summary).not.toHaveProperty('body');
    // The same without the shield.
    expect(summary).not.toHaveProperty('openExcerpt');
  });

  test('brings no former text', () => {
    const former = {
      body: { text: 'He dies.', marks: [] },
      spoiler: 'none' as const,
      replacedOn: '2026-11-12',
      importId: 'i',
    };
    expect(summaryOf(review('a', 'He lives.', { revisions: [former] }))).not.toHaveProperty('revisions');
  });

  test('hidden as a whole shows no word of it unless the shield is lifted', () => {
    const summary = summaryOf(review('a', 'He dies.', { spoiler: 'whole' }));
    expect(summary).toMatchObject({ excerpt: '', openExcerpt: 'He dies.' });
    expect(summary).not.toHaveProperty('body');
  });

  test('with hidden words shows the others, and brings its body for those who quote it', () => {
    const marked = review('a', 'Then Ansel dies at sea.', {
      spoiler: 'some',
      body: { text: 'Then Ansel dies at sea.', marks: [{ type: 'spoiler', start: 11, end: 15 }] },
    });
    expect(summaryOf(marked)).toMatchObject({ excerpt: 'Then Ansel … at sea.', wordCount: 5, body: marked.body });
  });

  test('without words has none', () => {
    expect(summaryOf(review('a', ''))).toMatchObject({ excerpt: '', wordCount: 0 });
  });
});

describe('the first words of a text', () => {
  test('are the text where it is short, else cut between words with an ellipsis', () => {
    expect(opening('short', 10)).toBe('short');
    expect(opening('some words that go on', 12)).toBe('some words …');
    expect(opening('Donaudampfschifffahrt', 12)).toBe('Donaudampfsc …');
  });

  test('are never longer than asked, never half a character, never over several lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(' ', '\n', '🌊')) }),
        fc.integer({ min: 1, max: 50 }),
        (text, length) => {
          const words = opening(text, length);
          expect(words.length).toBeLessThanOrEqual(length + ' …'.length);
          expect(words).not.toMatch(/\n/);
          expect(words.isWellFormed() || !text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
