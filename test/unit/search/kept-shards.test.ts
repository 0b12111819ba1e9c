import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf } from '../../../electron/search/document-key.ts';
import { openSearchIndex, type SearchIndex } from '../../../electron/search/search-index.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';
import { openShardFolder } from '../../../electron/search/shard-folder.ts';
import { searchRequestSchema } from '../../../electron/shared/search-results.ts';
import { book, review as libraryReview } from '../library/books.ts';
import { companionIn } from '../open-companion.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { review } from './search-documents.ts';

const never = () => false;

/** As the next start finds what was kept; the version of the texts is not known. */
function startIn(folder: string, bookIds = ['book']): SearchIndex {
  const index = openSearchIndex(openShardFolder(folder));
  index.readBack(new Map(bookIds.map((bookId) => [bookId, undefined])));
  index.work(never);
  return index;
}

async function shardsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.shard')).sort();
}

function hand(index: SearchIndex, documents: readonly SearchDocument[]): void {
  index.change(documents, []);
  index.complete('book', 'texts');
}

async function ids(index: SearchIndex, text: string): Promise<string[]> {
  const found = await index.search(searchRequestSchema.parse({ text, limit: 10_000 }), never);
  return (found?.results ?? []).map(({ id }) => id).sort();
}

const some = ['a', 'b', 'c'].map((id) => review(id, `Hailsham ${id}word`));

async function kept(documents = some) {
  const folder = join(await temporaryFolder(), 'search');
  const index = startIn(folder);
  hand(index, documents);
  index.work(never);
  return { folder, names: await shardsIn(folder) };
}

test('what was indexed is found at the next start as soon as it is handed over, and not before', async () => {
  const { folder, names } = await kept();
  expect(names).toEqual(['1.shard']);
  const index = startIn(folder);
  expect(await ids(index, 'hailsham')).toEqual([]);
  hand(index, some);
  expect(index.pending()).toEqual(new Map());
  expect(index.work(never)).toEqual({ more: false, grew: false });
  expect(await ids(index, 'hailsham')).toEqual(['a', 'b', 'c']);
  expect(await shardsIn(folder)).toEqual(names);
});

test('what changed or went meanwhile is found as it is now', async () => {
  const { folder } = await kept();
  const index = startIn(folder);
  hand(index, [review('a', 'Hailsham aword'), review('b', 'Cottages')]);
  expect(index.pending()).toEqual(new Map([['book', 1]]));
  index.work(never);
  expect(await ids(index, 'hailsham')).toEqual(['a']);
  expect(await ids(index, 'cottages')).toEqual(['b']);
  const later = startIn(folder);
  hand(later, some);
  later.work(never);
  expect(await ids(later, 'hailsham')).toEqual(['a', 'b', 'c']);
  expect(await ids(later, 'cottages')).toEqual([]);
});

test('points that are not handed over yet are not taken for gone', async () => {
  const point = review('p', 'Hailsham?', { kind: 'point' });
  const { folder } = await kept([...some, point]);
  const index = startIn(folder);
  hand(index, some);
  index.change([point], []);
  expect(index.pending()).toEqual(new Map());
  index.complete('book', 'club');
  expect(await ids(index, 'hailsham')).toEqual(['a', 'b', 'c', 'p']);
});

test('of a book that is not listed any more nothing is kept', async () => {
  const { folder } = await kept();
  startIn(folder, ['other']);
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['changed', (bytes) => Buffer.concat([bytes.subarray(0, -9), Buffer.from('x'), bytes.subarray(-8)])],
  ['empty', () => Buffer.alloc(0)],
])('a shard that was %s is dropped, and made anew of what is handed over', async (_, damage) => {
  const { folder } = await kept();
  await writeFile(join(folder, '1.shard'), damage(await readFile(join(folder, '1.shard'))));
  const index = startIn(folder);
  expect(await readdir(folder)).toEqual([]);
  hand(index, some);
  index.work(never);
  expect(await ids(index, 'hailsham')).toEqual(['a', 'b', 'c']);
  expect(await shardsIn(folder)).toEqual(['2.shard']);
});

test('a build that was killed goes on with what was written', async () => {
  const folder = join(await temporaryFolder(), 'search');
  const many = Array.from({ length: 2000 }, (_, number) => review(`r${number}`, `Hailsham number${number}`));
  const killed = startIn(folder);
  hand(killed, many);
  while (!killed.work(() => true).grew);
  await appendFile(join(folder, '2.shard.part'), 'half a sh');
  const index = startIn(folder);
  expect(await shardsIn(folder)).toEqual(['1.shard']);
  hand(index, many);
  const { book: pending = 0 } = Object.fromEntries(index.pending());
  expect(pending).toBeGreaterThan(0);
  expect(pending).toBeLessThan(2000);
  index.work(never);
  expect(await ids(index, 'hailsham')).toHaveLength(2000);
});

test('many small shards become few files, and files of others are left alone', async () => {
  const folder = join(await temporaryFolder(), 'search');
  await mkdir(folder);
  await writeFile(join(folder, 'notes.txt'), 'mine');
  const index = startIn(folder);
  for (let number = 0; number < 60; number++) {
    index.change([review(`r${number}`, `Hailsham number${number}`)], []);
    index.work(never);
  }
  const names = await readdir(folder);
  expect(names).toContain('notes.txt');
  expect(names.length).toBeLessThan(20);
  const later = startIn(folder);
  later.change([review('r1', 'Hailsham number1')], [keyOf(review('r2', ''))]);
  expect(later.pending()).toEqual(new Map());
  expect(await ids(later, 'hailsham')).toEqual(['r1']);
});

test('where nothing can be written, search goes on without', async () => {
  const blocked = join(await temporaryFolder(), 'file');
  await writeFile(blocked, '');
  const index = startIn(join(blocked, 'search'));
  hand(index, some);
  index.work(never);
  expect(await ids(index, 'hailsham')).toEqual(['a', 'b', 'c']);
});

test('a companion keeps its index in its data folder, and finds the same with it after a restart', async () => {
  const folder = await temporaryFolder();
  const request = searchRequestSchema.parse({ text: 'hailsham' });
  const first = await companionIn(folder);
  const reviews = [libraryReview('a', 'Kathy remembers Hailsham.')];
  await first.library.put(book('one'), { reviews, passages: [] });
  expect(await first.search(request)).toMatchObject({ total: 1 });
  await first.close();
  expect(await shardsIn(join(folder, 'search'))).toEqual(['1.shard']);
  const later = await companionIn(folder);
  expect(await later.search(request)).toMatchObject({ total: 1, results: [{ id: 'a', matches: [[16, 24]] }] });
  expect(await shardsIn(join(folder, 'search'))).toEqual(['1.shard']);
});
