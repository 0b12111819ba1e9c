// Members whose exports or highlights the library has already, as far as the books of a file tell.
import { useQueries } from '@tanstack/react-query';
import type { ImportPreview } from '../../../electron/shared/import-report.ts';
import { allReviews } from '../../state/all-reviews.ts';
import { useClient } from '../../state/companion.tsx';

/** Those that are asked: a member's library can hold hundreds. */
const BOOKS_ASKED = 4;

export function useMemberNames({ readings, byMember }: ImportPreview): readonly string[] {
  const client = useClient();
  const bookIds = byMember ? readings.flatMap(({ existingBook }) => existingBook?.id ?? []) : [];
  return useQueries({
    queries: [...new Set(bookIds)].slice(0, BOOKS_ASKED).map((bookId) => ({
      queryKey: ['library', 'members', bookId],
      queryFn: async ({ signal }) => {
        const [reviews, passages] = await Promise.all([
          allReviews(client, bookId, signal),
          client.passages.list({ bookId }),
        ]);
        const own = reviews.filter(({ source }) => !isPage(source.format));
        return [...own.map(({ reviewer }) => reviewer.name), ...passages.flatMap(({ by }) => by ?? [])];
      },
    })),
    combine: (results) => [...new Set(results.flatMap(({ data }) => data ?? []))],
  });
}

/** A page's reviewers are no members; those of our own exports can be either. */
function isPage(format: string): boolean {
  return ['goodreads-html', 'goodreads-text', 'commonplace-csv', 'commonplace-json'].includes(format);
}
