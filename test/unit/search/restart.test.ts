// What is found after a restart without any text being handed over, and what is not believed.
import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { checksumOf } from '../../../electron/search/document-checksum.ts';
import { keyOf } from '../../../electron/search/document-key.ts';
import { openLibrarySearch } from '../../../electron/search/library-search.ts';
import { openSearchIndex, type SearchIndex } from '../../../electron/search/search-index.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';
import { openShardFolder } from '../../../electron/search/shard-folder.ts';
import { openWorkerSearcher } from '../../../electron/search/worker-searcher.ts';
import { searchRequestSchema } from '../../../electron/shared/search-results.ts';
import { book, libraryIn, review as libraryReview } from '../library/books.ts';
import { sourceWorkers } from '../source-workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { review } from './search-documents.ts';

const never = () => false;

function startIn(folder: string, versions: Record<string, string | undefined>) {
  const index = openSearchIndex(openShardFolder(folder));
  return { index, whole: [...index.readBack(new Map(Object.entries(versions))).keys()] };
}

async function ids(index: SearchIndex, text: string): Promise<string[] | undefined> {
  const found = await index.search(searchRequestSchema.parse({ text, limit: 10_000 }), never);
  return found?.results.map(keyOf).sort();
}

/** As the library would: only what is another than the index has. */
function hand(index: SearchIndex, bookId: string, documents: readonly SearchDocument[], version: string): void {
  const { keys, stamps } = index.known(bookId, 'texts');
  const known = new Map(keys.map((key, at) => [key, stamps[at]]));
  const isSame = (document: SearchDocument) => known.get(keyOf(document)) === checksumOf(document);
  const now = new Set(documents.map(keyOf));
  index.change(
    documents.filter((document) => !isSame(document)),
    keys.filter((key) => !now.has(key)),
    documents.filter(isSame).map(keyOf),
  );
  index.complete(bookId, 'texts', version);
}

const some = ['a', 'b', 'c'].map((id) => review(id, `Hailsham ${id}word`, { hidden: [{ start: 0, end: 3 }] }));
const allKeys = some.map(keyOf);

async function kept(documents = some) {
  const folder = join(await temporaryFolder(), 'search');
  const { index } = startIn(folder, { book: 'v1' });
  hand(index, 'book', documents, 'v1');
  index.work(never);
  return { folder, index };
}

test('a book in the version that was indexed is found at once, as it is shown and with its facts', async () => {
  const { folder } = await kept([...some, review('p', 'Hailsham?', { kind: 'point' })]);
  const { index, whole } = startIn(folder, { book: 'v1' });
  expect(whole).toEqual(['book']);
  expect(await ids(index, 'hailsham is:spoiler')).toEqual(allKeys);
  const found = await index.search(searchRequestSchema.parse({ text: 'bword' }), never);
  expect(found?.results).toMatchObject([{ id: 'b', snippets: [{ text: '…lsham bword' }] }]);
  // Points are always handed over anew.
  expect(index.known('book', 'club').keys).toEqual(['book point p']);
});

test.each([
  ['another', 'v2'],
  ['an unknown', undefined],
])('of a book in %s version nothing is found yet', async (_, version) => {
  const { folder } = await kept();
  const { index, whole } = startIn(folder, { book: version });
  expect(whole).toEqual([]);
  expect(await ids(index, 'hailsham')).toEqual([]);
  hand(index, 'book', some.slice(1), 'v2');
  expect(index.pending()).toEqual(new Map());
  expect(await ids(index, 'hailsham')).toEqual(allKeys.slice(1));
});

test('what was removed, changed or corrected before the restart stays so', async () => {
  const { folder, index } = await kept();
  const now = [review('a', 'Cottages'), { ...review('b', 'Hailsham bword'), rating: 4 }];
  hand(index, 'book', now, 'v2');
  index.work(never);
  const later = startIn(folder, { book: 'v2' });
  expect(later.whole).toEqual(['book']);
  expect(await ids(later.index, 'hailsham')).toEqual(['book review b']);
  expect(await ids(later.index, 'rating:4')).toEqual(['book review b']);
  expect(await ids(later.index, 'cottages')).toEqual(['book review a']);
});

