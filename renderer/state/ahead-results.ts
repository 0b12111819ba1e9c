// Points among the results of a search over all books that lie ahead of the member who sits here: their words are not shown.
import { useQueries } from '@tanstack/react-query';
import * as Y from 'yjs';
import { readClub } from '../../electron/shared/club-document.ts';
import { pointIsAhead } from '../../electron/shared/points-ahead.ts';
import type { SearchResult } from '../../electron/shared/search-results.ts';
import type { Client } from '../client.ts';
import { aheadWords } from '../components/ahead-bar/ahead-bar.tsx';
import { useClient, useSettings } from './companion.tsx';
import { useMe } from './group.tsx';

/** Of one book: what is said instead of each point that lies ahead. */
type AheadWords = ReadonlyMap<string, string>;

/**
 * A function from a result to what stands for its words: undefined where they may be shown. Empty while that is not known yet.
 */
export function useAheadResults(results: readonly SearchResult[]): (result: SearchResult) => string | undefined {
  const client = useClient();
  const me = useMe();
  const shield = useSettings()?.shield ?? true;
  const points = shield && me ? results.filter(({ kind }) => kind === 'point') : [];
  const bookIds = [...new Set(points.map(({ bookId }) => bookId))];
  const books = useQueries({
    queries: bookIds.map((bookId) => ({
      queryKey: ['library', 'ahead', bookId, me?.id],
      queryFn: ({ signal }) => aheadIn(client, bookId, me?.id, signal),
      // Kept no longer than it is shown: with the next page read it is out of date.
      gcTime: 0,
      structuralSharing: false,
    })),
  });
  return ({ kind, id, bookId }) => {
    const at = kind === 'point' ? bookIds.indexOf(bookId) : -1;
    if (at < 0) return undefined;
    const ahead = books[at]?.data;
    return ahead ? ahead.get(id) : '';
  };
}

async function aheadIn(
  client: Client,
  bookId: string,
  memberId: string | undefined,
  signal: AbortSignal,
): Promise<AheadWords> {
  const doc = new Y.Doc();
  for await (const { update } of await client.club.open({ bookId }, { signal })) {
    Y.applyUpdate(doc, update);
    // The first is the whole document.
    break;
  }
  const { points, members } = readClub(doc);
  doc.destroy();
  const reading = members.find(({ id }) => id === memberId);
  return new Map(points.filter((point) => pointIsAhead(point, reading)).map((point) => [point.id, aheadWords(point)]));
}
