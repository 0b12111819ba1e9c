import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepPreviews } from '../../../electron/importing/kept-previews.ts';
import { parseFile } from '../../../electron/importing/parse-file.ts';
import { sampleReading } from '../../../electron/library/sample.ts';
import {
  type ImportPreview,
  importPreviewSchema,
  importRecordSchema,
  MAX_FILE_BYTES,
  type ReadingPreview,
} from '../../../electron/shared/import-report.ts';
import { type Review, reviewSchema } from '../../../electron/shared/model.ts';
import { listing } from '../temporary-folder.ts';
import { printPage } from './goodreads-html-page.ts';
import { edited, openedImports as opened, page } from './opened-imports.ts';
import { fixtureBytes as fixture } from './reading.ts';

/** Three books with a review or a rating, and one without either. */
const goodreadsLibrary = fixture('library-exports/goodreads.csv');
/** One book of those, reviewed in other words, and one rated otherwise. */
const storygraph = fixture('library-exports/storygraph.csv');
/** Reviews in it; two more have no name or no words. */
const COUNT = 10;

/** The one book of a page. */
function only({ readings }: ImportPreview): ReadingPreview {
  const [reading, ...others] = readings;
  if (!reading || others.length) throw new Error(`There are ${readings.length} readings.`);
  return reading;
}

const seenIn = (lastSeenImportId: string, review: Review): Review => ({
  ...review,
  source: { ...review.source, lastSeenImportId },
});

