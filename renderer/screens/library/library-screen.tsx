import type { Book, BookEntry } from '../../../electron/shared/model.ts';
export type Unused = [Book, BookEntry];
export function LibraryScreen(_props: {
  library: readonly BookEntry[];
  onOpen: (bookId: string) => void;
  onImport: () => void;
}) {
  return null;
}
