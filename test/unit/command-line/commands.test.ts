// The commands that look, and `point add`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../electron/command-line/command.ts';
import { importCommand } from '../../../electron/command-line/import-command.ts';
import { pointAddCommand } from '../../../electron/command-line/point-add-command.ts';
import {
  booksCommand,
  passagesCommand,
  pointsCommand,
  reviewsCommand,
  searchCommand,
  showCommand,
} from '../../../electron/command-line/reading-commands.ts';
import type { Point } from '../../../electron/shared/club-model.ts';
import type { Passage } from '../../../electron/shared/model.ts';
import { searchResultsSchema } from '../../../electron/shared/search-results.ts';
import { companionIn } from '../open-companion.ts';
import { BOOK, clippings, opened, page, withBook } from './command-runs.ts';

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
  ];
  for (const [what, command, words] of wrong) {
    await expect(run(command, ...words), what).rejects.toMatchObject({ code: 'USAGE' });
  }
});
