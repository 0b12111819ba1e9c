// What two books were before they were merged, as far as the merge changed it: `books/ID/merge/` of the book that went, whose own
// files stay as they are. Written before the merge and kept until the books are separated.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readRecords, writeRecords } from '../library/record-file.ts';
import { bookSchema, passageSchema, reviewSchema } from '../shared/model.ts';
import { openStore, type StoreKind, type StoreRoom } from '../state/store.ts';
import type { SameTexts } from './same-texts.ts';

/** The facts of the book that stayed, before and as the merge left them. */
const factsSchema = z.object({ before: bookSchema, after: bookSchema });
type MergedFacts = z.infer<typeof factsSchema>;

const factsKind: StoreKind<MergedFacts | undefined> = {
  name: 'book',
  schema: factsSchema,
  empty: () => undefined,
  migrations: [],
};

const sameReviewSchema = z.object({ gone: reviewSchema, kept: reviewSchema, merged: reviewSchema });
const samePassageSchema = z.object({ gone: passageSchema, kept: passageSchema, merged: passageSchema });

export interface MergeRecord {
  /** Undefined where the file was damaged: then the book that stayed keeps the facts that it has. */
  readonly facts: MergedFacts | undefined;
  readonly same: SameTexts;
}

/** @throws Problem NOT_SAVED */
export async function keepMergeRecord(
  room: StoreRoom,
  bookFolder: string,
  facts: MergedFacts,
  same: SameTexts,
): Promise<void> {
  const folder = join(bookFolder, FOLDER);
  await writeRecords(join(folder, 'reviews.ndjson'), same.reviews);
  await writeRecords(join(folder, 'passages.ndjson'), same.passages);
  openStore(room, folder, factsKind).write(facts);
}

/** A line that cannot be read is left out: what it was about stays with both books. */
export async function mergeRecord(room: StoreRoom, bookFolder: string): Promise<MergeRecord> {
  const folder = join(bookFolder, FOLDER);
  const { records: reviews } = await readRecords(join(folder, 'reviews.ndjson'), sameReviewSchema);
  const { records: passages } = await readRecords(join(folder, 'passages.ndjson'), samePassageSchema);
  return { facts: openStore(room, folder, factsKind).value, same: { reviews, passages } };
}

/** What cannot be removed now is written over by the next merge. */
export async function dropMergeRecord(bookFolder: string): Promise<void> {
  await rm(join(bookFolder, FOLDER), { recursive: true, force: true }).catch(() => {});
}

const FOLDER = 'merge';
