// Our own formats by the way that people take: exported from one library, imported into another, which was empty.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommonplaceData } from '../../../electron/exporting/data/commonplace-data.ts';
import { writtenFile } from '../../../electron/exporting/write-file.ts';
import { openImports } from '../../../electron/importing/imports.ts';
import { detectLanguage } from '../../../electron/importing/language.ts';
import { readSource } from '../../../electron/importing/read-source.ts';
import type { ExportedFile } from '../../../electron/shared/contract.ts';
import type { Book, Passage, Review } from '../../../electron/shared/model.ts';
import type { RichText } from '../../../electron/shared/rich-text.ts';
import { mergeRanges } from '../../../electron/shared/text-ranges.ts';
import { book, libraryIn, review } from '../library/books.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { anyData } from './commonplace-samples.ts';

const exportJson = (data: CommonplaceData) => writtenFile({ format: 'json', data });
const exportCsv = (data: CommonplaceData) => writtenFile({ format: 'reviews-csv', data });

/** Each run makes a library on the disk. */
const RUNS = { numRuns: 30 };

/** A library, what is in it, and a way to import a file into it. */
async function emptyLibrary() {
  const { room, library, now } = libraryIn(await temporaryFolder());
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const imports = openImports({ library, room, read: readSource, newId, now, onReworded: async () => {} });
  return {
    async take({ name, bytes }: ExportedFile) {
      const { previewId, readings, skipped } = await imports.preview({ name, bytes });
      expect(skipped).toEqual([]);
      const records = await imports.commit([{ previewId, readings: readings.map((_, index) => ({ index })) }]);
      return records.map(({ report }) => report.counts);
    },
    async books(): Promise<CommonplaceData[]> {
      const held = library.entries().toReversed();
      return Promise.all(held.map(async ({ book }) => ({ book, ...(await library.textsOf(book.id)) })));
    },
  };
}

/** What an empty library holds after it took the files. */
async function taken(...files: Promise<ExportedFile>[]): Promise<CommonplaceData[]> {
  const { take, books } = await emptyLibrary();
  for (const file of files) await take(await file);
  return books();
}

/** All but ids, and which import by which reader it was. */
function data({ book: { id: _, ...facts }, reviews, passages }: CommonplaceData) {
  return { facts, reviews: reviews.map(written), passages: passages.map(marked) };
}

function written({ id: _, bookId: __, source, revisions, ...review }: Review) {
  const former = revisions?.map(({ importId: ___, ...revision }) => revision);
  return { ...review, source: found(source), ...(former && { revisions: former }) };
}

function marked({ id: _, bookId: __, source, ...passage }: Passage) {
  return { ...passage, source: found(source) };
}

function found({ format: _, importId: __, lastSeenImportId: ___, ...source }: Review['source']) {
  return source;
}

/** An import tells the language where it is not known. */
async function withLanguage(review: Review): Promise<Review> {
  const language = review.language ?? (await detectLanguage(review.body.text));
  return language ? { ...review, language } : review;
}

