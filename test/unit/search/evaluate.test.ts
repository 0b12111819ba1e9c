import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { anyLibrary, documentOf, likelyQueryText } from './any-library.ts';
import { anyQueryText } from './any-query.ts';
import { naiveSearch } from './naive-search.ts';
import { searchShards, shardsOf } from './search-shards.ts';

test('index and twin find the same, however the documents are spread over shards', () => {
  const query = fc.oneof({ weight: 5, arbitrary: likelyQueryText }, anyQueryText);
  let telling = 0;
  fc.assert(
    fc.property(
      anyLibrary,
      fc.array(query, { minLength: 1, maxLength: 10 }),
      fc.boolean(),
      fc.nat(12),
      (library, texts, typing, cut) => {
        const shards = [library.slice(0, cut), library.slice(cut)].flatMap(shardsOf);
        for (const text of texts) {
          const naive = naiveSearch(library, parseQuery(text, { typing }).tree);
          const { results, total } = searchShards(shards, library, text, { typing });
          expect(results.map(({ id }) => id).sort()).toEqual(naive.sort());
          expect(total).toBe(naive.length);
          if (naive.length > 0 && naive.length < library.length) telling++;
        }
      },
    ),
    { numRuns: 500 },
  );
  // Of queries that find nothing, or everything, the test would say little.
  expect(telling).toBeGreaterThan(300);
});

describe('a query finds', () => {
  const library = [
    documentOf('spoken', 'We run, and never\nlet me go. A heart-breaking end.'),
    documentOf('scattered', 'Never did she let them go to me; it broke my heart, this breaking of hearts.'),
    documentOf('by', 'Lovely.', { title: 'Kathy H.', facts: { by: ['Kathy H.'], rating: 4, tags: ['care'] } }),
    documentOf('fa', 'کتاب‌ها و running را دوست دارم', { language: 'fa', facts: { language: 'fa' } }),
    documentOf('ja', '村上春樹の小説、記憶について', { language: 'ja', facts: { language: 'ja' } }),
  ];
  const shards = shardsOf(library);
  const find = (query: string, typing = false) =>
    searchShards(shards, library, query, { typing })
      .results.map(({ id }) => id)
      .sort();

  test.each<[string, string[]]>([
    ['never let me go', ['scattered', 'spoken']],
    ['“never let me go”', ['spoken']],
    ['"never lets me go"', []],
    ['heart-breaking', ['spoken']],
    ['-heart-breaking heart', ['scattered']],
    ['runs', ['fa', 'spoken']],
    ['"run"', ['spoken']],
    ['kathy', ['by']],
    ['by:kathy', ['by']],
    ['"kathy lovely"', []],
    ['rating:>=3 OR lang:fa', ['by', 'fa']],
    ['-rating:>=3 -lang:ja -run', ['scattered']],
    ['كتاب*', ['fa']],
    ['kahty~', ['by']],
    ['*eak*ng', ['scattered', 'spoken']],
    ['h*t-br*', ['spoken']],
    ['"h*t"', []],
    ['r*n', ['spoken']],
    [`${'kathy'.repeat(9)}~`, []],
    ['khaty', []],
    ['記憶', ['ja']],
    ['tag:care tag:car', []],
    ['… - & "!"', []],
    ['', []],
  ])('%s → %j', (query, ids) => expect(find(query)).toEqual(ids));

  test('what is being typed by its beginning, or that of its stem', () => {
    expect(find('nev', true)).toEqual(['scattered', 'spoken']);
    expect(find('nev')).toEqual([]);
    expect(find('"never le', true)).toEqual(['spoken']);
    expect(find('lovelyne', true)).toEqual([]);
    expect(find('loveli', true)).toEqual(['by']);
  });

  test('nothing that has been retired', () => {
    const own = shardsOf(library);
    own[0]?.retire(0);
    expect(searchShards(own, library, 'let go').results.map(({ id }) => id)).toEqual(['scattered']);
    expect(searchShards(own, library, '-lovely').total).toBe(3);
  });
});

test('a query of any bytes is answered soon', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `w${((index * 7919) % 4001).toString(36)}`);
  const library = Array.from({ length: 500 }, (_, index) =>
    documentOf(`d${index}`, Array.from({ length: 200 }, (_, at) => words[(index * at * 31) % 4000]).join(' ')),
  );
  const shards = shardsOf(library);
  const queries = [
    words.map((word) => `*${word.slice(1)}`).join(' '),
    words.map((word) => `${word.slice(0, 2)}*${word.slice(2)}`).join(' OR '),
    '*w'.repeat(500),
  ].map((text) => text.slice(0, 1000));
  const units = ['w* ', '-(w* OR ', 'w1~2 ', 'w-', '"w ', '(((', 'a b OR ', '~2 *', '\u0000\ud800', 'is:unread OR '];
  for (const query of [...queries, ...units.map((unit) => unit.repeat(1000 / unit.length))]) {
    const begun = performance.now();
    searchShards(shards, library, query, { typing: true, limit: 50 });
    expect(performance.now() - begun).toBeLessThan(1000);
  }
});
