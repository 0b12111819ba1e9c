import type { Book, BookEntry } from '../../../electron/shared/model.ts';
export type Unused = [Book, BookEntry];
export function ExportDialog(_props: { book: Book; onClose: () => void }) {
  return null;
}