describe('JSON', () => {
  test('gives an empty library the same book, reviews, former texts and passages', async () => {
    await fc.assert(
      fc.asyncProperty(anyData, async (exported) => {
        const reviews = await Promise.all(exported.reviews.map(withLanguage));
        expect((await taken(exportJson(exported))).map(data)).toEqual([data({ ...exported, reviews })]);
      }),
      RUNS,
    );
  });

  test('comes through twice as through once', async () => {
    await fc.assert(
      fc.asyncProperty(anyData, async (exported) => {
        const [once] = await taken(exportJson(exported));
        if (!once) throw new Error('Nothing was imported.');
        expect((await taken(exportJson(once))).map(data)).toEqual([data(once)]);
      }),
      { numRuns: 10 },
    );
  });

  test('of a book with several authors and passages only brings just those', async () => {
    const one = book('one', { authors: ['Terry Pratchett', 'Neil Gaiman; Jr.'] });
    const source = { format: 'kindle-clippings', importId: 'i' };
    const passages = [{ id: 'p', bookId: 'one', text: 'It begins.', location: '1-2', by: 'Ann', tags: [], source }];
    const exported = { book: one, reviews: [], passages };
    expect((await taken(exportJson(exported))).map(data)).toEqual([data(exported)]);
  });

  test('of a book without any texts brings the book', async () => {
    const exported = { book: book('one'), reviews: [], passages: [] };
    expect((await taken(exportJson(exported))).map(data)).toEqual([data(exported)]);
  });

  test('of two books of one title keeps them two by their authors', async () => {
    const salt = (author: string, text: string): CommonplaceData => ({
      book: book('x', { title: 'Salt', authors: [author] }),
      reviews: [review('r', text)],
      passages: [],
    });
    const both = [salt('Ann Lee', 'The first.'), salt('Bo Berg', 'The second.')];
    const held = await taken(...both.map(exportJson));
    expect(held.map(({ book: { authors }, reviews }) => [authors, reviews.map(({ body }) => body.text)])).toEqual([
      [['Ann Lee'], ['The first.']],
      [['Bo Berg'], ['The second.']],
    ]);
  });

  test('taken again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyData, async (exported) => {
        const { take, books } = await emptyLibrary();
        await take(await exportJson(exported));
        const [before] = await books();
        const [counts] = await take(await exportJson(exported));
        expect(counts).toMatchObject({ new: 0 });
        const [after] = await books();
        expect(after && data(after)).toEqual(before && data(before));
      }),
      { numRuns: 10 },
    );
  });

  test('adds former texts to a review that is there, and lets the library know by itself what is gone', async () => {
    const former = (text: string, replacedOn: string) => ({
      ...{ body: { text, marks: [] }, spoiler: 'none' as const, replacedOn, importId: 'elsewhere' },
    });
    const here = review('r', 'Now.', { revisions: [former('Once.', '2020-05-01')] });
    const there = review('r', 'Now.', {
      revisions: [former('Twice.', '2021-05-01'), former('Once.', '2020-05-01')],
      goneSince: '2022-01-01',
    });
    const { take, books } = await emptyLibrary();
    await take(await exportJson({ book: book('one'), reviews: [here], passages: [] }));
    await take(await exportJson({ book: book('one'), reviews: [there], passages: [] }));
    const [held] = await books();
    expect(held?.reviews).toHaveLength(1);
    expect(held?.reviews[0]?.revisions?.map(({ body }) => body.text)).toEqual(['Twice.', 'Once.']);
    expect(held?.reviews[0]?.goneSince).toBeUndefined();
  });
});

describe('CSV', () => {
  test('gives an empty library the same title, authors, reviewers, days, stars, spoilers and words', async () => {
    await fc.assert(
      fc.asyncProperty(anyData, async ({ book: { title, authors }, reviews: all }) => {
        // A row without words and stars is no review; letters read in a wrong encoding are mended in every table.
        const reviews = all.filter(({ body, rating }) => body.text !== '' || rating !== undefined);
        fc.pre(reviews.length > 0 && !/[ÃÂâ]/.test(JSON.stringify([title, authors, reviews])));
        const named: Book = book('one', { title, authors: authors.filter((author) => !author.includes(';')) });
        const held = await taken(exportCsv({ book: named, reviews, passages: [] }));
        expect(held.map(({ book: facts }) => [facts.title, facts.authors])).toEqual([
          [title, [...new Set(named.authors)]],
        ]);
        expect(held.flatMap((one) => one.reviews.map(tabled))).toEqual(reviews.map(tabled));
      }),
      RUNS,
    );
  });
});

function tabled({ reviewer, writtenOn, rating, spoiler, body }: Review) {
  const hidden = spoiler === 'whole' ? 'all' : hiddenWords(body);
  return [reviewer.name, writtenOn, rating, body.text, hidden];
}

/** What of the words is hidden, spaces at the ends of a mark left aside. */
function hiddenWords({ text, marks }: RichText): string[] {
  const hidden = mergeRanges(marks.filter(({ type }) => type === 'spoiler'));
  return hidden.map(({ start, end }) => text.slice(start, end).trim()).filter((piece) => piece !== '');
}
