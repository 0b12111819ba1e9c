// The points of a book that a query finds: what the search finds, and nothing else of it.
import { type SearchRequest, type SearchResults, searchRequestSchema } from '../shared/search-results.ts';

/** All that is found is named. */
const MOST = 1_000_000;

/** @param search finds all there is, once everything is indexed */
export function foundPoints(
  search: (request: SearchRequest) => Promise<SearchResults>,
): (bookId: string, query: string) => Promise<ReadonlySet<string>> {
  return async (bookId, query) => {
    const { results, beyond } = await search(searchRequestSchema.parse({ text: query, bookId, limit: 1, named: MOST }));
    const first = results.flatMap(({ kind, id }) => (kind === 'point' ? [id] : []));
    return new Set([...first, ...(beyond.point ?? [])]);
  };
}
