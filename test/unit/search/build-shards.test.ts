import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../electron/search/analysis.ts';
import { buildShards } from '../../../electron/search/build-shards.ts';
import { createLexicon } from '../../../electron/search/lexicon.ts';
import { type IndexedDocument, SHARD_DOCUMENTS } from '../../../electron/search/shard-builder.ts';
import { anyCorpus, documentsWith, opened, shardFile, WORDS } from './any-corpus.ts';

const short = (count: number): IndexedDocument[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, stamp: index, body: 'a few words', title: '' }));

const filesOf = (documents: Iterable<IndexedDocument>) => [...buildShards(documents)].flatMap(({ file }) => file ?? []);

describe('Building', () => {
  test('makes shards of limited size, each document in one, in their order', () => {
    const shards = filesOf(short(SHARD_DOCUMENTS + 10)).map(opened);
    expect(shards.map(({ documentCount }) => documentCount)).toEqual([SHARD_DOCUMENTS, 10]);
    expect([shards[0]?.idOf(5), shards[1]?.idOf(9)]).toEqual(['5', `${SHARD_DOCUMENTS + 9}`]);
  });

  test('makes nothing of nothing', () => {
    expect(filesOf([])).toEqual([]);
  });

  test('tells how far it is whenever its time is up, and takes no more documents than it is asked for', () => {
    let clock = 0;
    let taken = 0;
    function* documents() {
      for (const document of short(1000)) {
        clock += 1;
        taken += 1;
        yield document;
      }
    }
    const steps = buildShards(documents(), createLexicon(), () => clock);
    const far = Array.from({ length: 5 }, () => steps.next().value?.documents ?? 0);
    steps.return(undefined);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(far.at(-1)).toBeLessThan(60);
    expect(taken).toBe(far.at(-1));
  });

  test('counts the documents of a term alike, in one shard or in several', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        fc.array(fc.nat(11), { maxLength: 3 }),
        fc.constantFrom(...WORDS),
        (documents, cuts, word) => {
          fc.pre(documents.length > 0);
          const bounds = [
            0,
            ...cuts.filter((cut) => cut < documents.length).toSorted((a, b) => a - b),
            documents.length,
          ];
          const parts = bounds
            .map((from, index) => documents.slice(from, bounds[index + 1] ?? from))
            .filter((part) => part.length > 0);
          const [{ term } = { term: '' }] = tokensOf(word);
          const found = (part: readonly IndexedDocument[]) => {
            const shard = opened(shardFile(part));
            const { from, to } = shard.formsOfPrefix(term);
            const forms = Array.from({ length: to - from }, (_, index) => from + index);
            return {
              body: documentsWith(shard, 'body', forms).length,
              title: documentsWith(shard, 'title', forms).length,
              tokens: shard.tokenCount('body'),
              documents: shard.liveCount,
            };
          };
          const sum = parts.map(found).reduce((all, part) => ({
            body: all.body + part.body,
            title: all.title + part.title,
            tokens: all.tokens + part.tokens,
            documents: all.documents + part.documents,
          }));
          expect(sum).toEqual(found(documents));
        },
      ),
    );
  });
});
