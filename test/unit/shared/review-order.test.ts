import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../../electron/shared/club-model.ts';
import { defined } from '../../../electron/shared/defined.ts';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import {
  countsByTag,
  coveringTagsBySource,
  type FilterContext,
  passes,
  sortNames,
  sortReviews,
  starsOf,
  tagsBySource,
} from '../../../electron/shared/review-order.ts';
import { type ReviewFilter, reviewFilterSchema, reviewSorts } from '../../../electron/shared/settings.ts';

const summary = (id: string, facts: Partial<ReviewSummary> = {}): ReviewSummary => ({
  id,
  bookId: 'book',
  reviewer: { name: id, isAuthor: false },
  spoiler: 'none',
  shelves: [],
  source: { format: 'goodreads-text', importId: 'import' },
  excerpt: '',
  openExcerpt: '',
  wordCount: 10,
  ...facts,
});

const anySummary = fc
  .record({
    id: fc.uuid(),
    writtenOn: fc.option(fc.constantFrom('2010-01-01', '2012-12-31', '2020-02-29'), { nil: undefined }),
    rating: fc.option(fc.constantFrom(0.5, 3, 4.5, 5), { nil: undefined }),
    wordCount: fc.nat({ max: 5 }),
    followerCount: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  })
  .map(({ id, followerCount, ...facts }) =>
    summary(id, { ...defined(facts), reviewer: { name: 'A', isAuthor: false, ...defined({ followerCount }) } }),
  );

const nothing: FilterContext = { read: new Set(), starred: new Set(), tags: new Map() };
const shown = (reviews: readonly ReviewSummary[], filter: Partial<ReviewFilter>, context = nothing) =>
  reviews.filter((review) => passes(review, reviewFilterSchema.parse(filter), context)).map(({ id }) => id);

describe('an order', () => {
  test.each([
    ['newest', ['b', 'a', 'none']],
    ['oldest', ['a', 'b', 'none']],
    ['followers', ['b', 'a', 'none']],
    ['longest', ['b', 'a', 'none']],
    ['shortest', ['none', 'a', 'b']],
    ['highest', ['b', 'a', 'none']],
    ['lowest', ['a', 'b', 'none']],
  ] as const)('“%s” puts reviews without the fact last', (sort, expected) => {
    const reviews = [
      summary('none', { wordCount: 0 }),
      summary('a', {
        writtenOn: '2010-01-01',
        rating: 0.5,
        wordCount: 5,
        reviewer: { name: 'A', isAuthor: false, followerCount: 0 },
      }),
      summary('b', {
        writtenOn: '2023-12-31',
        rating: 5,
        wordCount: 50,
        reviewer: { name: 'B', isAuthor: false, followerCount: 12_000 },
      }),
    ];
    expect(sortReviews(reviews, sort).map(({ id }) => id)).toEqual(expected);
  });

  test('keeps every review, leaves equal ones as they were and does not change the list given', () => {
    fc.assert(
      fc.property(fc.array(anySummary), fc.constantFrom(...reviewSorts), (reviews, sort) => {
        const before = [...reviews];
        const sorted = sortReviews(reviews, sort);
        expect(reviews).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(reviews));
        expect(sortReviews(sorted, sort)).toEqual(sorted);
      }),
    );
  });

  test('of every kind has a name for people', () => {
    expect(Object.keys(sortNames).sort()).toEqual([...reviewSorts].sort());
  });
});

describe('stars', () => {
  test.each([
    [undefined, 0],
    [0.5, 1],
    [1, 1],
    [3.75, 3],
    [5, 5],
  ])('of a rating of %s are %s', (rating, stars) => {
    expect(starsOf(defined({ rating }))).toBe(stars);
  });
});

