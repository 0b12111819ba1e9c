// Reviews to search in tests.
import type { SearchDocument } from '../../../electron/search/searcher.ts';

export const review = (id: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  bookId: 'book',
  kind: 'review',
  title: 'A Reader',
  text,
  hidden: [],
  by: [more.title ?? 'A Reader'],
  titles: ['A Book'],
  spoiler: (more.hidden ?? []).length > 0,
  ...more,
});
