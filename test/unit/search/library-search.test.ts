// A real companion, whose search worker is told of every change.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { openLibrarySearch } from '../../../electron/search/library-search.ts';
import { openWorkerSearcher } from '../../../electron/search/worker-searcher.ts';
import { GROUP_ID, noteContent, parts } from '../../../electron/shared/club-document.ts';
import { addAgendaItems, addMeeting, updateAgendaItem } from '../../../electron/shared/meeting-edits.ts';
import { addNote, renameNote } from '../../../electron/shared/note-edits.ts';
import { addPoint, removePoints, updatePoint } from '../../../electron/shared/point-edits.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { addSpoilerMark, setRead, setStarred } from '../../../electron/shared/reading-edits.ts';
import { type SearchRequest, searchRequestSchema } from '../../../electron/shared/search-results.ts';
import { ensureTag } from '../../../electron/shared/tag-edits.ts';
import { book, libraryIn, review } from '../library/books.ts';
import { companionIn } from '../open-companion.ts';
import { evidence } from '../shared/club-members.ts';
import { sourceWorkers } from '../source-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const reviews = [
  review('a', 'Kathy remembers Hailsham.', { rating: 4 }),
  review('b', 'The goat, and Hailsham too.', { body: { text: 'The goat, and Hailsham too.', marks: [] } }),
];

/** A library with one book, its club document, and a search over both. */
async function opened() {
  const folder = await temporaryFolder();
  const { library } = libraryIn(folder);
  await library.put(book('one'), { reviews, passages: [] });
  const doc = new Y.Doc();
  let number = 0;
  const newId = () => `made${++number}`;
  const editing = { doc, origin: 'test', now: () => '2026-02-14T10:00:00.000Z', newId };
  /** Its own document. */
  const group = { ...editing, doc: new Y.Doc() };
  const events: string[] = [];
  const search = openLibrarySearch({
    library,
    madeBy: 'a test',
    clubs: { doc: (bookId) => (bookId === 'one' ? doc : bookId === GROUP_ID ? group.doc : new Y.Doc()) },
    openSearcher: (options) => openWorkerSearcher({ ...sourceWorkers('search'), ...options }),
    onGrew: () => events.push('grew'),
  });
  onTestFinished(() => search.close());
  const find = (text: string, more: Partial<SearchRequest> = {}, signal?: AbortSignal) =>
    search.search(searchRequestSchema.parse({ text, ...more }), signal);
  const ids = async (...args: Parameters<typeof find>) => (await find(...args)).results.map(({ id }) => id).sort();
  return { library, doc, editing, group, search, find, ids, events };
}