describe('a preview', () => {
  test('says what was found, and writes nothing', async () => {
    const { folder, preview, library } = await opened();
    const before = await listing(folder);
    const found = await preview(page);
    expect(importPreviewSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      file: 'page.txt',
      format: 'goodreads-text',
      byMember: false,
      readings: [
        {
          facts: { title: "The Lighthouse Keeper's Almanac", pageCount: 312, firstPublished: '2011-10-03' },
          counts: { new: COUNT, updated: 0, unchanged: 0 },
          found: { reviews: COUNT, hiddenForSpoilers: 1 },
          statedReviewCount: 1234,
        },
      ],
    });
    const reading = only(found);
    expect(reading.found.languages).toEqual(
      expect.arrayContaining([
        { language: 'fa', count: 1 },
        { language: 'ro', count: 1 },
      ]),
    );
    expect(reading.existingBook).toBeUndefined();
    expect(reading.examples.map(({ by }) => by)).toEqual(['Mara Quill', 'T. R. Holm.', 'Odile']);
    expect(reading.examples[2]?.excerpt).toBe('');
    expect(await listing(folder)).toEqual(before);
    expect(library.entries()).toEqual([]);
  });

  test('tells how far it is', async () => {
    const { imports } = await opened();
    const told: { doing: string; done: number; total: number }[] = [];
    await imports.preview({ name: 'page.txt', bytes: page }, { onProgress: (progress) => told.push(progress) });
    expect(told[0]).toMatchObject({ doing: 'Reading the file' });
    expect(told.at(-1)).toMatchObject({ doing: 'Looking at the languages', total: COUNT });
  });

  test('called off leaves nothing that could be imported', async () => {
    const { folder, imports, preview, commitPreview } = await opened();
    const calling = new AbortController();
    const onProgress = () => calling.abort();
    await expect(
      imports.preview({ name: 'page.txt', bytes: page }, { onProgress, signal: calling.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await expect(preview(page, 'page.txt', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(commitPreview('id1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listing(folder)).toEqual([]);
  });

  test('that was discarded, or was committed already, can no longer be committed', async () => {
    const { imports, preview, commitPreview } = await opened();
    const { previewId } = await preview(page);
    imports.discard(previewId);
    await expect(commitPreview(previewId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const another = await preview(page);
    await commitPreview(another.previewId);
    await expect(commitPreview(another.previewId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is kept though others follow, until all together are too long', () => {
    const parsed = parseFile('page.txt', page);
    const letters = parsed.readings
      .flatMap(({ reviews }) => reviews)
      .reduce((sum, { body }) => sum + body.text.length, 0);
    const previews = keepPreviews(2 * letters);
    for (const id of ['one', 'two', 'three']) previews.keep(id, parsed);
    expect(['one', 'two', 'three'].map((id) => previews.get(id) === parsed)).toEqual([false, true, true]);
    const small = keepPreviews(1);
    small.keep('too long', parsed);
    expect(small.get('too long')).toBe(parsed);
  });
});

describe('a committed import', () => {
  test('is in the library at the next start, every review valid, with its report', async () => {
    const { commit, again, imports } = await opened();
    const record = await commit(page, { author: ' Imogen Vale ' });
    expect(importRecordSchema.parse(record)).toEqual(record);
    expect(record).toMatchObject({ bookId: 'the-lighthouse-keeper-s-almanac', report: { counts: { new: COUNT } } });
    const library = again();
    expect(library.entries()).toMatchObject([{ book: { authors: ['Imogen Vale'] }, reviewCount: COUNT }]);
    const reviews = await library.reviewsOf(record.bookId);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(COUNT);
    for (const review of reviews) expect(reviewSchema.parse(review)).toEqual(review);
    expect(reviews[5]).toMatchObject({
      reviewer: { name: 'نسرین', followerCount: 37 },
      language: 'fa',
      bookId: record.bookId,
    });
    expect(imports.history(record.bookId)).toEqual([record]);
  });

  test('made again brings nothing new, and changes nothing of the reviews but which import saw them last', async () => {
    const { commit, commitPreview, preview, imports, library } = await opened();
    const { bookId } = await commit(page);
    const before = await library.reviewsOf(bookId);
    const second = await preview(page);
    expect(only(second).existingBook).toEqual({ id: bookId, title: "The Lighthouse Keeper's Almanac" });
    expect(only(second).counts).toMatchObject({ new: 0, updated: 0, unchanged: COUNT });
    const record = await commitPreview(second.previewId);
    expect(record).toMatchObject({ bookId, report: { counts: { new: 0, updated: 0, unchanged: COUNT } } });
    expect(await library.reviewsOf(bookId)).toEqual(before.map((review) => seenIn(record.id, review)));
    expect(library.entries()).toHaveLength(1);
    expect(imports.history(bookId).map(({ id }) => id)).toEqual([record.id, expect.any(String)]);
  });

  test('of a page with a changed and a missing review updates the one and keeps the other, marked as gone', async () => {
    const { commit, library, reworded } = await opened();
    const { bookId } = await commit(page);
    const before = await library.reviewsOf(bookId);
    const changed = edited((text) =>
      text
        .replace('He winds the clock.', 'He winds the clock, still.')
        .replace(/Profile Image for Bo Lindqvist[\s\S]*?(?=Profile Image for \.)/, ''),
    );
    const { id: second, report } = await commit(changed);
    expect(report.counts).toMatchObject({ new: 0, updated: 1, unchanged: COUNT - 2 });
    const after = await library.reviewsOf(bookId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.body.text).toContain('He winds the clock, still.');
    expect(after[0]?.revisions).toMatchObject([{ body: before[0]?.body, importId: before[0]?.source.importId }]);
    expect(after.slice(1)).toEqual(
      before
        .slice(1)
        .map((review) =>
          review.reviewer.name === 'Bo Lindqvist' ? { ...review, goneSince: '2026-02-14' } : seenIn(second, review),
        ),
    );
    expect(reworded).toEqual([
      [bookId, [{ id: after[0]?.id, text: after[0]?.body.text, former: before[0]?.body.text }]],
    ]);
    await commit(changed);
    expect(reworded).toHaveLength(1);
    await commit(page);
    expect((await library.reviewsOf(bookId)).filter(({ goneSince }) => goneSince)).toEqual([]);
  });

  test('of a page that was cut off marks nothing as gone', async () => {
    const { commit, library, preview } = await opened();
    const { bookId } = await commit(page);
    const cut = edited((text) => text.slice(0, text.indexOf('Profile Image for Bo Lindqvist')));
    expect((await preview(cut)).incomplete).toBeDefined();
    await commit(cut);
    expect((await library.reviewsOf(bookId)).filter(({ goneSince }) => goneSince)).toEqual([]);
  });

  test('keeps the author that was confirmed once', async () => {
    const { commit, library, preview } = await opened();
    const { bookId } = await commit(page, { author: 'I. Vale' });
    expect(only(await preview(page)).proposedAuthor).toBeUndefined();
    await commit(page);
    expect(library.book(bookId).authors).toEqual(['I. Vale']);
  });

  test('goes into the book it was told to, or is refused if there is none', async () => {
    const { commit, library } = await opened();
    const { bookId } = await commit(page);
    const other = await commit(edited((text) => text.replaceAll("Lighthouse Keeper's Almanac", 'Salt Ledger')));
    expect(other.bookId).toBe('the-salt-ledger');
    const merged = await commit(
      edited((text) => text.replaceAll("Lighthouse Keeper's Almanac", 'Salt Ledger')),
      { bookId },
    );
    expect(merged.bookId).toBe(bookId);
    expect(library.book(bookId).title).toBe("The Lighthouse Keeper's Almanac");
    await expect(commit(page, { bookId: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('never goes into the sample, though it is of the same title and author', async () => {
    const { commit, library, newId } = await opened();
    const sample = sampleReading('sample-reading', newId);
    await library.put(sample.book, { reviews: sample.reviews, passages: [] });
    const own = edited((text) => text.replaceAll("The Lighthouse Keeper's Almanac", 'Never Let Me Go'));
    const { bookId, report } = await commit(own, { author: 'Kazuo Ishiguro' });
    expect(bookId).toBe('never-let-me-go');
    expect(report.counts.new).toBe(COUNT);
    expect(await library.reviewsOf('sample-reading')).toEqual(sample.reviews);
    expect(await commit(own)).toMatchObject({ bookId, report: { counts: { new: 0 } } });
  });

  test('made at the same time as another of the same book loses none of either', async () => {
    const { preview, commitPreview, library } = await opened();
    const more = edited((text) =>
      text.replace(/Profile Image for /g, 'Profile Image for the other ').replace('I read this', 'I too read this'),
    );
    const [one, two] = [await preview(page), await preview(more)];
    const records = await Promise.all([one, two].map(({ previewId }) => commitPreview(previewId)));
    expect(records[0]?.bookId).toBe(records[1]?.bookId);
    expect(await library.reviewsOf(records[0]?.bookId ?? '')).toHaveLength(only(one).counts.new + only(two).counts.new);
  });
});

describe('a member’s own export', () => {
  const ALMANAC = "The Lighthouse Keeper's Almanac";

  test('is previewed book by book, each with its counts', async () => {
    const { folder, preview } = await opened();
    const found = await preview(goodreadsLibrary, 'export.csv');
    expect(importPreviewSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({ file: 'export.csv', format: 'goodreads-library', byMember: true });
    expect(found.readings).toMatchObject([
      {
        facts: { title: ALMANAC, authors: ['Imogen Vale', 'Per Holm', 'Ada Brandt'] },
        found: { hiddenForSpoilers: 0 },
      },
      { facts: { title: 'The Ferry', authors: ['Ada Brandt'] }, found: { hiddenForSpoilers: 1 } },
      { facts: { title: 'Only Stars', authors: ['Ada Brandt'] }, found: { hiddenForSpoilers: 0 } },
    ]);
    for (const { counts, found: of, existingBook } of found.readings) {
      expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0, skipped: 0 });
      expect(of.reviews).toBe(1);
      expect(existingBook).toBeUndefined();
    }
    expect(await listing(folder)).toEqual([]);
  });

  test.each([
    ['no member', undefined],
    ['a member of blanks', ' \t'],
  ])('is refused with %s, and nothing is written; the preview can be imported still', async (_, member) => {
    const { folder, preview, imports, library } = await opened();
    const { previewId } = await preview(goodreadsLibrary, 'export.csv');
    const readings = [{ index: 0 }];
    await expect(imports.commit([{ previewId, member, readings }])).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/^“export\.csv” is a member’s own export\..*\.$/),
    });
    expect(await listing(folder)).toEqual([]);
    expect(library.entries()).toEqual([]);
    expect(await imports.commit([{ previewId, member: 'Ann', readings }])).toHaveLength(1);
  });

  test('brings only the books that were chosen, their reviews under the member’s name', async () => {
    const { preview, imports, again } = await opened();
    const { previewId } = await preview(goodreadsLibrary, 'export.csv');
    const records = await imports.commit([
      { previewId, member: ' Ann Brook ', readings: [{ index: 2 }, { index: 0 }] },
    ]);
    for (const record of records) {
      expect(importRecordSchema.parse(record)).toEqual(record);
      expect(imports.history(record.bookId)).toEqual([record]);
    }
    const [stars, almanac, ...others] = records.map(({ bookId }) => bookId);
    expect([stars, almanac, others]).toEqual(['only-stars', 'the-lighthouse-keeper-s-almanac', []]);
    const library = again();
    expect(
      library
        .entries()
        .map(({ book }) => book.title)
        .sort(),
    ).toEqual(['Only Stars', ALMANAC]);
    const reviews = [
      ...(await library.reviewsOf('only-stars')),
      ...(await library.reviewsOf('the-lighthouse-keeper-s-almanac')),
    ];
    expect(reviews).toMatchObject([
      { bookId: 'only-stars', rating: 5, body: { text: '' } },
      { bookId: 'the-lighthouse-keeper-s-almanac', rating: 4, writtenOn: '2020-05-17', spoiler: 'some' },
    ]);
    for (const review of reviews) {
      expect(reviewSchema.parse(review)).toEqual(review);
      expect(review.reviewer).toEqual({ name: 'Ann Brook', isAuthor: false });
    }
  });

  test('imported again by the same member changes nothing', async () => {
    const all = await opened();
    const first = await all.commitAs('Ann', goodreadsLibrary);
    const file = join(all.folder, 'books', first[0]?.bookId ?? '', 'reviews.ndjson');
    const before = await readFile(file, 'utf8');
    const second = await all.commitAs('Ann', goodreadsLibrary);
    expect(second.map(({ bookId }) => bookId)).toEqual(first.map(({ bookId }) => bookId));
    expect(second.map(({ report }) => report.counts)).toEqual(
      first.map(() => ({ new: 0, updated: 0, unchanged: 1, skipped: 0 })),
    );
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(all.library.entries()).toHaveLength(3);
  });

  test.each([
    ['of the same words', goodreadsLibrary],
    ['from elsewhere', storygraph],
  ])('and another member’s %s stay two reviews of one book', async (_, other) => {
    const all = await opened();
    await all.commitAs('Ann', goodreadsLibrary);
    await all.commitAs('Bo', other);
    const almanacs = all.library.entries().filter(({ book }) => book.title === ALMANAC);
    expect(almanacs).toMatchObject([{ reviewCount: 2 }]);
    const reviews = await all.library.reviewsOf(almanacs[0]?.book.id ?? '');
    expect(reviews.map(({ reviewer }) => reviewer.name)).toEqual(['Ann', 'Bo']);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a page saved as text and as HTML', () => {
  /** The same reviews as Goodreads carries them in a page's data, with what only that tells. */
  const html = new TextEncoder().encode(
    printPage(
      "The Lighthouse Keeper's Almanac",
      parseFile('page.txt', page).readings.flatMap(({ reviews }) =>
        reviews.map((review, at) => ({
          ...review,
          rating: 4,
          // Revised once: the text shows no date but that.
          ...(at === 0 && review.writtenOn ? { writtenOn: '2014-08-01', revisedOn: review.writtenOn } : {}),
          reviewer: { ...review.reviewer, followerCount: 11_741 },
          source: { remoteId: `r${at}`, url: `https://www.goodreads.com/review/show/${at}` },
        })),
      ),
      1234,
    ),
  );

  test.each([
    ['text first', page, html],
    ['HTML first', html, page],
  ])('is one set of reviews, %s, and keeps what only one of them tells', async (_, first, second) => {
    const { commit, library, imports } = await opened();
    const { bookId, report } = await commit(first);
    expect(report.counts).toMatchObject({ new: COUNT, updated: 0, unchanged: 0 });
    const merged = await commit(second);
    expect(merged).toMatchObject({ bookId, report: { counts: { new: 0 } } });
    expect(new Set(imports.history(bookId).map((record) => record.report.format))).toEqual(
      new Set(['goodreads-text', 'goodreads-html']),
    );
    const reviews = await library.reviewsOf(bookId);
    expect(reviews).toHaveLength(COUNT);
    for (const review of reviews) expect(reviewSchema.parse(review)).toMatchObject({ rating: 4 });
    expect(reviews[0]).toMatchObject({
      reviewer: { name: 'Mara Quill' },
      writtenOn: '2014-08-01',
      revisedOn: '2014-08-16',
    });
    expect(reviews[1]?.reviewer).toMatchObject({ name: 'T. R. Holm.', authoredBookCount: 4, followerCount: 11_741 });
    expect(reviews[2]).toMatchObject({ reviewer: { name: 'Odile' }, spoiler: 'whole' });
    // Once they have met, neither brings anything more.
    for (const bytes of [page, html]) {
      expect(await commit(bytes)).toMatchObject({ bookId, report: { counts: { new: 0, unchanged: COUNT } } });
    }
  });

  test('made by hand, the HTML fixture is imported whole and found unchanged again', async () => {
    const { preview, commit, library } = await opened();
    const bytes = fixture('goodreads-html/page.html');
    const found = only(await preview(bytes, 'page.html'));
    expect(found.counts.new).toBe(found.found.reviews);
    const { bookId, report } = await commit(bytes);
    expect(report).toMatchObject({ format: 'goodreads-html', counts: found.counts });
    expect(library.book(bookId).authors).toEqual(['Imogen Vale', 'Ada Ness']);
    expect((await commit(bytes)).report.counts).toMatchObject({ new: 0, updated: 0, unchanged: found.counts.new });
    expect(await library.reviewsOf(bookId)).toHaveLength(found.counts.new);
  });
});

test('a log of imports from before repairs, passages and runs were reported is read with none', async () => {
  const { folder, room, commit, imports } = await opened();
  const { bookId } = await commit(page);
  const file = join(folder, 'books', bookId, 'imports.json');
  const report = {
    file: 'page.txt',
    format: 'goodreads-text',
    formatTitle: 'Goodreads page, saved as text',
    recognisedBy: 'it has reviews that begin with “Profile Image for …”',
    counts: { new: 1, updated: 0, unchanged: 0, skipped: 1 },
    found: { reviews: 1, hiddenForSpoilers: 0, languages: [{ language: 'en', count: 1 }] },
    statedReviewCount: 12,
    skipped: [{ line: 3, reason: 'It has no text.', excerpt: 'Profile Image for .' }],
    warnings: ['The page shows 1 of the 12 reviews it speaks of.'],
  };
  const record = { id: 'old', bookId, importedAt: '2026-01-01T00:00:00.000Z', report };
  await writeFile(file, JSON.stringify({ schemaVersion: 0, savedAt: '2026-01-01T00:00:00.000Z', records: [record] }));
  const old = { ...record, runId: 'old', report: { ...report, repairs: [], found: { ...report.found, passages: 0 } } };
  expect(imports.history(bookId)).toEqual([old]);
  const next = await commit(page);
  expect(imports.history(bookId)).toEqual([next, old]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ schemaVersion: 2, records: [old, next] });
  expect(room.notices).toEqual([]);
});

describe('a file is refused with a sentence, and nothing is written, when it', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['is empty', () => new Uint8Array(), /is empty/],
    ['is blank', () => new TextEncoder().encode(' \n\n\t '), /blank space/],
    ['is no text', () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256), /not a text file/],
    ['is larger than any page', () => new Uint8Array(MAX_FILE_BYTES + 1), /reads files up to 100 MB/],
    ['is about something else', () => new TextEncoder().encode('Dear diary,\n\ntoday I read.'), /holds no reviews/],
    ['is a web page', () => new TextEncoder().encode('<!doctype html><html><body>Hi</body></html>'), /web page/],
    ['is a page without reviews', () => fixture('goodreads-text/no-reviews.txt'), /without any reviews/],
  ])('%s', async (_, bytes, sentence) => {
    const { folder, preview } = await opened();
    const refused = preview(await bytes(), 'my file');
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(sentence) });
    await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(/^“my file”.*\.$/s) });
    expect(await listing(folder)).toEqual([]);
  });
});
