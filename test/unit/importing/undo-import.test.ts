import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beforeImport, keepBefore } from '../../../electron/importing/before-import.ts';
import type { Evidence, Point } from '../../../electron/shared/club-model.ts';
import { book, libraryIn, review } from '../library/books.ts';
import { evidence } from '../shared/club-members.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openedImports } from './opened-imports.ts';

const page = await readFile(new URL('../../fixtures/goodreads-text/page.txt', import.meta.url), 'utf8');
/** The same page later: one review reworded, one of a reader who was not there before. */
const laterPage = page
  .replace('He winds the clock.', 'He winds the clock, still.')
  .replace(/Profile Image for Bo Lindqvist/, 'Profile Image for Somebody Else')
  .replace(/^Bo Lindqvist$/m, 'Somebody Else');

async function opened() {
  const all = await openedImports();
  const { folder, library, imports } = all;
  const commit = (text: string) => all.commit(new TextEncoder().encode(text));
  const undo = ({ bookId, id }: { bookId: string; id: string }, points: readonly Point[] = []) =>
    imports.undo({ bookId, importIds: [id], points: () => points });
  /** Everything that an undone import has to leave as it found it. */
  const state = async (bookId: string) => ({
    book: library.book(bookId),
    entry: library.entries().find((entry) => entry.book.id === bookId),
    texts: await library.textsOf(bookId),
    history: imports.history(bookId),
  });
  const kept = (bookId: string) => readdir(join(folder, 'books', bookId, 'before-import'));
  return { ...all, commit, undo, state, kept };
}

const pointOn = (...reviewIds: string[]): Point => ({
  id: 'point',
  text: 'Why?',
  kind: 'question',
  evidence: reviewIds.map((reviewId): Evidence => ({ ...evidence, reviewId })),
  tagIds: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  status: 'open',
});

test('an undone import of a new book removes it; restored, it has its reviews and its report', async () => {
  const { commit, undo, library, again, imports, state } = await opened();
  const record = await commit(page);
  const before = await state(record.bookId);
  await undo(record, [pointOn()]);
  expect(library.entries()).toEqual([]);
  expect(again().entries()).toEqual([]);
  library.restore(record.bookId);
  expect(await state(record.bookId)).toEqual(before);
  expect(imports.history(record.bookId)).toEqual([record]);
});

test('an undone update leaves facts, texts, counts and reports as before, also at the next start', async () => {
  const { commit, undo, state, again, reworded } = await opened();
  const { bookId } = await commit(page);
  const before = await state(bookId);
  const update = await commit(laterPage.replace('312 pages', '999 pages'));
  expect(update.report.counts).toMatchObject({ new: 1, updated: 1 });
  expect(await state(bookId)).toMatchObject({ book: { pageCount: 999 } });
  await undo(update);
  expect(await state(bookId)).toEqual(before);
  expect(again().entries()).toEqual([before.entry]);
  expect(await again().textsOf(bookId)).toEqual(before.texts);
  // First to the new words, then back: the points of that review follow both times.
  const [id, former] = [before.texts.reviews[0]?.id, before.texts.reviews[0]?.body.text];
  const text = former?.replace('He winds the clock.', 'He winds the clock, still.');
  expect(reworded).toEqual([
    [bookId, [{ id, text, former }]],
    [bookId, [{ id, text: former, former: text }]],
  ]);
});

test('what was corrected by hand since the import stays corrected', async () => {
  const { commit, undo, library } = await opened();
  const { bookId } = await commit(page);
  const update = await commit(laterPage.replace('312 pages', '999 pages'));
  library.update(bookId, { title: 'The Almanac', authors: ['I. Vale'] });
  await undo(update);
  expect(library.book(bookId)).toMatchObject({ title: 'The Almanac', authors: ['I. Vale'], pageCount: 312 });
});

