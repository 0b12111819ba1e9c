import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchReviews } from '../../../electron/importing/identity.ts';
import { type MergeOptions, mergeBook, mergeReviews } from '../../../electron/importing/merge.ts';
import {
  type BookFacts,
  type FoundReview,
  foundReviewSchema,
  type Review,
  reviewSchema,
} from '../../../electron/shared/model.ts';
import { book, review } from '../library/books.ts';

const into = {
  ...{ bookId: 'one', importId: 'second', format: 'goodreads-text', newId: () => 'new' },
  ...{ today: '2026-11-12', previousImportId: 'import' },
};
const merge = (known: readonly Review[], found: readonly FoundReview[], changed: Partial<MergeOptions> = {}) =>
  mergeReviews(known, matchReviews(found, known), { ...into, ...changed });
/** What a source shows of a review that is already known. */
const again = (
  { id: _, bookId: __, source: ___, revisions: ____, goneSince: _____, ...rest }: Review,
  changed: Partial<FoundReview> = {},
): FoundReview => ({
  ...rest,
  source: {},
  ...changed,
});

const hides = (start: number, end: number) => ({ type: 'spoiler' as const, start, end });

describe('a book read again', () => {
  const known = book('one', {
    pageCount: 312,
    description: 'A light.',
    genres: ['Sea'],
    ratings: { average: 4, ratingCount: 9 },
  });
  const poor: BookFacts = { title: 'THE BOOK ONE', authors: [], genres: [], ratings: { ratingCount: 10 } };

  test('keeps facts that the source lacks, and takes the newer ones', () => {
    expect(mergeBook(known, poor, 'goodreads-text', [])).toEqual({
      ...known,
      ratings: { average: 4, ratingCount: 10 },
    });
    expect(
      mergeBook(
        known,
        { ...poor, pageCount: 300, authors: ['Dr. Vale'], genres: ['Sea', 'Light'] },
        'goodreads-text',
        [],
      ),
    ).toEqual({
      ...known,
      pageCount: 300,
      authors: ['Dr. Vale'],
      genres: ['Sea', 'Light'],
      ratings: { average: 4, ratingCount: 10 },
    });
  });

  test('keeps the title and the id that the group knows it by', () => {
    expect(mergeBook(known, poor, 'goodreads-text', [])).toMatchObject({ id: 'one', title: known.title });
  });
});

describe('reviews read again', () => {
  const first = review('a', 'The light.', {
    rating: 4,
    likeCount: 7,
    shelves: ['read'],
    reviewer: { name: 'Mara', isAuthor: false, followerCount: 12, reviewCount: 3 },
  });
  const second = review('b', 'The goat.');

  test('are unchanged when nothing changed, and keep where they came from', () => {
    const { reviews, counts } = merge([first, second], [again(first), again(second)]);
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 2 });
    const seen = { format: 'goodreads-text', importId: 'import', lastSeenImportId: 'second' };
    expect(reviews).toEqual([
      { ...first, source: seen },
      { ...second, source: seen },
    ]);
  });

  test('keep id and place when their text changed, and follow the newer text', () => {
    const { reviews, counts } = merge(
      [first, second],
      [again(second, { body: { text: 'The goat, revised.', marks: [] } })],
    );
    expect(counts).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(reviews.map(({ id, body }) => [id, body.text])).toEqual([
      ['a', 'The light.'],
      ['b', 'The goat, revised.'],
    ]);
    expect(reviews[1]?.source).toEqual({ format: 'goodreads-text', importId: 'second' });
  });

  test('keep facts that a poorer source lacks', () => {
    const {
      rating: _,
      likeCount: __,
      ...poor
    } = again(first, {
      reviewer: { name: 'Mara', isAuthor: false, followerCount: 20 },
      shelves: [],
    });
    expect(merge([first], [poor]).reviews).toMatchObject([
      {
        rating: 4,
        likeCount: 7,
        shelves: ['read'],
        reviewer: { name: 'Mara', followerCount: 20, reviewCount: 3 },
      },
    ]);
  });

  test('stay when the source no longer has them; new ones follow', () => {
    const added = again(review('x', 'New here.'));
    const { reviews, counts } = merge([first, second], [added]);
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0 });
    expect(reviews).toEqual([
      first,
      second,
      { ...added, id: 'new', bookId: 'one', source: { format: 'goodreads-text', importId: 'second' } },
    ]);
  });
});

