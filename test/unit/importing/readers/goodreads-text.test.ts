import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodreadsText } from '../../../../electron/importing/readers/goodreads-text.ts';
import { foundReviewSchema } from '../../../../electron/shared/model.ts';
import { anyFacts, anyReview, printPage } from '../goodreads-text-page.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/goodreads-text/${name}`, import.meta.url), 'utf8');
const read = (text: string) => {
  const result = goodreadsText.read({ name: 'page.txt', text }, { privateNotes: false });
  const [reading] = result.readings;
  if (!reading) throw new Error('A page always gives a reading.');
  return { ...result, ...reading };
};
const COUNT = 'Displaying 1 - 1 of 7 reviews';
const TAIL = `${COUNT}\n\nCan't find what you're looking for?\n`;
const bodies = (text: string) => read(text).reviews.map((review) => review.body.text);

describe('a saved Goodreads page', () => {
  const page = read(fixture('page.txt'));
  const review = (name: string) => page.reviews.find(({ reviewer }) => reviewer.name === name);

  it('gives the facts about the book and leaves the notices around them out', () => {
    expect(page.facts).toEqual({
      title: "The Lighthouse Keeper's Almanac",
      authors: [],
      description: expect.stringMatching(/^For thirty-one winters .*\.\n\nA quiet novel .* left to hear it\.$/),
      aboutAuthor: expect.stringMatching(/^Dr\. Imogen Vale .*\.\n\nHer first book, .* is her third\.$/),
      format: 'Paperback',
      pageCount: 312,
      firstPublished: '2011-10-03',
      genres: [],
      ratings: { counts: [301, 640, 1902, 3105, 4210], ratingCount: 10158, average: 4.01, reviewCount: 1234 },
    });
  });

  it('proposes the author whom the page only speaks of', () => {
    expect(page.proposedAuthor).toBe('Imogen Vale');
  });

  it('gives every review with its reviewer and day, in order', () => {
    expect(page.reviews.map(({ reviewer, writtenOn }) => ({ ...reviewer, writtenOn }))).toEqual([
      { name: 'Mara Quill', isAuthor: false, reviewCount: 1406, followerCount: 11700, writtenOn: '2014-08-16' },
      { name: 'T. R. Holm.', isAuthor: true, authoredBookCount: 4, followerCount: 872, writtenOn: '2013-02-08' },
      { name: 'Odile', isAuthor: false, reviewCount: 68, followerCount: 38, writtenOn: '2012-04-03' },
      {
        name: 'Leon "Gull" Abara (on a break)',
        isAuthor: true,
        authoredBookCount: 1,
        followerCount: 937,
        writtenOn: '2020-09-23',
      },
      { name: 'Pim', isAuthor: false, reviewCount: 875, writtenOn: '2023-04-16' },
      { name: 'نسرین', isAuthor: false, reviewCount: 9564, followerCount: 37, writtenOn: '2021-08-05' },
      { name: 'Ștefania Mureș', isAuthor: true, authoredBookCount: 6, followerCount: 1447, writtenOn: '2023-09-28' },
      { name: '*JUNE*', isAuthor: false, reviewCount: 1002, followerCount: 1_200_000, writtenOn: '2017-04-14' },
      { name: 'Bo Lindqvist', isAuthor: false, writtenOn: '2020-01-17' },
      { name: 'A Goodreads reader', isAuthor: false, reviewCount: 12, followerCount: 1, writtenOn: '2022-05-01' },
    ]);
  });

  it('keeps lines, paragraphs, lists and every script as they were written', () => {
    expect(review('Mara Quill')?.body.text).toContain(
      'humanity of it. Nobody is saved, and everybody is looked after.\nHe',
    );
    expect(review('Ștefania Mureș')?.body.text).toContain(
      '„un rând, nu mai mult”, iar rândul acela ține loc de viață.\n\nP. S.',
    );
    expect(review('نسرین')?.body.text).toContain('سالنامه‌ی نگهبان فانوس دریایی');
    expect(review('*JUNE*')?.body).toEqual({
      text: 'Loved it!!! 😭🌊 My top three:\n- the goat\n- the ledger of birds\n- “No ship today. Good.”\n\n[Revised, spoiler hidden 12/31/22]',
      marks: [],
    });
  });

  it('leaves out the empty line that can stand above a body', () => {
    expect(review('Leon "Gull" Abara (on a break)')?.body.text).toMatch(/^Imagine a lighthouse/);
  });

  it('hides a review that its writer hid, and keeps the notice out of it', () => {
    expect(page.reviews.filter(({ spoiler }) => spoiler === 'whole').map(({ reviewer }) => reviewer.name)).toEqual([
      'Odile',
    ]);
    expect(review('Odile')?.body.text).toMatch(/still broke me\.$/);
  });

  it('names what it skipped and why, with the line', () => {
    expect(page.skipped).toEqual([
      {
        line: 110,
        reason: 'The review by “Quiet Reader” has no text and no rating.',
        excerpt: 'Profile Image for Quiet Reader.',
      },
    ]);
  });

  it('tells what the page promises but does not show, and what is doubtful', () => {
    expect(page.warnings).toEqual([
      'The page shows 11 of the 12 reviews it speaks of; Goodreads leaves some out of saved text.',
      'Line 75 looks like the start of a review but has no date, so it was kept in the review above it.',
    ]);
  });

  it('gives reviews of the shape the library keeps', () => {
    for (const found of page.reviews) expect(foundReviewSchema.parse(found)).toEqual(found);
  });
});

