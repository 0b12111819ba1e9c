// All that is searched, as the worker holds it: documents handed over, the shards that make them found, and the indexing of
// what is new, which goes on in short steps between searches. Knows no threads and no library.
import type { SearchRequest } from '../shared/search-results.ts';
import { buildShards } from './build-shards.ts';
import { checksumOf } from './document-checksum.ts';
import { layOutDocuments } from './document-columns.ts';
import { bookIdOfKey, keyOf, partOf } from './document-key.ts';
import { findDocuments } from './find-documents.ts';
import { openGroupMarks } from './group-marks.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { DamagedShard, type HeldDocument, keptAt, type LiveShard } from './live-shard.ts';
import { openLiveShards, type Place } from './live-shards.ts';
import { mergeShards } from './merge-shards.ts';
import { openRecentDocuments } from './recent-documents.ts';
import type { BookMarks, BookPart, Found, SearchDocument } from './searcher.ts';
import { NO_FOLDER, type ShardFolder } from './shard-folder.ts';

/** The first documents can be found soon, those after them come in larger and larger portions: of the largest no step takes too long. */
const FIRST_PORTION = 512;
const LARGEST_PORTION = 4096;

/** Something that goes on with each call; tells when more can be found than before. */
type Work = Generator<'grew' | undefined, void>;

/** What the index has of a part of a book, each document with its checksum. */
export interface KnownDocuments {
  readonly keys: readonly string[];
  readonly stamps: Float64Array;
  /** 1 where it may be found. */
  readonly claimed: Uint8Array;
}

