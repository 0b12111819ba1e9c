import { afterEach, expect, test } from 'vitest';
import type { SearchDocument, Searcher } from '../../../electron/search/searcher.ts';
import { openWorkerSearcher } from '../../../electron/search/worker-searcher.ts';
import { type SearchRequest, searchRequestSchema } from '../../../electron/shared/search-results.ts';
import { review } from './search-documents.ts';

const execArgv = ['--import', new URL('../register-tsx.mjs', import.meta.url).href];
const realWorker = new URL('../../../electron/search/search-worker.ts', import.meta.url);
const mortalWorker = new URL('./mortal-worker.ts', import.meta.url);

/** What the library would give again, by book. */
const library = new Map<string, SearchDocument[]>();
const fetched: string[] = [];
const opened: Searcher[] = [];
const grown: Searcher[] = [];

function open(url = realWorker): Searcher {
  const documentsOf = async (bookId: string) => {
    fetched.push(bookId);
    const texts = async () => ({ documents: library.get(bookId) ?? [], version: undefined });
    return { version: undefined, texts, club: [] };
  };
  const versions = async () => new Map<string, string>();
  const searcher = openWorkerSearcher({ url, execArgv, documentsOf, versions, onGrew: () => grown.push(searcher) });
  opened.push(searcher);
  return searcher;
}

afterEach(async () => {
  library.clear();
  fetched.length = 0;
  grown.length = 0;
  await Promise.all(opened.splice(0).map((searcher) => searcher.close()));
});

const asking = (text: string, more: Partial<SearchRequest> = {}) => searchRequestSchema.parse({ text, ...more });
const put = async (searcher: Searcher, bookId: string, ...drafts: SearchDocument[]) => {
  const documents = drafts.map((document) => ({ ...document, bookId }));
  library.set(bookId, documents);
  await searcher.replace(bookId, 'texts', documents);
  await searcher.indexed([bookId]);
};
const ids = async (searcher: Searcher, text: string, more?: Partial<SearchRequest>) =>
  (await searcher.search(asking(text, more))).results.map((result) => result.id);

test('a search finds the reviews of one book or of all, best first, and counts those beyond the limit', async () => {
  const searcher = open();
  await put(searcher, 'one', review('a', 'Kathy remembers Hailsham.'), review('b', 'Nothing here.'));
  await put(searcher, 'two', review('c', 'Hailsham! Hailsham! Hailsham!', { title: 'Miss Emily' }));
  const found = await searcher.search(asking('hailsh', { typing: true }));
  expect(found.results.map((result) => result.score)).toEqual(
    found.results.map(({ score }) => score).toSorted((a, b) => b - a),
  );
  expect(found.results.map(({ id }) => id).toSorted()).toEqual(['a', 'c']);
  expect(found.results.find(({ id }) => id === 'a')).toMatchObject({
    kind: 'review',
    bookId: 'one',
    title: 'A Reader',
    snippets: [{ text: 'Kathy remembers Hailsham.', matches: [[16, 24]] }],
    matches: [[16, 24]],
    hiddenMatch: false,
  });
  expect(await ids(searcher, 'hailsham', { bookId: 'two' })).toEqual(['c']);
  expect(await ids(searcher, 'hailsham', { bookId: 'none' })).toEqual([]);
  expect(await searcher.search(asking('hailsham', { limit: 1 }))).toMatchObject({ total: 2, results: { length: 1 } });
});

test('a book is replaced and removed as a whole', async () => {
  const searcher = open();
  await put(searcher, 'book', review('old', 'Hailsham'));
  await put(searcher, 'book', review('new', 'Cottages'));
  expect(await ids(searcher, 'hailsham')).toEqual([]);
  expect(await ids(searcher, 'cottages')).toEqual(['new']);
  await searcher.removeBook('book');
  await searcher.removeBook('never there');
  expect(await ids(searcher, 'cottages')).toEqual([]);
});