describe('a review that changed', () => {
  const words = (text: string) => ({ body: { text, marks: [] } });
  const first = review('a', 'The light.', { rating: 4 });

  test('keeps what it said, with its stars and dates, and when and from which import that was', () => {
    const marked = { ...first, spoiler: 'some' as const, ...{ body: { text: 'He dies.', marks: [hides(3, 7)] } } };
    expect(merge([marked], [again(marked, { ...words('He lives.'), rating: 2 })]).reviews[0]?.revisions).toEqual([
      {
        ...{ body: marked.body, spoiler: 'some', rating: 4, writtenOn: '2014-08-16' },
        ...{ replacedOn: '2026-11-12', importId: 'import' },
      },
    ]);
  });

  test('keeps the former stars when only they changed', () => {
    const { reviews, counts } = merge([first], [again(first, { rating: 5 })]);
    expect(reviews[0]?.revisions).toMatchObject([{ rating: 4, body: { text: 'The light.' } }]);
    expect(counts.updated).toBe(1);
  });

  test('in likes, shelves or marks only has no earlier version, nor has one whose stars were not known before', () => {
    const { rating: _, ...unrated } = first;
    const changes = [{ likeCount: 9 }, { shelves: ['sea'] }, { body: { text: 'The light.', marks: [hides(4, 9)] } }];
    for (const change of changes) {
      expect(merge([first], [again(first, change)]).reviews[0]).not.toHaveProperty('revisions');
    }
    expect(merge([unrated], [again(first)]).reviews[0]).not.toHaveProperty('revisions');
  });

  test('has no earlier version for being read from a richer rendering of the same date', () => {
    const html = { format: 'goodreads-html' };
    const linked = words('The light. [image: a lamp]');
    expect(merge([first], [again(first, linked)], html).reviews[0]).not.toHaveProperty('revisions');
    const numbered = { ...first, source: { ...first.source, remoteId: 'r1' } };
    const revised = again(first, { ...linked, revisedOn: '2015-01-01', source: { remoteId: 'r1' } });
    expect(merge([numbered], [revised], html).reviews[0]?.revisions).toHaveLength(1);
  });

  test('many times has its last twenty texts, newest first, and is read back from what is stored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 40 }), (texts) => {
        let now = first;
        const former: string[] = [];
        for (const [at, text] of texts.entries()) {
          const found = again(now, words(`Text ${text}`));
          if (found.body.text !== now.body.text) former.unshift(now.body.text);
          now = merge([now], [found], { importId: `import ${at}` }).reviews[0] as Review;
        }
        expect((now.revisions ?? []).map(({ body }) => body.text)).toEqual(former.slice(0, 20));
        expect(reviewSchema.parse(now)).toEqual(now);
        const told = now.revisions?.map(({ importId: _, ...revision }) => revision);
        expect(foundReviewSchema.parse(now).revisions).toEqual(told);
      }),
    );
  });
});

describe('a review that the newer page does not have', () => {
  const [a, b, c] = [review('a', 'The light.'), review('b', 'The goat.'), review('c', 'The sea.')] as const;
  const goneOf = (reviews: readonly Review[]) => reviews.filter(({ goneSince }) => goneSince).map(({ id }) => id);

  test('stays, and is marked with the day of the import; that is no update', () => {
    const { reviews, counts } = merge([a, b], [again(a)]);
    expect(reviews[1]).toEqual({ ...b, goneSince: '2026-11-12' });
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 1 });
  });

  test('keeps the first such day, and loses the mark when it is seen again, which is no update either', () => {
    const once = merge([a, b], [again(a)]).reviews;
    const third = { importId: 'third', previousImportId: 'second', today: '2026-12-01' };
    const twice = merge(once, [again(a)], third).reviews;
    expect(twice[1]?.goneSince).toBe('2026-11-12');
    const back = merge(twice, [again(a), again(b)], { importId: 'fourth', previousImportId: 'third' });
    expect(goneOf(back.reviews)).toEqual([]);
    expect(back.counts).toEqual({ new: 0, updated: 0, unchanged: 2 });
  });

  test('is not gone where the page has no review of the one before: it is another page of the book', () => {
    expect(goneOf(merge([a, b], [again(c)]).reviews)).toEqual([]);
    const other = { ...c, source: { ...c.source, importId: 'older' } };
    expect(goneOf(merge([a, b, other], [again(c)]).reviews)).toEqual([]);
  });

  test('is not gone where it was last seen before the page’s last import, or there was none, or a page cannot tell', () => {
    const older = { ...b, source: { ...b.source, importId: 'older' } };
    expect(goneOf(merge([a, older], [again(a)]).reviews)).toEqual([]);
    expect(goneOf(merge([a, b], [again(a)], { previousImportId: undefined }).reviews)).toEqual([]);
    expect(goneOf(merge([a, b], [again(a)], { format: 'commonplace-json' }).reviews)).toEqual([]);
  });

  test('is gone exactly since the first of the page’s imports without it, however it comes and goes', () => {
    const pages = fc.array(fc.subarray([b, c]), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pages, (shown) => {
        let known: readonly Review[] = [a, b, c];
        const gone = new Map<string, string>();
        for (const [at, page] of shown.entries()) {
          const today = `2026-12-0${at + 1}`;
          for (const { id } of [b, c]) {
            if (page.some((review) => review.id === id)) gone.delete(id);
            else if (!gone.has(id)) gone.set(id, today);
          }
          const options = { importId: `${at}`, previousImportId: at ? `${at - 1}` : 'import', today };
          const merged = merge(
            known,
            [a, ...page].map((review) => again(review)),
            options,
          );
          expect(merged.counts).toEqual({ new: 0, updated: 0, unchanged: page.length + 1 });
          known = merged.reviews;
        }
        expect(new Map(known.flatMap(({ id, goneSince }) => (goneSince ? [[id, goneSince]] : [])))).toEqual(gone);
        for (const review of known) expect(reviewSchema.parse(review)).toEqual(review);
      }),
    );
  });
});