test('a book of which something is still to be indexed is not believed to be whole', async () => {
  const { folder, index } = await kept();
  hand(index, 'book', [...some, review('d', 'Hailsham')], 'v2');
  // Killed before it was indexed.
  for (const version of ['v1', 'v2']) {
    const { index: next, whole } = startIn(folder, { book: version });
    expect([version, whole]).toEqual([version, version === 'v1' ? ['book'] : []]);
    expect(await ids(next, 'hailsham')).toEqual(version === 'v1' ? allKeys : []);
  }
});

test('shards that came after the record add nothing to a whole book', async () => {
  const { folder, index } = await kept();
  const record = await readFile(join(folder, 'index.json'));
  hand(index, 'book', [review('a', 'Cottages'), ...some.slice(1)], 'v2');
  index.work(never);
  // As if it was killed in between.
  await writeFile(join(folder, 'index.json'), record);
  const { index: next, whole } = startIn(folder, { book: 'v1' });
  expect(whole).toEqual(['book']);
  expect(await ids(next, 'hailsham')).toEqual(allKeys);
  expect(await ids(next, 'cottages')).toEqual([]);
});

test.each<[string, (folder: string) => Promise<void>]>([
  ['is gone', (folder) => rm(join(folder, 'index.json'))],
  [
    'was cut',
    async (folder) => writeFile(join(folder, 'index.json'), (await readFile(join(folder, 'index.json'))).subarray(3)),
  ],
  ['names a file that is gone', (folder) => rm(join(folder, '1.shard'))],
])('a record that %s is not believed', async (_, damage) => {
  const { folder, index } = await kept();
  hand(index, 'book', [...some, review('d', 'Hailsham')], 'v2');
  index.work(never);
  await damage(folder);
  const { index: next, whole } = startIn(folder, { book: 'v2' });
  expect(whole).toEqual([]);
  expect(await ids(next, 'hailsham')).toEqual([]);
  hand(next, 'book', some, 'v3');
  next.work(never);
  expect(await ids(next, 'hailsham')).toEqual(allKeys);
});

test('a text that is damaged in its file is noticed when it would be shown, and its books are asked for again', async () => {
  const { folder } = await kept();
  await damageText(folder, 'bword');
  const { index } = startIn(folder, { book: 'v1' });
  expect(await ids(index, 'aword')).toEqual(['book review a']);
  expect(index.takeLost()).toEqual([]);
  expect(await ids(index, 'bword')).toBeUndefined();
  expect(index.takeLost()).toEqual(['book']);
  hand(index, 'book', some, 'v1');
  index.work(never);
  expect(await ids(index, 'bword')).toEqual(['book review b']);
  expect(await readdir(folder)).toEqual(['2.shard', 'index.json']);
});

test('places of words that are damaged in their file are noticed when a query first asks for them', async () => {
  const { folder } = await kept();
  const bytes = await readFile(join(folder, '1.shard'));
  const [texts, shard] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
  const last = 24 + texts + shard - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  await writeFile(join(folder, '1.shard'), bytes);
  const { index, whole } = startIn(folder, { book: 'v1' });
  expect(whole).toEqual(['book']);
  expect(await ids(index, 'aword')).toBeUndefined();
  expect(index.takeLost()).toEqual(['book']);
  hand(index, 'book', some, 'v1');
  index.work(never);
  expect(await ids(index, 'aword')).toEqual(['book review a']);
});