test('an import is not undone while points quote what it brought; on what was there before they do not matter', async () => {
  const { commit, undo, state } = await opened();
  const first = await commit(page);
  const { texts } = await state(first.bookId);
  const update = await commit(laterPage);
  const after = await state(first.bookId);
  const known = pointOn(texts.reviews[0]?.id ?? '');
  const brought = pointOn(texts.reviews[0]?.id ?? '', after.texts.reviews.at(-1)?.id ?? '');
  await expect(undo(update, [known, brought])).rejects.toMatchObject({
    code: 'REFUSED',
    message: '1 point quotes what this import brought, so it cannot be undone while it is there.',
  });
  await expect(undo(update, [brought, brought])).rejects.toMatchObject({ message: /^2 points quote .*they are there/ });
  expect(await state(first.bookId)).toEqual(after);
  await undo(update, [known]);
  expect((await state(first.bookId)).texts).toEqual(texts);
  await expect(undo(first, [known])).rejects.toMatchObject({ code: 'REFUSED' });
});

test('only the newest import can be undone, and each only once', async () => {
  const { commit, undo, state, kept } = await opened();
  const first = await commit(page);
  const second = await commit(laterPage);
  const after = await state(first.bookId);
  await expect(undo(first)).rejects.toMatchObject({ code: 'REFUSED', message: /imported again since/ });
  expect(await state(first.bookId)).toEqual(after);
  expect(await kept(first.bookId)).toEqual([second.id]);
  await undo(second);
  await expect(undo(second)).rejects.toMatchObject({ code: 'NOT_FOUND', message: /undone already/ });
  // One state is kept, and it was the second's.
  await expect(undo(first)).rejects.toMatchObject({ code: 'REFUSED', message: /is not kept/ });
  await expect(undo({ bookId: first.bookId, id: '../..' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(undo({ bookId: 'gone', id: second.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an undo asked for while an import is written waits for it, and is refused', async () => {
  const { commit, preview, imports, undo } = await opened();
  const first = await commit(page);
  const { previewId } = await preview(new TextEncoder().encode(laterPage));
  const importing = imports.commit([{ previewId, readings: [{ index: 0 }] }]);
  await expect(undo(first)).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await importing).toMatchObject([{ bookId: first.bookId }]);
});

test('an undo that was cut off before the report was dropped can be made again', async () => {
  const { folder, library, commit, undo, state, room } = await opened();
  const { bookId } = await commit(page);
  const before = await state(bookId);
  const update = await commit(laterPage);
  const kept = await beforeImport(room, join(folder, 'books', bookId), update.id);
  // As far as a crash may let it come: the reviews are back, the report is still there.
  await library.put(before.book, kept?.texts ?? { reviews: [], passages: [] });
  await undo(update);
  expect(await state(bookId)).toEqual(before);
});

test('the state before an import is whole or not there at all', async () => {
  const folder = await temporaryFolder();
  const { room } = libraryIn(folder);
  const one = {
    before: book('one'),
    after: book('one', { pageCount: 3 }),
    texts: { reviews: [review('a', 'A.'), review('b', 'B.')], passages: [] },
  };
  const of = (id: string) => beforeImport(room, folder, id);
  expect(await of('import')).toBeUndefined();
  await keepBefore(room, folder, 'import', one);
  expect(await of('import')).toEqual(one);
  // Killed after the reviews: the book's file, which is written last, is missing.
  const kept = join(folder, 'before-import', 'import');
  const head = await readFile(join(kept, 'book.json'));
  await rm(join(kept, 'book.json'));
  expect(await of('import')).toBeUndefined();
  await writeFile(join(kept, 'book.json'), head);
  expect(await of('import')).toEqual(one);
  // A file of reviews that lost one is no state either.
  await writeFile(join(kept, 'reviews.ndjson'), `${JSON.stringify(one.texts.reviews[0])}\n{"id":`);
  expect(await of('import')).toBeUndefined();
  expect(room.notices).toEqual([]);
});
