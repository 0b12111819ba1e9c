import type { Book, BookEntry } from '../../../electron/shared/model.ts';
export type Unused = [Book, BookEntry];
export function OverviewScreen(_props: { entry: BookEntry }) {
  return null;
}