test('whatever is changed, indexed and killed when, the next start finds what there is', async () => {
  const text = fc.array(fc.constantFrom('human', 'humanity', 'running', 'the'), { minLength: 1, maxLength: 4 });
  const anyReview = fc
    .record({ number: fc.nat(9), words: text, rating: fc.nat(5) })
    .map(({ number, words, rating }) => review(`d${number}`, words.join(' '), { rating }));
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.array(anyReview, { maxLength: 6 }).map((texts) => ({ texts })) },
    { weight: 3, arbitrary: fc.nat(60).map((work) => ({ work })) },
    fc.constant({ restart: true }),
  );
  const root = await temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const folder = join(root, `${++run}`);
      let version = 0;
      let texts = new Map<string, SearchDocument>();
      let { index } = startIn(folder, { book: 'v0' });
      for (const each of [...steps, { restart: true }]) {
        if ('texts' in each) {
          texts = new Map(each.texts.map((document) => [keyOf(document), document]));
          hand(index, 'book', [...texts.values()], `v${++version}`);
        } else if ('work' in each) {
          let left = each.work;
          index.work(() => left-- <= 0);
        } else {
          const started = startIn(folder, { book: `v${version}` });
          index = started.index;
          if (started.whole.length === 0) hand(index, 'book', [...texts.values()], `v${version}`);
          else expect(index.known('book', 'texts').keys.toSorted()).toEqual([...texts.keys()].sort());
        }
      }
      index.work(never);
      for (const word of ['the', 'running', 'rating:>2']) {
        const having = [...texts.values()].filter(({ text, rating = 0 }) =>
          word.startsWith('rating') ? rating > 2 : text.split(' ').includes(word),
        );
        expect(await ids(index, word)).toEqual(having.map(keyOf).sort());
      }
    }),
    { numRuns: 100 },
  );
});

/** Changes the first letter of a word in the texts of the first shard. */
async function damageText(folder: string, word: string): Promise<void> {
  const file = await open(join(folder, '1.shard'), 'r+');
  const { buffer } = await file.read(Buffer.alloc(200), 0, 200, 0);
  await file.write('x', buffer.indexOf(word));
  await file.close();
}

/** A library and a search over it that is started anew; `reads` counts how often the texts of a book are asked for. */
async function openedTwice() {
  const folder = await temporaryFolder();
  const { library, again } = libraryIn(folder);
  await library.put(book('one'), { reviews: [libraryReview('a', 'Kathy at Hailsham.')], passages: [] });
  const doc = new Y.Doc();
  const start = (from = again(), madeBy = 'this version') => {
    let reads = 0;
    const counting: typeof from = {
      ...from,
      passingTextsOf(bookId) {
        reads++;
        return from.passingTextsOf(bookId);
      },
    };
    const search = openLibrarySearch({
      library: counting,
      madeBy,
      clubs: { doc: () => doc },
      openSearcher: (options) =>
        openWorkerSearcher({ ...sourceWorkers('search'), ...options, folder: join(folder, 'search') }),
      onGrew: () => {},
    });
    onTestFinished(() => search.close());
    const find = async (text: string) => {
      const { results } = await search.searchAll(searchRequestSchema.parse({ text: `${text} in:reviews` }));
      return results.map(({ id }) => id).sort();
    };
    return { search, find, library: counting, reads: () => reads, close: () => settled(folder).then(search.close) };
  };
  return { start, folder };
}

/** The record is written after all is found. */
async function settled(folder: string): Promise<void> {
  await expect.poll(() => readdir(join(folder, 'search')), { timeout: 10_000 }).toContain('index.json');
}

test('after a restart no text is read nor handed over to be found', async () => {
  const { start } = await openedTwice();
  const first = start();
  expect(await first.find('hailsham')).toEqual(['a']);
  expect(first.reads()).toBe(1);
  await first.close();
  const second = start();
  expect(await second.find('hailsham')).toEqual(['a']);
  expect(second.reads()).toBe(0);
});

test('a text that is damaged in its file is read and indexed again before the search is answered', async () => {
  const { start, folder } = await openedTwice();
  const first = start();
  expect(await first.find('hailsham')).toEqual(['a']);
  await first.close();
  await damageText(join(folder, 'search'), 'Hailsham');
  const second = start();
  expect(await second.find('hailsham')).toEqual(['a']);
  expect(second.reads()).toBe(1);
});

