// What every screen shares: the connection, the settings, the host's facts; and the queries over the contract.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { defined } from '../../electron/shared/defined.ts';
import type { ResultOrder } from '../../electron/shared/search-results.ts';
import type { SettingsChange } from '../../electron/shared/settings.ts';
import { type Client, ConnectionLost, sentenceOf } from '../client.ts';
import { useToast } from '../components/toast/toast.tsx';
import type { Connection } from '../connection.ts';
import { allReviews } from './all-reviews.ts';

export const ConnectionContext = createContext<Connection | undefined>(undefined);

export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('useConnection outside of ConnectionContext');
  return connection;
}

/** Whether the companion can be called now. */
export function useIsConnected(): boolean {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, () => connection.state === 'open');
}

export function useClient(): Client {
  return useConnection().client;
}

export function useHostInfo() {
  const client = useClient();
  return useQuery({ queryKey: ['host'], queryFn: () => client.host.info(), staleTime: Number.POSITIVE_INFINITY }).data;
}

export function useSettings() {
  const client = useClient();
  return useQuery({ queryKey: ['settings'], queryFn: () => client.settings.get() }).data;
}

export function useChangeSettings() {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (change: SettingsChange) => client.settings.change(change),
    onSuccess: (settings) => queries.setQueryData(['settings'], settings),
    onError: (error) => {
      // That is said above everything; scrolling alone would say it again and again.
      if (!(error instanceof ConnectionLost)) toast({ text: sentenceOf(error), failed: true });
    },
  }).mutate;
}

/** Books of the library; undefined while they load. */
export function useLibrary() {
  const client = useClient();
  return useQuery({ queryKey: ['library', 'books'], queryFn: () => client.library.list() });
}

export function useReviews(bookId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['library', 'reviews', bookId],
    queryFn: ({ signal }) => allReviews(client, bookId, signal),
    // To compare tens of thousands with those before takes longer than to draw the few that are seen.
    structuralSharing: false,
  }).data;
}

export function useReview(reviewId: string | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['library', 'review', reviewId],
    queryFn: () => client.reviews.get({ reviewId: reviewId ?? '' }),
    enabled: reviewId !== undefined,
  });
}

/** In the order of the book; undefined while they load. */
export function usePassages(bookId: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['library', 'passages', bookId],
    queryFn: () => client.passages.list({ bookId }),
  }).data;
}

export interface Searched {
  /** None: all books. */
  readonly bookId?: string | undefined;
  readonly text: string;
  readonly reveal: boolean;
  readonly limit: number;
  /** How many of those beyond the limit are named. */
  readonly named: number;
  readonly order: ResultOrder;
}

/** Results of the search as typed; the last ones stay while newer are on their way, and older questions are cancelled. */
export function useSearchResults({ bookId, text, reveal, limit, named, order }: Searched) {
  const client = useClient();
  const where = JSON.stringify({ bookId, reveal });
  return useQuery({
    queryKey: [...searchKey, text, order, where],
    queryFn: ({ signal }) =>
      client.search.query({ ...defined({ bookId }), text, reveal, typing: true, limit, named, order }, { signal }),
    enabled: text.trim() !== '',
    structuralSharing: false,
    // But not with the shield back up: the last ones may show what it hides. Nor those of other books.
    placeholderData: (before, query) => (query?.queryKey.at(-1) === where ? before : undefined),
  });
}

/** What was searched for is asked again. */
export function useSearchAgain(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: searchKey }), [queries]);
}

export const searchKey = ['library', 'search'];
