// All that is searched, as the worker holds it: documents handed over, the shards that make them found, and the indexing of
// what is new, which goes on in short steps between searches. Knows no threads and no library.
import type { SearchRequest } from '../shared/search-results.ts';
import { buildShards } from './build-shards.ts';
import { findDocuments } from './find-documents.ts';
import { type HeldDocument, indexedOf, isKeyOf, openHeldDocuments } from './held-documents.ts';
import { type LiveShard, openLiveShards } from './live-shards.ts';
import { mergeShards } from './merge-shards.ts';
import type { BookMarks, BookPart, Found, SearchDocument } from './searcher.ts';
import type { OpenShard } from './shard.ts';
import { NO_FOLDER, type ShardFolder } from './shard-folder.ts';

/** The first documents can be found soon, those after them come in larger and larger portions. */
const FIRST_PORTION = 512;
const LARGEST_PORTION = 8192;

/** Something that goes on with each call; `grew` is whether more can be found than before. */
type Work = Generator<{ readonly grew: boolean }, void>;

export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** @param folder where shards are kept, and read back from */
export function openSearchIndex(folder: ShardFolder = NO_FOLDER) {
  const documents = openHeldDocuments();
  const shards = openLiveShards(folder);
  /** Handed over, and not to be found yet. */
  const pending = new Map<string, HeldDocument>();
  let building: Work | undefined;
  let merging: Work | undefined;
  let portion = FIRST_PORTION;

  function remove(key: string): void {
    documents.remove(key);
    pending.delete(key);
    shards.retire(key);
  }

  function* build(): Work {
    const taken = [...pending.values()].slice(0, portion);
    portion = pending.size > taken.length ? Math.min(LARGEST_PORTION, 2 * portion) : FIRST_PORTION;
    const steps = buildShards(taken.map(({ key, stamp, document }) => ({ id: key, stamp, ...indexedOf(document) })));
    try {
      for (const { file } of steps) {
        if (file) shards.add(file, takenAt);
        yield { grew: file !== undefined };
      }
    } finally {
      // Should a document not be fit for indexing, which is a bug, the others are not to wait for it.
      for (const { key, stamp } of taken) if (pending.get(key)?.stamp === stamp) pending.delete(key);
    }
  }

  function takenAt(shard: OpenShard, number: number): HeldDocument | undefined {
    const key = shard.idOf(number);
    const held = documents.get(key);
    // It may have been changed or removed since it was taken, and even have come back.
    return held?.stamp === shard.stampOf(number) && pending.delete(key) ? held : undefined;
  }

  function* merge(picked: readonly LiveShard[]): Work {
    const steps = mergeShards(picked.map(({ shard }) => shard));
    let step = steps.next();
    while (!step.done) {
      yield { grew: false };
      step = steps.next();
    }
    shards.addMerged(step.value, picked);
  }

  /** One step; nothing where there is nothing to do. Finding more comes first. */
  function step(): { readonly grew: boolean } | undefined {
    if (!building && pending.size > 0) building = build();
    if (building) {
      const next = building.next();
      if (next.done) building = undefined;
      return next.value ?? { grew: false };
    }
    const picked = merging ? [] : shards.toMerge();
    if (picked.length > 0) merging = merge(picked);
    const next = merging?.next();
    if (next?.done) merging = undefined;
    return next && (next.value ?? { grew: false });
  }

  return {
    /** @param gone keys of documents */
    change(changed: readonly SearchDocument[], gone: readonly string[]): void {
      for (const key of gone) remove(key);
      for (const document of changed) {
        const held = documents.put(document);
        if (shards.stampOf(held.key) === held.stamp) shards.hold(held);
        else {
          shards.retire(held.key);
          pending.set(held.key, held);
        }
      }
    },

    /** Takes what was kept of these books; it is found as soon as it is handed over. */
    readBack: shards.readBack,

    /** All documents of a part of a book have been handed over: others that were read back are gone. */
    complete(bookId: string, part: BookPart): void {
      shards.retireUnclaimed(bookId, (key) => isKeyOf(part, key));
    },

    mark: (bookId: string, marks: BookMarks) => documents.mark(bookId, marks),

    removeBook(bookId: string): void {
      for (const key of documents.removeBook(bookId)) remove(key);
    },

    /** Book → how many of its documents cannot be found yet, where there are any. */
    pending(): Map<string, number> {
      const counts = new Map<string, number>();
      for (const { document } of pending.values()) {
        counts.set(document.bookId, (counts.get(document.bookId) ?? 0) + 1);
      }
      return counts;
    },

    /** Goes on with indexing until `enough` says so, or all is done: then `more` is false. */
    work(enough: () => boolean): { readonly more: boolean; readonly grew: boolean } {
      let grew = false;
      do {
        const done = step();
        if (!done) return { more: false, grew };
        grew ||= done.grew;
      } while (!enough());
      return { more: true, grew };
    },

    /** Nothing where the search was called off before all shards were asked. */
    search: (request: SearchRequest, isCalledOff: () => boolean): Promise<Found | undefined> =>
      findDocuments(shards.all, documents.get, request, isCalledOff),
  };
}
