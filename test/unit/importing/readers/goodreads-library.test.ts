import { describe, expect, it } from 'vitest';
import { MEMBER } from '../../../../electron/importing/reader.ts';
import { foundReviewSchema } from '../../../../electron/shared/model.ts';
import { fixtureText, readFixture, readText } from '../reading.ts';

describe('a library exported from Goodreads', () => {
  const library = readFixture('library-exports/goodreads.csv');

  it('gives one reading for each book that has a review or a rating, by the member', () => {
    expect(library.format).toBe('goodreads-library');
    expect(library.byMember).toBe(true);
    expect(library.readings.map(({ facts }) => facts.title)).toEqual([
      "The Lighthouse Keeper's Almanac",
      'The Ferry',
      'Only Stars',
    ]);
    for (const { reviews } of library.readings) {
      expect(reviews.map(({ reviewer }) => reviewer.name)).toEqual([MEMBER]);
      for (const review of reviews) expect(foundReviewSchema.parse(review)).toEqual(review);
    }
    expect(library.warnings).toEqual(['1 book has neither a review nor a rating and was left out.']);
    expect(library.skipped).toEqual([]);
  });

  it('tells the facts of a book, its series apart from its title', () => {
    expect(library.readings[0]).toMatchObject({
      remoteId: '101',
      url: 'https://www.goodreads.com/book/show/101',
      facts: {
        title: "The Lighthouse Keeper's Almanac",
        series: 'Northern Lights, #2',
        authors: ['Imogen Vale', 'Per Holm', 'Ada Brandt'],
        format: 'Paperback',
        pageCount: 312,
        firstPublished: '2011',
        isbn: '9781250313195',
      },
    });
  });

  it('keeps lines, emphasis and spoilers of a review, its stars, day and shelves', () => {
    expect(library.readings[0]?.reviews[0]).toMatchObject({
      body: {
        text: 'A quiet book.\n\nIt stays, & it hurts. The goat dies.',
        marks: [
          { type: 'emphasis', start: 2, end: 7 },
          { type: 'spoiler', start: 37, end: 51 },
        ],
      },
      spoiler: 'some',
      rating: 4,
      writtenOn: '2020-05-17',
      shelves: ['read', 'favorites', 'sea'],
    });
  });

  it('hides a review that the member marked as a spoiler, and knows that 0 is no rating', () => {
    const [review] = library.reading('The Ferry').reviews;
    expect(review).toMatchObject({ spoiler: 'whole', writtenOn: '2019-12-31' });
    expect(review).not.toHaveProperty('rating');
  });

  it('leaves private notes out unless the member asks for them', () => {
    expect(JSON.stringify(library)).not.toContain('Lent by Mum');
    const asked = readFixture('library-exports/goodreads.csv', true);
    expect(asked.readings[0]?.reviews[0]?.body.text).toMatch(/The goat dies\.\n\nPrivate notes: Lent by Mum\.$/);
    expect([library.privateNotes, asked.privateNotes]).toEqual([1, 1]);
  });

  it('speaks of no private notes where there are none', () => {
    const text = 'Title,Author,My Rating,Exclusive Shelf,Private Notes\nSalt,Per Holm,4,read, \n';
    expect(readText(text)).not.toHaveProperty('privateNotes');
  });

  it.each(['goodreads-23-columns-reversed.csv', 'goodreads-31-columns.csv', 'goodreads-quoted-once-more.csv'])(
    'says the same in %s',
    (name) => {
      const byTitle = (found: ReturnType<typeof readFixture>) =>
        found.readings.toSorted((a, b) => (a.facts.title < b.facts.title ? -1 : 1));
      expect(byTitle(readFixture(`library-exports/${name}`))).toEqual(byTitle(library));
    },
  );

  it('reports that every line was quoted once more', () => {
    expect(readFixture('library-exports/goodreads-quoted-once-more.csv').repairs).toMatchObject([
      { line: 1, repair: 'Every line was quoted once more than it should be; the outer quotes were taken off.' },
    ]);
  });

  it('is read with semicolons too, as some spreadsheets save it', () => {
    const text = 'sep=;\nTitle;Author;My Rating;Exclusive Shelf;My Review\nSalt;Per Holm;4;read;Good, and short.\n';
    expect(readText(text).reading('Salt').reviews).toMatchObject([{ rating: 4, body: { text: 'Good, and short.' } }]);
  });

  it('reads columns and words that mean something to JavaScript as words', () => {
    const text = 'Title,Author,My Rating,Exclusive Shelf,__proto__,constructor\n__proto__,constructor,4,toString,a,b\n';
    expect(readText(text).readings).toMatchObject([{ facts: { title: '__proto__', authors: ['constructor'] } }]);
  });
});

describe('a library that went through a spreadsheet', () => {
  const library = readFixture('library-exports/goodreads-damaged.csv');

  it('skips rows whose values are not in their columns, with line and reason', () => {
    expect(library.skipped.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: The row has 3 fields where the header has 24.',
      '4: The row has 26 fields where the header has 24.',
      '6: The row names no book.',
      '7: The row has 20 fields where the header has 24: a quote in it is never closed.',
    ]);
    expect(library.skipped[0]?.excerpt).toBe('105, Short row, Ada Brandt');
  });

  it('mends what is certain and says so', () => {
    expect(library.reading('Mangled').reviews[0]?.body.text).toBe('It doesn’t end, and that’s the point.');
    expect(library.reading('Whole').reviews[0]?.body.text).toBe('He said "no" and left.');
    expect(library.repairs.map(({ line, repair }) => `${line}: ${repair}`)).toEqual([
      '2: Letters that were read in the wrong encoding were repaired in “My Review”.',
      '5: A quote inside a field was kept as a character.',
    ]);
  });

  it('guesses no ids, dates or ratings, and says what it left out', () => {
    expect(library.reading('Mangled')).not.toHaveProperty('remoteId');
    expect(library.reading('Mangled').reviews[0]).not.toHaveProperty('writtenOn');
    expect(library.warnings).toEqual([
      'Line 2 has a value for “book id” that cannot be told for certain (“2.48E+08”); it was left out.',
      'Line 2 has a value for “ISBN” that cannot be told for certain (“9.78E+12”); it was left out.',
      'Line 2 has a value for “date read” that cannot be told for certain (“########”); it was left out.',
      'Line 2 has a value for “date added” that cannot be told for certain (“4/5/2020”); it was left out.',
      'Line 5 has a value for “rating” that cannot be told for certain (“9”); it was left out.',
    ]);
  });

  it('lists so many complaints that they can be read, and counts the rest', () => {
    const header = fixtureText('library-exports/goodreads.csv').split('\n', 1)[0];
    const { skipped, warnings } = readText(`${header}\n${'x\n'.repeat(5000)}`);
    expect(skipped).toHaveLength(1000);
    expect(warnings).toContain('4000 more rows could not be read; only the first 1000 are listed.');
  });
});
