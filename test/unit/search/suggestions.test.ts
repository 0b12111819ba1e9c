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

async function suggested(query: string, ranges: ReadonlyMap<string, { start: number; end: number }[]> = hidden) {
  const shards = [library.slice(0, 2), library.slice(2)].flatMap(shardsOf);
  const { plan, matches } = searchShards(shards, library, query);
  const found = await suggest(query, plan, matches, async (id) => {
    const document = library.find((each) => each.id === id);
    return document && { title: document.title, text: document.body, hidden: ranges.get(id) ?? [] };
  });
  return found.map(({ text, changed }) => [text, ...changed.map(({ start, end }) => text.slice(start, end))]);
}

test('the nearest words that occur, as somebody wrote them', async () => {
  expect(await suggested('ishigro')).toEqual([['Ishiguro', 'Ishiguro']]);
  expect(await suggested('-film "carti at hailshm" ')).toEqual([]);
  expect(await suggested('carzi')).toEqual([['cărți', 'cărți']]);
  expect(await suggested('zoee')).toEqual([['Zoë', 'Zoë']]);
});

test('in the place of the word that does not, the rest as it was', async () => {
  expect(await suggested('"kathy remembrs" by:seth')).toEqual([['"kathy remembers" by:seth', 'remembers']]);
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

test('never a word that only hidden text has', async () => {
  expect(await suggested('diez')).toEqual([]);
  expect(await suggested('diez', new Map())).toEqual([['dies', 'dies']]);
});
