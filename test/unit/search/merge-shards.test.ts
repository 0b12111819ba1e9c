import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeShards, shardsToMerge } from '../../../electron/search/merge-shards.ts';
import type { OpenShard } from '../../../electron/search/shard.ts';
import { SHARD_DOCUMENTS } from '../../../electron/search/shard-builder.ts';
import { anyCorpus, contentOf, opened, shardFile } from './any-corpus.ts';

function merged(shards: readonly OpenShard[]): OpenShard {
  const steps = mergeShards(shards);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return opened(step.value);
}

describe('Merged shards', () => {
  test('are what one shard of the documents that still count would be', () => {
    fc.assert(
      fc.property(anyCorpus, fc.array(fc.nat(11)), fc.nat(11), (documents, retired, cut) => {
        const parts = [documents.slice(0, cut), documents.slice(cut)].filter((part) => part.length > 0);
        const shards = parts.map((part) => opened(shardFile(part)));
        for (const shard of shards) {
          for (let document = 0; document < shard.documentCount; document++) {
            if (retired.includes(Number(shard.idOf(document)))) shard.retire(document);
          }
        }
        const left = documents.filter(({ id }) => !retired.includes(Number(id)));
        const together = merged(shards);
        expect(together.documentCount).toBe(left.length);
        if (left.length === 0) return;
        const whole = opened(shardFile(left));
        expect(contentOf(together)).toEqual(contentOf(whole));
        expect(together.languages).toEqual(whole.languages);
        expect(together.arrays.stems).toEqual(whole.arrays.stems);
      }),
    );
  });

  test('stay few and small however many imports follow each other', () => {
    const shards: { documentCount: number; liveCount: number }[] = [];
    let written = 0;
    const imports = 1600;
    for (let each = 0; each < imports; each++) {
      shards.push({ documentCount: 30, liveCount: 30 });
      for (let chosen = shardsToMerge(shards); chosen.length > 0; chosen = shardsToMerge(shards)) {
        const liveCount = chosen.reduce((sum, index) => sum + (shards[index]?.liveCount ?? 0), 0);
        for (const index of chosen.toReversed()) shards.splice(index, 1);
        shards.push({ documentCount: liveCount, liveCount });
        written += liveCount;
      }
    }
    expect(shards.length).toBeLessThan(30);
    expect(Math.max(...shards.map(({ liveCount }) => liveCount))).toBeLessThanOrEqual(SHARD_DOCUMENTS);
    expect(written / (30 * imports)).toBeLessThan(4);
  });

  test('of which most documents were retired are made anew', () => {
    const full = { documentCount: 8000, liveCount: 8000 };
    expect(shardsToMerge([full, { documentCount: 8000, liveCount: 3999 }])).toEqual([1]);
    expect(shardsToMerge([full, full])).toEqual([]);
  });
});
