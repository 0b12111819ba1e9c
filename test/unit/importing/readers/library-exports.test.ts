import { describe, expect, it } from 'vitest';
import { readFixture } from '../reading.ts';

const BARE = '1 book has neither a review nor a rating and was left out.';

describe('a library exported from The StoryGraph', () => {
  const library = readFixture('library-exports/storygraph.csv');

  it('keeps quarter stars, lines and emphasis', () => {
    expect(library.format).toBe('storygraph');
    expect(library.reading("The Lighthouse Keeper's Almanac")).toMatchObject({
      facts: { authors: ['Imogen Vale', 'Per Holm'], isbn: '9781250313195', format: 'paperback' },
      reviews: [{ rating: 3.75, writtenOn: '2022-02-03', shelves: ['read', 'sea', 'winter'] }],
    });
  });

  it('puts content warnings below the review, shielded', () => {
    const review = library.reading("The Lighthouse Keeper's Almanac").reviews[0];
    const spoiler = review?.body.marks.find(({ type }) => type === 'spoiler');
    expect(review?.spoiler).toBe('some');
    expect(review?.body.text).toMatch(/^Slow and kind\.\nRead it in winter\.\n\nContent warnings: /);
    expect(review?.body.text.slice(spoiler?.start, spoiler?.end)).toBe(
      'Graphic: Death; Minor: Animal death – The goat, mostly.',
    );
  });

  it('takes a rating without words for a rating', () => {
    expect(library.reading('Only Stars').reviews).toMatchObject([
      { rating: 4.25, body: { text: '' }, spoiler: 'none' },
    ]);
    expect(library.warnings).toEqual([BARE]);
  });
});

describe('a library exported from BookWyrm', () => {
  const library = readFixture('library-exports/bookwyrm.csv');

  it('hides a review behind its content warning, which is its first line', () => {
    expect(library.format).toBe('bookwyrm');
    expect(library.reading('The Ferry').reviews).toMatchObject([
      {
        spoiler: 'whole',
        body: { text: 'Content warning: the ending\nAll at sea\n\nHe was the ferryman.' },
        rating: 4.5,
        writtenOn: '2023-01-10',
      },
    ]);
  });

  it('keeps ratings alone and says what it left out', () => {
    expect(library.reading('Salt').reviews).toMatchObject([{ rating: 3, spoiler: 'none', writtenOn: '2023-02-01' }]);
    expect(library.warnings).toEqual([BARE]);
  });
});

describe('a library exported from Hardcover', () => {
  it('knows when a review was written and whether it spoils', () => {
    const library = readFixture('library-exports/hardcover.csv');
    expect(library.format).toBe('hardcover');
    expect(library.readings).toMatchObject([
      {
        facts: { title: 'The Ferry' },
        remoteId: '4711',
        reviews: [{ spoiler: 'whole', rating: 4.5, writtenOn: '2023-01-12', shelves: ['Read', 'Sea', 'Short'] }],
      },
    ]);
    expect(library.warnings).toEqual([BARE]);
  });
});

describe('a library exported from LibraryThing', () => {
  it('is read from tabs in ISO-8859-1, with quotes and brackets as they are used there', () => {
    const library = readFixture('library-exports/librarything.tsv');
    expect(library.format).toBe('librarything-tsv');
    expect(library.readings).toMatchObject([
      {
        facts: { title: 'Der Fährmann', authors: ['Ada Brandt'], isbn: '9780000000002', pageCount: 200 },
        reviews: [
          {
            body: { text: '"Schön", sagte sie; und traurig.' },
            rating: 4.5,
            writtenOn: '2019-12-31',
            shelves: ['sea', 'café', 'Your library'],
          },
        ],
      },
    ]);
    expect(JSON.stringify(library)).not.toContain('Jörg');
    expect(library.privateNotes).toBe(1);
    expect(library.warnings).toEqual([BARE]);
  });

  it('is read from JSON, whatever shape its values have', () => {
    const library = readFixture('library-exports/librarything.json');
    expect(library.format).toBe('librarything-json');
    expect(library.reading('The Ferry')).toMatchObject({
      facts: { authors: ['Ada Brandt'], pageCount: 200 },
      reviews: [{ body: { text: 'Quiet & kind.' }, rating: 4.5, writtenOn: '2019-12-31' }],
    });
    expect(library.reading('Salt')).toMatchObject({ facts: { isbn: '9780000000003' }, reviews: [{ rating: 3 }] });
    expect(library.warnings).toEqual([BARE]);
    expect(JSON.stringify(library)).not.toContain('mine');
    const asked = readFixture('library-exports/librarything.json', true);
    expect(JSON.stringify(asked)).toContain('Private notes: mine');
    expect([library.privateNotes, asked.privateNotes]).toEqual([1, 1]);
  });
});
