// What a book was before an import, kept so that the import can be undone: `books/ID/before-import/IMPORT/`. Only those of the
// newest run are kept. The texts are written first and `book.json` last: where that is missing, so is the whole state.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BookTexts } from '../library/library.ts';
import { readRecords, writeRecords } from '../library/record-file.ts';
import { type Book, bookSchema, passageSchema, reviewSchema } from '../shared/model.ts';
import { openStore, type StoreKind, type StoreRoom } from '../state/store.ts';

const headSchema = z.object({
  /** The book as it was; none for one that the import brought in. */
  before: bookSchema.optional(),
  /** As the import left it: what differs from that now was changed by hand, and is not the import's to undo. */
  after: bookSchema,
  /** Tell a whole file from a damaged or missing one. */
  reviewCount: z.int().nonnegative(),
  passageCount: z.int().nonnegative(),
});
type Head = z.infer<typeof headSchema>;

const headKind: StoreKind<Head | undefined> = {
  name: 'book',
  schema: headSchema,
  empty: () => undefined,
  migrations: [
    // 1: books have passages too.
    (head) => ({ passageCount: 0, ...head }),
  ],
};

export interface BookBefore {
  readonly before: Book | undefined;
  readonly after: Book;
  readonly texts: BookTexts;
}

/**
 * @param keepTexts puts the texts into a folder, in files of these names
 * @throws Problem NOT_SAVED; there is no state of this import then.
 */
export async function keepBefore(
  room: StoreRoom,
  bookFolder: string,
  importId: string,
  { before, after, texts: { reviews, passages } }: BookBefore,
  keepTexts = (folder: string) => writeTexts(folder, { reviews, passages }),
): Promise<void> {
  const folder = join(bookFolder, FOLDER, importId);
  await keepTexts(folder);
  const counts = { reviewCount: reviews.length, passageCount: passages.length };
  openStore(room, folder, headKind).write({ ...(before && { before }), after, ...counts });
}

async function writeTexts(folder: string, { reviews, passages }: BookTexts): Promise<void> {
  await writeRecords(join(folder, 'reviews.ndjson'), reviews);
  await writeRecords(join(folder, 'passages.ndjson'), passages);
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
  const { records: reviews } = await readRecords(join(folder, 'reviews.ndjson'), reviewSchema);
  const { records: passages } = await readRecords(join(folder, 'passages.ndjson'), passageSchema);
  if (!head || reviews.length !== head.reviewCount || passages.length !== head.passageCount) return undefined;
  return { before: head.before, after: head.after, texts: { reviews, passages } };
}

/** Drops the states of all imports but these; a state that cannot be removed now goes after the next import. */
export async function keepOnly(bookFolder: string, importIds: readonly string[]): Promise<void> {
  const folder = join(bookFolder, FOLDER);
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => !importIds.includes(name));
  await Promise.allSettled(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

const FOLDER = 'before-import';
