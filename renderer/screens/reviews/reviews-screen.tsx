import type { Book, BookEntry } from '../../../electron/shared/model.ts';
export type Unused = [Book, BookEntry];
export function ReviewsScreen(_props: { book: Book }) {
  return null;
}
