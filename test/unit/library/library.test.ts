import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { book, libraryIn, review } from './books.ts';

async function opened() {
  const folder = await temporaryFolder();
  return { folder, ...libraryIn(folder) };
}
const reviews = [review('a', 'The light. 🌊\nThe goat.'), review('b', 'نگهبان فانوس')];

describe('a library', () => {
  test('gives what was put in, to the next start too', async () => {
    const { library, again } = await opened();
    await library.put(book('one'), { reviews, passages: [] });
    for (const each of [library, again()]) {
      expect(each.entries()).toMatchObject([{ book: book('one'), reviewCount: 2 }]);
      expect(each.book('one')).toEqual(book('one'));
      expect(await each.reviewsOf('one')).toEqual(reviews);
      expect(await each.review('b')).toEqual(reviews[1]);
    }
  });

  test('lists the book added last first, and keeps that order when one is put in again', async () => {
    const { library, again } = await opened();
    for (const id of ['one', 'two', 'three']) await library.put(book(id), { reviews: [], passages: [] });
    await library.put(book('one', { title: 'Longer' }), { reviews, passages: [] });
    expect(
      again()
        .entries()
        .map((entry) => entry.book.id),
    ).toEqual(['three', 'two', 'one']);
    expect(again().book('one').title).toBe('Longer');
  });

  test('changes what is said about a book and nothing else', async () => {
    const { library, again } = await opened();
    await library.put(book('one', { pageCount: 312 }), { reviews, passages: [] });
    expect(library.update('one', { authors: ['Someone Else'] })).toEqual(
      book('one', { pageCount: 312, authors: ['Someone Else'] }),
    );
    expect(again().entries()).toMatchObject([{ book: { authors: ['Someone Else'], pageCount: 312 }, reviewCount: 2 }]);
  });

  test('puts a removed book aside with all that belongs to it, and gives it back', async () => {
    const { library, again } = await opened();
    await library.put(book('one'), { reviews, passages: [] });
    const entries = library.entries();
    library.remove('one');
    expect(library.entries()).toEqual([]);
    await expect(library.review('a')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const later = again();
    expect(later.restore('one')).toEqual(book('one'));
    expect(later.entries()).toEqual(entries);
    expect(await later.reviewsOf('one')).toEqual(reviews);
  });

  test.each(['gone', '__proto__', 'constructor', '../../etc', ''])('has no book “%s”', async (id) => {
    const { library } = await opened();
    await library.put(book('one'), { reviews, passages: [] });
    const missing = { code: 'NOT_FOUND', message: expect.stringContaining(`“${id}”`) };
    expect(() => library.book(id)).toThrow(expect.objectContaining(missing));
    expect(() => library.reviewsOf(id)).toThrow(expect.objectContaining(missing));
    expect(() => library.remove(id)).toThrow(expect.objectContaining(missing));
    await expect(library.review(id)).rejects.toMatchObject(missing);
  });

  test('keeps what it had when reviews cannot be written', async () => {
    const { folder, library, again } = await opened();
    await library.put(book('one'), { reviews, passages: [] });
    await writeFile(join(folder, 'books', 'two'), 'a file where the folder should be');
    await expect(library.put(book('two'), { reviews, passages: [] })).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(library.entries()).toHaveLength(1);
    expect(again().entries()).toHaveLength(1);
  });
});

describe('a damaged line among the reviews', () => {
  async function damaged() {
    const all = await opened();
    await all.library.put(book('one'), { reviews, passages: [] });
    const path = join(all.folder, 'books', 'one', 'reviews.ndjson');
    await appendFile(
      path,
      `{"id":"torn","bookId"\n${JSON.stringify({ ...reviews[0], id: 'odd', spoiler: 'maybe' })}\n`,
    );
    return { ...all, path };
  }

  test('loses only itself, and is told of with its line and where the whole file is kept', async () => {
    const { folder, path, again, room } = await damaged();
    const before = await readFile(path, 'utf8');
    const library = again();
    expect(await library.reviewsOf('one')).toEqual(reviews);
    expect(await library.reviewsOf('one')).toEqual(reviews);
    expect(room.notices).toHaveLength(1);
    expect(room.notices[0]).toContain('2 of the reviews');
    expect(room.notices[0]).toContain('line 3, 4');
    const [kept = ''] = await readdir(join(folder, 'quarantine'));
    expect(room.notices[0]).toContain(kept);
    expect(await readFile(join(folder, 'quarantine', kept), 'utf8')).toBe(before);
  });

  test('is told of once: the next start finds a sound file', async () => {
    const { again, room } = await damaged();
    await again().reviewsOf('one');
    room.notices.length = 0;
    expect(await again().reviewsOf('one')).toEqual(reviews);
    expect(room.notices).toEqual([]);
  });
});

test('a book whose reviews’ file is gone has no reviews', async () => {
  const { folder, library, again } = await opened();
  await library.put(book('one'), { reviews, passages: [] });
  await rm(join(folder, 'books'), { recursive: true });
  expect(await again().reviewsOf('one')).toEqual([]);
});

describe('a new book’s id', () => {
  test('is fit for a folder and an address whatever the title, and no other book’s', async () => {
    const { folder, library } = await opened();
    await mkdir(join(folder, 'books'), { recursive: true });
    const title = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('CON', 'nul', 'Lpt1', '..', 'Constructor'));
    const ids = new Set<string>();
    await fc.assert(
      fc.asyncProperty(title, async (title) => {
        const id = library.freeBookId(title);
        expect(id).toMatch(/^[a-z0-9-]{1,60}$/);
        expect(id).not.toMatch(/^(con|nul|prn|aux|lpt\d|com\d)$/);
        expect(ids).not.toContain(id);
        ids.add(id);
        await library.put(book(id, { title: 'Any' }), { reviews: [], passages: [] });
      }),
      { numRuns: 60 },
    );
    expect((await readdir(join(folder, 'books'))).sort()).toEqual([...ids].sort());
  });

  test('is readable', async () => {
    const { library } = await opened();
    expect(library.freeBookId('The Lighthouse Keeper’s Almanac')).toBe('the-lighthouse-keeper-s-almanac');
    expect(library.freeBookId('سالنامه')).toBe('book');
    await library.put(book('book'), { reviews: [], passages: [] });
    expect(library.freeBookId('سالنامه')).toBe('book-2');
  });

  test('stays taken while its book is only removed', async () => {
    const { library } = await opened();
    await library.put(book('salt-ledger'), { reviews: [], passages: [] });
    library.remove('salt-ledger');
    expect(library.freeBookId('Salt Ledger')).toBe('salt-ledger-2');
  });
});
