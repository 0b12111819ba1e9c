import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../electron/shared/model.ts';
import { passageAttribution, placesOf } from '../../../electron/shared/passage-place.ts';

const passage: Passage = {
  id: 'one',
  bookId: 'book',
  text: 'No ship today.',
  tags: [],
  source: { format: 'kindle-clippings', importId: 'import' },
};
const book = { title: 'The Ferry', authors: ['Ada Brandt'] };

describe('the place of a passage', () => {
  test.each([
    [{}, []],
    [{ page: '12' }, ['p. 12']],
    [{ page: 'ix', location: '145' }, ['p. ix', 'Location 145']],
    [{ page: '12-13', location: '145-147' }, ['pp. 12–13', 'Location 145–147']],
    [{ location: '43 %' }, ['43 %']],
    [{ page: ' ', location: '' }, []],
  ])('of %j is said as %j', (facts, places) => {
    expect(placesOf(facts)).toEqual(places);
  });

  test('stands beside the author', () => {
    expect(passageAttribution(book, { ...passage, page: '12', location: '145' })).toBe('Ada Brandt, p. 12');
    expect(passageAttribution(book, { ...passage, chapter: 'One' })).toBe('Ada Brandt, One');
    expect(passageAttribution({ ...book, authors: ['Ada Brandt', 'Per Holm'] }, passage)).toBe('Ada Brandt, Per Holm');
  });

  test('is left out where the passage is not there, and the title stands for an unknown author', () => {
    expect(passageAttribution(book, undefined)).toBe('Ada Brandt');
    expect(passageAttribution({ ...book, authors: [] }, { ...passage, page: '12' })).toBe('The Ferry, p. 12');
  });
});
