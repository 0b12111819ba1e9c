// The catalogue: which books there are. A removed book stays, marked, until it is restored.
import { z } from 'zod';
import { bookSchema } from '../shared/model.ts';
import type { StoreKind } from '../state/store.ts';

const entrySchema = z.object({
  book: bookSchema,
  addedAt: z.iso.datetime(),
  /** Kept here so that the library's list need not read every review. */
  reviewCount: z.int().nonnegative(),
  removedAt: z.iso.datetime().optional(),
});
export type CatalogueEntry = z.infer<typeof entrySchema>;

const catalogueSchema = z.object({ books: z.record(z.string(), entrySchema) });

export const catalogueKind: StoreKind<z.infer<typeof catalogueSchema>> = {
  name: 'catalogue',
  schema: catalogueSchema,
  empty: () => ({ books: {} }),
  migrations: [],
};