export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** @param folder where shards are kept, and read back from */
export function openSearchIndex(folder: ShardFolder = NO_FOLDER) {
  const shards = openLiveShards(folder);
  const marks = openGroupMarks();
  const recent = openRecentDocuments();
  /** Handed over, and not to be found yet. */
  const pending = new Map<string, HeldDocument>();
  /** Found with what is known of them now, but kept with what was known of them before. */
  const corrected = new Map<string, HeldDocument>();
  /** Book → version of its texts, of which all were handed over. */
  const versions = new Map<string, string>();
  /** Whether what is kept is another than the record says. */
  let unrecorded = false;
  let building: Work | undefined;
  let merging: Work | undefined;
  let portion = FIRST_PORTION;
  /** Of the words of all portions; not kept for longer than there are any. */
  let lexicon: Lexicon | undefined;
  /** Books of which documents were lost with a damaged file. */
  const lost = new Set<string>();

  function forget(key: string): void {
    pending.delete(key);
    corrected.delete(key);
    shards.retire(key);
  }

  function outdate(key: string): void {
    unrecorded = true;
    if (partOf(key.split(' ', 2)[1] ?? '') === 'texts') versions.delete(bookIdOfKey(key));
  }

  function put(document: SearchDocument): void {
    const held = { key: keyOf(document), document, stamp: checksumOf(document) };
    const place = shards.placeOf(held.key);
    const known = place && stampAt(place);
    if (place && known === held.stamp) {
      shards.claim(held.key);
      return;
    }
    outdate(held.key);
    if (place && hasSameWords(place, document)) {
      shards.correct(held);
      corrected.set(held.key, held);
      return;
    }
    forget(held.key);
    pending.set(held.key, held);
  }

  function* build(from: Map<string, HeldDocument>): Work {
    const taken = [...from.values()].slice(0, portion);
    portion = Math.min(LARGEST_PORTION, 2 * portion);
    if (!lexicon || lexicon.full) lexicon = createLexicon();
    let done = 0;
    try {
      for (const step of buildShards(
        taken.map(({ key, stamp, document }) => ({ id: key, stamp, ...indexedOf(document) })),
        lexicon,
      )) {
        yield;
        if (!step.file) continue;
        yield* addShard(step.file, taken.slice(done, step.documents));
        done = step.documents;
        yield 'grew';
      }
    } finally {
      // Should a document not be fit for indexing, which is a bug, the others are not to wait for it.
      for (const { key, stamp } of taken) if (from.get(key)?.stamp === stamp) from.delete(key);
    }
  }

  function* addShard(shard: Uint8Array, documents: readonly HeldDocument[]): Work {
    const bytes = { shard, ...(yield* layOutDocuments(documents.map(({ document }) => document))) };
    const of = yield* shards.write(bytes);
    shards.add(of, (number) => isTaken(of, number));
    unrecorded = true;
  }

  /** It may have been changed or removed since it was taken, and even have come back. */
  function isTaken({ shard }: LiveShard, number: number): boolean {
    const [key, stamp] = [shard.idOf(number), shard.stampOf(number)];
    return [pending, corrected].some((held) => held.get(key)?.stamp === stamp && held.delete(key));
  }

  function* merge(picked: readonly LiveShard[]): Work {
    const documents: SearchDocument[] = [];
    const shard = yield* mergeShards(
      picked.map((of) => of.shard),
      (place, number) => {
        const of = picked[place];
        if (of) documents.push(keptAt(of, number));
      },
    );
    const bytes = { shard, ...(yield* layOutDocuments(documents)) };
    const of = yield* shards.write(bytes);
    shards.addMerged(of, picked);
    unrecorded = true;
  }

  /** Drops a shard that was found to be damaged. */
  function drop(error: unknown): void {
    if (!(error instanceof DamagedShard)) throw error;
    for (const bookId of shards.drop(error.of)) {
      versions.delete(bookId);
      lost.add(bookId);
    }
    unrecorded = true;
  }

  /** One step; nothing where there is nothing to do. Finding more comes first. */
  function step(): 'grew' | 'worked' | undefined {
    if (!building && pending.size + corrected.size > 0) building = build(pending.size > 0 ? pending : corrected);
    if (building) {
      const next = building.next();
      if (next.done) building = undefined;
      return next.value ?? 'worked';
    }
    if (unrecorded) {
      shards.keep(versions);
      unrecorded = false;
      return 'worked';
    }
    const picked = merging ? [] : shards.toMerge();
    if (picked.length > 0) merging = merge(picked);
    if (!merging) {
      portion = FIRST_PORTION;
      lexicon = undefined;
      return undefined;
    }
    try {
      if (merging.next().done) merging = undefined;
    } catch (error) {
      merging = undefined;
      drop(error);
    }
    return 'worked';
  }

  return {
    /**
     * @param gone keys of documents
     * @param same keys of documents that are as they were when they were read back
     */
    change(changed: readonly SearchDocument[], gone: readonly string[], same: readonly string[] = []): void {
      for (const key of gone) {
        outdate(key);
        forget(key);
      }
      for (const key of same) shards.claim(key);
      for (const document of changed) put(document);
    },

    /**
     * Takes what was kept of these books, each with the version of its texts, where that is known.
     * @returns the books whose texts are all there in this version, and how many: they are found at once, others when they
     *   are handed over
     */
    readBack(current: ReadonlyMap<string, string | undefined>): Map<string, number> {
      const whole = shards.readBack(current);
      for (const bookId of whole.keys()) versions.set(bookId, current.get(bookId) ?? '');
      unrecorded = true;
      return whole;
    },

    /** The documents of a part of a book that are known, or were read back. */
    known(bookId: string, part: BookPart): KnownDocuments {
      const standing = shards.standing(bookId, part);
      const waiting = [...pending.values()].filter(
        ({ document }) => document.bookId === bookId && partOf(document.kind) === part,
      );
      const all = [...standing, ...waiting.map(({ key, stamp }) => ({ key, stamp, claimed: true }))];
      return {
        keys: all.map(({ key }) => key),
        stamps: Float64Array.from(all, ({ stamp }) => stamp),
        claimed: Uint8Array.from(all, ({ claimed }) => (claimed ? 1 : 0)),
      };
    },

    /**
     * All documents of a part of a book have been handed over: others that were read back are gone.
     * @param version of texts, for which the index can vouch at the next start
     */
    complete(bookId: string, part: BookPart, version?: string): void {
      shards.retirePart(bookId, part, 'unclaimed');
      if (version === undefined || part !== 'texts') return;
      versions.set(bookId, version);
      unrecorded = true;
    },

    mark: (bookId: string, of: BookMarks) => marks.set(bookId, of),

    /** What the group marked stays known: the book may be back already, and is not to be shown without it. */
    removeBook(bookId: string): void {
      versions.delete(bookId);
      unrecorded = true;
      for (const held of [pending, corrected]) {
        for (const [key, { document }] of held) if (document.bookId === bookId) held.delete(key);
      }
      for (const part of ['texts', 'club'] as const) shards.retirePart(bookId, part, 'all');
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
        grew ||= done === 'grew';
      } while (!enough());
      return { more: true, grew };
    },

    /** The books that have to be handed over again, for a file with documents of them was found to be damaged. */
    takeLost(): string[] {
      const bookIds = [...lost];
      lost.clear();
      return bookIds;
    },

    /** Nothing where the search was called off before all shards were asked, or came upon a damaged one: then books are lost. */
    async search(request: SearchRequest, isCalledOff: () => boolean): Promise<Found | undefined> {
      try {
        return await findDocuments(
          { all: shards.all, placeOf: shards.placeOf, recent },
          marks.of,
          request,
          isCalledOff,
        );
      } catch (error) {
        drop(error);
        return undefined;
      }
    },
  };
}

function stampAt({ of, number }: Place): number {
  return of.corrected.get(number)?.stamp ?? of.shard.stampOf(number);
}

/** Whether what is indexed of a document is what is indexed of another version of it. */
function hasSameWords({ of, number }: Place, document: SearchDocument): boolean {
  const before = of.corrected.get(number)?.document ?? of.table.documentAt(number);
  if (!before) return false;
  const [one, other] = [indexedOf(before), indexedOf(document)];
  return one.body === other.body && one.title === other.title && one.language === other.language;
}

/** What is indexed of a document. Nobody wrote the heading of a point. */
function indexedOf({ kind, title, text, language }: SearchDocument) {
  return { body: text, title: kind === 'point' ? '' : title, language };
}
