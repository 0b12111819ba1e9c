import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesIn, openIndexedMatches } from '../../../electron/search/query-matches.ts';
import { planQuery } from '../../../electron/search/query-plan.ts';
import { stemmingLanguage } from '../../../electron/search/stemming.ts';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import { anyLibrary, likelyQueryText } from './any-library.ts';
import { naiveSearch } from './naive-search.ts';
import { searchShards, shardsOf } from './search-shards.ts';

const planOf = (query: string, typing = false) => planQuery(parseQuery(query, { typing }).tree);
const marked = (query: string, text: string, language = 'en') =>
  matchesIn(planOf(query), text, language).map(({ start, end }) => text.slice(start, end));

test('a word is marked in all its forms, a phrase as one', () => {
  expect(marked('run', 'Running, she ran; runs a runner.')).toEqual(['Running', 'runs']);
  expect(marked('"never let me go" me', 'Me? Never let\nme go, me.')).toEqual(['Me', 'Never let\nme go', 'me']);
  expect(marked('heart-breaking', 'heart breaking, a heart')).toEqual(['heart breaking']);
  expect(marked('ishigro~ OR hum*', 'Ishiguro’s humans')).toEqual(['Ishiguro', 'humans']);
});

test('phrases that overlap are one stretch, with all that it matches', () => {
  const text = 'it is what it is what';
  expect(matchesIn(planOf('"it is what" "what it is"'), text, 'en')).toEqual([
    { start: 0, end: text.length, sequences: [0, 1] },
  ]);
});

test('what is excluded, and what is asked of facts, is not marked', () => {
  expect(marked('-film book by:seth -(never -let)', 'film book Seth never let')).toEqual(['book', 'let']);
});

test('something is marked just where the index finds it', () => {
  fc.assert(
    fc.property(anyLibrary, fc.array(likelyQueryText, { maxLength: 10 }), fc.boolean(), (library, queries, typing) => {
      for (const query of queries) {
        const { tree } = parseQuery(query, { typing });
        if (tree?.kind !== 'word' && tree?.kind !== 'phrase') continue;
        const plan = planQuery(tree);
        const having = library.filter(({ body, title, language }) =>
          [body, title].some((text) => matchesIn(plan, text, stemmingLanguage(language)).length > 0),
        );
        expect(having.map(({ id }) => id)).toEqual(naiveSearch(library, tree));
      }
    }),
    { numRuns: 300 },
  );
});

test('the index tells the same places as the text', () => {
  fc.assert(
    fc.property(anyLibrary, fc.array(likelyQueryText, { maxLength: 10 }), fc.boolean(), (library, queries, typing) => {
      const shards = shardsOf(library);
      for (const query of queries) {
        const { plan, matches, results } = searchShards(shards, library, query, { typing });
        const found = new Set(results.map(({ id }) => id));
        for (const of of matches) {
          const documents = Array.from(of.documents.keys()).filter((document) => found.has(of.shard.idOf(document)));
          const matchesOf = openIndexedMatches(plan, of, documents);
          for (const document of documents) {
            const { body, language } = library.find(({ id }) => id === of.shard.idOf(document)) ?? { body: '' };
            expect(matchesOf(document, body)).toEqual(matchesIn(plan, body, stemmingLanguage(language)));
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
