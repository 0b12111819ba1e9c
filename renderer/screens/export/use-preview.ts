// The file as the companion makes it, made anew whenever something is chosen or the book and what the group made of it change.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExportRequest } from '../../../electron/shared/export-model.ts';
import { useClub, useSaveState } from '../../state/club.tsx';
import { useClient } from '../../state/companion.tsx';
import { useGroup } from '../../state/group.tsx';
import { audienceOf } from './export-request.ts';
import { type MadeFile, makeFile } from './make-file.ts';

export interface Preview {
  /** What was asked for; undefined until it is there. */
  readonly made: MadeFile | undefined;
  /** To be looked at: until the new one is there, the one before, where that shows no more than the new one may. */
  readonly shown: MadeFile | undefined;
  readonly failed: unknown;
  readonly working?: { readonly share: number | undefined; readonly cancel: () => void };
  /** Begins what was called off. */
  readonly goOn?: () => void;
}

export function usePreview(request: ExportRequest): Preview {
  const client = useClient();
  const queries = useQueryClient();
  const isSaved = useSaveState().is !== 'saving';
  const [share, setShare] = useState<number>();
  // The library's changes make it anew as well.
  const queryKey = ['library', 'export', request];
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      setShare(undefined);
      return { request, ...(await makeFile(client, request, { signal, onProgress: setShare })) };
    },
    // The companion exports what it has: the last edit must have reached it.
    enabled: isSaved,
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  useMadeAnew(query.refetch);
  const { data, error, isPlaceholderData, isFetching } = query;
  // What was chosen before is no answer: it may hold what a hand-out must not.
  const made = isPlaceholderData || isFetching ? undefined : data;
  return {
    made,
    shown: data && looksAlike(data.request, request) ? data : undefined,
    failed: isFetching ? undefined : error,
    ...(isFetching && { working: { share, cancel: () => void queries.cancelQueries({ queryKey }) } }),
    ...(!isFetching && isSaved && !error && !made && { goOn: () => void query.refetch() }),
  };
}

function looksAlike(one: ExportRequest, another: ExportRequest): boolean {
  return one.format === another.format && audienceOf(one) === audienceOf(another);
}

/** As soon as what the group made has changed; `enabled` waits until it is saved. */
function useMadeAnew(refetch: () => unknown): void {
  const club = useClub();
  const group = useGroup();
  const isSaved = useSaveState().is !== 'saving';
  const made = useRef({ club, group });
  useEffect(() => {
    if (!isSaved || (made.current.club === club && made.current.group === group)) return;
    made.current = { club, group };
    void refetch();
  }, [club, group, isSaved, refetch]);
}
