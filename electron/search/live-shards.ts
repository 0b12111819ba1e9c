// The shards that are searched, and where in them each document stands. A document stands in one of them at most: what was
// changed or has gone is retired wherever it stood. Of shards that were read back, documents count from when they are claimed.
import { partOf } from './document-key.ts';
import type { KeptTexts } from './document-table.ts';
import { type IndexRecord, printRecord, readRecord } from './index-record.ts';
import { type HeldDocument, type LiveShard, openLiveShard, runsIn } from './live-shard.ts';
import { shardsToMerge } from './merge-shards.ts';
import type { BookPart } from './searcher.ts';
import type { ShardBytes, ShardFolder } from './shard-folder.ts';

export interface Place {
  readonly of: LiveShard;
  readonly number: number;
}

/** A document of a part that stands in some shard. */
export interface Standing {
  readonly key: string;
  readonly stamp: number;
  readonly claimed: boolean;
}

export type LiveShards = ReturnType<typeof openLiveShards>;

export function openLiveShards(folder: ShardFolder) {
  let shards: LiveShard[] = [];
  /** Made when first asked for: searching needs none of it. */
  const places: Partial<Record<BookPart, Map<string, Place>>> = {};
  /** Files that the record still names. */
  const emptied: string[] = [];

  function drop(of: LiveShard): void {
    shards = shards.filter((shard) => shard !== of);
    of.table.close();
    if (of.name !== undefined) emptied.push(of.name);
  }

  function leave({ of, number }: Place): void {
    of.corrected.delete(number);
    of.shard.retire(number);
    if (of.shard.liveCount === 0) drop(of);
  }

  /** Where a document is in several shards, the newest has it. */
  function placesIn(part: BookPart): Map<string, Place> {
    const known = places[part];
    if (known) return known;
    const made = new Map<string, Place>();
    for (const place of standing(part)) {
      const key = place.of.shard.idOf(place.number);
      const before = made.get(key);
      if (before) leave(before);
      made.set(key, place);
    }
    places[part] = made;
    return made;
  }

  /** The places of a part's documents, of one book or of all. */
  function standing(part: BookPart, bookId?: string): Place[] {
    const found: Place[] = [];
    for (const of of shards) {
      const { live } = of.shard;
      for (const { bookId: book, kind, from, to } of runsIn(of)) {
        if (partOf(kind) !== part || (bookId !== undefined && book !== bookId)) continue;
        for (let number = from; number < to; number++) if (live[number] === 1) found.push({ of, number });
      }
    }
    return found;
  }

  function placeOf(key: string): Place | undefined {
    return placesIn(partOfKey(key)).get(key);
  }

  function retire(key: string): void {
    const place = placeOf(key);
    if (!place) return;
    placesIn(partOfKey(key)).delete(key);
    leave(place);
  }

  /** @param counts whether the document at a number counts; it may stand elsewhere so far */
  function settle(of: LiveShard, counts: (number: number) => boolean): void {
    for (let number = 0; number < of.shard.documentCount; number++) {
      if (!counts(number)) {
        of.shard.retire(number);
        continue;
      }
      const key = of.shard.idOf(number);
      retire(key);
      placesIn(partOfKey(key)).set(key, { of, number });
    }
    if (of.shard.liveCount > 0) shards = [...shards, of];
    else drop(of);
  }

  return {
    get all(): readonly LiveShard[] {
      return shards;
    },

    placeOf,
    retire,

    /** The documents of a part of a book. */
    standing(bookId: string, part: BookPart): Standing[] {
      placesIn(part);
      return standing(part, bookId).map(({ of: { shard, claimed, corrected }, number }) => ({
        key: shard.idOf(number),
        stamp: corrected.get(number)?.stamp ?? shard.stampOf(number),
        claimed: claimed[number] === 1,
      }));
    },

    /** Retires the documents of a part of a book; only those that nobody claimed, or all. */
    retirePart(bookId: string, part: BookPart, which: 'unclaimed' | 'all'): void {
      for (const place of standing(part, bookId)) {
        if (which === 'unclaimed' && place.of.claimed[place.number] === 1) continue;
        places[part]?.delete(place.of.shard.idOf(place.number));
        leave(place);
      }
    },

    /**
     * Takes what the folder holds of these books.
     * @param current book → the version of its texts as they are in the library
     * @returns those of them whose texts are all there as they are, and how many: they are claimed
     */
    readBack(current: ReadonlyMap<string, string | undefined>): Map<string, number> {
      const opened: LiveShard[] = [];
      for (const file of folder.read()) {
        const of = openLiveShard(file, file.name);
        if (of) opened.push(of);
        else {
          file.texts.close();
          folder.remove(file.name);
        }
      }
      const names = new Set(opened.map(({ name }) => name));
      const record = readRecord(folder.readRecord() ?? '');
      const believed = record && [...record.retired.keys()].every((name) => names.has(name)) ? record : undefined;
      const whole = new Map<string, number>();
      for (const [bookId, version] of believed?.versions ?? [])
        if (current.get(bookId) === version) whole.set(bookId, 0);
      for (const of of opened) {
        const retired = believed?.retired.get(of.name ?? '');
        for (const number of retired ?? []) of.shard.retire(number);
        for (const { bookId, kind, from, to } of runsIn(of)) {
          const isWhole = whole.has(bookId) && partOf(kind) === 'texts';
          // What came after the record was written makes up nothing that is whole.
          if (!current.has(bookId) || (isWhole && retired === undefined)) {
            for (let number = from; number < to; number++) of.shard.retire(number);
          } else if (isWhole) {
            of.claimed.fill(1, from, to);
            whole.set(bookId, (whole.get(bookId) ?? 0) + sum(of.shard.live.subarray(from, to)));
          }
        }
        if (of.shard.liveCount > 0) shards.push(of);
        else drop(of);
      }
      return whole;
    },

    /** Says that a document is as it was when it was read back. */
    claim(key: string): void {
      const place = placeOf(key);
      if (place) place.of.claimed[place.number] = 1;
    },

    /** Says what is known now of a document whose words stayed as they were. */
    correct(held: HeldDocument): void {
      const place = placeOf(held.key);
      if (!place) return;
      place.of.claimed[place.number] = 1;
      place.of.corrected.set(place.number, held);
    },

    /** Writes the file of a new shard, and opens it in a step of its own. Where it cannot be written, it stays in memory. */
    *write(bytes: ShardBytes): Generator<undefined, LiveShard> {
      const kept = folder.write(bytes) ?? { name: undefined, texts: inMemory(bytes.texts) };
      yield;
      const of = openLiveShard({ shard: bytes.shard, columns: bytes.columns, texts: kept.texts }, kept.name);
      if (!of) throw new Error('A shard that was just made cannot be read.');
      yield;
      return of;
    },

    /** @param counts whether the document at a number of the new shard still counts */
    add(of: LiveShard, counts: (number: number) => boolean): void {
      of.claimed.fill(1);
      settle(of, counts);
    },

    /** Those that should become one; none while all is well. */
    toMerge(): LiveShard[] {
      return shardsToMerge(shards.map(({ shard }) => shard)).flatMap((index) => shards[index] ?? []);
    },

    /** Adds the shard that was made of others; what has been retired meanwhile does not come back. */
    addMerged(of: LiveShard, merged: readonly LiveShard[]): void {
      settle(of, (number) => {
        const place = placeOf(of.shard.idOf(number));
        if (!place || !merged.includes(place.of)) return false;
        if (place.of.shard.stampOf(place.number) !== of.shard.stampOf(number)) return false;
        of.claimed[number] = place.of.claimed[place.number] ?? 0;
        const held = place.of.corrected.get(place.number);
        if (held) of.corrected.set(number, held);
        return true;
      });
    },

    /** Drops a shard with all its documents. @returns their books */
    drop(of: LiveShard): string[] {
      if (!shards.includes(of)) return [];
      const bookIds = new Set<string>();
      for (let number = 0; number < of.shard.documentCount; number++) bookIds.add(of.table.bookIdOf(number));
      for (const map of Object.values(places)) {
        for (const [key, place] of map) if (place.of === of) map.delete(key);
      }
      // It may be being merged.
      for (let number = 0; number < of.shard.documentCount; number++) of.shard.retire(number);
      drop(of);
      return [...bookIds];
    },

    /** What is kept, for the record; files that no longer belong to it go after it was written. */
    keep(versions: IndexRecord['versions']): void {
      const retired = new Map(
        shards.flatMap(({ name, shard }) => (name === undefined ? [] : [[name, retiredIn(shard.live)] as const])),
      );
      const allKept = retired.size > 0 && retired.size === shards.length;
      folder.writeRecord(allKept ? printRecord({ versions, retired }) : undefined);
      for (const name of emptied.splice(0)) folder.remove(name);
    },
  };
}

function partOfKey(key: string): BookPart {
  return partOf(key.split(' ', 2)[1] ?? '');
}

function sum(numbers: Uint8Array): number {
  let total = 0;
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0;
  return total;
}

function retiredIn(live: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < live.length; number++) if (live[number] !== 1) numbers.push(number);
  return numbers;
}

function inMemory(texts: Uint8Array): KeptTexts {
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
  return { read: (start, end) => bytes.subarray(start, end), close: () => {} };
}
