import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openImports } from '../../../electron/importing/imports.ts';
import { sampleReading } from '../../../electron/library/sample.ts';
import {
  type ImportPreview,
  importPreviewSchema,
  importRecordSchema,
  MAX_FILE_BYTES,
} from '../../../electron/shared/import-report.ts';
import { reviewSchema } from '../../../electron/shared/model.ts';
import { libraryIn } from '../library/books.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';

const fixture = (name: string) =>
  readFile(new URL(`../../fixtures/goodreads-text/${name}`, import.meta.url)) as Promise<Uint8Array>;
const page = await fixture('page.txt');
/** Reviews in it; two more have no name or no words. */
const COUNT = 10;
const edited = (change: (text: string) => string) => new TextEncoder().encode(change(new TextDecoder().decode(page)));

async function opened() {
  const folder = await temporaryFolder();
  const { room, library, again, now } = libraryIn(folder);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const imports = openImports({ library, room, newId, now });
  const preview = async (bytes: Uint8Array, name = 'page.txt', signal?: AbortSignal): Promise<ImportPreview> => {
    for await (const event of imports.preview(name, bytes, signal)) if (event.type === 'preview') return event.preview;
    throw new Error('There was no preview.');
  };
  const commit = async (bytes: Uint8Array, more: { bookId?: string; author?: string } = {}) =>
    imports.commit({ previewId: (await preview(bytes)).previewId, ...more });
  return { folder, library, imports, preview, commit, again, newId };
}