describe('a page cut off', () => {
  const page = read(fixture('truncated.txt'));

  it('keeps what is there and says that the last review may not be whole', () => {
    expect(page.reviews.map(({ reviewer }) => reviewer.name)).toEqual(['Mara Quill', 'T. R. Holm.', 'Odile']);
    expect(goodreadsText.read({ name: 'x', text: fixture('truncated.txt') }, { privateNotes: false }).incomplete).toBe(
      'The text ends without the page’s closing lines, so the review by “Odile” may be cut short, and a spoiler notice below it may be missing.',
    );
  });

  it('hides a review of whose spoiler notice only half is left', () => {
    expect(page.reviews.at(-1)).toMatchObject({ spoiler: 'whole' });
    expect(page.reviews.at(-1)?.body.text).not.toContain('entire review');
  });

  it('keeps half of the closing line out of the last review', () => {
    const text = `${COUNT}\nProfile Image for Ann.\nMay 1, 2020\nGood.\nDisplaying 1 - 1 o`;
    expect(bodies(text)).toEqual(['Good.']);
  });

  it('skips a review cut after its name', () => {
    const page = read(`${COUNT}\nProfile Image for Ann.\nMay 1, 2020\nGood.\nProfile Image for Bob.`);
    expect(page.reviews).toHaveLength(1);
    expect(page.skipped).toMatchObject([{ line: 5, excerpt: 'Profile Image for Bob.' }]);
  });

  it.each(['12 rev', 'Auth', 'Author\u00a04 books8', '3 reviews\nMay 1, 20', '3 reviews\nM', ''])(
    'never opens a hidden review because the one below it was cut at “%s”',
    (cut) => {
      const hidden = 'May 1, 2020\nHe did it.\nThis entire review has been hidden because of spoilers.';
      const page = read(`${COUNT}\nProfile Image for Ann.\n${hidden}\nProfile Image for Bob.\n${cut}`);
      expect(page.reviews).toMatchObject([{ spoiler: 'whole', body: { text: 'He did it.' } }]);
      expect(page.skipped).toMatchObject([{ excerpt: 'Profile Image for Bob.' }]);
    },
  );

  it.each(['P', 'Profile Image fo', 'Disp'])('nor because the text ends in “%s”', (cut) => {
    const hidden = 'May 1, 2020\nHe did it.\nThis entire review has been hidden because of spoilers.';
    const page = read(`${COUNT}\nProfile Image for Ann.\n${hidden}\n${cut}`);
    expect(page.reviews).toMatchObject([{ spoiler: 'whole', body: { text: 'He did it.' } }]);
  });

  it('says when the title is missing', () => {
    const page = read(`Profile Image for Ann.\nMay 1, 2020\nGood.\n${TAIL}`);
    expect(page.facts.title).toBe('Untitled book');
    expect(page.warnings).toEqual(['The text does not say which book it is about: it begins below the title.']);
  });
});

describe('a page without reviews', () => {
  it('gives the book and no reviews', () => {
    const page = read(fixture('no-reviews.txt'));
    expect(page.reviews).toEqual([]);
    expect(page.warnings).toEqual([]);
    expect(page.facts.title).toBe("The Lighthouse Keeper's Almanac");
    expect(page.facts.ratings).toEqual({ counts: [0, 0, 0, 0, 0], ratingCount: 0 });
  });
});

