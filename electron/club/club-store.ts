// A club document at rest: `books/ID/club.json` holds the whole Yjs document as one update in base64.
import * as Y from 'yjs';
import { z } from 'zod';
import type { StoreKind } from '../state/store.ts';

const clubFileSchema = z.object({
  update: z.base64().refine(isUpdate, { error: 'This is no Yjs update.' }),
});
export type ClubFile = z.infer<typeof clubFileSchema>;

export const clubKind: StoreKind<ClubFile> = {
  name: 'club',
  schema: clubFileSchema,
  empty: () => ({ update: '' }),
  migrations: [],
};

/** A file can be sound JSON and still hold a torn update; then it is the backup's turn. */
function isUpdate(base64: string): boolean {
  if (!base64) return true;
  const trial = new Y.Doc();
  try {
    Y.applyUpdate(trial, Buffer.from(base64, 'base64'));
    return true;
  } catch {
    return false;
  } finally {
    trial.destroy();
  }
}
