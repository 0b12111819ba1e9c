import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Answer, Command } from '../../../electron/command-line/command.ts';
import { importCommand } from '../../../electron/command-line/import-command.ts';
import { exportCommand, pointAddCommand } from '../../../electron/command-line/making-commands.ts';
import {
  booksCommand,
  passagesCommand,
  pointsCommand,
  reviewsCommand,
  searchCommand,
  showCommand,
} from '../../../electron/command-line/reading-commands.ts';
import type { Point } from '../../../electron/shared/club-model.ts';
import type { Book, Passage, Review } from '../../../electron/shared/model.ts';
import { searchResultsSchema } from '../../../electron/shared/search-results.ts';
import { companionIn } from '../open-companion.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';

const page = new URL('../../fixtures/goodreads-text/page.txt', import.meta.url).pathname;
const truncated = new URL('../../fixtures/goodreads-text/truncated.txt', import.meta.url).pathname;
const noReviews = new URL('../../fixtures/goodreads-text/no-reviews.txt', import.meta.url).pathname;
/** A member's own export: three books with a review or a rating. */
const library = new URL('../../fixtures/library-exports/goodreads.csv', import.meta.url).pathname;
const clippings = fileURLToPath(new URL('../../fixtures/highlights/My Clippings.txt', import.meta.url));
const BOOK = 'the-lighthouse-keeper-s-almanac';

interface ImportAnswer {
  imports: { file: string; bookId: string | null; new: number; unchanged: number; skipped: { reason: string }[] }[];
}

/** A companion, and a way to call a command as `commonplace …` does. */
async function opened() {
  const folder = await temporaryFolder();
  const companion = await companionIn(folder);
  const run = (command: Command, ...words: string[]): Promise<Answer> => command.run(companion, words);
  const json = async <T>(command: Command, ...words: string[]) => (await run(command, ...words)).json as T;
  return { folder, companion, run, json };
}

async function withBook() {
  const all = await opened();
  await all.run(importCommand, page);
  const { reviews } = await all.json<{ reviews: Review[] }>(reviewsCommand, BOOK);
  const of = (name: string) => reviews.find(({ reviewer }) => reviewer.name === name) as Review;
  return { ...all, reviews, of };
}

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

describe('reading', () => {
  test('says how to begin while there is nothing', async () => {
    const { run } = await opened();
    expect((await run(booksCommand)).text).toBe('No books yet. Begin with: commonplace import FILE');
    expect((await run(pointsCommand)).text).toBe('No points yet.');
    expect((await run(searchCommand, 'goat')).text).toBe('0 found');
  });

  test('lists a book’s reviews, one a line, their ids first', async () => {
    const { run, reviews } = await withBook();
    const { text } = await run(reviewsCommand, BOOK);
    expect(text.split('\n').map((line) => line.split('\t')[0])).toEqual(reviews.map(({ id }) => id));
    expect(text).toContain('Odile, 2012-04-03, spoilers: whole');
  });

  test('hides a review’s spoilers unless told to reveal them', async () => {
    const { run, of } = await withBook();
    const odile = of('Odile');
    const shown = await run(showCommand, odile.id);
    expect(shown.text).toContain('(spoiler)');
    expect(shown.text).not.toContain('drowned');
    expect((await run(showCommand, odile.id, '--reveal')).text).toContain('the drowned brother');
    const mara = of('Mara Quill');
    expect((await run(showCommand, mara.id)).text).toContain(mara.body.text);
  });

  test('finds reviews, never showing hidden words unless told to', async () => {
    const { run, json, of } = await withBook();
    const found = await json<object>(searchCommand, 'humanity');
    expect(searchResultsSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      total: 1,
      results: [{ id: of('Mara Quill').id, bookId: BOOK, title: 'Mara Quill' }],
    });
    const hidden = await run(searchCommand, 'drowned', 'brother');
    expect(hidden.text).toContain('(match in hidden text)');
    expect(JSON.stringify(hidden)).not.toMatch(/drowned|brother/);
    expect((await run(searchCommand, '--reveal', 'drowned brother')).text).toContain('drowned brother');
    expect(await json(searchCommand, 'the', '--limit', '1', '--book', BOOK)).toMatchObject({ results: { length: 1 } });
  });

  test('takes a query that begins with a hyphen, among options wherever they stand', async () => {
    const { run, json } = await withBook();
    const total = async (...words: string[]) => (await json<{ total: number }>(searchCommand, ...words)).total;
    const all = await total('in:reviews');
    expect(await total('-humanity', 'in:reviews')).toBe(all - 1);
    expect(await total('--limit', '2', '-humanity', '--book', BOOK, 'in:reviews')).toBe(all - 1);
    expect(await total('--', '-humanity', 'in:reviews')).toBe(all - 1);
    await expect(run(searchCommand, '--humanity')).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('finds a book by what is said about it', async () => {
    const { json } = await withBook();
    expect(await json(searchCommand, 'in:book', 'almanac')).toMatchObject({
      total: 1,
      results: [{ kind: 'book', id: BOOK, bookId: BOOK }],
    });
  });

  test('takes fields, tells what cannot be asked, and offers the nearest words', async () => {
    const { run, json, of } = await withBook();
    expect(await json(searchCommand, 'by:mara', 'in:reviews')).toMatchObject({
      results: [{ id: of('Mara Quill').id }],
    });
    expect(await run(searchCommand, 'humanity')).toMatchObject({ remarks: [] });
    const wrong = await run(searchCommand, 'rating:many', 'humanity');
    expect(wrong.text).toContain('1 found');
    expect(wrong.remarks).toEqual([expect.stringContaining('cannot be “many”')]);
    const missed = await run(searchCommand, 'humanitty');
    expect(missed.text).toBe('0 found');
    expect(missed.remarks).toEqual(['Did you mean: humanity']);
  });

  test.each([
    ['the reviews of a book', reviewsCommand],
    ['the points of a book', pointsCommand],
    ['a review', showCommand],
  ])('%s that is not there is refused by name', async (_, command) => {
    const { run } = await opened();
    await expect(run(command, 'gone')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('“gone”'),
    });
  });
});

