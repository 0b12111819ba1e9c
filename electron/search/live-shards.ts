// The shards that are searched, and where in them each document stands. A document stands in one of them at most: what was
// changed or has gone is retired wherever it stood. Of shards that were read back, documents count from when they are held.
import { bookIdOfKey, type HeldDocument } from './held-documents.ts';
import { shardsToMerge } from './merge-shards.ts';
import { type OpenShard, openShard } from './shard.ts';
import { readShard } from './shard-file.ts';
import type { ShardFolder } from './shard-folder.ts';

export interface LiveShard {
  readonly shard: OpenShard;
  /** By number; only these are searched. */
  readonly held: (HeldDocument | undefined)[];
  /** Of its file. */
  readonly name: string | undefined;
}

interface Place {
  readonly of: LiveShard;
  readonly number: number;
}

export type LiveShards = ReturnType<typeof openLiveShards>;

export function openLiveShards(folder: ShardFolder) {
  let shards: LiveShard[] = [];
  const places = new Map<string, Place>();
  /** Book → documents that nobody handed over since they were read back. */
  const unclaimed = new Map<string, Set<string>>();

  function dropIfEmpty(of: LiveShard): void {
    if (of.shard.liveCount > 0) return;
    shards = shards.filter((shard) => shard !== of);
    if (of.name !== undefined) folder.remove(of.name);
  }

  function leave(key: string): void {
    const place = places.get(key);
    if (!place) return;
    const { of, number } = place;
    places.delete(key);
    of.held[number] = undefined;
    of.shard.retire(number);
    dropIfEmpty(of);
  }

  function retire(key: string): void {
    leave(key);
    unclaimed.get(bookIdOfKey(key))?.delete(key);
  }

  /** @param occupant the document at a number of the shard, if it counts; it may stand elsewhere so far */
  function settle(
    shard: OpenShard,
    name: string | undefined,
    occupant: (number: number) => Pick<HeldDocument, 'key'> | HeldDocument | undefined,
  ): void {
    const of: LiveShard = { shard, held: [], name };
    shards = [...shards, of];
    for (let number = 0; number < shard.documentCount; number++) {
      const document = occupant(number);
      of.held.push(document && 'document' in document ? document : undefined);
      if (!document) shard.retire(number);
      else {
        leave(document.key);
        places.set(document.key, { of, number });
      }
    }
    dropIfEmpty(of);
  }

  function opened(bytes: Uint8Array): OpenShard {
    const reading = readShard(bytes);
    if (reading.state !== 'read') throw new Error(`A shard that was just made is ${reading.state}.`);
    return openShard(reading.arrays);
  }

  return {
    get all(): readonly LiveShard[] {
      return shards;
    },

    /** The version of a document that is indexed, if any is. */
    stampOf(key: string): number | undefined {
      const place = places.get(key);
      return place?.of.shard.stampOf(place.number);
    },

    retire,

    /** Takes what the folder holds of these books. Where a document is in several shards, the newest has it. */
    readBack(bookIds: ReadonlySet<string>): void {
      for (const { name, bytes } of folder.read()) {
        const reading = readShard(bytes);
        if (reading.state !== 'read') {
          folder.remove(name);
          continue;
        }
        const shard = openShard(reading.arrays);
        settle(shard, name, (number) => {
          const key = shard.idOf(number);
          const bookId = bookIdOfKey(key);
          if (!bookIds.has(bookId)) return undefined;
          unclaimed.set(bookId, (unclaimed.get(bookId) ?? new Set()).add(key));
          return { key };
        });
      }
    },

    /** Retires documents that were read back and that nobody claimed. */
    retireUnclaimed(bookId: string, isMeant: (key: string) => boolean): void {
      for (const key of [...(unclaimed.get(bookId) ?? [])]) if (isMeant(key)) retire(key);
    },

    /** @param heldAt the document that stands at a number of the new shard, if it still counts */
    add(bytes: Uint8Array, heldAt: (shard: OpenShard, number: number) => HeldDocument | undefined): void {
      const shard = opened(bytes);
      settle(shard, folder.write(bytes), (number) => heldAt(shard, number));
    },

    /** Says that what is known of a document was handed over anew, and that what is indexed of it stayed as it was. */
    hold(held: HeldDocument): void {
      const place = places.get(held.key);
      if (!place) return;
      unclaimed.get(held.document.bookId)?.delete(held.key);
      place.of.held[place.number] = held;
    },

    /** Those that should become one; none while all is well. */
    toMerge(): LiveShard[] {
      return shardsToMerge(shards.map(({ shard }) => shard)).flatMap((index) => shards[index] ?? []);
    },

    /** Adds the shard that was made of others; what has been retired meanwhile does not come back. */
    addMerged(bytes: Uint8Array, merged: readonly LiveShard[]): void {
      const shard = opened(bytes);
      settle(shard, folder.write(bytes), (number) => {
        const key = shard.idOf(number);
        const place = places.get(key);
        if (!place || !merged.includes(place.of)) return undefined;
        if (place.of.shard.stampOf(place.number) !== shard.stampOf(number)) return undefined;
        return place.of.held[place.number] ?? { key };
      });
    },
  };
}
