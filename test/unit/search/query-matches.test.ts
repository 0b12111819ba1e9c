import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordPlacesOf } from '../../../electron/search/analysis.ts';
import { openIndexedMatches } from '../../../electron/search/query-matches.ts';
import { stemmingLanguage } from '../../../electron/search/stemming.ts';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { anyLibrary, documentOf, likelyQueryText } from './any-library.ts';
import { naiveMatches } from './naive-matches.ts';
import { searchShards, shardsOf } from './search-shards.ts';

function matchesIn(query: string, text: string) {
  const library = [documentOf('only', text)];
  const { plan, matches } = searchShards(shardsOf(library), library, query);
  return matches.flatMap((of) => openIndexedMatches(plan, of, [0])(0, wordPlacesOf(text)));
}
const marked = (query: string, text: string) => matchesIn(query, text).map(({ start, end }) => text.slice(start, end));

test('a word is marked in all its forms, a phrase as one', () => {
  expect(marked('run', 'Running, she ran; runs a runner.')).toEqual(['Running', 'runs']);
  expect(marked('"never let me go" me', 'Me? Never let\nme go, me.')).toEqual(['Me', 'Never let\nme go', 'me']);
  expect(marked('heart-breaking', 'heart breaking, a heart')).toEqual(['heart breaking']);
  expect(marked('ishigro~ OR hum*', 'Ishiguro’s humans')).toEqual(['Ishiguro', 'humans']);
  expect(marked('*ishment OR h*m', 'Nourishment, ham and shame')).toEqual(['Nourishment', 'ham']);
});

test('phrases that overlap are one stretch, with all that it matches', () => {
  const text = 'it is what it is what';
  expect(matchesIn('"it is what" "what it is"', text)).toEqual([{ start: 0, end: text.length, sequences: [0, 1] }]);
});

test('what is excluded, and what is asked of facts, is not marked', () => {
  expect(marked('-film book by:seth -(never -let)', 'film book Seth never let')).toEqual(['book', 'let']);
});

test('the index tells the same places as the text', () => {
  fc.assert(
    fc.property(anyLibrary, fc.array(likelyQueryText, { maxLength: 10 }), fc.boolean(), (library, queries, typing) => {
      const shards = shardsOf(library);
      for (const query of queries) {
        const { tree } = parseQuery(query, { typing });
        const { plan, matches, results } = searchShards(shards, library, query, { typing });
        const found = new Set(results.map(({ id }) => id));
        for (const of of matches) {
          const documents = Array.from(of.documents.keys()).filter((document) => found.has(of.shard.idOf(document)));
          const matchesOf = openIndexedMatches(plan, of, documents);
          for (const document of documents) {
            const { body, language } = library.find(({ id }) => id === of.shard.idOf(document)) ?? { body: '' };
            expect(matchesOf(document, wordPlacesOf(body))).toEqual(
              naiveMatches(tree, body, stemmingLanguage(language)),
            );
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