describe('point add', () => {
  test('makes a point that quotes a review, with tags, saved when it answers', async () => {
    const { folder, companion, json, of } = await withBook();
    const words = [
      '--review',
      of('Mara Quill').id,
      '--quote',
      'He winds the clock.',
      '--tag',
      'style',
      '--tag',
      'time',
    ];
    const { point } = await json<{ point: Point & { tags: string[] } }>(
      pointAddCommand,
      BOOK,
      '--text',
      'Is it enough?',
      ...words,
    );
    expect(point).toMatchObject({
      text: 'Is it enough?',
      kind: 'question',
      status: 'open',
      bookId: BOOK,
      tags: ['style', 'time'],
      evidence: [{ reviewId: of('Mara Quill').id, quote: { exact: 'He winds the clock.' } }],
    });
    expect((await json<{ points: Point[] }>(pointsCommand, BOOK)).points).toEqual([point]);
    await companion.close();
    const later = await companionIn(folder);
    expect((await pointsCommand.run(later, [])).json).toEqual({ points: [point] });
  });

  test('without a quotation makes a free-standing remark, in the tag that is there already', async () => {
    const { json, run } = await withBook();
    await run(pointAddCommand, BOOK, '--text', 'One', '--tag', 'Style');
    const { point } = await json<{ point: Point }>(
      pointAddCommand,
      BOOK,
      '--text',
      'Two',
      '--remark',
      '--tag',
      'style',
    );
    expect(point).toMatchObject({ kind: 'remark', evidence: [], tags: ['Style'] });
    expect((await run(pointsCommand)).text).toMatch(/\tOne\t\[Style\]\n.*\tTwo\t\[Style\]$/);
  });

  test('that quotes words which stand more than once asks for a few more', async () => {
    const { run, of } = await withBook();
    const add = (quote: string) => run(pointAddCommand, BOOK, '--review', of('Mara Quill').id, '--quote', quote);
    await expect(add('the')).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('more than once'),
    });
    await expect(add('no such words')).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('does not hold'),
    });
  });

  test('refuses a review that is not there or of another book, and a point without words', async () => {
    const { run, folder, json, of } = await withBook();
    const other = join(folder, 'other.txt');
    await writeFile(other, (await readFile(page, 'utf8')).replaceAll("The Lighthouse Keeper's Almanac", 'Salt Ledger'));
    await run(importCommand, other);
    const add = (...words: string[]) => run(pointAddCommand, ...words);
    await expect(add(BOOK, '--review', 'gone', '--quote', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(add('salt-ledger', '--review', of('Odile').id, '--quote', 'x')).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining(`belongs to the book “${BOOK}”`),
    });
    await expect(add(BOOK, '--text', ' ', '--tag', 'new')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(add('gone', '--text', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await json(pointsCommand)).toEqual({ points: [] });
  });
});