describe('found right after the edit', () => {
  test('a point, by its text alone, private or not, until it is gone', async () => {
    const { editing, find, ids } = await opened();
    expect(await ids('quarry')).toEqual([]);
    const draft = { kind: 'question' as const, tagIds: [], evidence: [{ ...evidence, reviewId: 'b' }] };
    const point = addPoint(editing, { ...draft, text: 'Why the quarry?' });
    expect((await find('quarry')).results).toMatchObject([
      { kind: 'point', id: point, bookId: 'one', title: 'Question', matches: [[8, 14]] },
    ]);
    updatePoint(editing, point, { ...draft, text: 'Why the harbour?' });
    expect(await ids('quarry')).toEqual([]);
    expect(await ids('harbour')).toEqual([point]);
    // What is quoted is found in its review.
    expect(await ids('goat')).toEqual(['b']);
    expect(await ids('in:points')).toEqual([point]);
    removePoints(editing, [point]);
    expect(await ids('harbour')).toEqual([]);
  });

  test('a note, by its title and what is written in it', async () => {
    const { doc, editing, find, ids } = await opened();
    const note = addNote(editing, 'First evening');
    expect(await ids('evening')).toEqual([note]);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('We spoke of lanterns.')]);
    noteContent(doc, note)?.insert(0, [paragraph]);
    expect((await find('lanterns')).results).toMatchObject([
      { kind: 'note', id: note, title: 'First evening', snippets: [{ text: 'We spoke of lanterns.' }] },
    ]);
    renameNote(editing, note, 'Second');
    expect(await ids('title:evening')).toEqual([]);
    expect(await ids('title:second in:notes')).toEqual([note]);
  });

  test('a note of the group that belongs to no book, among all books only', async () => {
    const { group, find, ids } = await opened();
    const note = addNote(group, 'What to read after the lighthouse');
    expect((await find('lighthouse')).results).toMatchObject([{ kind: 'note', id: note, bookId: GROUP_ID }]);
    expect(await ids('lighthouse', { bookId: 'one' })).toEqual([]);
    renameNote(group, note, 'Nothing yet');
    expect(await ids('lighthouse')).toEqual([]);
  });

  test('a meeting, by its place, its items and what came of them', async () => {
    const { editing, find, ids } = await opened();
    const meeting = addMeeting(editing, { date: '2031-09-25', place: 'Town library', attendees: [] });
    const [item = ''] = addAgendaItems(editing, meeting, [{ title: 'Choose the next book' }]);
    updateAgendaItem(editing, meeting, item, { outcome: 'We read the lighthouse next.' });
    expect((await find('lighthouse')).results).toMatchObject([
      { kind: 'meeting', id: meeting, bookId: 'one', title: 'Thursday, 25 September 2031' },
    ]);
    expect(await ids('"town library" in:meetings year:2031')).toEqual([meeting]);
  });

  test('what was marked: tags of points and of what they quote, read and starred reviews', async () => {
    const { editing, ids } = await opened();
    expect(await ids('is:unread')).toEqual(['a', 'b']);
    setRead(editing, 'a', true);
    setStarred(editing, 'b', true);
    expect(await ids('is:unread')).toEqual(['b']);
    expect(await ids('is:starred hailsham')).toEqual(['b']);
    expect(await ids('-is:starred in:reviews')).toEqual(['a']);
    const tagIds = [ensureTag(editing, 'First love')];
    const point = addPoint(editing, { text: 'So', kind: 'remark', tagIds, evidence: [{ ...evidence, reviewId: 'b' }] });
    expect(await ids('tag:"first love"')).toEqual(['b', point].sort());
    expect(await ids('-tag:"first love" in:reviews')).toEqual(['a']);
    setRead(editing, 'a', false);
    expect(await ids('is:unread')).toEqual(['a', 'b']);
  });

  test('what the group hides: its words are shown no more, until that is undone', async () => {
    const { editing, find, ids } = await opened();
    const snippets = async () => (await find('goat')).results.flatMap((result) => result.snippets);
    const quoted = quoteOf({ reviewId: 'b' }, 'The goat, and Hailsham too.', { start: 4, end: 8 });
    if (!quoted) throw new Error('There is nothing to mark.');
    expect(await snippets()).toMatchObject([{ text: 'The goat, and Hailsham too.' }]);
    const mark = addSpoilerMark(editing, { ...quoted, reviewId: 'b', hidden: true });
    expect(await snippets()).toEqual([]);
    expect(await ids('is:spoiler')).toEqual(['b']);
    parts(editing.doc).spoilerMarks.delete(mark);
    expect(await snippets()).toHaveLength(1);
    expect(await ids('is:spoiler')).toEqual([]);
  });

  test('and without a search, so that the next one finds it ready', async () => {
    const { editing, find, events } = await opened();
    await find('hailsham');
    const before = events.length;
    addPoint(editing, { text: 'Quarry', kind: 'remark', tagIds: [], evidence: [] });
    await expect.poll(() => events.length).toBeGreaterThan(before);
  });
});

describe('a book', () => {
  test('is found by what is said about it, and by that alone with in:book', async () => {
    const { library, search, find, ids } = await opened();
    const description = 'Of Hailsham, and what came after.';
    library.update('one', { description, aboutAuthor: 'Born in Nagasaki.', genres: ['Dystopia'] });
    search.changed('one');
    expect(await ids('hailsham')).toEqual(['a', 'b', 'one']);
    expect(await ids('hailsham in:book')).toEqual(['one']);
    expect(await ids('hailsham -in:book')).toEqual(['a', 'b']);
    const [found] = (await find('nagasaki')).results;
    expect(found).toMatchObject({ kind: 'book', id: 'one', bookId: 'one', title: 'The book one', hiddenMatch: false });
    expect(found?.snippets[0]?.text).toContain('Nagasaki');
    library.update('one', { aboutAuthor: 'Born elsewhere.' });
    search.changed('one');
    expect(await ids('nagasaki')).toEqual([]);
  });
});

describe('more than is shown', () => {
  test('is named by kind, and tells how it matches when it is asked for', async () => {
    const { find, ids } = await opened();
    const { total, results, beyond } = await find('hailsham', { limit: 1, named: 10 });
    const [best] = results.map(({ id }) => id);
    expect({ total, beyond }).toEqual({ total: 2, beyond: { review: [best === 'a' ? 'b' : 'a'] } });
    expect((await find('hailsham', { limit: 1 })).beyond).toEqual({});
    expect(await ids('hailsham', { only: ['b', 'elsewhere'] })).toEqual(['b']);
    expect((await find('hailsham', { only: ['b'] })).results[0]?.matches).toHaveLength(1);
    expect(await ids('goat', { only: ['a'] })).toEqual([]);
  });
});

describe('by whom', () => {
  test('points and notes are found by the member who made them', async () => {
    const { editing, ids } = await opened();
    const member = { id: 'm', name: 'Mara Quill', colour: '1' as const };
    const point = addPoint({ ...editing, by: member }, { text: 'So', kind: 'remark', tagIds: [], evidence: [] });
    const note = addNote({ ...editing, by: member }, 'Mine');
    addPoint(editing, { text: 'Whose?', kind: 'remark', tagIds: [], evidence: [] });
    expect(await ids('by:mara')).toEqual([point, note].sort());
  });
});

