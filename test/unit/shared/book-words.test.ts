import { describe, expect, test } from 'vitest';
import { bookPart, bookWords, splitBookRanges } from '../../../electron/shared/book-words.ts';

const book = {
  authors: ['Imogen Vale', 'Ada Brandt'],
  genres: ['Fiction', 'Islands'],
  description: 'A keeper counts storms.',
};

describe('what is searched in a book', () => {
  test('is all that is said about it, in the order of its page, without what is not there', () => {
    expect(bookWords(book)).toBe('Imogen Vale, Ada Brandt\n\nFiction, Islands\n\nA keeper counts storms.');
    expect(bookWords({ authors: [], genres: [], description: ' ' })).toBe('');
    expect(bookPart(book, 'series')).toBe('');
  });

  test('is split into ranges of each part', () => {
    const words = bookWords(book);
    const range = (word: string) => ({ start: words.indexOf(word), end: words.indexOf(word) + word.length });
    expect(splitBookRanges(book, [range('Ada'), range('keeper')])).toEqual({
      authors: [{ start: 13, end: 16 }],
      genres: [],
      description: [{ start: 2, end: 8 }],
    });
  });
});