describe('export', () => {
  test('writes a hand-out without spoilers, and a leader’s copy with them', async () => {
    const { folder, run, of } = await withBook();
    const quote = 'the drowned brother';
    await run(pointAddCommand, BOOK, '--text', 'Who?', '--review', of('Odile').id, '--quote', quote, '--tag', 'Ending');
    await run(pointAddCommand, BOOK, '--text', 'Why the goat?', '--tag', 'Animals');
    const file = join(folder, 'notes.md');
    const { json } = await run(exportCommand, BOOK, '-o', file);
    expect(json).toEqual({ file, mediaType: expect.stringContaining('markdown') });
    const handout = await readFile(file, 'utf8');
    expect(handout).toContain('Why the goat?');
    expect(handout).not.toContain('drowned');
    await run(exportCommand, BOOK, '--audience', 'leader', '--output', file);
    expect(await readFile(file, 'utf8')).toContain(quote);
    const { bytes } = await run(exportCommand, BOOK, '--tag', 'animals', '-o', '-');
    const tagged = new TextDecoder().decode(bytes);
    expect(tagged).toContain('Why the goat?');
    expect(tagged).not.toContain('Who?');
  });

  test('writes a book’s data, which an empty library takes as it was', async () => {
    const { folder, run, reviews } = await withBook();
    const [json, csv] = [join(folder, 'book.json'), join(folder, 'book.csv')];
    await run(exportCommand, BOOK, '--format', 'json', '-o', json);
    const table = await run(exportCommand, BOOK, '--format', 'csv', '-o', csv);
    expect(table.json).toEqual({ file: csv, mediaType: 'text/csv' });
    expect(await readFile(csv, 'utf8')).toContain('book,author,reviewer,date,rating,spoiler,text');
    for (const [file, format] of [[json, 'commonplace-json'] as const, [csv, 'commonplace-csv'] as const]) {
      const there = await opened();
      const taken = await there.json<ImportAnswer>(importCommand, file);
      expect(taken.imports, format).toMatchObject([{ format, bookId: BOOK, new: reviews.length, skipped: [] }]);
      const { reviews: held } = await there.json<{ reviews: Review[] }>(reviewsCommand, BOOK);
      expect(held.map(({ body, spoiler }) => [body.text, spoiler])).toEqual(
        reviews.map(({ body, spoiler }) => [body.text, spoiler]),
      );
    }
  });

  test('gives its bytes to standard output where no file is named', async () => {
    const { run } = await withBook();
    const { bytes } = await run(exportCommand, BOOK);
    expect(new TextDecoder().decode(bytes)).toContain('The Lighthouse Keeper');
  });

  test('refuses a tag, a book or a place that is not there', async () => {
    const { run, folder } = await withBook();
    await expect(run(exportCommand, BOOK, '--tag', 'gone')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(run(exportCommand, 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(run(exportCommand, BOOK, '-o', folder)).rejects.toMatchObject({
      code: 'REFUSED',
      message: `“${folder}” could not be written: that is a folder.`,
    });
  });
});

test('passages are listed in the order of the book, found, and quoted by a point', async () => {
  const { run, json } = await opened();
  await run(importCommand, clippings, '--member', 'Ann');
  const { passages } = await json<{ passages: Passage[] }>(passagesCommand, 'the-ferry');
  expect(passages).toMatchObject([{ by: 'Ann', text: 'No ship today. Good, he wrote, and closed the ledger.' }]);
  const id = passages[0]?.id ?? '';
  expect((await run(passagesCommand, 'the-ferry')).text).toMatch(
    new RegExp(`^${id}\tNo ship today.*\\(Ann, p\\. 12, Location 145–149\\)`),
  );
  const found = searchResultsSchema.parse(await json(searchCommand, 'ledger'));
  expect(found.results).toMatchObject([{ kind: 'passage', id, title: 'Ann' }]);
  // The note beside it is searched, too.
  expect(searchResultsSchema.parse(await json(searchCommand, 'group')).total).toBe(1);
  const made = await json<{ point: Point }>(pointAddCommand, 'the-ferry', '--passage', id, '--quote', 'No ship today.');
  expect(made.point.evidence).toMatchObject([{ passageId: id, quote: { exact: 'No ship today.' } }]);
  expect((await run(pointsCommand, 'the-ferry')).text).toContain('“No ship today.”');
});

test('wrong usage is told as such', async () => {
  const { run } = await withBook();
  const wrong: [string, Command, string[]][] = [
    ['an option there is none of', booksCommand, ['--colour']],
    ['a word too many', booksCommand, ['one']],
    ['a word too few', reviewsCommand, []],
    ['an empty word', reviewsCommand, ['']],
    ['an option without its value', importCommand, ['page.txt', '--book']],
    ['no file', importCommand, ['--dry-run']],
    ['no query', searchCommand, []],
    ['a limit of none', searchCommand, ['goat', '--limit', '0']],
    ['a limit in words', searchCommand, ['goat', '--limit', 'ten']],
    ['a quotation of no review', pointAddCommand, [BOOK, '--quote', 'x']],
    ['a review without a quotation', pointAddCommand, [BOOK, '--review', 'x']],
    ['a quotation of two', pointAddCommand, [BOOK, '--review', 'x', '--passage', 'y', '--quote', 'z']],
    ['an unknown format', exportCommand, [BOOK, '--format', 'exe']],
    ['an unknown audience', exportCommand, [BOOK, '--audience', 'all']],
    ['data for an audience', exportCommand, [BOOK, '--format', 'json', '--audience', 'handout']],
    ['data about a tag', exportCommand, [BOOK, '--format', 'csv', '--tag', 'Animals']],
  ];
  for (const [what, command, words] of wrong) {
    await expect(run(command, ...words), what).rejects.toMatchObject({ code: 'USAGE' });
  }
});