describe('when the library changes', () => {
  test('a changed review is found under its new words only, and one that is gone no more', async () => {
    const { library, search, ids } = await opened();
    expect(await ids('hailsham')).toEqual(['a', 'b']);
    await library.put(book('one'), { reviews: [review('a', 'Cottages, long after.')], passages: [] });
    search.changed('one');
    expect(await ids('hailsham')).toEqual([]);
    expect(await ids('cottages')).toEqual(['a']);
  });

  test('thirty more reviews are found', async () => {
    const { library, search, find } = await opened();
    const many = Array.from({ length: 3000 }, (_, number) => review(`r${number}`, `Ledger number${number}`));
    await library.put(book('one'), { reviews: many, passages: [] });
    search.changed('one');
    expect(await search.searchAll(searchRequestSchema.parse({ text: 'ledger' }))).toMatchObject({ total: 3000 });
    const more = Array.from({ length: 30 }, (_, number) => review(`more${number}`, `Harbour number${number}`));
    await library.put(book('one'), { reviews: [...many, ...more], passages: [] });
    search.changed('one');
    expect(await find('harbour')).toMatchObject({ total: 30 });
    expect(await find('ledger OR harbour')).toMatchObject({ total: 3030 });
  });

  test('a book’s new title is the one it is found by', async () => {
    const { library, search, ids } = await opened();
    expect(await ids('title:"book one"')).toEqual(['a', 'b', 'one']);
    library.update('one', { title: 'Beloved' });
    search.changed('one');
    expect(await ids('title:"book one"')).toEqual([]);
    expect(await ids('title:beloved')).toEqual(['a', 'b', 'one']);
  });

  test('a removed book is not found, with what the group made of it, until it is back', async () => {
    const { library, search, editing, ids } = await opened();
    await library.put(book('two'), { reviews: [review('c', 'Hailsham', { bookId: 'two' })], passages: [] });
    const point = addPoint(editing, { text: 'Hailsham?', kind: 'question', tagIds: [], evidence: [] });
    search.changed('two');
    expect(await ids('hailsham')).toEqual(['a', 'b', 'c', point].sort());
    library.remove('one');
    search.changed('one');
    setStarred(editing, 'a', true);
    expect(await ids('hailsham')).toEqual(['c']);
    library.restore('one');
    search.changed('one');
    expect(await ids('hailsham')).toEqual(['a', 'b', 'c', point].sort());
    expect(await ids('is:starred')).toEqual(['a']);
    await expect(find(search, 'two books', 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const find = (search: Awaited<ReturnType<typeof opened>>['search'], text: string, bookId: string) =>
  search.search(searchRequestSchema.parse({ text, bookId }));

describe('many reviews', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      review(`r${number}`, `Hailsham number${number} ${'and so it went on and on '.repeat(40)}`),
    );

  test('are found little by little, which is told, and in the end all', async () => {
    const { library, search, find, events } = await opened();
    const count = 12_000;
    await library.put(book('one'), { reviews: many(count), passages: [] });
    const first = await find('hailsham');
    expect(first.total).toBeLessThan(count);
    // The book is one more.
    expect(first.indexing).toMatchObject({ total: count + 1 });
    expect(first.indexing?.done).toBeGreaterThanOrEqual(first.total);
    const all = await search.searchAll(searchRequestSchema.parse({ text: 'hailsham', limit: 10 }));
    expect(all).toMatchObject({ total: count });
    expect(all).not.toHaveProperty('indexing');
    expect(events.length).toBeGreaterThan(0);
  });

  test('of one book do not keep those who search another waiting for long', async () => {
    const { library, search, find } = await opened();
    await library.put(book('two'), { reviews: [review('small', 'Quarry', { bookId: 'two' })], passages: [] });
    await library.put(book('one'), { reviews: many(12_000), passages: [] });
    search.prepare('two');
    search.prepare('one');
    const begun = performance.now();
    await expect
      .poll(() => find('quarry', { bookId: 'two' }), { interval: 1, timeout: 20_000 })
      .toMatchObject({ total: 1 });
    const waited = performance.now() - begun;
    await search.searchAll(searchRequestSchema.parse({ text: 'hailsham' }));
    expect(waited).toBeLessThan(performance.now() - begun);
    expect(await find('quarry OR number7')).toMatchObject({ total: 2 });
  });

  test('and a search called off does not wait for them', async () => {
    const { library, find } = await opened();
    await library.put(book('one'), { reviews: many(5000), passages: [] });
    const calling = new AbortController();
    const off = find('hailsham', {}, calling.signal);
    const next = find('hailsham number7');
    calling.abort(new Error('typed on'));
    await expect(off).rejects.toThrow('typed on');
    expect((await next).tookMs).toBeGreaterThanOrEqual(0);
  });
});

test('a club document that cannot be opened does not keep the texts from being found', async () => {
  const folder = await temporaryFolder();
  const { search, library } = await companionIn(folder);
  await library.put(book('one'), { reviews, passages: [] });
  await mkdir(join(folder, 'books', 'one'), { recursive: true });
  await writeFile(join(folder, 'books', 'one', 'club.json'), '{"schemaVersion":99,"update":""}');
  expect(await search(searchRequestSchema.parse({ text: 'hailsham is:unread' }))).toMatchObject({ total: 2 });
});
