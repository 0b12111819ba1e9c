import { expect, test } from 'vitest';
import { suggest } from '../../../electron/search/suggestions.ts';
import { documentOf } from './any-library.ts';
import { searchShards, shardsOf } from './search-shards.ts';

const library = [
  documentOf('a', 'Ishiguro’s Hailsham, and cărți too'),
  documentOf('b', 'Hailsham again. Kathy remembers.'),
  documentOf('c', 'She dies.'),
  documentOf('d', 'Hailshame', { title: 'Zoë' }),
];
const hidden = new Map([['c', [{ start: 4, end: 8 }]]]);

interface Asked {
  readonly ranges?: ReadonlyMap<string, { start: number; end: number }[]>;
  /** Which documents are searched. */
  readonly among?: (id: string) => boolean;
}

async function suggested(query: string, { ranges = hidden, among = () => true }: Asked = {}) {
  const shards = [library.slice(0, 2), library.slice(2)].flatMap(shardsOf);
  const search = (text: string) => searchShards(shards, library, text, { among });
  const read = async (id: string) => {
    const document = library.find((each) => each.id === id);
    return document && { title: document.title, text: document.body, hidden: ranges.get(id) ?? [] };
  };
  const { plan, matches } = search(query);
  const found = await suggest(query, plan, matches, read, (changed) => search(changed).total > 0);
  return found.map(({ text, changed }) => [text, ...changed.map(({ start, end }) => text.slice(start, end))]);
}

test('the nearest words that occur, as somebody wrote them', async () => {
  expect(await suggested('ishigro')).toEqual([['Ishiguro', 'Ishiguro']]);
  expect(await suggested('-film "carti at hailshm" ')).toEqual([]);
  expect(await suggested('carzi')).toEqual([['cărți', 'cărți']]);
  expect(await suggested('zoee')).toEqual([['Zoë', 'Zoë']]);
});

test('in the place of the word that does not, the rest as it was', async () => {
  expect(await suggested('"kathy remembrs" rating:none')).toEqual([['"kathy remembers" rating:none', 'remembers']]);
  expect(await suggested('ishgiuro OR kaathy')).toEqual([['Ishiguro OR Kathy', 'Ishiguro', 'Kathy']]);
});

test('the nearest first, then the most common', async () => {
  expect(await suggested('hailshm')).toEqual([
    ['Hailsham', 'Hailsham'],
    ['Hailshame', 'Hailshame'],
  ]);
});

test('none where all words occur, or nothing is like one of them', async () => {
  expect(await suggested('hailsham dies')).toEqual([]);
  expect(await suggested('kathy xylophone')).toEqual([]);
});

test('no query that would find nothing', async () => {
  expect(await suggested('"kathy remembrs" by:seth')).toEqual([]);
  expect(await suggested('kathy "hailshm again"')).toEqual([['kathy "Hailsham again"', 'Hailsham']]);
  expect(await suggested('kathy zoee')).toEqual([]);
});

test('only words of the documents that are searched, for those that none of them has', async () => {
  const among = (id: string) => id !== 'd';
  expect(await suggested('hailshm', { among })).toEqual([['Hailsham', 'Hailsham']]);
  expect(await suggested('zoee', { among })).toEqual([]);
  expect(await suggested('dies', { among: (id) => id === 'b' })).toEqual([]);
  expect(await suggested('hailshame', { among: (id) => id === 'c' })).toEqual([]);
  expect(await suggested('"hailshame again"', { among })).toEqual([['"Hailsham again"', 'Hailsham']]);
});

test('never a word that only hidden text has', async () => {
  expect(await suggested('diez')).toEqual([]);
  expect(await suggested('diez', { ranges: new Map() })).toEqual([['dies', 'dies']]);
});
