import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../electron/search/analysis.ts';
import { FIELDS } from '../../../electron/search/postings.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';
import { anyCorpus, documentsWith, numbersIn, occurrencesIn, opened, shardFile, WORDS } from './any-corpus.ts';

const aCorpus = anyCorpus.filter((documents) => documents.length > 0);

describe('A shard', () => {
  test('has every token of every document where it stands', () => {
    fc.assert(
      fc.property(aCorpus, (documents) => {
        const shard = opened(shardFile(documents));
        for (const field of FIELDS) {
          const expected = documents.flatMap((document) =>
            tokensOf(document[field]).map(({ term }, at) => `${document.id}: ${term} at ${at}`),
          );
          expect(occurrencesIn(shard, field)).toEqual(expected.sort());
          const lengths = documents.map((document) => tokensOf(document[field]).length);
          expect([...shard.postings(field).lengths]).toEqual(lengths);
          expect(shard.tokenCount(field)).toBe(lengths.reduce((sum, length) => sum + length, 0));
        }
      }),
    );
  });

  test('finds a word by what was written, by its beginning, and by its stem in each language', () => {
    fc.assert(
      fc.property(aCorpus, fc.constantFrom(...WORDS), fc.nat(4), (documents, written, length) => {
        const shard = opened(shardFile(documents));
        const [{ term } = { term: '' }] = tokensOf(written);
        const beginning = term.slice(0, length);
        const withToken = (matches: (term: string, word: string, language: string) => boolean) =>
          documents
            .filter(({ body, language }) =>
              tokensOf(body).some((token) =>
                matches(token.term, body.slice(token.start, token.end), stemmingLanguage(language)),
              ),
            )
            .map(({ id }) => id)
            .sort();
        const { from, to } = shard.formsOfTerm(term);
        expect(documentsWith(shard, 'body', numbersIn(from, to))).toEqual(withToken((other) => other === term));
        const begun = shard.formsOfPrefix(beginning);
        expect(documentsWith(shard, 'body', numbersIn(begun.from, begun.to))).toEqual(
          withToken((other) => other.startsWith(beginning)),
        );
        for (const language of shard.languages) {
          const counts = (word: string, own: string) =>
            own === language || (language === 'en' && /^[a-z]+$/i.test(word));
          const stemmed = stem(written, language);
          expect(documentsWith(shard, 'body', shard.formsOfStem(stemmed, language))).toEqual(
            withToken((_, word, own) => counts(word, own) && stem(word, language) === stemmed),
          );
          expect(documentsWith(shard, 'body', shard.formsOfStemPrefix(beginning, language))).toEqual(
            withToken((_, word, own) => counts(word, own) && stem(word, language).startsWith(beginning)),
          );
        }
      }),
    );
  });

  test('tells its documents’ ids and stamps, and forgets a retired one', () => {
    const shard = opened(
      shardFile([
        { id: 'a', stamp: 0.5, body: 'one two', title: 'Ana' },
        { id: 'б/👍', stamp: 2 ** 52 + 1, body: 'three', title: 'Bo' },
      ]),
    );
    expect([shard.idOf(1), shard.stampOf(0), shard.stampOf(1)]).toEqual(['б/👍', 0.5, 2 ** 52 + 1]);
    shard.retire(0);
    shard.retire(0);
    expect([...shard.live]).toEqual([0, 1]);
    expect([shard.liveCount, shard.tokenCount('body'), shard.tokenCount('title')]).toEqual([1, 1, 1]);
  });

  test('keeps positions in a text of more than 65,536 words', () => {
    const shard = opened(shardFile([{ id: 'long', stamp: 0, body: `${'so '.repeat(70_000)}last`, title: '' }]));
    const { starts, positionStarts, positions } = shard.postings('body');
    const { from } = shard.formsOfTerm('last');
    expect(positions[positionStarts[starts[from] ?? 0] ?? 0]).toBe(70_000);
  });
});
