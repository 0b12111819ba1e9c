// The export as the companion makes it: asked for anew whenever the dialog opens or something is chosen.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExportedFile, ExportRequest } from '../../../electron/shared/contract.ts';
import { useSaveState } from '../../state/club.tsx';
import { useClient } from '../../state/companion.tsx';

export interface Exported {
  /** What was asked for; undefined until it is there. */
  readonly file: ExportedFile | undefined;
  /** The same as text; until it is there, what was asked for before. */
  readonly text: string;
  readonly failed: unknown;
}

export function useExportedFile(request: ExportRequest): Exported {
  const client = useClient();
  const { is } = useSaveState();
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['export', request],
    queryFn: () => client.exporting.notes(request),
    // The companion exports what it has: the last edit must have reached it.
    enabled: is !== 'saving',
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const text = useMemo(() => (data ? new TextDecoder().decode(data.bytes) : ''), [data]);
  // What was chosen before is no answer: it may hold what a hand-out must not.
  return { file: isPlaceholderData ? undefined : data, text, failed: error };
}
