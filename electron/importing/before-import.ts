// What a book was before an import, kept so that the import can be undone: `books/ID/before-import/IMPORT/`. Only the newest
// import's is kept. The reviews are written first and `book.json` last: where that is missing, so is the whole state.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readReviewFile, writeReviewFile } from '../library/review-file.ts';
import { type Book, bookSchema, type Review } from '../shared/model.ts';
import { openStore, type StoreKind, type StoreRoom } from '../state/store.ts';

const headSchema = z.object({
  /** The book as it was; none for one that the import brought in. */
  before: bookSchema.optional(),
  /** As the import left it: what differs from that now was changed by hand, and is not the import's to undo. */
  after: bookSchema,
  /** Tells a whole file of reviews from a damaged or missing one. */
  reviewCount: z.int().nonnegative(),
});
type Head = z.infer<typeof headSchema>;

const headKind: StoreKind<Head | undefined> = {
  name: 'book',
  schema: headSchema,
  empty: () => undefined,
  migrations: [],
};

export interface BookBefore {
  readonly before: Book | undefined;
  readonly after: Book;
  readonly reviews: readonly Review[];
}

/** @throws Problem NOT_SAVED; there is no state of this import then. */
export async function keepBefore(
  room: StoreRoom,
  bookFolder: string,
  importId: string,
  { before, after, reviews }: BookBefore,
): Promise<void> {
  const folder = join(bookFolder, FOLDER, importId);
  await writeReviewFile(join(folder, 'reviews.ndjson'), reviews);
  openStore(room, folder, headKind).write({ ...(before && { before }), after, reviewCount: reviews.length });
}

/** Undefined where it was never kept, was dropped for a newer one, or is damaged. */
export async function beforeImport(
  room: StoreRoom,
  bookFolder: string,
  importId: string,
): Promise<BookBefore | undefined> {
  const folder = join(bookFolder, FOLDER, importId);
  if (!existsSync(join(folder, 'book.json'))) return undefined;
  const head = openStore(room, folder, headKind).value;
  const { reviews } = await readReviewFile(join(folder, 'reviews.ndjson'));
  if (!head || reviews.length !== head.reviewCount) return undefined;
  return { before: head.before, after: head.after, reviews };
}

/** Drops the states of all imports but this one; a state that cannot be removed now goes after the next import. */
export async function keepOnly(bookFolder: string, importId: string | undefined): Promise<void> {
  const folder = join(bookFolder, FOLDER);
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => name !== importId);
  await Promise.allSettled(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

const FOLDER = 'before-import';
