// `commonplace import`: what goes in, what is refused, and what is said of both.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importCommand } from '../../../electron/command-line/import-command.ts';
import { booksCommand } from '../../../electron/command-line/reading-commands.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';
import { BOOK, clippings, type ImportAnswer, opened, page, withBook } from './command-runs.ts';

const truncated = new URL('../../fixtures/goodreads-text/truncated.txt', import.meta.url).pathname;
const noReviews = new URL('../../fixtures/goodreads-text/no-reviews.txt', import.meta.url).pathname;
/** A member's own export: three books with a review or a rating. */
const library = new URL('../../fixtures/library-exports/goodreads.csv', import.meta.url).pathname;

describe('import', () => {
  test('takes the reviews of a page, and of the same page again nothing', async () => {
    const { json, run } = await opened();
    const first = await json<ImportAnswer>(importCommand, page, '--author', 'Imogen Vale');
    expect(first.imports).toMatchObject([{ file: page, format: 'goodreads-text', bookId: BOOK, new: 10, updated: 0 }]);
    const again = await run(importCommand, page);
    expect((again.json as ImportAnswer).imports).toMatchObject([{ bookId: BOOK, new: 0, updated: 0, unchanged: 10 }]);
    expect(again.text).toContain('0 new, 0 updated, 10 unchanged');
    expect(again.refusals).toEqual([]);
    const { books } = await json<{ books: Book[] }>(booksCommand);
    expect(books).toMatchObject([{ id: BOOK, authors: ['Imogen Vale'], reviewCount: 10, pointCount: 0 }]);
  });

  test('--dry-run says what would come, and writes nothing', async () => {
    const { folder, json } = await opened();
    const before = await listing(folder);
    const { imports } = await json<ImportAnswer>(importCommand, page, '--dry-run');
    expect(imports).toMatchObject([{ bookId: null, new: 10 }]);
    expect(await listing(folder)).toEqual(before);
    expect(await json(booksCommand)).toEqual({ books: [] });
  });

  test('--dry-run of a known page names its book', async () => {
    const { json } = await withBook();
    const { imports } = await json<ImportAnswer>(importCommand, '--dry-run', page);
    expect(imports).toMatchObject([{ bookId: BOOK, new: 0, unchanged: 10 }]);
  });

  test('--book adds to that book, and --dry-run says what that would do', async () => {
    const { folder, json, companion } = await withBook();
    const renamed = join(folder, 'renamed.txt');
    await writeFile(renamed, (await readFile(page, 'utf8')).replaceAll("The Lighthouse Keeper's Almanac", 'Almanac'));
    const dry = await json<ImportAnswer>(importCommand, renamed, '--book', BOOK, '--dry-run');
    const done = await json<ImportAnswer>(importCommand, renamed, '--book', BOOK);
    expect(done.imports).toMatchObject([{ bookId: BOOK }]);
    expect(dry).toEqual(done);
    expect(companion.library.entries()).toHaveLength(1);
  });

  test('goes on with the other files after one that is refused, and says which and why', async () => {
    const { folder, run } = await opened();
    const { json, refusals } = await run(importCommand, noReviews, join(folder, 'gone.txt'), page);
    expect((json as ImportAnswer).imports.map(({ file }) => file)).toEqual([page]);
    expect(refusals).toHaveLength(2);
    expect(refusals?.[0]).toContain('“no-reviews.txt”');
    expect(refusals?.[1]).toBe(`There is no file “${join(folder, 'gone.txt')}”. Check the name and the folder.`);
  });

  test('takes the files of a folder and its folders, hidden ones left out', async () => {
    const { run } = await opened();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'more'));
    for (const name of ['b.txt', '.hidden.txt', 'more/a.txt']) await copyFile(page, join(folder, name));
    await copyFile(clippings, join(folder, 'more', 'clippings.txt'));
    const { json, refusals } = await run(importCommand, folder, '--member', 'Ann');
    expect(refusals).toEqual([]);
    expect((json as ImportAnswer).imports.map(({ file }) => relative(folder, file))).toEqual(
      expect.arrayContaining(['b.txt', join('more', 'a.txt'), join('more', 'clippings.txt')]),
    );
    expect(JSON.stringify(json)).not.toContain('.hidden');
  });

  test('--strict tells of skipped reviews as a refusal', async () => {
    const { run } = await opened();
    expect((await run(importCommand, page)).refusals).toEqual([]);
    const { json, refusals } = await run(importCommand, '--strict', page);
    const skipped = (json as ImportAnswer).imports[0]?.skipped.length;
    expect(skipped).toBeGreaterThan(0);
    expect(refusals?.[0]).toContain(`${skipped} of its entries were skipped`);
  });

  test('refuses a page that was cut off in one sentence, unless told to take the part', async () => {
    const { folder, run, json } = await opened();
    const before = await listing(folder);
    const { refusals } = await run(importCommand, truncated);
    expect(refusals).toHaveLength(1);
    expect(refusals?.[0]).toMatch(/truncated\.txt.*the review by “Odile” may be cut short.*--partial/);
    expect(await listing(folder)).toEqual(before);
    const { imports } = await json<ImportAnswer>(importCommand, truncated, '--partial');
    expect(imports).toMatchObject([{ new: 3 }]);
  });

  test('into a book that is not there is refused', async () => {
    const { run, companion } = await opened();
    expect((await run(importCommand, page, '--book', 'gone')).refusals).toEqual([expect.stringContaining('“gone”')]);
    expect(companion.library.entries()).toEqual([]);
  });

  test('of a member’s own export without its --member is refused in one sentence, and writes nothing', async () => {
    const { folder, run } = await opened();
    const before = await listing(folder);
    const { json, text, refusals } = await run(importCommand, library);
    expect(refusals).toEqual([
      expect.stringMatching(
        /^“.*goodreads\.csv” is a member’s own export and does not say whose\. Name the member with --member\.$/,
      ),
    ]);
    expect({ json, text }).toEqual({ json: { imports: [] }, text: '' });
    expect(await listing(folder)).toEqual(before);
  });

  test('of a member’s own export takes every book in it as --member’s', async () => {
    const { run, json, companion } = await opened();
    const { json: first, text, refusals } = await run(importCommand, library, '--member', 'Ann');
    expect(refusals).toEqual([]);
    const books = [BOOK, 'the-ferry', 'only-stars'];
    expect((first as ImportAnswer).imports).toMatchObject(books.map((bookId) => ({ file: library, bookId, new: 1 })));
    expect(text).toContain('The Ferry, 1 review → the-ferry (1 new, 0 updated, 0 unchanged, 0 skipped)');
    for (const bookId of books) {
      expect(await companion.library.reviewsOf(bookId)).toMatchObject([{ bookId, reviewer: { name: 'Ann' } }]);
    }
    const again = await json<ImportAnswer>(importCommand, library, '--member', 'Ann');
    expect(again.imports).toMatchObject(books.map((bookId) => ({ bookId, new: 0, unchanged: 1 })));
  });

  test.each([
    ['--book', BOOK],
    ['--author', 'Imogen Vale'],
  ])('with %s of a file with several books is refused, and writes nothing', async (option, value) => {
    const { run, companion, folder } = await withBook();
    const before = await listing(folder);
    const { refusals } = await run(importCommand, library, '--member', 'Ann', option, value);
    expect(refusals).toEqual([`“${library}” holds several books, so --book and --author cannot be said of it.`]);
    expect(companion.library.entries()).toMatchObject([
      { book: { id: BOOK, authors: ['Imogen Vale'] }, reviewCount: 10 },
    ]);
    expect(await listing(folder)).toEqual(before);
  });
});
