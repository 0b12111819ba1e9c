// The export as the companion makes it: asked for anew whenever the dialog opens or something is chosen.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Audience, ExportedFile } from '../../../electron/shared/contract.ts';
import { useSaveState } from '../../state/club.tsx';
import { useClient } from '../../state/companion.tsx';

export interface ExportedNotes {
  /** Undefined until the first answer. */
  readonly file: ExportedFile | undefined;
  readonly text: string;
  readonly failed: unknown;
}

export function useExportedNotes(bookId: string, audience: Audience, tagIds: readonly string[]): ExportedNotes {
  const client = useClient();
  const { is } = useSaveState();
  const { data: file, error } = useQuery({
    queryKey: ['export', bookId, audience, tagIds],
    queryFn: () =>
      client.exporting.notes({
        bookId,
        format: 'md',
        audience,
        ...(tagIds.length && { tagIds: [...tagIds] }),
      }),
    // The companion exports what it has: the last edit must have reached it.
    enabled: is !== 'saving',
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const text = useMemo(() => (file ? new TextDecoder().decode(file.bytes) : ''), [file]);
  return { file, text, failed: error };
}
