// What is left when the process dies, or the disk is full, at any write of a merge or a separation.
import { expect, test } from 'vitest';
import { book, review } from '../library/books.ts';
import { openedBooks, type Parts } from './opened-books.ts';

const SAME = 'The lamp is a person.';
const ODILE = { name: 'Odile', isAuthor: false };
const SOURCE = { format: 'kindle-clippings', importId: 'import' };

async function twoTitles() {
  const books = await openedBooks();
  const [lamp, lampe] = ['lamp', 'lampe'];
  await books.library.put(book(lamp), {
    reviews: [review('mara', 'I like the goat.'), review('one', SAME, { reviewer: ODILE, likeCount: 3 })],
    passages: [],
  });
  await books.library.put(book(lampe, { pageCount: 340 }), {
    reviews: [review('two', SAME, { reviewer: ODILE, commentCount: 2 }), review('bo', 'Die Ziege.')],
    passages: [{ id: 'night', bookId: lampe, text: 'Es war Nacht.', tags: [], source: SOURCE }],
  });
  const goat = books.point(lampe, 'Warum?', ['style'], [await books.evidenceIn(lampe, ODILE.name, 'a person')]);
  books.note(lampe, 'Abend', goat);
  books.point(lamp, 'Why?', ['Style']);
  await books.save();
  return { ...books, lamp, lampe };
}

/** Throws at the write of this number, before or after it is done; and at all later ones, unless the disk has room again. */
function failing({ at, done, forever }: { at: number; done: boolean; forever: boolean }) {
  let writes = 0;
  const failed = () => writes >= at && (forever || writes === at);
  const parts = ({ library, clubs }: Parts): Parts => {
    async function writing<T>(write: () => Promise<T> | T): Promise<T> {
      writes += 1;
      const failsNow = failed();
      if (failsNow && !(done && writes === at)) throw new Error('The disk is full.');
      const result = await write();
      if (failsNow) throw new Error('The disk is full.');
      return result;
    }
    return {
      library: {
        ...library,
        put: (book, texts) => writing(() => library.put(book, texts)),
        // The only write that is done at once.
        setMerged(bookId, merged) {
          writes += 1;
          if (failed() && !(done && writes === at)) throw new Error('The disk is full.');
          library.setMerged(bookId, merged);
          if (failed()) throw new Error('The disk is full.');
        },
      },
      clubs: { ...clubs, save: (bookId) => writing(() => clubs.save(bookId)) },
    };
  };
  return { parts, ended: () => writes < at };
}

test.each([false, true])('a merge that is killed at any write is as before or can be done again (%s)', async (done) => {
  for (let at = 1; ; at += 1) {
    const { open, shelf, lamp, lampe } = await twoTitles();
    const before = await shelf();
    const fault = failing({ at, done, forever: true });
    const dying = open(fault.parts);
    await dying.merging.merge({ bookId: lampe, into: lamp }).catch(() => {});
    const next = open();
    await next.merging.finish();
    const [one, ...others] = next.library.entries();
    if (others.length) expect(await next.shelf()).toEqual(before);
    else expect(one?.book.id).toBe(lamp);
    if (others.length) await next.merging.merge({ bookId: lampe, into: lamp });
    expect((await next.library.reviewsOf(lamp)).map(({ id }) => id)).toEqual(['mara', 'one', 'bo']);
    expect(next.club(lamp)).toMatchObject({ tags: ['Style'], points: [{ text: 'Warum?' }, { text: 'Why?' }] });
    expect(next.club(lamp).notes).toHaveLength(1);
    await next.merging.separate(lampe);
    expect(await next.open().shelf()).toEqual(before);
    if (fault.ended()) break;
  }
});

test.each([false, true])('a separation that is killed at any write can be done again (%s)', async (done) => {
  for (let at = 1; ; at += 1) {
    const { open, shelf, merging, lamp, lampe } = await twoTitles();
    const before = await shelf();
    await merging.merge({ bookId: lampe, into: lamp });
    const merged = await shelf();
    const fault = failing({ at, done, forever: true });
    await open(fault.parts)
      .merging.separate(lampe)
      .catch(() => {});
    const next = open();
    await next.merging.finish();
    if (next.library.entries().length === 1) {
      expect(await next.shelf()).toEqual(merged);
      await next.merging.separate(lampe);
    }
    expect(await next.shelf()).toEqual(before);
    expect(await next.open().shelf()).toEqual(before);
    if (fault.ended()) break;
  }
});

test('a merge that finds no room at one write leaves everything as it was', async () => {
  for (let at = 1; ; at += 1) {
    const { open, shelf, lamp, lampe } = await twoTitles();
    const before = await shelf();
    const fault = failing({ at, done: false, forever: false });
    const books = open(fault.parts);
    const merging = books.merging.merge({ bookId: lampe, into: lamp });
    if (
      fault.ended() &&
      (await merging.then(
        () => true,
        () => false,
      ))
    )
      break;
    await expect(merging).rejects.toThrow('The disk is full.');
    expect(await books.shelf()).toEqual(before);
    expect(await books.open().shelf()).toEqual(before);
    await books.merging.merge({ bookId: lampe, into: lamp });
    await books.merging.separate(lampe);
    expect(await books.shelf()).toEqual(before);
  }
});

test('a separation that finds no room at one write can be done again, and loses nothing made meanwhile', async () => {
  for (let at = 1; ; at += 1) {
    const { open, merging, lamp, lampe } = await twoTitles();
    await merging.merge({ bookId: lampe, into: lamp });
    const fault = failing({ at, done: false, forever: false });
    const books = open(fault.parts);
    const separated = await books.merging.separate(lampe).then(
      () => true,
      () => false,
    );
    if (separated) break;
    books.point(lamp, 'Meanwhile?');
    await books.merging.separate(lampe);
    expect(books.club(lamp).points.map(({ text }) => text)).toEqual(['Why?', 'Meanwhile?']);
    expect(books.club(lampe).points.map(({ text }) => text)).toEqual(['Warum?']);
    expect((await books.library.reviewsOf(lampe)).map(({ id }) => id)).toEqual(['two', 'bo']);
  }
});
