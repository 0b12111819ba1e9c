import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laidOutLength } from '../../../electron/search/array-file.ts';
import { layOutShard, readShard } from '../../../electron/search/shard-file.ts';
import { anyCorpus, contentOf, opened, shardFile } from './any-corpus.ts';

const anyFile = anyCorpus.filter((documents) => documents.length > 0).map(shardFile);

describe('The file of a shard', () => {
  test('reads back as what was laid out, wherever its bytes lie', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(9), (file, shift) => {
        const shard = opened(file);
        const elsewhere = new Uint8Array(file.length + shift).subarray(shift);
        elsewhere.set(file);
        expect(contentOf(opened(elsewhere))).toEqual(contentOf(shard));
        expect(layOutShard(shard.arrays)).toEqual(file);
      }),
    );
  });

  test('is not read when a bit of it is another', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(7), (file, at, bit) => {
        const changed = file.slice();
        const index = at % file.length;
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        expect(readShard(changed).state).not.toBe('read');
      }),
      { numRuns: 500 },
    );
  });

  test('is not read when it was cut, lengthened or never one', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.uint8Array({ minLength: 1 }), (file, at, more) => {
        expect(readShard(file.slice(0, at % file.length)).state).toBe('damaged');
        expect(readShard(Uint8Array.of(...file, ...more)).state).toBe('damaged');
        expect(readShard(more).state).toBe('damaged');
      }),
    );
  });

  test('is told to be outdated when it is whole, but of another version', () => {
    const file = shardFile([{ id: 'a', stamp: 0, body: 'some words', title: '' }]);
    const header = new DataView(file.buffer, file.byteOffset);
    header.setUint32(16, header.getUint32(16, true) + 1, true);
    header.setUint32(8, crc32(file.subarray(12, laidOutLength(file))), true);
    expect(readShard(file)).toEqual({ state: 'outdated' });
  });
});