describe('a preview', () => {
  test('says what was found, and writes nothing', async () => {
    const { folder, preview, library } = await opened();
    const before = await listing(folder);
    const found = await preview(page);
    expect(importPreviewSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      facts: { title: "The Lighthouse Keeper's Almanac", pageCount: 312, firstPublished: '2011-10-03' },
      report: {
        file: 'page.txt',
        format: 'goodreads-text',
        counts: { new: COUNT, updated: 0, unchanged: 0 },
        found: { reviews: COUNT, hiddenForSpoilers: 1 },
        statedReviewCount: 1234,
      },
    });
    expect(found.report.found.languages).toEqual(
      expect.arrayContaining([
        { language: 'fa', count: 1 },
        { language: 'ro', count: 1 },
      ]),
    );
    expect(found.existingBook).toBeUndefined();
    expect(found.examples.map(({ reviewer }) => reviewer)).toEqual(['Mara Quill', 'T. R. Holm.', 'Odile']);
    expect(found.examples[2]?.excerpt).toBe('');
    expect(await listing(folder)).toEqual(before);
    expect(library.entries()).toEqual([]);
  });

  test('tells how far it is', async () => {
    const { imports } = await opened();
    const events: string[] = [];
    for await (const event of imports.preview('page.txt', page)) {
      events.push(event.type);
      if (event.type === 'progress') expect(event).toMatchObject({ done: expect.any(Number), total: COUNT });
    }
    expect(events[0]).toBe('progress');
    expect(events.at(-1)).toBe('preview');
  });

  test('called off leaves nothing that could be imported', async () => {
    const { folder, imports, preview } = await opened();
    const calling = new AbortController();
    const events = imports.preview('page.txt', page, calling.signal);
    expect((await events.next()).value).toMatchObject({ type: 'progress' });
    calling.abort();
    await expect(events.next()).rejects.toMatchObject({ name: 'AbortError' });
    await expect(preview(page, 'page.txt', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(imports.commit({ previewId: 'id1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listing(folder)).toEqual([]);
  });

  test('that was discarded, or was committed already, can no longer be committed', async () => {
    const { imports, preview } = await opened();
    const { previewId } = await preview(page);
    imports.discard(previewId);
    await expect(imports.commit({ previewId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const another = await preview(page);
    await imports.commit({ previewId: another.previewId });
    await expect(imports.commit({ previewId: another.previewId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is kept for a while though others follow', async () => {
    const { imports, preview } = await opened();
    const previews = [];
    for (let count = 0; count < 9; count += 1) previews.push((await preview(page)).previewId);
    const [oldest = '', second = ''] = previews;
    await expect(imports.commit({ previewId: oldest })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(imports.commit({ previewId: second })).resolves.toMatchObject({ report: { counts: { new: COUNT } } });
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

  test('made again brings nothing new, and changes no byte of the reviews', async () => {
    const { folder, commit, preview, imports, library } = await opened();
    const { bookId } = await commit(page);
    const file = join(folder, 'books', bookId, 'reviews.ndjson');
    const before = await readFile(file, 'utf8');
    const second = await preview(page);
    expect(second.existingBook).toEqual({ id: bookId, title: "The Lighthouse Keeper's Almanac" });
    expect(second.report.counts).toMatchObject({ new: 0, updated: 0, unchanged: COUNT });
    const record = await imports.commit({ previewId: second.previewId });
    expect(record).toMatchObject({ bookId, report: { counts: { new: 0, updated: 0, unchanged: COUNT } } });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(library.entries()).toHaveLength(1);
    expect(imports.history(bookId).map(({ id }) => id)).toEqual([record.id, expect.any(String)]);
  });

  test('of a page with a changed and a missing review updates the one and keeps the other', async () => {
    const { commit, library } = await opened();
    const { bookId } = await commit(page);
    const before = await library.reviewsOf(bookId);
    const changed = edited((text) =>
      text
        .replace('He winds the clock.', 'He winds the clock, still.')
        .replace(/Profile Image for Bo Lindqvist[\s\S]*?(?=Profile Image for \.)/, ''),
    );
    const { report } = await commit(changed);
    expect(report.counts).toMatchObject({ new: 0, updated: 1, unchanged: COUNT - 2 });
    const after = await library.reviewsOf(bookId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.body.text).toContain('He winds the clock, still.');
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  test('keeps the author that was confirmed once', async () => {
    const { commit, library, preview } = await opened();
    const { bookId } = await commit(page, { author: 'I. Vale' });
    expect((await preview(page)).proposedAuthor).toBeUndefined();
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
    await library.put(sample.book, sample.reviews);
    const own = edited((text) => text.replaceAll("The Lighthouse Keeper's Almanac", 'Never Let Me Go'));
    const { bookId, report } = await commit(own, { author: 'Kazuo Ishiguro' });
    expect(bookId).toBe('never-let-me-go');
    expect(report.counts.new).toBe(COUNT);
    expect(await library.reviewsOf('sample-reading')).toEqual(sample.reviews);
    expect(await commit(own)).toMatchObject({ bookId, report: { counts: { new: 0 } } });
  });

  test('made at the same time as another of the same book loses none of either', async () => {
    const { preview, imports, library } = await opened();
    const more = edited((text) =>
      text.replace(/Profile Image for /g, 'Profile Image for the other ').replace('I read this', 'I too read this'),
    );
    const [one, two] = [await preview(page), await preview(more)];
    const records = await Promise.all([one, two].map(({ previewId }) => imports.commit({ previewId })));
    expect(records[0]?.bookId).toBe(records[1]?.bookId);
    expect(await library.reviewsOf(records[0]?.bookId ?? '')).toHaveLength(
      one.report.counts.new + two.report.counts.new,
    );
  });
});

describe('a file is refused with a sentence, and nothing is written, when it', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['is empty', () => new Uint8Array(), /is empty/],
    ['is blank', () => new TextEncoder().encode(' \n\n\t '), /blank space/],
    ['is no text', () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256), /not a text file/],
    ['is larger than any page', () => new Uint8Array(MAX_FILE_BYTES + 1), /reads files up to 100 MB/],
    ['is about something else', () => new TextEncoder().encode('Dear diary,\n\ntoday I read.'), /holds no reviews/],
    ['is a web page', () => new TextEncoder().encode('<!doctype html><html><body>Hi</body></html>'), /web page/],
    ['is a page without reviews', () => fixture('no-reviews.txt'), /without any reviews/],
  ])('%s', async (_, bytes, sentence) => {
    const { folder, preview } = await opened();
    const refused = preview(await bytes(), 'my file');
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(sentence) });
    await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(/^“my file”.*\.$/s) });
    expect(await listing(folder)).toEqual([]);
  });
});