describe('a filter', () => {
  const reviews = [
    summary('plain'),
    summary('hidden', { spoiler: 'whole', rating: 4.5, language: 'en', writtenOn: '2011-05-05' }),
    summary('partly', { spoiler: 'some', rating: 2, language: 'fa', writtenOn: '2020-05-05' }),
  ];

  test('that asks for nothing shows all', () => {
    expect(shown(reviews, {})).toEqual(['plain', 'hidden', 'partly']);
  });

  test('shows only reviews free of spoilers, or only those with some', () => {
    expect(shown(reviews, { spoiler: 'free' })).toEqual(['plain']);
    expect(shown(reviews, { spoiler: 'hidden' })).toEqual(['hidden', 'partly']);
  });

  test('shows whole stars with their halves, and 0 for reviews without a rating', () => {
    expect(shown(reviews, { ratings: [4] })).toEqual(['hidden']);
    expect(shown(reviews, { ratings: [0, 2] })).toEqual(['plain', 'partly']);
  });

  test('by language or year leaves out reviews of which it is not known', () => {
    expect(shown(reviews, { languages: ['fa', 'en'] })).toEqual(['hidden', 'partly']);
    expect(shown(reviews, { years: ['2011'] })).toEqual(['hidden']);
  });

  test('by unread, starred and points asks the club', () => {
    const context = {
      read: new Set(['plain']),
      starred: new Set(['hidden']),
      tags: new Map([['partly', new Set<string>()]]),
    };
    expect(shown(reviews, { unread: true }, context)).toEqual(['hidden', 'partly']);
    expect(shown(reviews, { starred: true }, context)).toEqual(['hidden']);
    expect(shown(reviews, { withPoints: true }, context)).toEqual(['partly']);
    expect(shown(reviews, { unread: true, starred: true, withPoints: true }, context)).toEqual([]);
  });

  test('by tags shows reviews that have one of them', () => {
    const context = {
      ...nothing,
      tags: new Map([
        ['plain', new Set(['ethics', 'style'])],
        ['hidden', new Set(['ending'])],
      ]),
    };
    expect(shown(reviews, { tagIds: ['style', 'ending'] }, context)).toEqual(['plain', 'hidden']);
    expect(shown(reviews, { tagIds: ['nobody’s'] }, context)).toEqual([]);
    expect(shown(reviews, { tagIds: ['style', 'ending'], tagMatch: 'none' }, context)).toEqual(['partly']);
    expect(shown(reviews, { tagIds: ['style', 'nobody’s'], tagMatch: 'all' }, context)).toEqual([]);
  });
});

test('a review or passage has the tags of every point that quotes it, and an entry even for a point without tags', () => {
  const quoted = { quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 0, end: 1 } };
  const point = (tagIds: string[], ...evidence: Point['evidence']): Point => ({
    id: 'point',
    text: '',
    kind: 'remark',
    evidence,
    tagIds,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    status: 'open',
  });
  const [one, two, three] = [
    { ...quoted, reviewId: 'one' },
    { ...quoted, reviewId: 'two' },
    { ...quoted, reviewId: 'three' },
  ] as const;
  const passage = { ...quoted, passageId: 'passage' };
  const tags = tagsBySource({ points: [point(['a', 'b'], one, two), point(['c'], one, passage), point([], three)] });
  expect(tags).toEqual(
    new Map([
      ['one', new Set(['a', 'b', 'c'])],
      ['two', new Set(['a', 'b'])],
      ['passage', new Set(['c'])],
      ['three', new Set()],
    ]),
  );
  const [above, below] = [
    { id: 'a', name: 'themes', colour: '1' },
    { id: 'b', name: 'memory', colour: '2', parentId: 'a' },
  ] as const;
  const covering = coveringTagsBySource({ tags: [above, below], points: [point(['b'], one), point(['a'], two)] });
  expect(covering.get('one')).toEqual(new Set(['b', 'a']));
  expect(countsByTag([{ id: 'one' }, { id: 'two' }, { id: 'three' }], covering)).toEqual(
    new Map([
      ['b', 1],
      ['a', 2],
    ]),
  );
});