test('texts that were written, but not indexed before a crash, are found after it', async () => {
  const { start } = await openedTwice();
  const first = start();
  expect(await first.find('hailsham')).toEqual(['a']);
  // Nobody tells the search of it.
  await first.library.put(book('one'), { reviews: [libraryReview('b', 'Kathy at Norfolk.')], passages: [] });
  await first.close();
  const second = start();
  expect(await second.find('kathy')).toEqual(['b']);
  expect(second.reads()).toBe(1);
});

test('another Commonplace, and new facts of the book, make the texts be looked at again', async () => {
  const { start } = await openedTwice();
  const first = start();
  expect(await first.find('hailsham')).toEqual(['a']);
  await first.close();
  const second = start(undefined, 'the next version');
  expect(await second.find('hailsham')).toEqual(['a']);
  expect(second.reads()).toBe(1);
  second.library.update('one', { title: 'Beloved' });
  await second.close();
  const third = start(undefined, 'the next version');
  expect(await third.find('title:beloved')).toEqual(['a']);
});

test('a title that is changed back at once is the one that is found', async () => {
  const { start } = await openedTwice();
  const { find, library, search } = start();
  expect(await find('title:one')).toEqual(['a']);
  for (const title of ['Beloved', 'The book one']) {
    library.update('one', { title });
    search.changed('one');
  }
  expect(await find('title:one')).toEqual(['a']);
  expect(await find('title:beloved')).toEqual([]);
});

test('thirty more reviews after a restart are all that is handed over', async () => {
  const { start, folder } = await openedTwice();
  const many = Array.from({ length: 2000 }, (_, number) => libraryReview(`r${number}`, `Ledger number${number}`));
  const first = start();
  await first.library.put(book('one'), { reviews: many, passages: [] });
  expect(await first.find('number7')).toEqual(['r7']);
  await first.close();
  const shards = (await readdir(join(folder, 'search'))).filter((name) => name.endsWith('.shard'));
  const second = start();
  expect(await second.find('number7')).toEqual(['r7']);
  const more = Array.from({ length: 30 }, (_, number) => libraryReview(`more${number}`, 'Harbour'));
  await second.library.put(book('one'), { reviews: [...many.slice(1), ...more], passages: [] });
  second.search.changed('one');
  expect(await second.find('harbour')).toHaveLength(30);
  expect(await second.find('number0')).toEqual([]);
  const after = await readdir(join(folder, 'search'));
  expect(after.filter((name) => shards.includes(name))).toEqual(shards);
});

test('of texts that were searched before they were changed, only what changed is handed over', async () => {
  const { start } = await openedTwice();
  const { library, search, find, reads } = start();
  const change = async (change: () => unknown) => {
    await change();
    search.changed('one');
  };
  const one = libraryReview('a', 'Kathy at Hailsham.');
  await library.put(book('one'), { reviews: [one, libraryReview('b', 'Norfolk.')], passages: [] });
  expect(await find('hailsham')).toEqual(['a']);
  const before = reads();
  const rewritten = libraryReview('b', 'A boat in Norfolk.');
  await change(() =>
    library.put(book('one'), { reviews: [one, rewritten, libraryReview('c', 'A boat.')], passages: [] }),
  );
  expect(await find('boat')).toEqual(['b', 'c']);
  await change(() => library.put(book('one'), { reviews: [rewritten], passages: [] }));
  expect(await find('kathy OR boat')).toEqual(['b']);
  await change(() => library.update('one', { series: 'Boats' }));
  expect(await find('boat')).toEqual(['b']);
  expect(reads()).toBe(before);
  // Every text says the title.
  await change(() => library.update('one', { title: 'Beloved' }));
  expect(await find('title:beloved')).toEqual(['b']);
  expect(reads()).toBe(before + 1);
});
