import { describe, expect, test } from 'vitest';
import { locate } from '../../../electron/shared/quote-anchor.ts';
import { printPage } from '../importing/goodreads-text-page.ts';
import { by, openedBooks } from './opened-books.ts';
import { names, twoTitles } from './two-titles.ts';

describe('a merge', () => {
  test('says beforehand what will move, and what both have', async () => {
    const { merging, lamp, lampe, shelf } = await twoTitles();
    const before = await shelf();
    expect(await merging.preview({ bookId: lampe, into: lamp })).toEqual({
      reviews: 2,
      sameReviews: 1,
      passages: 2,
      samePassages: 1,
      points: 3,
      notes: 1,
    });
    expect(await shelf()).toEqual(before);
  });

  test('leaves one book with the texts of both, each once, the richer facts winning', async () => {
    const books = await twoTitles();
    const { merging, library, lamp, lampe } = books;
    const odile = await books.idOf(lamp, 'Odile');
    await merging.merge({ bookId: lampe, into: lamp });
    expect(library.entries().map(({ book }) => book.id)).toEqual([lamp]);
    expect(library.book(lamp)).toMatchObject({ title: 'The Lamp', pageCount: 312, description: 'Ein Leuchtturm.' });
    const { reviews, passages } = await library.textsOf(lamp);
    expect(await names(books, lamp)).toEqual(['Mara', 'Odile', 'Bo']);
    expect(reviews[1]).toMatchObject({ id: odile, rating: 5, likeCount: 3, commentCount: 2 });
    expect(passages.map(({ text, note, tags }) => [text, note, tags])).toEqual([
      ['He winds the clock.', 'Why?', ['time']],
      ['The lamp was lit.', undefined, []],
      ['Es war Nacht.', undefined, []],
    ]);
    expect([...reviews, ...passages].every(({ bookId }) => bookId === lamp)).toBe(true);
    expect(library.entries()[0]).toMatchObject({ reviewCount: 3, passageCount: 3 });
  });

  test('brings along points, notes, tags and marks; quotations stand on the words that were kept', async () => {
    const books = await twoTitles();
    const { merging, library, clubs, lamp, lampe } = books;
    const [odile, bo] = [await books.idOf(lamp, 'Odile'), await books.idOf(lampe, 'Bo')];
    const before = books.club(lampe);
    await merging.merge({ bookId: lampe, into: lamp });
    const club = books.club(lamp);
    expect(club.points.map(({ text, tags }) => [text, tags])).toEqual([
      ['Who is it for?', ['Memory']],
      ['Warum die Ziege?', ['style']],
      ['Ist sie das?', ['lamp', 'Memory']],
      ['Und der Keller?', []],
    ]);
    expect(club.tags).toEqual(['lamp', 'Memory', 'style']);
    expect(club.notes).toEqual(before.notes);
    expect(club).toMatchObject({ read: [bo], starred: [bo] });
    const reviews = new Map((await library.reviewsOf(lamp)).map(({ id, body }) => [id, body.text]));
    for (const evidence of club.points.flatMap((point) => point.evidence)) {
      if (!('reviewId' in evidence)) throw new Error('It quotes a passage.');
      expect(locate(evidence, reviews.get(evidence.reviewId) ?? '')).toEqual(evidence.position);
    }
    expect(club.points[2]?.evidence).toMatchObject([{ reviewId: odile }]);
    expect(clubs.doc(lamp)).not.toBe(clubs.doc(lampe));
  });

  test('is there at the next start', async () => {
    const books = await twoTitles();
    await books.merging.merge({ bookId: books.lampe, into: books.lamp });
    const before = await books.shelf();
    expect(await books.open().shelf()).toEqual(before);
  });

  test('lets quotations follow where one review had other words', async () => {
    const books = await openedBooks();
    const one = await books.bring('One', { reviews: [by('Mara', 'I like the goat. It stays.')] });
    const longer = 'Later: I like the goat, still. It stays.';
    const two = await books.bring('Two', { reviews: [by('Mara', longer)] });
    books.point(one, 'Which?', [], [await books.evidenceIn(one, 'Mara', 'It stays.')]);
    books.point(two, 'Still?', [], [await books.evidenceIn(two, 'Mara', 'still. It stays.')]);
    await books.merging.merge({ bookId: one, into: two });
    const [review] = await books.library.reviewsOf(two);
    expect(review).toMatchObject({
      body: { text: longer },
      revisions: [{ body: { text: 'I like the goat. It stays.' } }],
    });
    const { points } = books.club(two);
    expect(points.map(({ evidence: [quoted] }) => quoted && locate(quoted, longer))).toEqual([
      { start: longer.indexOf('It stays.'), end: longer.length },
      { start: longer.indexOf('still.'), end: longer.length },
    ]);
  });

  test('is refused of a book with itself, with the sample, and of one that is merged or removed already', async () => {
    const { merging, library, lamp, lampe, bring } = await twoTitles();
    const other = await bring('Another', { reviews: [by('Ida', 'New.')] });
    const refused = (bookId: string, into: string) => expect(merging.merge({ bookId, into })).rejects;
    await refused(lamp, lamp).toMatchObject({ code: 'REFUSED' });
    await refused(lamp, 'none').toMatchObject({ code: 'NOT_FOUND' });
    await library.put({ ...library.book(other), id: 'sample', sample: true }, { reviews: [], passages: [] });
    await refused('sample', lamp).toMatchObject({ code: 'REFUSED' });
    await refused(lamp, 'sample').toMatchObject({ code: 'REFUSED' });
    library.remove(other);
    await refused(other, lamp).toMatchObject({ code: 'NOT_FOUND' });
    await merging.merge({ bookId: lampe, into: lamp });
    await refused(lampe, lamp).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('into “The Lamp”') });
    await refused(lamp, lampe).toMatchObject({ code: 'REFUSED' });
  });
});

