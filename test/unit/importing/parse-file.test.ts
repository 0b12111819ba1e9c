import { describe, expect, test } from 'vitest';
import { byNamedMember, parseFile } from '../../../electron/importing/parse-file.ts';
import type { FoundPassage } from '../../../electron/shared/model.ts';
import { fixtureBytes } from './reading.ts';

const passage = (text: string, more: Partial<FoundPassage> = {}): FoundPassage => ({
  text,
  tags: [],
  source: {},
  ...more,
});

const review = (name: string) => ({
  reviewer: { name, isAuthor: false },
  body: { text: `Words of ${name}.`, marks: [] },
  spoiler: 'none',
  shelves: [],
  source: {},
});

function parsed(...books: object[]) {
  const text = JSON.stringify({ format: 'commonplace', version: 1, books });
  return parseFile('data.json', new TextEncoder().encode(text));
}

describe('a book that stands in a file more than once', () => {
  test('is one, with every review and every passage in the order of the file', () => {
    const salt = { title: 'Salt', authors: ['Per Holm'] };
    const { readings } = parsed(
      { ...salt, reviews: [review('Ann')], passages: [passage('One.')] },
      { title: 'The Ferry', authors: ['Ada Brandt'], reviews: [review('Cy')], passages: [passage('Between.')] },
      { ...salt, reviews: [review('Bo')], passages: [passage('Two.'), passage('Three.')] },
      { ...salt, reviews: [review('Di')], passages: [passage('Four.')] },
    );
    expect(
      readings.map(({ facts, reviews, passages }) => [
        facts.title,
        reviews.map(({ reviewer }) => reviewer.name),
        passages.map(({ text }) => text),
      ]),
    ).toEqual([
      ['Salt', ['Ann', 'Bo', 'Di'], ['One.', 'Two.', 'Three.', 'Four.']],
      ['The Ferry', ['Cy'], ['Between.']],
    ]);
  });

  test('is two where another author wrote one of them', () => {
    const books = ['Per Holm', 'Ada Brandt'].map((author) => ({
      title: 'Salt',
      authors: [author],
      reviews: [review('Ann')],
    }));
    expect(parsed(...books).readings.map(({ reviews }) => reviews.length)).toEqual([1, 1]);
  });
});

describe('a member’s export, once the member is named,', () => {
  test('has the member’s name at every review', () => {
    const library = parseFile('export.csv', fixtureBytes('library-exports/goodreads.csv'));
    const names = byNamedMember(library, 'Ann').readings.flatMap(({ reviews }) => reviews.map((one) => one.reviewer));
    expect(names).toEqual(Array(3).fill({ name: 'Ann', isAuthor: false }));
  });

  test('has it at every passage too, but keeps the names that its source has', () => {
    const shared = parsed({
      title: 'Salt',
      authors: [],
      reviews: [review('Bo')],
      passages: [passage('His.', { by: 'Bo' }), passage('Hers.')],
    });
    const { reviews, passages } = byNamedMember(shared, 'Ann').readings[0] ?? {};
    expect(reviews).toMatchObject([{ reviewer: { name: 'Bo' } }]);
    expect(passages).toMatchObject([{ by: 'Bo' }, { by: 'Ann' }]);
  });
});

describe('a file without reviews', () => {
  test('of highlights is a book with its passages', () => {
    const { readings } = parseFile('My Clippings.txt', fixtureBytes('highlights/My Clippings.txt'));
    expect(readings.length).toBeGreaterThan(0);
    for (const { reviews, passages } of readings) {
      expect(reviews).toEqual([]);
      expect(passages.length).toBeGreaterThan(0);
    }
  });

  test('and without passages of a book that nothing identifies is refused', () => {
    expect(() => parsed({ title: 'Salt', authors: [] })).toThrow(/holds no reviews/);
  });
});

test('a part with passages only adds them to the book’s reviews', () => {
  const salt = { title: 'Salt', authors: ['Per Holm'] };
  const { readings } = parsed({ ...salt, reviews: [review('Ann')] }, { ...salt, passages: [passage('One.')] });
  expect(readings).toMatchObject([{ reviews: [{}], passages: [{ text: 'One.' }] }]);
});
