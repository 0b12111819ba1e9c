import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodreadsHtml } from '../../../../electron/importing/readers/goodreads-html.ts';
import { recognise, unrecognised } from '../../../../electron/importing/recognise.ts';
import { bookFactsSchema, foundReviewSchema } from '../../../../electron/shared/model.ts';
import { normaliseText } from '../../../../electron/shared/rich-text.ts';
import { anyReviews, printPage } from '../goodreads-html-page.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/goodreads-html/${name}`, import.meta.url), 'utf8');
const readAll = (text: string) => goodreadsHtml.read({ name: 'page.html', text }, { privateNotes: false });
const read = (text: string) => {
  const result = readAll(text);
  const [reading] = result.readings;
  if (!reading) throw new Error('This page has no reading.');
  return { ...result, ...reading };
};

describe('a saved Goodreads page with its data', () => {
  const page = read(fixture('page.html'));
  const review = (id: string) => page.reviews.find(({ source }) => source.remoteId === id);
  const marked = (id: string) => {
    const { text, marks } = review(id)?.body ?? { text: '', marks: [] };
    return marks.map(({ type, start, end, ...rest }) => ({ type, words: text.slice(start, end), ...rest }));
  };

  it('is known by the data inside', () => {
    expect(recognise({ name: 'x', text: fixture('page.html') })).toMatchObject({
      reader: { format: 'goodreads-html' },
      because: 'it has the data of a Goodreads book page inside',
    });
  });

  it('gives the facts about the book, and only its authors as authors', () => {
    expect(page.facts).toEqual({
      title: "The Lighthouse Keeper's Almanac",
      authors: ['Imogen Vale', 'Ada Ness'],
      description: 'For thirty-one winters he wrote one line a day.\n\nA quiet novel & a loud sea.',
      aboutAuthor: 'Dr. Imogen Vale keeps bees.\n\nHer first book was a map.',
      format: 'Paperback',
      pageCount: 312,
      firstPublished: '2011-10-03',
      isbn: '9780000000002',
      series: 'Skerry Light #2',
      genres: ['Fiction', 'Sea Stories'],
      ratings: { counts: [301, 640, 1902, 3105, 4210], average: 4.01, ratingCount: 10158, reviewCount: 1234 },
    });
    expect(page).toMatchObject({
      remoteId: 'kca://book/amzn1.gr.book.v1.lamp',
      url: 'https://www.goodreads.com/book/show/4711-the-lighthouse-keeper-s-almanac',
      byMember: false,
      warnings: [],
    });
  });

  it('gives every review in the page’s order with what is known of it', () => {
    expect(page.reviews.map(({ body: _, ...rest }) => rest)).toEqual([
      {
        reviewer: { name: 'Mara Quill', reviewCount: 1406, followerCount: 11741, isAuthor: false },
        writtenOn: '2014-08-01',
        revisedOn: '2014-08-16',
        rating: 5,
        spoiler: 'some',
        likeCount: 516,
        commentCount: 81,
        shelves: ['read', 'sea'],
        source: { url: 'https://www.goodreads.com/review/show/901', remoteId: 'mara' },
      },
      {
        reviewer: { name: 'T. R. Holm.', reviewCount: 12, followerCount: 872, authoredBookCount: 4, isAuthor: true },
        writtenOn: '2013-02-08',
        spoiler: 'none',
        shelves: [],
        source: { remoteId: 'holm' },
      },
      {
        reviewer: { name: 'A Goodreads reader', followerCount: 5, isAuthor: false },
        writtenOn: '2020-01-17',
        rating: 3,
        spoiler: 'none',
        shelves: [],
        source: { remoteId: 'stub' },
      },
      {
        reviewer: { name: 'Pim', isAuthor: false },
        writtenOn: '1969-12-31',
        rating: 4,
        spoiler: 'none',
        shelves: [],
        source: { remoteId: 'rated' },
      },
      {
        reviewer: { name: 'Odile', isAuthor: false },
        writtenOn: '2012-04-03',
        rating: 4,
        spoiler: 'whole',
        shelves: [],
        source: { remoteId: 'whole' },
      },
      {
        reviewer: { name: 'Mara Quill', reviewCount: 1406, followerCount: 11741, isAuthor: false },
        writtenOn: '2021-08-05',
        rating: 2,
        spoiler: 'none',
        shelves: [],
        source: { remoteId: 'links' },
      },
    ]);
    expect(page.skipped).toEqual([{ reason: 'The review by “Odile” has no text and no rating.', excerpt: 'Odile' }]);
  });

  it('marks inline spoilers in all four forms and drops their controls', () => {
    expect(review('mara')?.body.text).toBe(
      'Four lamps & a goat.\n\nHe drowns. Then she leaves too.\nOlder: the lamp goes out. The goat lives. End.',
    );
    expect(marked('mara')).toEqual([
      { type: 'strong', words: 'Four' },
      { type: 'emphasis', words: 'goat' },
      { type: 'spoiler', words: 'He drowns.' },
      { type: 'strong', words: 'drowns' },
      { type: 'spoiler', words: 'she leaves' },
      { type: 'spoiler', words: 'the lamp goes out' },
      { type: 'spoiler', words: 'The goat lives.' },
    ]);
  });

  it('keeps quotations, lists and the place of pictures', () => {
    expect(review('holm')?.body.text).toBe(
      'No ship today.\nGood.\n\nMy list:\n\n1. goat\n2. ledger\n\n– fog\n\n[image: a lamp][image]',
    );
    expect(marked('holm')).toEqual([
      { type: 'quotation', words: 'No ship today.\nGood.' },
      { type: 'underline', words: 'ledger' },
    ]);
  });

  it('makes scripts, handlers and their links inert', () => {
    expect(review('links')?.body.text).toBe('This one, not this\n\nCafé gone out');
    expect(marked('links')).toEqual([
      { type: 'link', words: 'This one', href: 'https://www.goodreads.com/book/show/7' },
      { type: 'strike', words: 'gone' },
      { type: 'link', words: 'out', href: 'https://example.org/a?b=1&c=2' },
    ]);
  });

  it('keeps nothing of the tokens beside the data, and lets no key reach the language', () => {
    expect(JSON.stringify(page)).not.toMatch(/SECRET|jwt|alert|onclick|polluted/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is valid with no reviews, and says so where that is not enough', () => {
    const text = fixture('no-reviews.html');
    expect(read(text)).toMatchObject({
      facts: { title: 'Unread', authors: ['Imogen Vale'], ratings: { reviewCount: 0 } },
      reviews: [],
    });
    expect(unrecognised('x.html', text)).toMatch(/^“x.html” is a Goodreads page without any reviews in it\./);
  });
});

describe('a saved Goodreads page without its data', () => {
  const shown = fixture('shown.html');
  const expected = [
    {
      reviewer: { name: 'Mara Quill', reviewCount: 1406, followerCount: 11700, isAuthor: false },
      writtenOn: '2014-08-16',
      rating: 5,
      body: {
        text: 'Four lamps.\n\nHe drowns. Still, go.',
        marks: [
          { type: 'strong', start: 0, end: 4 },
          { type: 'spoiler', start: 13, end: 23 },
        ],
      },
      spoiler: 'some',
      likeCount: 516,
      commentCount: 81,
      shelves: ['sea', 'read-twice'],
      source: { url: 'https://www.goodreads.com/review/show/901' },
    },
    {
      reviewer: { name: 'T. R. Holm.', authoredBookCount: 4, followerCount: 872, isAuthor: true },
      writtenOn: '2013-02-08',
      body: { text: 'I wrote worse.', marks: [] },
      spoiler: 'none',
      likeCount: 1,
      shelves: [],
      source: {},
    },
    {
      reviewer: { name: 'Odile', reviewCount: 68, isAuthor: false },
      writtenOn: '2012-04-03',
      rating: 4,
      body: { text: 'It still broke me.', marks: [] },
      spoiler: 'whole',
      shelves: [],
      source: { url: 'https://www.goodreads.com/review/show/903' },
    },
  ];

  it('is read from the cards it shows, with a warning', () => {
    const page = read(shown);
    expect(page.reviews).toEqual(expected);
    expect(page.facts).toEqual({
      title: "The Lighthouse Keeper's Almanac",
      authors: ['Imogen Vale'],
      series: 'Skerry Light #2',
      genres: [],
      ratings: { counts: [301, 640, 1902, 3105, 4210], average: 4.01, ratingCount: 10158, reviewCount: 1234 },
    });
    expect(page.skipped).toHaveLength(1);
    expect(page.warnings).toEqual([expect.stringMatching(/^The page was saved without its data/)]);
  });

  it('falls back to the cards where the data was cut off', () => {
    expect(read(`${shown}<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps"`).reviews).toEqual(
      expected,
    );
  });

  it('is found inside an .mhtml file', () => {
    const escaped = shown.replaceAll('=', '=3D').replace(/[^\n]{70}/g, '$&=\n');
    const text = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${escaped}\n--b--\n`;
    expect(recognise({ name: 'x', text })?.reader.format).toBe('goodreads-html');
    expect(read(text).reviews).toEqual(expected);
  });
});

describe('any Goodreads page', () => {
  it('gives back the reviews that were printed into it', () => {
    fc.assert(
      fc.property(anyReviews, fc.nat(100_000), (reviews, total) => {
        const page = read(normaliseText(printPage('A Book', reviews, total)));
        expect(page.reviews).toEqual(reviews);
        expect(page.facts.ratings.reviewCount).toBe(total);
        expect(page.skipped).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const fixtures = ['page.html', 'shown.html', 'no-reviews.html'].map(fixture);
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\0',
      '\ud800',
      '"__proto__":{"__ref":"__proto__"},',
      '{"__ref":"ROOT_QUERY"}',
      '</script>',
      '<article class="ReviewCard">',
      'null',
      '[[[[',
      '"}',
    ),
  );
  const mutated = fc
    .tuple(
      fc.constantFrom(...fixtures),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), junk), { maxLength: 4 }),
    )
    .map(([text, cuts]) =>
      cuts.reduce((cut, [at, length, put]) => {
        const from = Math.floor(at * cut.length);
        return cut.slice(0, from) + put + cut.slice(from + length);
      }, text),
    );

  it('gives reviews that can be stored, or nothing, however it is damaged', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { readings } = readAll(normaliseText(text));
        for (const { facts, reviews } of readings) {
          expect(bookFactsSchema.safeParse(facts).success).toBe(true);
          for (const review of reviews) expect(foundReviewSchema.parse(review)).toEqual(review);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read in bounded time, however deep or long', () => {
    const started = performance.now();
    const data = (text: string) =>
      `<script id="__NEXT_DATA__">{"props":{"pageProps":{"apolloState":${text}}}}</script>`;
    const reviews = (html: string) =>
      data(`{"ROOT_QUERY":{"getReviews":{"edges":[{"node":{"text":${JSON.stringify(html)},"rating":1}}]}}}`);
    const deep = 10_000;
    readAll(data(`{"ROOT_QUERY":{"getReviews":${'['.repeat(deep)}${']'.repeat(deep)}}}`));
    expect(read(reviews(`${'<div><b>'.repeat(deep)}x`)).reviews[0]?.body.text).toBe('x');
    readAll('<script id="__NEXT_DATA__'.repeat(deep));
    readAll('<article class="ReviewCard">'.repeat(deep));
    readAll(`<article class="ReviewCard"><span class="Formatted">${'<svg'.repeat(deep)}`);
    expect(read(reviews(' '.repeat(999_999))).reviews[0]?.body.text).toBe('');
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
