import { describe, expect, test } from 'vitest';
import { updatePoint } from '../../../electron/shared/point-edits.ts';
import { setStarred } from '../../../electron/shared/reading-edits.ts';
import { by } from './opened-books.ts';
import { names, ODILE, twoTitles } from './two-titles.ts';

describe('a separation', () => {
  test('gives back both books as they were, also at the next start', async () => {
    const books = await twoTitles();
    const before = await books.shelf();
    await books.merging.merge({ bookId: books.lampe, into: books.lamp });
    const later = books.open();
    expect(await later.merging.separate(books.lampe)).toMatchObject({ title: 'Die Lampe' });
    expect(await later.shelf()).toEqual(before);
    expect(await later.open().shelf()).toEqual(before);
  });

  test('can be followed by the same merge and another separation', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe } = books;
    const before = await books.shelf();
    await merging.merge({ bookId: lampe, into: lamp });
    const merged = await books.shelf();
    await merging.separate(lampe);
    await merging.merge({ bookId: lampe, into: lamp });
    const again = await books.shelf();
    expect(again[lamp].texts).toEqual(merged[lamp].texts);
    expect(again[lamp].club).toEqual(merged[lamp].club);
    await merging.separate(lampe);
    await merging.merge({ bookId: lamp, into: lampe });
    expect(await names(books, lampe)).toEqual(['Odile', 'Bo', 'Mara']);
    await merging.separate(lamp);
    expect(await books.shelf()).toEqual(before);
  });

  test('gives each book what was made of its own meanwhile', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe, goat, editing } = books;
    await merging.merge({ bookId: lampe, into: lamp });
    updatePoint(editing(lamp), goat, { text: 'Warum nur die Ziege?', kind: 'remark', tagIds: [] });
    books.point(lamp, 'Den Turm?', ['height'], [await books.evidenceIn(lamp, 'Bo', 'Den Leuchtturm')]);
    const both = [await books.evidenceIn(lamp, 'Bo', 'Ziege'), await books.evidenceIn(lamp, 'Mara', 'goat')];
    books.point(lamp, 'The same goat?', ['style'], both);
    books.point(lamp, 'On its own');
    books.note(lamp, 'Together');
    await books.bring('The Lamp', { reviews: [by('Ida', 'New.')] });
    await books.bring('Die Lampe', { reviews: [by('Bo', 'Nun doch verstanden.', { rating: 4 })] });
    await merging.separate(lampe);
    const [own, other] = [books.club(lampe), books.club(lamp)];
    expect(own.points.map(({ text, tags }) => [text, tags])).toEqual([
      ['Warum nur die Ziege?', []],
      ['Ist sie das?', ['lamp', 'memory']],
      ['Und der Keller?', []],
      ['Den Turm?', ['height']],
    ]);
    expect(own.notes.map(({ title }) => title)).toEqual(['Abend']);
    expect(other.points.map(({ text, tags }) => [text, tags])).toEqual([
      ['Who is it for?', ['Memory']],
      ['The same goat?', ['style']],
      ['On its own', []],
    ]);
    expect(other.notes.map(({ title }) => title)).toEqual(['Together']);
    expect(await names(books, lamp)).toEqual(['Mara', 'Odile', 'Ida']);
    const bo = (await books.library.reviewsOf(lampe)).find(({ reviewer }) => reviewer.name === 'Bo');
    expect(bo).toMatchObject({ bookId: lampe, rating: 4, body: { text: 'Nun doch verstanden.' } });
    expect(bo?.revisions).toHaveLength(1);
  });

  test('gives both the later words of a review that both have', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe } = books;
    await merging.merge({ bookId: lampe, into: lamp });
    await books.bring('The Lamp', { reviews: [by('Odile', 'I was wrong about the lamp.', { rating: 2 })] });
    await merging.separate(lampe);
    for (const bookId of [lamp, lampe]) {
      const odile = (await books.library.reviewsOf(bookId)).find(({ reviewer }) => reviewer.name === 'Odile');
      expect(odile).toMatchObject({
        body: { text: 'I was wrong about the lamp.' },
        revisions: [{ body: { text: ODILE } }],
      });
    }
  });

  test('leaves what was deleted meanwhile deleted', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe, goat, clubs } = books;
    await merging.merge({ bookId: lampe, into: lamp });
    clubs.doc(lamp).getMap('points').delete(goat);
    setStarred(books.editing(lamp), await books.idOf(lamp, 'Bo'), false);
    await merging.separate(lampe);
    expect(books.club(lampe).points.map(({ text }) => text)).toEqual(['Ist sie das?', 'Und der Keller?']);
    expect(books.club(lampe).starred).toEqual([]);
  });

  test('of an import since the merge leaves that import, which can no longer be undone', async () => {
    const books = await twoTitles();
    const { merging, imports, lamp, lampe } = books;
    await merging.merge({ bookId: lampe, into: lamp });
    await books.bring('The Lamp', { reviews: [by('Ida', 'New.')] });
    await merging.separate(lampe);
    const [newest] = imports.history(lamp);
    await expect(imports.undo({ bookId: lamp, importIds: [newest?.id ?? ''], points: () => [] })).rejects.toMatchObject(
      { code: 'REFUSED' },
    );
    expect(await names(books, lamp)).toEqual(['Mara', 'Odile', 'Ida']);
  });

  test('is refused of a book that stands by itself', async () => {
    const { merging, lamp } = await twoTitles();
    await expect(merging.separate(lamp)).rejects.toThrow('“The Lamp” is not merged into another book.');
    await expect(merging.separate('none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('three books', () => {
  test('merged one into the next are separated the other way round', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe } = books;
    const third = await books.bring('La Lampe', { reviews: [by('Bo', 'Autre chose.', { writtenOn: '2015-01-01' })] });
    const before = await books.shelf();
    await merging.merge({ bookId: lampe, into: lamp });
    await merging.merge({ bookId: lamp, into: third });
    expect(await names(books, third)).toEqual(['Bo', 'Mara', 'Odile', 'Bo']);
    expect(books.library.knownNames().map(({ named, book }) => [named.id, book.id])).toEqual([
      [third, third],
      [lampe, third],
      [lamp, third],
    ]);
    await expect(merging.separate(lampe)).rejects.toThrow('Separate “The Lamp” first.');
    await merging.separate(lamp);
    await merging.separate(lampe);
    expect(await books.shelf()).toEqual(before);
  });

  test('merged into one are separated in any order, unless they share what the first one brought', async () => {
    const books = await twoTitles();
    const { merging, lamp, lampe } = books;
    const apart = await books.bring('La Lampe', { reviews: [by('Ida', 'Rien.')] });
    const sharing = await books.bring('La lampada', { reviews: [by('Odile', ODILE), by('Ugo', 'Bella.')] });
    const before = await books.shelf();
    for (const bookId of [lampe, apart, sharing]) await merging.merge({ bookId, into: lamp });
    expect(await names(books, lamp)).toEqual(['Mara', 'Odile', 'Bo', 'Ida', 'Ugo']);
    await merging.separate(apart);
    await expect(merging.separate(lampe)).rejects.toThrow('Separate “La lampada” first.');
    await merging.separate(sharing);
    await merging.separate(lampe);
    expect(await books.shelf()).toEqual(before);
  });
});