test('a hidden match is told of and not shown, unless asked for', async () => {
  const searcher = open();
  await put(searcher, 'book', review('a', 'She dies.', { hidden: [{ start: 0, end: 9 }] }));
  const [closed] = (await searcher.search(asking('dies'))).results;
  expect(closed).toMatchObject({ id: 'a', snippets: [], matches: [], hiddenMatch: true });
  const [shown] = (await searcher.search(asking('dies', { reveal: true }))).results;
  expect(shown).toMatchObject({ snippets: [{ text: 'She dies.', matches: [[4, 8]] }], matches: [[4, 8]] });
});

test('a search called off rejects with the reason, and those after it are answered', async () => {
  const searcher = open();
  await put(searcher, 'book', review('a', 'Hailsham'));
  await expect(searcher.search(asking('h'), AbortSignal.abort(new Error('early')))).rejects.toThrow('early');
  const calling = new AbortController();
  const running = searcher.search(asking('ha', { typing: true }), calling.signal);
  const waiting = searcher.search(asking('hai', { typing: true }), calling.signal);
  const last = searcher.search(asking('hail', { typing: true }), new AbortController().signal);
  calling.abort(new Error('typed on'));
  await expect(running).rejects.toThrow('typed on');
  await expect(waiting).rejects.toThrow('typed on');
  expect(await last).toMatchObject({ total: 1 });
});

test('a waiting search that was called off never reaches the worker', async () => {
  const searcher = open(mortalWorker);
  await put(searcher, 'book', review('a', 'Hailsham'));
  const calling = new AbortController();
  const deadly = searcher.search(asking('exit'), calling.signal);
  calling.abort();
  await expect(deadly).rejects.toThrow(/abort/);
  expect(await ids(searcher, 'hailsham')).toEqual(['a']);
  expect(fetched).toEqual([]);
});

test.each([
  ['throw', 'out of luck'],
  ['exit', 'exit code 7'],
])('a worker that dies (%s) fails its search, and a new one has the books again', async (text, reason) => {
  const searcher = open(mortalWorker);
  await put(searcher, 'one', review('a', 'Hailsham'));
  await put(searcher, 'two', review('b', 'Hailsham'));
  await put(searcher, 'gone', review('c', 'Hailsham'));
  await searcher.removeBook('gone');
  const deadly = searcher.search(asking(text));
  const waiting = ids(searcher, 'hailsham', { bookId: 'two' });
  await expect(deadly).rejects.toThrow(`The search stopped unexpectedly (${reason}).`);
  expect(await waiting).toEqual(['b']);
  expect(fetched).toEqual(['two']);
  expect(await ids(searcher, 'hailsham')).toHaveLength(2);
  expect(fetched).toEqual(['two', 'one']);
});

test('what the group hides waits for no texts, and a new worker knows of it', async () => {
  const searcher = open(mortalWorker);
  const text = 'Kathy loses Tommy.';
  const quote = { exact: 'Tommy', prefix: 'Kathy loses ', suffix: '.' };
  const mark = { id: 'm', reviewId: 'a', quote, position: { start: 12, end: 17 }, hidden: true };
  const arriving = put(searcher, 'book', review('a', text));
  const spoilers = new Map([['a', [{ ...mark, createdAt: '2026-02-14T10:00:00.000Z' }]]]);
  await searcher.mark('book', { read: [], starred: [], tags: new Map(), spoilers });
  await arriving;
  const shown = async () => (await searcher.search(asking('kathy'))).results.map(({ snippets }) => snippets[0]?.text);
  expect(await shown()).toEqual(['Kathy loses ….']);
  await expect(searcher.search(asking('exit'))).rejects.toThrow('unexpectedly');
  expect(await shown()).toEqual(['Kathy loses ….']);
});

test('a worker that cannot start fails what is asked of it with the cause', async () => {
  const searcher = open(new URL('./no-such-worker.ts', import.meta.url));
  await expect(searcher.search(asking('hailsham'))).rejects.toThrow(/no-such-worker/);
});

test('a closed searcher refuses what waits and what comes', async () => {
  const searcher = open();
  const waiting = [put(searcher, 'book', review('a', 'Hailsham')), searcher.search(asking('hailsham'))];
  await searcher.close();
  for (const outcome of await Promise.allSettled(waiting)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'The search is closed.' } });
  }
  await expect(searcher.search(asking('hailsham'))).rejects.toThrow('The search is closed.');
});
