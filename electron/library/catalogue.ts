// The catalogue: which books there are. A removed book stays, marked, until it is restored; one that was merged into another, until
// it is separated again.
import { z } from 'zod';
import { bookSchema } from '../shared/model.ts';
import type { StoreKind } from '../state/store.ts';

const mergedSchema = z.object({
  /** The book it was merged into. */
  into: z.string(),
  at: z.iso.datetime(),
  /** Anything but `merged` was interrupted and has to be finished (merging/merging.ts). */
  state: z.enum(['merging', 'merged', 'separating']),
});
export type Merged = z.infer<typeof mergedSchema>;

const entrySchema = z.object({
  book: bookSchema,
  addedAt: z.iso.datetime(),
  /** Kept here so that the library's list need not read every text. */
  reviewCount: z.int().nonnegative(),
  passageCount: z.int().nonnegative(),
  removedAt: z.iso.datetime().optional(),
  merged: mergedSchema.optional(),
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

const catalogueSchema = z.object({ books: z.record(z.string(), entrySchema) });

export const catalogueKind: StoreKind<z.infer<typeof catalogueSchema>> = {
  name: 'catalogue',
  schema: catalogueSchema,
  empty: () => ({ books: {} }),
  migrations: [
    // 1: books have passages too.
    ({ books, ...catalogue }) => ({
      ...catalogue,
      books: Object.fromEntries(
        Object.entries(books as Record<string, object>).map(([id, entry]) => [id, { passageCount: 0, ...entry }]),
      ),
    }),
  ],
};
