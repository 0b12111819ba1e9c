import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLibrary, documentOf, likelyQueryText } from './any-library.ts';
import type { NaiveDocument } from './naive-search.ts';
import { searchShards, shardsOf } from './search-shards.ts';

function ranking(documents: readonly NaiveDocument[], query: string, typing = false): string[] {
  return searchShards(shardsOf(documents), documents, query, { typing }).results.map(({ id }) => id);
}

// So that no word is in most documents.
const others = Array.from({ length: 8 }, (_, index) =>
  documentOf(`other ${index}`, 'nothing of it is about anyone there'),
);

describe('first comes', () => {
  test.each<[string, string, [string, string]]>([
    ['the form that was typed, before others of the word', 'running', ['we running in the park', 'we run in the park']],
    [
      'the form that was typed in a long text, before others of the word time and again',
      'running',
      [`running ${'and so on with all of it '.repeat(20)}`, 'run, they run and run'],
    ],
    ['the word, before those that only begin so', 'run*', ['a run in the park, long ago', 'rune runes runic runner']],
    ['a small slip, before a larger one', 'ishigro~2', ['by ishiguro', 'by ishigurou']],
    ['who says it more', 'kathy', ['kathy and kathy again', 'kathy and ruth again']],
    ['who says it in fewer words', 'kathy', ['ask kathy then', 'ask kathy then and go home and sleep']],
    ['the rarer of two words', 'kathy OR anyone', ['ask kathy then', 'ask anyone then']],
    ['both of two words', 'kathy OR tommy', ['ask kathy or tommy', 'ask kathy or ask kathy']],
    [
      'words side by side',
      'kathy remembers',
      ['kathy remembers what they did to her then', 'what kathy did to them then she remembers her'],
    ],
  ])('%s', (_, query, [first, second]) => {
    const documents = [documentOf('a second', second), ...others, documentOf('first', first)];
    expect(ranking(documents, query).slice(0, 2)).toEqual(['first', 'a second']);
  });

  test('who wrote it, before who mentions them', () => {
    const documents = [
      documentOf('mention', 'ask kathy'),
      ...others,
      documentOf('wrote', 'ask her', { title: 'Kathy' }),
    ];
    expect(ranking(documents, 'kathy')).toEqual(['wrote', 'mention']);
  });

  test('of equals the first by id', () => {
    const documents = ['c', 'a', 'b'].map((id) => documentOf(id, 'Hailsham'));
    expect(ranking(documents, 'hailsham')).toEqual(['a', 'b', 'c']);
    expect(ranking(documents, '-film')).toEqual(['a', 'b', 'c']);
  });
});

test('shards change neither order nor scores, and a limit only where the list ends', () => {
  fc.assert(
    fc.property(
      anyLibrary,
      likelyQueryText,
      fc.boolean(),
      fc.nat(12),
      fc.nat(5),
      (library, query, typing, cut, limit) => {
        const whole = searchShards(shardsOf(library), library, query, { typing }).results;
        // In another order, too: what a document is called must not depend on its shard.
        const shards = [library.slice(cut), library.slice(0, cut).toReversed()].flatMap(shardsOf);
        expect(searchShards(shards, library, query, { typing }).results).toEqual(whole);
        expect(searchShards(shards, library, query, { typing, limit }).results).toEqual(whole.slice(0, limit));
      },
    ),
    { numRuns: 500 },
  );
});