describe('odd pages', () => {
  it('keeps a review that has no date', () => {
    const [review] = read(`${COUNT}\nProfile Image for Ann.\n3 reviews\nGood.\n${TAIL}`).reviews;
    expect(review?.writtenOn).toBeUndefined();
    expect(review?.body.text).toBe('Good.');
  });

  it('keeps the first review even if it has neither facts nor date', () => {
    expect(bodies(`${COUNT}\nProfile Image for Ann.\nGood.\n${TAIL}`)).toEqual(['Good.']);
  });

  it('does not take a day that does not exist for a date', () => {
    expect(bodies(`${COUNT}\nProfile Image for Ann.\n3 reviews\nFebruary 30, 2020\nGood.\n${TAIL}`)).toEqual([
      'February 30, 2020\nGood.',
    ]);
  });

  it('keeps the spoiler notice as words where a reviewer quotes it', () => {
    const text = `${COUNT}\nProfile Image for Ann.\nMay 1, 2020\nThis entire review has been hidden because of spoilers.\nNot!\n${TAIL}`;
    expect(read(text).reviews).toMatchObject([{ spoiler: 'none' }]);
  });

  it('says that a hidden review without its text could not be kept', () => {
    const text = `${COUNT}\nProfile Image for Ann.\nMay 1, 2020\nThis entire review has been hidden because of spoilers.\n${TAIL}`;
    expect(read(text).skipped).toMatchObject([
      { line: 2, reason: 'The review by “Ann” was hidden because of spoilers and its text is not on the page.' },
    ]);
  });

  it('finds the tail without its first line', () => {
    const text = `Profile Image for Ann.\nMay 1, 2020\nGood.\nMore reviews and ratings\n\nCan't find what you're looking for?`;
    expect(bodies(text)).toEqual(['Good.']);
  });

  it('gives each of two pages in one file a reading of its own', () => {
    const { readings } = goodreadsText.read(
      { name: 'x', text: `${fixture('page.txt')}\n${fixture('truncated.txt')}` },
      { privateNotes: false },
    );
    expect(readings.map(({ reviews }) => reviews.length)).toEqual([10, 3]);
    expect(readings[0]?.reviews).toEqual(read(fixture('page.txt')).reviews);
  });

  it.each([
    ['April 2005', '2005-04'],
    ['2005', '2005'],
    ['January 1, 800', '0800-01-01'],
  ])('knows of “First published %s” no more than it says', (printed, firstPublished) => {
    const text = fixture('page.txt').replace('October 3, 2011', printed);
    expect(read(text).facts.firstPublished).toBe(firstPublished);
  });

  it('reads names that mean something to JavaScript as names', () => {
    const text = `${COUNT}\nProfile Image for __proto__.\nMay 1, 2020\nconstructor\n${TAIL}`;
    expect(read(text).reviews).toMatchObject([{ reviewer: { name: '__proto__' }, body: { text: 'constructor' } }]);
  });
});

describe('any page', () => {
  it('reads back exactly as it was written', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyReview, { minLength: 1, maxLength: 8 }), (facts, reviews) => {
        const text = printPage(facts, reviews);
        const page = read(text);
        expect(page.facts).toEqual(facts);
        expect(page.reviews).toEqual(reviews);
        expect(page.skipped).toEqual([]);
        expect(page.warnings.filter((warning) => !warning.startsWith('Line '))).toEqual([]);
        expect(goodreadsText.recognise({ name: '', text })).toBeDefined();
      }),
    );
  });

  it('never throws when it is cut and pasted at random, and gives reviews the library can keep', () => {
    const source = fixture('page.txt');
    const piece = fc
      .tuple(fc.nat({ max: source.length }), fc.nat({ max: 600 }))
      .map(([start, length]) => source.slice(start, start + length));
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        const text = pieces.join('');
        goodreadsText.recognise({ name: '', text });
        const { readings } = goodreadsText.read({ name: '', text }, { privateNotes: false });
        for (const { reviews } of readings) {
          for (const review of reviews) expect(foundReviewSchema.safeParse(review).success).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['openings', 'Profile Image for Ann.\n'],
    ['openings with a quotation below', 'Profile Image for Ann.\nx\n'],
    ['reviews', 'Profile Image for Ann.\n3 reviews\nMay 1, 2020\nGood.\n'],
    ['counts', 'Displaying 1 - 30 of 48,563 reviews\n'],
    ['blank lines', '\n'],
    ['digits', '1,'],
    ['pages', 'Jump to ratings and reviews\nRate this book\n'],
  ])('copes with a very long run of %s', (_, piece) => {
    const text = piece.repeat(100_000);
    expect(
      goodreadsText.read({ name: '', text: `${COUNT}\nProfile Image for Bo.\n${text}` }, { privateNotes: false })
        .readings,
    ).not.toEqual([]);
  });
});
