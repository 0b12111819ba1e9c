import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openFieldValues } from '../../../electron/search/field-values.ts';
import { addNote } from '../../../electron/shared/note-edits.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';
import { book, libraryIn, review } from '../library/books.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const by = (id: string, name: string, facts: Parameters<typeof review>[2] = {}) =>
  review(id, 'Words.', { reviewer: { name, isAuthor: false }, ...facts });

/** A library of two books; the group works on the first. */
async function opened() {
  const { library } = libraryIn(await temporaryFolder());
  const reviews = [
    by('a', 'Ana Seth', { language: 'en' }),
    by('b', 'Seth T.', { language: 'en' }),
    by('c', 'Zoë', { language: 'fa' }),
    by('d', 'Zoë'),
  ];
  await library.put(book('one', { title: 'Never Let Me Go' }), { reviews, passages: [] });
  await library.put(book('two', { title: 'The Almanac' }), { reviews: [by('e', 'Seth T.')], passages: [] });
  const doc = new Y.Doc();
  let number = 0;
  const editing = { doc, origin: 'test', now: () => '2026-02-14T10:00:00.000Z', newId: () => `made${++number}` };
  const values = openFieldValues({ library, clubs: { doc: (id) => (id === 'one' ? doc : new Y.Doc()) } });
  return { library, editing, values };
}

describe('values of a field', () => {
  test('begin as typed, or have a word that does; the commonest first, accents or not', async () => {
    const { values } = await opened();
    expect(await values({ field: 'by', begun: 'set', bookId: 'one' })).toEqual(['Seth T.', 'Ana Seth']);
    expect(await values({ field: 'by', begun: 'ZOE', bookId: 'one' })).toEqual(['Zoë']);
    expect(await values({ field: 'by', begun: '', bookId: 'one' })).toEqual(['Zoë', 'Ana Seth', 'Seth T.']);
    expect(await values({ field: 'by', begun: 'eth' })).toEqual([]);
  });

  test('are those of all books where none is meant', async () => {
    const { values } = await opened();
    expect(await values({ field: 'by', begun: '' })).toEqual(['Seth T.', 'Zoë', 'Ana Seth']);
    expect(await values({ field: 'title', begun: 'al' })).toEqual(['The Almanac']);
    expect(await values({ field: 'lang', begun: '', bookId: 'one' })).toEqual(['en', 'fa', 'none']);
  });

  test('are up to date with the group’s tags and notes, and with the texts', async () => {
    const { library, editing, values } = await opened();
    const tags = ['memory', 'first love'].map((name) => ensureTag(editing, name));
    addPoint(editing, { text: 'Why?', kind: 'question', tagIds: tags.slice(1), evidence: [] });
    addNote(editing, 'On memory');
    expect(await values({ field: 'tag', begun: '', bookId: 'one' })).toEqual(['first love', 'memory']);
    expect(await values({ field: 'tag', begun: 'lo' })).toEqual(['first love']);
    expect(await values({ field: 'title', begun: 'mem', bookId: 'one' })).toEqual(['On memory']);
    expect(await values({ field: 'tag', begun: '', bookId: 'two' })).toEqual([]);
    await library.put(book('two'), { reviews: [by('f', 'Setha')], passages: [] });
    expect(await values({ field: 'by', begun: 's', bookId: 'two' })).toEqual(['Setha']);
    await expect(values({ field: 'by', begun: '', bookId: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