describe('a merged book', () => {
  test('takes no change and shows nothing by its own id', async () => {
    const { merging, library, lamp, lampe } = await twoTitles();
    await merging.merge({ bookId: lampe, into: lamp });
    const refusal = 'was merged into “The Lamp”';
    expect(() => library.book(lampe)).toThrow(refusal);
    expect(() => library.update(lampe, { title: 'Other' })).toThrow(refusal);
    expect(() => library.remove(lampe)).toThrow(refusal);
    expect(() => library.restore(lampe)).toThrow(refusal);
    expect(() => library.reviewsOf(lampe)).toThrow(refusal);
    expect(() => library.passagesOf(lampe)).toThrow(refusal);
  });

  test('gets what a page of its own title brings', async () => {
    const books = await twoTitles();
    await books.merging.merge({ bookId: books.lampe, into: books.lamp });
    expect(await books.bring('Die Lampe', { reviews: [by('Ida', 'Neu.')] })).toBe(books.lamp);
    expect(await names(books, books.lamp)).toEqual(['Mara', 'Odile', 'Bo', 'Ida']);
    books.library.remove(books.lamp);
    expect(await books.bring('Die Lampe', { reviews: [by('Ida', 'Neu.')] })).not.toBe(books.lamp);
  });

  test('tells by pages of each title what is gone from it, and not by those of the other', async () => {
    const books = await openedBooks();
    const page = async (title: string, ...names: string[]) => {
      const reviews = names.map((name) => by(name, `${name} wrote this, and of the goat.`));
      return books.importFile('page.txt', printPage({ title, authors: [], genres: [], ratings: {} }, reviews));
    };
    const gone = async (bookId: string) =>
      (await books.library.reviewsOf(bookId)).flatMap(({ goneSince, reviewer }) => (goneSince ? [reviewer.name] : []));
    const lamp = await page('The Lamp', 'Mara', 'Odile', 'Ida');
    const lampe = await page('Die Lampe', 'Odile', 'Bo', 'Ugo');
    await books.merging.merge({ bookId: lampe, into: lamp });
    expect(await page('Die Lampe', 'Odile', 'Bo')).toBe(lamp);
    expect(await gone(lamp)).toEqual(['Ugo']);
    expect(await page('Die Lampe', 'Odile', 'Ugo')).toBe(lamp);
    expect(await gone(lamp)).toEqual(['Bo']);
    expect(await page('The Lamp', 'Odile', 'Ida')).toBe(lamp);
    expect(await gone(lamp)).toEqual(['Mara', 'Bo']);
  });

  test('keeps its imports’ reports to itself, and none from before can be undone until the two are separated', async () => {
    const books = await twoTitles();
    const { imports, merging, lamp, lampe } = books;
    const [own] = imports.history(lampe);
    const [record] = imports.history(lamp);
    const undo = () => imports.undo({ bookId: lamp, importIds: [record?.id ?? ''], points: () => [] });
    await merging.merge({ bookId: lampe, into: lamp });
    expect(imports.history(lamp)).toEqual([record]);
    await expect(undo()).rejects.toThrow('“Die Lampe” was merged into “The Lamp” after this import.');
    await expect(imports.undoRun(own?.runId ?? '', () => [])).rejects.toMatchObject({ code: 'REFUSED' });
    await merging.separate(lampe);
    expect(imports.history(lampe)).toEqual([own]);
    await undo();
    expect(books.library.entries().map(({ book }) => book.id)).toEqual([lampe]);
  });
});
